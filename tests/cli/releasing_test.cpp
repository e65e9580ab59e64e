#include "tests/support/kiosk.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace clearframe::tests;
using nlohmann::json;

namespace {

Arguments releasing(const TemporaryFolder& to, const std::string& account = "insta") {
    return {"release", "--event", "Sports day", "--account", account, "--to", to.path().string(), "--by", "Teacher"};
}

/// A kiosk with an active account and one approved clear photo.
struct Desk {
    Kiosk kiosk;
    TemporaryFolder to;
    std::string photo;

    explicit Desk(const std::filesystem::path& list = schoolList()) {
        kiosk.importList(list);
        kiosk.openAccount();
        photo = kiosk.approved("Sports day", clearPhoto, 3);
    }
    [[nodiscard]] std::filesystem::path only() const {
        REQUIRE(std::distance(std::filesystem::directory_iterator(to.path()), {}) == 1);
        return std::filesystem::directory_iterator(to.path())->path();
    }
    void requireNothingOut() const { CHECK(std::filesystem::is_empty(to.path())); }
};

/// The three pupils of the clear photo, with an answer for Max.
std::string threePupils(const std::string& max, const std::string& more = "") {
    return "upn,forename,surname,social,limits,never\n" + maxUpn + ",Max,Featherstone-Ogilvy-Brand," + max + "\n" +
           seunUpn + ",Seun,Adeyemi-Lark,yes,,\n" + meiLinUpn + ",Mei-Lin,Cheung-Hart,yes,,\n" + more;
}

} // namespace

TEST_CASE("release: what is approved goes out in a new folder, and the rest is held with its reasons") {
    const Desk desk;
    const json held = desk.kiosk.stage("Sports day", {schoolPhoto(coverPhoto), schoolPhoto(blockedPhoto)});
    const json answer = desk.kiosk.ask(releasing(desk.to), 1);
    const std::filesystem::path folder = answer.at("folder").get<std::string>();
    CHECK(folder == desk.only());
    CHECK(folder.filename().string().starts_with("insta-20"));

    REQUIRE(answer.at("released").size() == 1);
    const json& one = answer["released"][0];
    CHECK(one.at("photo") == desk.photo);
    CHECK(one.at("source") == clearPhoto);
    CHECK(one.at("output") == "sports-day-001.jpg");
    CHECK(one.at("sha256").get<std::string>().size() == 64);
    CHECK(one.at("covers").empty());
    const std::string picture = bytesOf(folder / "sports-day-001.jpg");
    CHECK(picture.starts_with("\xFF\xD8\xFF"));

    REQUIRE(answer.at("held").size() == 2);
    for (const json& photo : answer["held"]) {
        CHECK(photo.contains("photo"));
        CHECK(photo.contains("source"));
        CHECK(photo.contains("verdict"));
        CHECK_THAT(codes(photo), Catch::VectorContains(std::string("not-approved")));
    }
    CHECK(std::distance(std::filesystem::directory_iterator(folder), {}) == 2); // the picture and its receipts
}

TEST_CASE("release: everything approved ends with 0, and the covers are those of the released file",
          "[full detector]") {
    const Kiosk kiosk;
    const TemporaryFolder to;
    kiosk.importList();
    kiosk.openAccount();
    (void)kiosk.approved("Sports day", coverPhoto, 4);
    const json answer = kiosk.ask(releasing(to));
    CHECK(answer.at("held").empty());
    REQUIRE(answer.at("released").size() == 1);
    const json& covers = answer["released"][0].at("covers");
    REQUIRE(covers.size() >= 1);
    for (const char* field : {"x", "y", "w", "h"})
        CHECK(covers[0].contains(field));
}

TEST_CASE("Numbers go on per event, and an export never overwrites another") {
    const Desk desk;
    const json first = desk.kiosk.ask(releasing(desk.to));
    const json second = desk.kiosk.ask(releasing(desk.to));
    CHECK(first.at("released").at(0).at("output") == "sports-day-001.jpg");
    CHECK(second.at("released").at(0).at("output") == "sports-day-002.jpg");
    CHECK(second.at("folder") == first.at("folder").get<std::string>() + "-2");
    CHECK(std::filesystem::exists(std::filesystem::path(first.at("folder").get<std::string>()) / "sports-day-001.jpg"));
}

TEST_CASE("Nothing of the camera, the tags or the source is left in a released file") {
    const Desk desk;
    const json answer = desk.kiosk.ask(releasing(desk.to));
    const std::string out = bytesOf(desk.only() / "sports-day-001.jpg");
    for (const char* word : {"Exif", "http://ns.adobe.com", "Photoshop 3.0", "Featherstone", "Cheung", "IMG_2053"})
        CHECK(out.find(word) == std::string::npos);
    const json tags = desk.kiosk.ask({"tags", (desk.only() / "sports-day-001.jpg").string()});
    CHECK(tags.at(0).at("people").empty());
}

