#include "core/policy/list_words.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::policy;
using namespace std::chrono_literals;

TEST_CASE("only the agreed words mean yes") {
    for (const char* word :
         {"yes", "Yes", "YES", "y", "Y", "true", "TRUE", "1", "✓", "consent given", "Consent given", " yes "}) {
        CAPTURE(word);
        CHECK(consentFrom(word).consent == Consent::granted);
        CHECK(consentFrom(word).understood);
    }
    for (const char* word : {"no", "No", "n", "FALSE", "0"}) {
        CAPTURE(word);
        CHECK(consentFrom(word).consent == Consent::refused);
        CHECK(consentFrom(word).understood);
    }
    for (const char* word : {"Internal only", "Not given", "Withdrawn", "Refused", "?", "-", "yes?", "yes please", "ok",
                             "2", "ja", "уes", "yes\u200B", "✔", "x", "no consent given"}) {
        CAPTURE(word);
        CHECK(consentFrom(word).consent == Consent::refused);
        CHECK_FALSE(consentFrom(word).understood);
    }
    CHECK(consentFrom("").consent == Consent::nothingRecorded);
    CHECK(consentFrom("  ").consent == Consent::nothingRecorded);
}

TEST_CASE("in a column that means the opposite only a plain no grants") {
    CHECK(consentFrom("yes", true).consent == Consent::refused);
    CHECK(consentFrom("1", true).consent == Consent::refused);
    CHECK(consentFrom("no", true).consent == Consent::granted);
    CHECK(consentFrom("FALSE", true).consent == Consent::granted);
    CHECK(consentFrom("", true).consent == Consent::nothingRecorded);
    for (const char* word : {"Not given", "?", "-", "none", "n/a"}) {
        CAPTURE(word);
        CHECK(consentFrom(word, true).consent == Consent::refused);
        CHECK_FALSE(consentFrom(word, true).understood);
    }
}

TEST_CASE("anything but empty or no means never") {
    for (const char* word : {"", " ", "no", "No", "NO"})
        CHECK_FALSE(neverFrom(word));
    for (const char* word : {"yes", "x", "court order", "0", "false", "n", "-", "?"}) {
        CAPTURE(word);
        CHECK(neverFrom(word));
    }
}

TEST_CASE("dates are ISO or written as in the UK") {
    CHECK(dateFrom("2026-07-31") == 2026y / 7 / 31);
    CHECK(dateFrom("31/07/2026") == 2026y / 7 / 31);
    CHECK(dateFrom("1/2/2026") == 2026y / 2 / 1); // the first of February
    CHECK(dateFrom("29/02/2028") == 2028y / 2 / 29);
    for (const char* text :
         {"", "soon", "2026-7-31", "31-07-2026", "07/31/2026", "29/02/2026", "31/07/26", "2026/07/31",
          "2026-07-31 00:00", "2026-13-01", "0001-01-01", "//", "--", "31/07/2026/1", "+1/02/2026"}) {
        CAPTURE(text);
        CHECK_FALSE(dateFrom(text).has_value());
    }
}

TEST_CASE("limits are read one by one, and what nobody understands is kept as a no") {
    const auto limits = limitsFrom(
        "group:5; no-name;NO-FACE-ON ;only:School Instagram;not:PTA;not-with:a123456789012;until:31/07/2026;ask;;");
    REQUIRE(limits.size() == 8);
    CHECK(limits[0] == Limit{LimitKind::groupOf, 5, "", {}});
    CHECK(limits[1].kind == LimitKind::noName);
    CHECK(limits[2].kind == LimitKind::noFaceOn);
    CHECK(limits[3] == Limit{LimitKind::onlyAccount, 0, "School Instagram", {}});
    CHECK(limits[4] == Limit{LimitKind::notAccount, 0, "PTA", {}});
    CHECK(limits[5] == Limit{LimitKind::notWithPupil, 0, "A123456789012", {}});
    CHECK(limits[6] == Limit{LimitKind::untilDate, 0, "", 2026y / 7 / 31});
    CHECK(limits[7].kind == LimitKind::askEachTime);
    for (const char* word : {"group", "group:", "group:many", "group:0", "group:-3", "group:99999999999",
                             "only:", "until:soon", "no-names", "none", "no", "ask:me", "group 5"}) {
        CAPTURE(word);
        const auto unknown = limitsFrom(word);
        REQUIRE(unknown.size() == 1);
        CHECK(unknown.front() == Limit{LimitKind::unknown, 0, word, {}});
    }
    CHECK(limitsFrom("").empty());
}

TEST_CASE("limits are written as they are read") {
    for (const char* word : {"group:5", "no-name", "no-face-on", "only:X", "not:X", "not-with:A1", "until:2026-07-31",
                             "ask", "whatever"}) {
        CAPTURE(word);
        CHECK(toString(limitsFrom(word).front()) == word);
    }
}

TEST_CASE("UPNs have a shape") {
    CHECK(isUpnShaped("A123456789012"));
    CHECK(isUpnShaped("A12345678901B"));
    for (const char* upn :
         {"", "A12345678901", "A1234567890123", "1123456789012", "a123456789012", "A12345678X012", "A12345678901b"}) {
        CAPTURE(upn);
        CHECK_FALSE(isUpnShaped(upn));
    }
}
