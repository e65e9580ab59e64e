#include "tests/support/kiosk.hpp"
#include "tests/support/small_disk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::tests;
using nlohmann::json;

namespace {

/// An approved photo that was staged from a folder, and a try to release it.
class Desk {
public:
    Desk() {
        std::filesystem::create_directories(source / "photos/deep");
        std::filesystem::copy_file(schoolPhoto(clearPhoto), source / "photos/a.jpg");
        kiosk.importList();
        kiosk.openAccount();
        const std::string id = kiosk.stage("Sports day", {source / "photos"}).at(0).at("photo");
        kiosk.ask({"decide", id, "--confirm-heads", "3", "--approve", "--checklist", "dressed,respect,text,permission",
                   "--by", "Teacher"});
    }
    [[nodiscard]] Answer release(const std::filesystem::path& to) const {
        return kiosk.run({"release", "--event", "Sports day", "--account", "insta", "--to", to.string(), "--by", "T"});
    }
    void refuses(const std::filesystem::path& to) const {
        const Answer answer = release(to);
        INFO(to);
        INFO(answer.whole());
        CHECK((answer.code == 1 || answer.code == 3));
        CHECK(answer.out.empty());
        CHECK_THAT(answer.err, Catch::Contains("Nothing was"));
    }

    Kiosk kiosk;
    TemporaryFolder source;
};

} // namespace

TEST_CASE("Nothing is released into a folder that photos were staged from, by whatever name it is given") {
    const Desk desk;
    const TemporaryFolder elsewhere;
    std::filesystem::create_directory_symlink(desk.source / "photos", elsewhere / "link");
    std::filesystem::create_directory_symlink(desk.source / "photos/deep", elsewhere / "deep");
    for (const auto& to : {desk.source / "photos", desk.source / "photos/deep", desk.source / "photos/deep/../",
                           desk.source / "photos/.", elsewhere / "link", elsewhere / "link/deep", elsewhere / "deep"})
        desk.refuses(to);
    CHECK(std::filesystem::is_empty(desk.source / "photos/deep"));
    CHECK(std::distance(std::filesystem::directory_iterator(desk.source / "photos"), {}) == 2);
}

TEST_CASE("A destination that is missing, a file or read-only is a sentence, and nothing is written") {
    const Desk desk;
    const TemporaryFolder to;
    write(to / "file", "x");
    desk.refuses(to / "missing");
    desk.refuses(to / "file");
    desk.refuses("/proc");
    desk.refuses("");
    const SmallDisk stick("1m");
    if (!stick.mounted()) return;
    stick.makeReadOnly();
    desk.refuses(stick.path());
    CHECK_FALSE(std::filesystem::exists(to / "missing"));
}

TEST_CASE("A folder beside the source, or that holds it, is allowed") {
    const Desk desk;
    std::filesystem::create_directory(desk.source / "photos out");
    CHECK(desk.release(desk.source / "photos out").code == 0);
    CHECK(desk.release(desk.source.path()).code == 0);
}
