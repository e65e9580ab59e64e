#include "tests/support/kiosk.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace clearframe::tests;
using nlohmann::json;

namespace {

void requireBox(const json& box, int width, int height) {
    const int x = box.at("x");
    const int y = box.at("y");
    const int w = box.at("w");
    const int h = box.at("h");
    CHECK(w > 0);
    CHECK(h > 0);
    CHECK(x + w > 0);
    CHECK(y + h > 0);
    CHECK(x < width);
    CHECK(y < height);
}

} // namespace

TEST_CASE("faces: every file has its upright size, its faces with scores, and no error") {
    const Kiosk kiosk;
    const std::string photo = schoolPhoto(clearPhoto).string();
    const std::string turned = schoolPhoto(otherClearPhoto).string();
    const json answer = kiosk.ask({"faces", photo, turned});
    REQUIRE(answer.size() == 2);
    for (const json& one : answer) {
        CHECK(one.at("width") == 900);
        CHECK(one.at("height") == 600);
        CHECK(one.at("error").is_null());
        CHECK(one.at("faces").size() == 3);
        for (const json& face : one.at("faces")) {
            requireBox(face, 900, 600);
            CHECK(face.at("score") > 0.0);
        }
    }
    CHECK(answer[0].at("file") == photo);
    CHECK(answer[1].at("file") == turned);
    CHECK_FALSE(std::filesystem::exists(kiosk.data()));
}

TEST_CASE("tags: a row for each name and source, sidecars included, with the region where there is one") {
    const Kiosk kiosk;
    const json answer =
        kiosk.ask({"tags", schoolPhoto("IMG_2060.jpg").string(), schoolPhoto("20260611_111502.jpg").string()});
    REQUIRE(answer.size() == 2);
    std::set<std::string> sources;
    const std::set<std::string> known{"mwg",     "microsoft", "iptc-region", "iptc-person", "keyword",
                                      "digikam", "lightroom", "picasa",      "sidecar"};
    for (const json& one : answer) {
        CHECK(one.at("width") == 900);
        CHECK(one.at("height") == 600);
        CHECK(one.at("error").is_null());
        REQUIRE_FALSE(one.at("people").empty());
        for (const json& person : one.at("people")) {
            CHECK_FALSE(person.at("name").get<std::string>().empty());
            CHECK(known.contains(person.at("source")));
            sources.insert(person.at("source"));
            if (!person.at("region").is_null()) requireBox(person.at("region"), 900, 600);
        }
    }
    CHECK(sources.contains("keyword"));
    // This photo's tags stand in a sidecar alone.
    CHECK(answer[0].at("people").size() >= 13);
}

TEST_CASE("check: a verdict with people, faces and reasons for each photo, and nothing is stored", "[full detector]") {
    const Kiosk kiosk;
    const json answer = kiosk.ask({"check", "--list", schoolList().string(), "--purpose", "social",
                                   schoolPhoto(clearPhoto).string(), schoolPhoto(coverPhoto).string(),
                                   schoolPhoto(untaggedPhoto).string(), schoolPhoto(blockedPhoto).string()},
                                  1);
    REQUIRE(answer.size() == 4);
    const std::vector<std::string> verdicts{"clear", "cover", "review", "blocked"};
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(answer[i].at("verdict") == verdicts[i]);
        CHECK(answer[i].at("error").is_null());
        for (const json& face : answer[i].at("faces")) {
            requireBox(face, 900, 600);
            CHECK(std::set<std::string>{"show", "cover", "review", "block"}.contains(face.at("action")));
        }
        for (const json& person : answer[i].at("people")) {
            for (const char* field : {"name", "upn", "action", "region"})
                CHECK(person.contains(field));
        }
        for (const json& reason : answer[i].at("reasons"))
            CHECK(reason.at("text").get<std::string>().ends_with('.'));
    }
    CHECK(answer[0].at("reasons").empty());
    CHECK_THAT(codes(answer[1]), Catch::VectorContains(std::string("nothing-recorded")));
    CHECK_THAT(codes(answer[2]), Catch::VectorContains(std::string("unnamed-face")));
    CHECK_THAT(codes(answer[3]), Catch::VectorContains(std::string("never")));
    CHECK_FALSE(std::filesystem::exists(kiosk.data()));
}

