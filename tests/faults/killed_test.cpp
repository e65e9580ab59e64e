// SIGKILL at any moment, as when the plug is pulled: what is there afterwards is whole.
#include "tests/support/kiosk.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <set>

using namespace clearframe::tests;
using nlohmann::json;
using std::chrono::milliseconds;

namespace {

constexpr int kills = 30;

/// Moments spread over one run of the command, the last ones just after it would have ended.
class Moments {
public:
    Moments(double seconds, unsigned seed) : random_(seed), upTo_(static_cast<int>(seconds * 1100)) {}
    milliseconds next() { return milliseconds(std::uniform_int_distribution(0, upTo_)(random_)); }

private:
    std::mt19937 random_;
    int upTo_;
};

/// True where the kill came before the end.
bool runAndKill(const Arguments& line, milliseconds after) {
    Program program(line);
    const bool ended = program.endsWithin(after);
    program.kill();
    CHECK(program.endsWithin(milliseconds(5000)));
    CHECK(program.vanishesWithin(milliseconds(5000))); // its worker does not live on
    return !ended;
}

std::size_t originalsIn(const std::filesystem::path& data) {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(data)) {
        const bool below = entry.path().parent_path() != data;
        count += entry.is_regular_file() && below ? 1U : 0U;
    }
    return count;
}

std::set<std::string> loggedHashes(const json& log) {
    std::set<std::string> out;
    for (const json& row : log) {
        if (row.at("act") != "release") continue;
        for (const json& detail : row.at("details")) {
            if (detail.at("key") == "sha256") out.insert(detail.at("value"));
        }
    }
    return out;
}

/// Looks at each folder that a person can see, once: every picture has its receipt and its row in the log.
class Exports {
public:
    explicit Exports(const Kiosk& kiosk) : kiosk_(kiosk) {}

    [[nodiscard]] const std::filesystem::path& path() const { return to_.path(); }
    void requireWhole() {
        const auto logged = loggedHashes(kiosk_.ask({"audit", "show"}));
        for (const auto& entry : std::filesystem::directory_iterator(to_.path())) {
            if (entry.path().filename().string().starts_with('.') || !seen_.insert(entry.path()).second) continue;
            requireWhole(entry.path(), logged);
        }
    }

private:
    void requireWhole(const std::filesystem::path& folder, const std::set<std::string>& logged) const {
        INFO(folder);
        const auto receipts = folder / "receipts.json";
        REQUIRE(std::filesystem::exists(receipts));
        std::size_t pictures = 0;
        for (const auto& file : std::filesystem::directory_iterator(folder)) {
            if (file.path() == receipts) continue;
            ++pictures;
            const json check = kiosk_.ask({"verify", file.path().string(), receipts.string()});
            CHECK(check.at("ok") == true);
            CHECK(logged.contains(check.at("sha256")));
        }
        CHECK(pictures == json::parse(bytesOf(receipts)).at("files").size());
    }

    const Kiosk& kiosk_;
    TemporaryFolder to_;
    std::set<std::filesystem::path> seen_;
};

} // namespace

TEST_CASE("Killed while it takes photos in, the store is whole and the same command goes on") {
    const Kiosk kiosk;
    kiosk.importList();
    const auto staging = [](const std::string& event) {
        return Arguments{"stage", "--event", event, schoolPhoto(clearPhoto).string(),
                         schoolPhoto(otherClearPhoto).string()};
    };
    const Answer whole = kiosk.run(staging("The whole run"));
    REQUIRE(whole.code == 0);
    Moments moments(whole.seconds, 1);
    int before = 0;
    std::size_t photos = 2;
    for (int i = 0; i < kills; ++i) {
        const std::string event = "Event " + std::to_string(i);
        const auto after = moments.next();
        INFO("killed after " << after.count() << " ms");
        before += runAndKill(kiosk.line(staging(event)), after) ? 1 : 0;
        kiosk.requireWhole();
        for (const json& photo : kiosk.run({"photos", "--event", event}).json()) {
            CHECK(photo.at("error").is_null());
            CHECK(photo.at("faces").size() >= 3);
        }
        const json again = kiosk.ask(staging(event));
        CHECK(again.size() == 2);
        photos += 2;
        CHECK(kiosk.ask({"photos"}).size() == photos);
        CHECK(originalsIn(kiosk.data()) == photos); // nothing half is kept
    }
    WARN(before << " of " << kills << " kills came before the end");
    CHECK(before > 0);
}

TEST_CASE("Killed while it releases, every folder that can be seen is whole, logged and has its receipts") {
    const Kiosk kiosk;
    Exports exports(kiosk);
    kiosk.importList();
    kiosk.openAccount();
    (void)kiosk.approved("Sports day", clearPhoto, 3);
    const Arguments releasing{"release", "--event", "Sports day", "--account", "insta", "--to", exports.path().string(),
                              "--by",    "Teacher"};
    const Answer whole = kiosk.run(releasing);
    REQUIRE(whole.code == 0);
    Moments moments(whole.seconds, 2);
    int before = 0;
    for (int i = 0; i < kills; ++i) {
        const auto after = moments.next();
        INFO("killed after " << after.count() << " ms");
        before += runAndKill(kiosk.line(releasing), after) ? 1 : 0;
        kiosk.requireWhole();
        exports.requireWhole();
        CHECK(kiosk.ask(releasing).at("released").size() == 1);
    }
    CHECK(kiosk.ask(releasing).at("released").size() == 1);
    exports.requireWhole();
    for (const auto& entry : std::filesystem::directory_iterator(exports.path()))
        CHECK_FALSE(entry.path().filename().string().starts_with('.')); // the next release cleans up
    // Each release in the log has its end: published or withdrawn.
    std::size_t begun = 0;
    std::size_t ended = 0;
    for (const json& row : kiosk.ask({"audit", "show"})) {
        begun += row.at("act") == "release" ? 1U : 0U;
        ended += row.at("act") == "release.published" || row.at("act") == "release.withdrawn" ? 1U : 0U;
    }
    CHECK(begun == ended);
    WARN(before << " of " << kills << " kills came before the end");
    CHECK(before > 0);
}
