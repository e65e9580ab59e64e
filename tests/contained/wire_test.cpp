#include "exchange/contained/wire.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::exchange;

TEST_CASE("values come back as they were written") {
    WireWriter out;
    out.number<std::int32_t>(-7);
    out.number(0.125);
    out.flag(true);
    out.text("Łukasz Żak");
    out.blob(std::vector<std::uint8_t>{1, 2, 3});
    WireReader in(out.bytes());
    CHECK(in.number<std::int32_t>() == -7);
    CHECK(in.number<double>() == 0.125);
    CHECK(in.flag());
    CHECK(in.text(100) == "Łukasz Żak");
    CHECK(in.blob(100) == clearframe::ports::Bytes{1, 2, 3});
    CHECK(in.finished());
}

TEST_CASE("one bad value spoils everything after it") {
    WireWriter out;
    out.number<std::uint8_t>(2); // no flag
    out.number<std::int32_t>(5);
    WireReader in(out.bytes());
    CHECK_FALSE(in.flag());
    CHECK(in.number<std::int32_t>() == 0);
    CHECK_FALSE(in.good());
}

TEST_CASE("a length beyond the rest, or beyond what is wanted, is not believed") {
    WireWriter out;
    out.count(~std::size_t{0});
    CHECK_FALSE((WireReader(out.bytes()).text(~std::size_t{0}), WireReader(out.bytes()).finished()));
    WireReader longer(out.bytes());
    CHECK(longer.blob(~std::size_t{0}).empty());
    CHECK_FALSE(longer.good());

    WireWriter text;
    text.text("four");
    WireReader tooLong(text.bytes());
    CHECK(tooLong.text(3).empty());
    CHECK_FALSE(tooLong.good());
}

TEST_CASE("only well-formed UTF-8 passes") {
    CHECK(wellFormedUtf8(""));
    CHECK(wellFormedUtf8("Zoë 😀 李"));
    for (const char* bad : {"\x80", "\xc0\xaf", "\xe0\x80\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80",
                            "\xc3", "\xe2\x82", "a\xff"}) {
        CAPTURE(bad);
        CHECK_FALSE(wellFormedUtf8(bad));
    }
}
