#include "exchange/contained/messages.hpp"

#include <catch2/catch.hpp>
#include <limits>

using namespace clearframe;
using namespace clearframe::exchange;

namespace {

ports::ReadPhoto photo() {
    ports::ReadPhoto photo;
    photo.picture.size = {4000, 3000};
    photo.tags = {{"Cadi Wyn", policy::TagSource::mwg, policy::Rect{10, 20, 300, 400}, false, false},
                  {"", policy::TagSource::microsoft, policy::Rect{-5, 2990, 100, 100}, true, false},
                  {"People/Yusuf", policy::TagSource::keyword, std::nullopt, false, true}};
    photo.warnings = {"The two orientations disagree."};
    photo.tagsUnreadable = true;
    photo.format = "JPEG";
    photo.decodeSeconds = 0.2;
    return photo;
}

policy::Result<ports::ReadPhoto> result(ports::ReadPhoto value) {
    return value;
}
bool believed(const ports::ReadPhoto& value) {
    return decodePhotoAnswer(encodeAnswer(result(value))).has_value();
}

} // namespace

TEST_CASE("a photo's answer comes back whole") {
    const auto back = decodePhotoAnswer(encodeAnswer(result(photo())));
    REQUIRE(back);
    REQUIRE(*back);
    CHECK((*back)->picture.size == photo().picture.size);
    CHECK((*back)->tags == photo().tags);
    CHECK((*back)->warnings == photo().warnings);
    CHECK((*back)->tagsUnreadable);
    CHECK((*back)->format == "JPEG");
    CHECK((*back)->decodeSeconds == 0.2);
}

TEST_CASE("a refusal comes back with its sentence, and as a refusal only") {
    const policy::Result<ports::ReadTags> refused = policy::fail(policy::FailureKind::refused, "This file is damaged.");
    const auto back = decodeTagsAnswer(encodeAnswer(refused));
    REQUIRE(back);
    REQUIRE_FALSE(*back);
    CHECK(back->error().text == "This file is damaged.");
    const policy::Result<ports::ReadTags> other = policy::fail(policy::FailureKind::unavailable, "The disk is full.");
    CHECK_FALSE(decodeTagsAnswer(encodeAnswer(other)));
}

TEST_CASE("a file and its sidecars come back whole, whatever their names hold") {
    const ports::PhotoFile file{"Ann\xff\n.jpg", {1, 2, 3}, {{"Ann.xmp", {4}}, {".picasa.ini", {}}}};
    const auto back = decodeFile(encodeFile(file));
    REQUIRE(back);
    CHECK(back->name == file.name);
    CHECK(back->bytes == file.bytes);
    REQUIRE(back->sidecars.size() == 2);
    CHECK(back->sidecars[0].name == "Ann.xmp");
    CHECK(back->sidecars[0].bytes == ports::Bytes{4});
}

TEST_CASE("a table comes back whole") {
    const policy::Result<policy::Table> table =
        policy::Table{"UTF-8", ';', {{1, {"upn", "forename"}}, {3, {"A1", "Zoë"}}}};
    const auto back = decodeTableAnswer(encodeAnswer(table));
    REQUIRE(back);
    REQUIRE(*back);
    CHECK((*back)->separator == ';');
    CHECK((*back)->rows[1].line == 3);
    CHECK((*back)->rows[1].cells == std::vector<std::string>{"A1", "Zoë"});
}

TEST_CASE("an answer that was cut or has a byte too many is not believed") {
    auto bytes = encodeAnswer(result(photo()));
    for (std::size_t length = 0; length < bytes.size(); ++length)
        CHECK_FALSE(decodePhotoAnswer(std::span(bytes).first(length)));
    bytes.push_back(0);
    CHECK_FALSE(decodePhotoAnswer(bytes));
}

TEST_CASE("a changed answer is whole or not believed, never a crash") {
    const auto bytes = encodeAnswer(result(photo()));
    for (std::size_t at = 0; at < bytes.size(); ++at)
        for (const unsigned flip : {1U, 0x80U, 0xffU}) {
            auto changed = bytes;
            changed[at] = static_cast<std::uint8_t>(changed[at] ^ flip);
            const auto back = decodePhotoAnswer(changed);
            if (!back || !*back) continue;
            const auto size = (*back)->picture.size;
            CHECK(size.area() <= 64'000'000);
            for (const auto& tag : (*back)->tags)
                if (tag.region && !tag.placeUnusable) CHECK(policy::clip(*tag.region, size) == *tag.region);
        }
}

TEST_CASE("fields outside their bounds are not believed") {
    auto wrong = photo();
    SECTION("the picture is too wide") {
        wrong.picture.size = {30'001, 10};
    }
    SECTION("the picture has too many pixels") {
        wrong.picture.size = {8001, 8000};
    }
    SECTION("the picture is empty") {
        wrong.picture.size = {0, 10};
    }
    SECTION("a usable region leaves the picture") {
        wrong.tags[0].region = policy::Rect{3999, 0, 2, 2};
    }
    SECTION("a usable region is empty") {
        wrong.tags[0].region = policy::Rect{5, 5, 0, 3};
    }
    SECTION("a region overflows") {
        wrong.tags[0].region = policy::Rect{1, 1, std::numeric_limits<int>::max(), 1};
    }
    SECTION("the time is no number") {
        wrong.decodeSeconds = std::numeric_limits<double>::quiet_NaN();
    }
    SECTION("the time is negative") {
        wrong.decodeSeconds = -1;
    }
    SECTION("a sentence would steer a terminal") {
        wrong.warnings[0] = "\x1b[31mred";
    }
    SECTION("a name is endless") {
        wrong.tags[0].name = std::string(5000, 'a');
    }
    SECTION("there are more people than any honest child names") {
        wrong.tags.assign(5000, wrong.tags[0]);
    }
    SECTION("a source does not exist") {
        wrong.tags[0].source = static_cast<policy::TagSource>(200);
    }
    CHECK_FALSE(believed(wrong));
}

TEST_CASE("a table with more rows, columns or cells than any honest child reads is not believed") {
    policy::Table table{"UTF-8", ',', {}};
    SECTION("rows") {
        table.rows.resize(250'001);
    }
    SECTION("columns") {
        table.rows = {{1, std::vector<std::string>(201)}};
    }
    SECTION("cells") {
        table.rows.assign(20'001, {1, std::vector<std::string>(200)});
    }
    CHECK_FALSE(decodeTableAnswer(encodeAnswer(policy::Result<policy::Table>(table))));
}

TEST_CASE("an unusable place far away is dropped, so that nobody computes with it") {
    auto far = photo();
    far.tags[1].region = policy::Rect{std::numeric_limits<int>::min(), 0, std::numeric_limits<int>::max(), 1};
    const auto back = decodePhotoAnswer(encodeAnswer(result(far)));
    REQUIRE(back);
    CHECK_FALSE((*back)->tags[1].region);
    CHECK((*back)->tags[1].placeUnusable);
}

TEST_CASE("an honest child with a broken text is not taken for a liar") {
    auto odd = photo();
    odd.tags[0].name = "Zo\xeb";
    const auto back = decodePhotoAnswer(encodeAnswer(result(odd)));
    REQUIRE(back);
    CHECK((*back)->tags[0].name == "\xef\xbf\xbd");
}
