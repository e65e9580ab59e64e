#include "tests/support/kiosk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::tests;
using nlohmann::json;

TEST_CASE("stage: a view for each photo, with every field of the contract, and the source is only read") {
    const Kiosk kiosk;
    kiosk.importList();
    const TemporaryFolder source;
    for (const auto& name : {clearPhoto, coverPhoto, blockedPhoto})
        std::filesystem::copy_file(schoolPhoto(name), source / name);
    const auto before = std::filesystem::last_write_time(source / clearPhoto);

    const json views = kiosk.ask({"stage", "--event", "Sports day", source.path().string()}, 1);
    REQUIRE(views.size() == 3);
    for (const json& view : views) {
        for (const char* field : {"file", "photo", "verdict", "approved", "people", "faces", "reasons", "error"})
            CHECK(view.contains(field));
        CHECK(view.at("photo").is_string());
        CHECK(view.at("approved") == false);
        for (const json& face : view.at("faces")) {
            for (const char* field : {"id", "x", "y", "w", "h", "action"})
                CHECK(face.contains(field));
        }
    }
    CHECK(bytesOf(source / clearPhoto) == bytesOf(schoolPhoto(clearPhoto)));
    CHECK(std::filesystem::last_write_time(source / clearPhoto) == before);
    CHECK(std::distance(std::filesystem::directory_iterator(source.path()), {}) == 3);

    // Ids are stable, and `photos` shows the same.
    const json photos = kiosk.ask({"photos", "--event", "Sports day"}, 1);
    REQUIRE(photos.size() == 3);
    for (const json& view : views) {
        bool found = false;
        for (const json& photo : photos)
            found = found || (photo.at("photo") == view.at("photo") && photo.at("faces") == view.at("faces") &&
                              photo.at("verdict") == view.at("verdict"));
        CHECK(found);
    }
    CHECK(kiosk.ask({"photos", "--event", "Another day"}).empty());
}

TEST_CASE("The same file staged twice for an event is one photo") {
    const Kiosk kiosk;
    kiosk.importList();
    const auto photo = schoolPhoto(clearPhoto);
    const json first = kiosk.stage("Sports day", {photo, photo});
    const json again = kiosk.stage("Sports day", {photo});
    REQUIRE(first.size() == 1);
    CHECK(again.at(0).at("photo") == first[0].at("photo"));
    CHECK(kiosk.ask({"photos"}).size() == 1);
}

TEST_CASE("Two files with the same bytes are one photo of the event") {
    const Kiosk kiosk;
    kiosk.importList();
    const TemporaryFolder source;
    std::filesystem::copy_file(schoolPhoto(clearPhoto), source / "a.jpg");
    std::filesystem::copy_file(schoolPhoto(clearPhoto), source / "b.jpg");
    const json views = kiosk.stage("Sports day", {source.path()});
    REQUIRE(views.size() == 2);
    CHECK(views[0].at("photo") == views[1].at("photo"));
    CHECK(kiosk.ask({"photos"}).size() == 1);
}

TEST_CASE("The verdict is for the purpose that was asked for, social where none was") {
    const Kiosk kiosk;
    const TemporaryFolder folder;
    write(folder / "list.csv", "upn,forename,surname,social,display\n" + maxUpn +
                                   ",Max,Featherstone-Ogilvy-Brand,no,yes\n" + seunUpn + ",Seun,Adeyemi-Lark,no,yes\n" +
                                   meiLinUpn + ",Mei-Lin,Cheung-Hart,no,yes\n");
    kiosk.importList(folder / "list.csv");
    const std::string photo = schoolPhoto(clearPhoto).string();
    CHECK(kiosk.ask({"stage", "--event", "One", photo}).at(0).at("verdict") == "cover");
    CHECK(kiosk.ask({"stage", "--event", "Two", "--purpose", "display", photo}).at(0).at("verdict") == "clear");
    CHECK(kiosk.ask({"photos", "--event", "One", "--purpose", "display"}).at(0).at("verdict") == "clear");
}

TEST_CASE("Without a list nothing clears") {
    const Kiosk kiosk;
    const json view = kiosk.ask({"stage", "--event", "Sports day", schoolPhoto(clearPhoto).string()}, 1).at(0);
    CHECK(view.at("verdict") != "clear");
    CHECK(view.at("verdict") != "cover");
    CHECK_THAT(codes(view), Catch::VectorContains(std::string("no-list")));
    const Answer approving = kiosk.run({"decide", view.at("photo"), "--confirm-heads", "3", "--approve", "--checklist",
                                        "dressed,respect,text,permission", "--by", "Teacher"});
    CHECK(approving.code == 1);
    CHECK(kiosk.ask({"photos"}, 1).at(0).at("approved") == false);
}

TEST_CASE("An event's name holds no pupil's name and is one line") {
    const Kiosk kiosk;
    kiosk.importList();
    for (const std::string name : {"", "Mei-Lin Cheung-Hart wins", "two\nlines", "   "}) {
        const Answer answer = kiosk.run({"stage", "--event", name, schoolPhoto(clearPhoto).string()});
        INFO(name);
        INFO(answer.whole());
        CHECK((answer.code == 1 || answer.code == 2));
        CHECK(answer.out.empty());
    }
    CHECK(kiosk.ask({"photos"}).empty());
}

TEST_CASE("The plain text for a person names verdict, file and reasons, and no JSON") {
    const Kiosk kiosk;
    kiosk.importList();
    const Answer answer = run({"--data", kiosk.data().string(), "stage", "--event", "Sports day",
                               schoolPhoto(blockedPhoto).string(), schoolPhoto(clearPhoto).string()});
    CHECK(answer.code == 1);
    CHECK_THAT(answer.out, Catch::Contains("blocked") && Catch::Contains("clear") && Catch::Contains(clearPhoto) &&
                               Catch::Contains("must never be shown"));
    CHECK_FALSE(json::accept(answer.out));
}