TEST_CASE("check: clear and covered photos alone end with 0", "[full detector]") {
    const Kiosk kiosk;
    kiosk.ask({"check", "--list", schoolList().string(), "--purpose", "social", schoolPhoto(clearPhoto).string(),
               schoolPhoto(coverPhoto).string()});
}

TEST_CASE("A consent that ran out covers its pupil") {
    const Kiosk kiosk;
    const TemporaryFolder folder;
    const auto listWith = [&](const std::string& expires) {
        write(folder / "list.csv", "upn,forename,surname,social,expires\n" + maxUpn +
                                       ",Max,Featherstone-Ogilvy-Brand,yes," + expires + "\n" + seunUpn +
                                       ",Seun,Adeyemi-Lark,yes,\n" + meiLinUpn + ",Mei-Lin,Cheung-Hart,yes,\n");
        return kiosk.ask({"check", "--list", (folder / "list.csv").string(), "--purpose", "social",
                          schoolPhoto(clearPhoto).string()});
    };
    CHECK(listWith("2999-12-31").at(0).at("verdict") == "clear");
    const json expired = listWith("2020-12-31").at(0);
    CHECK(expired.at("verdict") == "cover");
    CHECK(codes(expired) == std::vector<std::string>{"consent-expired"});
}

TEST_CASE("One general consent column shows nobody until a mapping says that the form named this use") {
    const Kiosk kiosk;
    const TemporaryFolder folder;
    write(folder / "list.csv", "UPN;Legal Surname;Legal Forename;Photo Consent\n" + maxUpn +
                                   ";Featherstone-Ogilvy-Brand;Max;Yes\n" + seunUpn + ";Adeyemi-Lark;Seun;Yes\n" +
                                   meiLinUpn + ";Cheung-Hart;Mei-Lin;Yes\n");
    const auto checked = [&](const std::string& meaning) {
        Arguments words{"check", "--list", (folder / "list.csv").string(), "--purpose", "social"};
        if (!meaning.empty()) {
            write(folder / "map.json", "{\"Photo Consent\": \"" + meaning + "\"}");
            words.insert(words.end(), {"--map", (folder / "map.json").string()});
        }
        words.push_back(schoolPhoto(clearPhoto).string());
        return kiosk.ask(words).at(0).at("verdict");
    };
    CHECK(checked("") == "cover");
    CHECK(checked("website") == "cover");
    CHECK(checked("social") == "clear");
    CHECK(checked("!social") == "cover");
}

TEST_CASE("A file that cannot be read has a sentence as its error, and never ends the run") {
    const Kiosk kiosk;
    const TemporaryFolder folder;
    write(folder / "torn.jpg", bytesOf(schoolPhoto(clearPhoto)).substr(0, 3000));
    write(folder / "empty.jpg", "");
    write(folder / "text.jpg", "This is not a picture.");
    const std::string good = schoolPhoto(clearPhoto).string();
    const Arguments bad{(folder / "torn.jpg").string(), (folder / "empty.jpg").string(), (folder / "text.jpg").string(),
                        (folder / "none.jpg").string(), folder.path().string()};
    for (const Arguments& command : {Arguments{"faces"}, Arguments{"tags"},
                                     Arguments{"check", "--list", schoolList().string(), "--purpose", "social"}}) {
        Arguments words = command;
        words.insert(words.end(), bad.begin(), bad.end());
        words.push_back(good);
        const json answer = kiosk.ask(words, 1);
        REQUIRE(answer.size() == bad.size() + 1);
        for (std::size_t i = 0; i < bad.size(); ++i) {
            INFO(answer[i].dump());
            CHECK(answer[i].at("file") == bad[i]);
            if (command.front() == "tags" && i == 0) continue; // a torn picture may still have its tags
            REQUIRE(answer[i].at("error").is_string());
            CHECK(answer[i].at("error").get<std::string>().ends_with('.'));
            if (command.front() == "check") CHECK(answer[i].at("verdict") == "blocked");
        }
        CHECK(answer.back().at("error").is_null());
    }
}