TEST_CASE("A newer list that tightens holds what was approved, with the reason") {
    const TemporaryFolder lists;
    write(lists / "first.csv", threePupils("yes,,"));
    const std::vector<std::string> tighter{"no,,",           ",,",       "yes,,court order",
                                           "yes,not:insta,", "yes,ask,", "yes,group:9,"};
    for (const auto& answers : tighter) {
        INFO(answers);
        const Desk desk(lists / "first.csv");
        write(lists / "second.csv", threePupils(answers));
        desk.kiosk.importList(lists / "second.csv");
        const json answer = desk.kiosk.ask(releasing(desk.to), 1);
        CHECK(answer.at("folder").is_null());
        CHECK(answer.at("released").empty());
        REQUIRE(answer.at("held").size() == 1);
        CHECK_THAT(codes(answer["held"][0]), Catch::VectorContains(std::string("changed-since-approval")));
        desk.requireNothingOut();
    }
}

TEST_CASE("A pupil who left the list is no longer shown") {
    const TemporaryFolder lists;
    write(lists / "first.csv", threePupils("yes,,"));
    const Desk desk(lists / "first.csv");
    std::string list = threePupils("yes,,");
    list.erase(list.find(maxUpn), list.find(seunUpn) - list.find(maxUpn));
    write(lists / "second.csv", list);
    desk.kiosk.importList(lists / "second.csv");
    CHECK(desk.kiosk.ask(releasing(desk.to), 1).at("released").empty());
    desk.requireNothingOut();
}

TEST_CASE("A newer list that changes nothing for the photo lets it go") {
    const TemporaryFolder lists;
    write(lists / "first.csv", threePupils("yes,,"));
    const Desk desk(lists / "first.csv");
    write(lists / "second.csv", threePupils("yes,,", "A999000000009,New,Pupil,no,,\n"));
    desk.kiosk.importList(lists / "second.csv");
    CHECK(desk.kiosk.ask(releasing(desk.to)).at("released").size() == 1);
}

TEST_CASE("Only an active account of the photo's purpose is released to") {
    const Desk desk;
    const auto refused = [&](const std::string& account) {
        const Answer answer = desk.kiosk.run(releasing(desk.to, account));
        INFO(answer.whole());
        CHECK(answer.code == 1);
        CHECK(answer.out.empty());
        CHECK_THAT(answer.err, Catch::Contains(account));
    };
    refused("nobody");
    desk.kiosk.ask({"account", "add", "fresh", "--platform", "X", "--handle", "@x", "--purpose", "social", "--lead",
                    "A", "--lead", "B"});
    refused("fresh");
    desk.kiosk.ask({"account", "approve", "fresh", "--by", "Head"});
    refused("fresh");
    desk.kiosk.openAccount("site", "website");
    const json other = desk.kiosk.ask(releasing(desk.to, "site"), 1);
    CHECK(other.at("released").empty());
    CHECK(other.at("held").size() == 1);
    desk.requireNothingOut();
}

TEST_CASE("An event without photos, or without a person who exports, is refused") {
    const Desk desk;
    CHECK(desk.kiosk
              .run({"release", "--event", "Nothing", "--account", "insta", "--to", desk.to.path().string(), "--by",
                    "Teacher"})
              .code == 1);
    const Answer nobody = desk.kiosk.run(
        {"release", "--event", "Sports day", "--account", "insta", "--to", desk.to.path().string(), "--by", ""});
    CHECK((nobody.code == 1 || nobody.code == 2));
    desk.requireNothingOut();
}

TEST_CASE("A credit line stays in the export and may name no pupil") {
    const Desk desk;
    Arguments words = releasing(desk.to);
    words.insert(words.end(), {"--credit", "Photo: J. Field"});
    desk.kiosk.ask(words);
    CHECK_THAT(bytesOf(desk.only() / "sports-day-001.jpg"), Catch::Contains("Photo: J. Field"));
    words.back() = "Photo: Mei-Lin Cheung-Hart";
    CHECK(desk.kiosk.run(words).code == 1);
}

TEST_CASE("release: a caption is checked, written beside the photos, and asked about again where it has to be") {
    const Desk desk;
    const auto with = [&](const std::string& caption, std::vector<std::string> kept = {}) {
        auto command = releasing(desk.to);
        command.insert(command.end(), {"--caption", caption});
        for (auto& words : kept)
            command.insert(command.end(), {"--keep", std::move(words)});
        return command;
    };
    const auto refused = desk.kiosk.run(with("Mei-Lin Cheung-Hart won!"));
    CHECK(refused.code == 1);
    CHECK_THAT(refused.err, Catch::Contains("full name"));
    desk.requireNothingOut();
    CHECK(desk.kiosk.run(with("See a.com", {"full-name:a.com"})).code == 1);
    CHECK(desk.kiosk.run(with("See a.com", {"a.com"})).code == 1);
    desk.requireNothingOut();
    const auto asked = desk.kiosk.ask({"caption", "Mei-Lin won, see a.com", "--account", "insta"}, 1);
    CHECK(asked.at("ok") == false);
    REQUIRE(asked.at("findings").size() == 1);
    CHECK(asked["findings"][0].at("fault") == "link");
    CHECK(asked["findings"][0].at("may_stay") == true);
    CHECK(desk.kiosk.ask({"caption", "Mei-Lin won", "--account", "insta"}).at("ok") == true);

    const json answer = desk.kiosk.ask(with("Mei-Lin won, see a.com", {"link:a.com"}));
    CHECK(bytesOf(std::filesystem::path(answer.at("folder").get<std::string>()) / "caption.txt") ==
          "Mei-Lin won, see a.com\n");
}
