#include "tests/names/pupils.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::policy;
using namespace clearframe::tests;

TEST_CASE("purposes are written and read as the command line has them") {
    for (const auto purpose : allPurposes)
        CHECK(purposeFrom(toString(purpose)) == purpose);
    CHECK_FALSE(purposeFrom("Social").has_value());
    CHECK_FALSE(purposeFrom("").has_value());
}

TEST_CASE("staff must know pupils who were refused, limited or given a date, not those with gaps in the form") {
    CHECK_FALSE(pupil("A", "B").restricted());
    CHECK_FALSE(pupil("A", "B", Consent::nothingRecorded).restricted());
    CHECK(restrictedPupil("A", "B").restricted());
    auto never = pupil("A", "B");
    never.never = true;
    CHECK(never.restricted());
    auto limited = pupil("A", "B");
    limited.limits.push_back({LimitKind::noName, 0, "", {}});
    CHECK(limited.restricted());
    auto dated = pupil("A", "B");
    dated.expires = std::chrono::year{2026} / 7 / 1;
    CHECK(dated.restricted());
}

TEST_CASE("staff see the name a pupil prefers") {
    auto bill = pupil("William", "Brown");
    CHECK(bill.displayName() == "William Brown");
    bill.preferredForename = "Bill";
    CHECK(bill.displayName() == "Bill Brown");
    CHECK(bill.firstName() == "Bill");
    bill.preferredSurname = "Jones";
    CHECK(bill.displayName() == "Bill Jones");
    CHECK(pupil("Cher", "").displayName() == "Cher");
}
