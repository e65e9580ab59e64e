#include "exchange/intake/display_name.hpp"

#include <catch2/catch.hpp>

using clearframe::exchange::displayName;

TEST_CASE("ordinary names are shown as they are") {
    for (const char* name :
         {"IMG_0001.JPG", "Sports day (3).heic", "Llŷn – Añasco 日本 😀.jpg", "/media/stick/DCIM/a.jpg", ""}) {
        CHECK(displayName(name) == name);
    }
}

TEST_CASE("what would break a line, hide or turn the text is written out") {
    CHECK(displayName("a\nb") == "a\\nb");
    CHECK(displayName("a\x1b[31mb\r") == "a\\x1b[31mb\\x0d");
    CHECK(displayName("gpj.\u202Eexe") == "gpj.\\u202eexe");
    CHECK(displayName("a\u200Bb\uFEFF") == "a\\u200bb\\ufeff");
    CHECK(displayName("\u0085") == "\\x85");
}

TEST_CASE("bytes that are no UTF-8 are written out one by one") {
    CHECK(displayName("a\xFF\xC3") == "a\\xff\\xc3");
    CHECK(displayName("\xC0\x80") == "\\xc0\\x80");          // overlong
    CHECK(displayName("\xED\xA0\x80") == "\\xed\\xa0\\x80"); // surrogate
    CHECK(displayName("\xF4\x90\x80\x80") == "\\xf4\\x90\\x80\\x80");
    CHECK(displayName("\xE2\x82") == "\\xe2\\x82"); // cut off
}

TEST_CASE("two different names never look the same") {
    CHECK(displayName("a\nb") != displayName("a\\nb"));
    CHECK(displayName("\xFF") != displayName("\\xff"));
}
