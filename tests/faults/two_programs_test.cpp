#include "tests/support/kiosk.hpp"

#include <catch2/catch.hpp>

#include <memory>
#include <set>

using namespace clearframe::tests;
using nlohmann::json;

namespace {

/// All lines at the same moment; each ends with what was asked for, or with a sentence.
std::vector<Answer> atOnce(const Kiosk& kiosk, const std::vector<Arguments>& lines) {
    std::vector<std::unique_ptr<Program>> running;
    for (const auto& words : lines)
        running.push_back(std::make_unique<Program>(kiosk.line(words)));
    std::vector<Answer> answers;
    for (const auto& program : running) {
        answers.push_back(program->answer());
        INFO(answers.back().whole());
        CHECK((answers.back().code == 0 || answers.back().code == 1 || answers.back().code == 3));
        if (answers.back().code == 3) {
            CHECK_THAT(answers.back().err, Catch::Contains("Another Clearframe program"));
            CHECK(answers.back().out.empty());
        } else {
            CHECK(json::accept(answers.back().out));
        }
    }
    return answers;
}

} // namespace

TEST_CASE("Two programs that begin on a new data folder at once make one store") {
    for (int round = 0; round < 5; ++round) {
        const Kiosk kiosk;
        const auto answers =
            atOnce(kiosk, {{"list", "import", schoolList().string()}, {"photos"}, {"account", "list"}});
        CHECK(answers.size() == 3);
        kiosk.requireWhole();
    }
}

TEST_CASE("Two programs that stage at once leave a whole store, and each photo once") {
    const Kiosk kiosk;
    kiosk.importList();
    const Arguments staging{"stage", "--event", "Sports day", schoolPhoto(clearPhoto).string(),
                            schoolPhoto(otherClearPhoto).string()};
    (void)atOnce(kiosk, {staging, staging, {"photos"}, {"list", "status"}});
    kiosk.requireWhole();
    CHECK(kiosk.ask(staging).size() == 2);
    CHECK(kiosk.ask({"photos"}).size() == 2);
}

TEST_CASE("Two releases at once write different folders and numbers, or one of them waits for another time") {
    const Kiosk kiosk;
    const TemporaryFolder to;
    kiosk.importList();
    kiosk.openAccount();
    (void)kiosk.approved("Sports day", clearPhoto, 3);
    const Arguments releasing{"release", "--event",          "Sports day", "--account", "insta",
                              "--to",    to.path().string(), "--by",       "Teacher"};
    std::set<std::string> folders;
    std::set<std::string> outputs;
    std::size_t done = 0;
    for (const Answer& answer : atOnce(kiosk, {releasing, releasing})) {
        if (answer.code != 0) continue;
        ++done;
        folders.insert(answer.json().at("folder"));
        outputs.insert(answer.json().at("released").at(0).at("output"));
    }
    CHECK(done >= 1);
    CHECK(folders.size() == done);
    CHECK(outputs.size() == done);
    kiosk.requireWhole();
}

TEST_CASE("A list is imported while photos are staged: one of them wins, neither is torn") {
    const Kiosk kiosk;
    kiosk.importList();
    (void)atOnce(kiosk, {{"stage", "--event", "Sports day", schoolPhoto(clearPhoto).string()},
                         {"list", "import", schoolList().string()},
                         {"audit", "verify"}});
    kiosk.requireWhole();
}
