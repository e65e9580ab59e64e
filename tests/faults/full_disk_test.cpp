#include "tests/support/kiosk.hpp"
#include "tests/support/small_disk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::tests;
using nlohmann::json;

namespace {

/// What a full disk may leave behind: nothing that looks like an export.
std::size_t visibleIn(const std::filesystem::path& folder) {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        count += name.starts_with('.') || name == "ballast" ? 0U : 1U;
    }
    return count;
}

void requireNoSpace(const Answer& answer) {
    INFO(answer.whole());
    CHECK(answer.code == 3);
    CHECK(answer.out.empty());
    CHECK_THAT(answer.err, Catch::Contains("space"));
}

} // namespace

TEST_CASE("A disk that fills while photos are taken in keeps what was taken in, and goes on when there is room") {
    for (const std::uint64_t left : {8'192U, 65'536U, 200'000U}) {
        INFO(left << " bytes left");
        const SmallDisk disk("8m");
        if (!disk.mounted()) return;
        const Kiosk kiosk(disk.path() / "data");
        kiosk.importList();
        const std::vector<std::filesystem::path> photos{schoolPhoto(clearPhoto), schoolPhoto(coverPhoto),
                                                        schoolPhoto(otherClearPhoto)};
        disk.fillUpTo(left);
        requireNoSpace(kiosk.run({"stage", "--event", "Sports day", photos[0], photos[1], photos[2]}));
        disk.empty();
        kiosk.requireWhole();
        CHECK(kiosk.stage("Sports day", photos).size() == 3);
        CHECK(kiosk.run({"photos"}).json().size() == 3);
    }
}

TEST_CASE("A data disk that is full during a release lets nothing out that is not in the log") {
    for (const std::uint64_t left : {0U, 8'192U, 32'768U}) {
        INFO(left << " bytes left");
        const SmallDisk disk("8m");
        if (!disk.mounted()) return;
        const Kiosk kiosk(disk.path() / "data");
        kiosk.importList();
        kiosk.openAccount();
        (void)kiosk.approved("Sports day", clearPhoto, 3);
        const TemporaryFolder to;
        const Arguments releasing{"release", "--event",          "Sports day", "--account", "insta",
                                  "--to",    to.path().string(), "--by",       "Teacher"};
        disk.fillUpTo(left);
        const Answer answer = kiosk.run(releasing);
        INFO(answer.whole());
        CHECK((answer.code == 0 || answer.code == 3));
        const std::size_t out = visibleIn(to.path());
        if (answer.code == 3) CHECK(out == 0);
        disk.empty();
        kiosk.requireWhole();
        CHECK(kiosk.ask(releasing).at("released").size() == 1);
        CHECK(visibleIn(to.path()) == out + 1);
    }
}

TEST_CASE("A stick that is full gets nothing, and the release succeeds when there is room") {
    for (const std::uint64_t left : {0U, 4'096U, 40'960U}) {
        INFO(left << " bytes left");
        const SmallDisk stick("2m");
        if (!stick.mounted()) return;
        const Kiosk kiosk;
        kiosk.importList();
        kiosk.openAccount();
        (void)kiosk.approved("Sports day", clearPhoto, 3);
        const Arguments releasing{
            "release", "--event", "Sports day", "--account", "insta", "--to", stick.path().string(), "--by", "Teacher"};
        stick.fillUpTo(left);
        requireNoSpace(kiosk.run(releasing));
        CHECK(visibleIn(stick.path()) == 0);
        stick.empty();
        kiosk.requireWhole();
        CHECK(kiosk.ask(releasing).at("released").size() == 1);
        CHECK(visibleIn(stick.path()) == 1);
    }
}
