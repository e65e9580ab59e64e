#include "tests/support/kiosk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::tests;
using nlohmann::json;

TEST_CASE("audit: every act is an entry in its order, and the chain and the signature hold") {
    const Kiosk kiosk;
    const TemporaryFolder to;
    kiosk.importList();
    kiosk.openAccount();
    (void)kiosk.approved("Sports day", clearPhoto, 3);
    kiosk.ask(
        {"release", "--event", "Sports day", "--account", "insta", "--to", to.path().string(), "--by", "Teacher"});
    const json rows = kiosk.ask({"audit", "show"});
    std::vector<std::string> acts;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(rows[i].at("number") == i + 1);
        CHECK(rows[i].at("at").get<std::string>().ends_with('Z'));
        acts.push_back(rows[i].at("act"));
    }
    for (const std::string act : {"photo.stage", "release", "release.published"})
        CHECK_THAT(acts, Catch::VectorContains(act));
    const json check = kiosk.ask({"audit", "verify"});
    CHECK(check == json{{"entries", rows.size()}, {"ok", true}, {"first_bad", nullptr}});
}

TEST_CASE("audit: the details name no pupil, and no UPN and no file stands anywhere") {
    const Kiosk kiosk;
    kiosk.importList();
    const json view = kiosk.stage("Sports day", {schoolPhoto(coverPhoto)}).at(0);
    (void)kiosk.run(
        {"decide", view.at("photo"), "--name", view.at("faces").at(0).at("id").dump(), maxUpn, "--by", "T"});
    const Answer log = kiosk.run({"audit", "show"});
    CHECK(log.code == 0);
    for (const char* word : {"999042", "IMG_"})
        CHECK(log.out.find(word) == std::string::npos);
    const json rows = kiosk.ask({"audit", "show"});
    for (const auto& row : rows)
        for (const char* word : {"Bellamy", "Thornbeck", "Featherstone"})
            CHECK(row.at("details").dump().find(word) == std::string::npos);
}

TEST_CASE("audit: looking writes nothing") {
    const Kiosk kiosk;
    kiosk.importList();
    const json before = kiosk.ask({"audit", "verify"});
    (void)kiosk.run({"photos"});
    kiosk.ask({"list", "status"});
    kiosk.ask({"list", "preview", schoolList().string()});
    kiosk.ask({"account", "list"});
    kiosk.ask({"faces", schoolPhoto(clearPhoto).string()});
    kiosk.ask({"audit", "show"});
    CHECK(kiosk.ask({"audit", "verify"}) == before);
}
