#include "core/policy/list_change.hpp"

#include "core/policy/pupil_change.hpp"
#include "tests/names/pupils.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace clearframe::policy;
using namespace clearframe::tests;
using namespace std::chrono_literals;

namespace {

ReadList freshOf(std::vector<Pupil> pupils) {
    ReadList fresh;
    fresh.list = listOf(std::move(pupils));
    fresh.columns = {{allPurposes.begin(), allPurposes.end()}, true, true, true};
    return fresh;
}

Pupil withLimits(std::vector<Limit> limits) {
    auto made = pupil("Cadi", "Jones");
    made.limits = std::move(limits);
    return made;
}

Limit group(int n) {
    return {LimitKind::groupOf, n, "", {}};
}
Limit onlyOn(const char* account) {
    return {LimitKind::onlyAccount, 0, account, {}};
}
Limit until(Date date) {
    return {LimitKind::untilDate, 0, "", date};
}
const Limit noName{LimitKind::noName, 0, "", {}};
const Limit ask{LimitKind::askEachTime, 0, "", {}};
const Limit unknown{LimitKind::unknown, 0, "on tuesdays", {}};

enum class Change { none, tightened, loosened };

Change kindOf(const Pupil& old, const Pupil& fresh) {
    const auto change = comparePupils(old, fresh);
    if (!change.loosened.empty()) return Change::loosened;
    return change.tightened.empty() ? Change::none : Change::tightened;
}

std::vector<Pupil> school(int pupils) {
    std::vector<Pupil> made;
    for (int i = 0; i < pupils; ++i)
        made.push_back(pupil("Pupil" + std::to_string(i), "Lane"));
    return made;
}

bool hasReason(const ListChange& change, const std::string& code) {
    return std::ranges::any_of(change.approvalNeeded, [&](const ListReason& reason) { return reason.code == code; });
}

} // namespace

TEST_CASE("differences are told in sentences, pupil by pupil") {
    const auto change =
        compareLists(listOf({pupil("Cadi", "Jones"), pupil("Bo", "Li", Consent::refused), pupil("Al", "Lane")}),
                     freshOf({pupil("Cadi", "Jones", Consent::refused), pupil("Bo", "Li"), pupil("Di", "Day")}));
    CHECK(change.tightened.pupils == 1);
    CHECK(change.tightened.sentences == std::vector<std::string>{"Cadi Jones: social media changes from yes to no."});
    CHECK(change.loosened.sentences == std::vector<std::string>{"Bo Li: social media changes from no to yes."});
    CHECK(change.removed.sentences == std::vector<std::string>{"Al Lane is no longer on the list."});
    CHECK(change.added.sentences == std::vector<std::string>{"Di Day is new on the list."});
    CHECK(change.loosenedOrRemoved == 2);
    REQUIRE(change.loosened.differences.size() == 1);
    CHECK(change.loosened.differences.front().pupil == "Bo Li");
    CHECK(std::get<Consent>(change.loosened.differences.front().before) == Consent::refused);
    CHECK(std::get<Consent>(change.loosened.differences.front().now) == Consent::granted);
    CHECK(change.removed.differences.front().pupil == "Al Lane");
}

TEST_CASE("a list compared with itself changes nothing") {
    const auto pupils = school(50);
    const auto change = compareLists(listOf(pupils), freshOf(pupils));
    CHECK(change.added.pupils + change.removed.pupils + change.tightened.pupils + change.loosened.pupils == 0);
    CHECK(change.approvalNeeded.empty());
}

TEST_CASE("an objection that becomes a gap is loosened, a gap that becomes an objection tightened") {
    CHECK(kindOf(pupil("A", "B", Consent::refused), pupil("A", "B", Consent::nothingRecorded)) == Change::loosened);
    CHECK(kindOf(pupil("A", "B", Consent::nothingRecorded), pupil("A", "B", Consent::refused)) == Change::tightened);
    CHECK(kindOf(pupil("A", "B"), pupil("A", "B", Consent::nothingRecorded)) == Change::tightened);
    CHECK(kindOf(pupil("A", "B", Consent::nothingRecorded), pupil("A", "B")) == Change::loosened);
}

TEST_CASE("limits are tightened only where that can be proved") {
    struct Case {
        std::vector<Limit> old;
        std::vector<Limit> fresh;
        Change change;
    };
    const std::vector<Case> cases{{{}, {noName}, Change::tightened},
                                  {{noName}, {}, Change::loosened},
                                  {{noName}, {ask}, Change::loosened},
                                  {{noName, ask}, {ask, noName}, Change::none},
                                  {{group(3)}, {group(5)}, Change::tightened},
                                  {{group(5)}, {group(3)}, Change::loosened},
                                  {{until(2026y / 7 / 31)}, {until(2026y / 6 / 30)}, Change::tightened},
                                  {{until(2026y / 7 / 31)}, {until(2027y / 7 / 31)}, Change::loosened},
                                  {{}, {onlyOn("A")}, Change::tightened},
                                  {{onlyOn("A")}, {onlyOn("A"), onlyOn("B")}, Change::loosened}, // one account more
                                  {{onlyOn("A"), onlyOn("B")}, {onlyOn("B")}, Change::tightened},
                                  {{onlyOn("A")}, {onlyOn("B")}, Change::loosened},
                                  {{noName}, {unknown}, Change::tightened}, // a no for everything
                                  {{unknown}, {noName}, Change::loosened},
                                  {{onlyOn("A")}, {unknown}, Change::tightened}};
    for (std::size_t i = 0; i < cases.size(); ++i) {
        CAPTURE(i);
        CHECK(kindOf(withLimits(cases[i].old), withLimits(cases[i].fresh)) == cases[i].change);
    }
}

TEST_CASE("never, last days and names are compared") {
    auto never = pupil("A", "B");
    never.never = true;
    CHECK(kindOf(pupil("A", "B"), never) == Change::tightened);
    CHECK(kindOf(never, pupil("A", "B")) == Change::loosened);
    auto ends = pupil("A", "B");
    ends.expires = 2026y / 7 / 31;
    auto endsLater = ends;
    endsLater.expires = 2026y / 8 / 31;
    CHECK(kindOf(pupil("A", "B"), ends) == Change::tightened);
    CHECK(kindOf(ends, pupil("A", "B")) == Change::loosened);
    CHECK(kindOf(ends, endsLater) == Change::loosened);
    CHECK(kindOf(endsLater, ends) == Change::tightened);
    auto renamed = pupil("A", "B");
    renamed.surname = "C";
    CHECK(kindOf(pupil("A", "B"), renamed) == Change::loosened); // tags with the old name find nobody now
    auto moved = pupil("A", "B");
    moved.group = "8C";
    CHECK(kindOf(pupil("A", "B"), moved) == Change::none);
}

TEST_CASE("more than five pupils and two per cent need a person") {
    CHECK_FALSE(overGate(5, 10));
    CHECK(overGate(6, 10));
    CHECK_FALSE(overGate(6, 300));
    CHECK(overGate(7, 300));
    CHECK_FALSE(overGate(40, 2000));
    CHECK(overGate(41, 2000));
    CHECK_FALSE(overGate(0, 0));

    auto fewer = school(300);
    fewer.resize(294);
    CHECK(compareLists(listOf(school(300)), freshOf(fewer)).approvalNeeded.empty());
    fewer.resize(293);
    CHECK(hasReason(compareLists(listOf(school(300)), freshOf(fewer)), "too-many-changes"));
}

TEST_CASE("loosened and removed pupils count together, tightened ones do not") {
    auto old = school(100);
    for (std::size_t i = 0; i < 3; ++i)
        old[i].consents.fill(Consent::refused);
    auto fresh = school(97);
    for (std::size_t i = 50; i < 97; ++i)
        fresh[i].consents.fill(Consent::refused);
    const auto change = compareLists(listOf(old), freshOf(fresh));
    CHECK(change.loosenedOrRemoved == 6);
    CHECK(hasReason(change, "too-many-changes"));
}

TEST_CASE("a first list needs nobody's approval") {
    CHECK(compareLists(ConsentList{}, freshOf(school(300))).approvalNeeded.empty());
}

TEST_CASE("a column that was lost needs a person, even for one pupil") {
    auto old = school(300);
    old[7].never = true;
    auto fresh = freshOf(school(300));
    fresh.columns.never = false;
    CHECK(hasReason(compareLists(listOf(old), fresh), "column-lost"));

    auto withoutSocial = freshOf(school(300));
    withoutSocial.columns.purposes = {Purpose::website};
    CHECK(hasReason(compareLists(listOf(school(300)), withoutSocial), "column-lost"));

    auto limited = school(300);
    limited[1].limits = {ask};
    auto withoutLimits = freshOf(school(300));
    withoutLimits.columns.limits = false;
    CHECK(hasReason(compareLists(listOf(limited), withoutLimits), "column-lost"));

    // Nobody had an answer for it: nothing is lost.
    auto neverThere = freshOf(school(300));
    neverThere.columns = {{Purpose::social}, false, false, false};
    CHECK(compareLists(listOf(school(300)), neverThere).approvalNeeded.empty());
}

TEST_CASE("a list that counts itself differently needs a person") {
    auto fresh = freshOf(school(3));
    fresh.statedPupils = 4;
    CHECK(hasReason(compareLists(ConsentList{}, fresh), "count-differs"));
}

TEST_CASE("pupils who share a key are compared in their order") {
    const auto change =
        compareLists(listOf({pupil("Cadi", "Jones"), pupil("Cadi", "Jones")}), freshOf({pupil("Cadi", "Jones")}));
    CHECK(change.removed.pupils == 1);
    CHECK(change.added.pupils == 0);
}

TEST_CASE("a waiting list tightens, keeps whom it dropped, and adds whom it brings without a yes") {
    auto fresh = freshOf({pupil("Cadi", "Jones", Consent::refused), pupil("Bo", "Li"), pupil("Di", "Day")});
    const auto pupils =
        tightenedBy(listOf({pupil("Cadi", "Jones"), pupil("Bo", "Li", Consent::refused), pupil("Al", "Lane")}), fresh);
    REQUIRE(pupils.size() == 4);
    CHECK(pupils[0].consentFor(Purpose::social) == Consent::refused);
    CHECK(pupils[1].consentFor(Purpose::social) == Consent::refused);
    CHECK(pupils[2].displayName() == "Al Lane");
    CHECK(pupils[2].consentFor(Purpose::social) == Consent::granted);
    CHECK(pupils[3].displayName() == "Di Day");
    CHECK(pupils[3].consentFor(Purpose::social) == Consent::nothingRecorded);
}

TEST_CASE("a lost column tightens nobody") {
    auto fresh = freshOf({pupil("Cadi", "Jones", Consent::nothingRecorded)});
    fresh.columns.purposes = {Purpose::website};
    CHECK(tightenedBy(listOf({pupil("Cadi", "Jones")}), fresh).front().consentFor(Purpose::social) == Consent::granted);
}

TEST_CASE("what is applied while a list waits is never looser than the list in force") {
    std::mt19937 random(5);
    const auto anyPupil = [&] {
        auto made = pupil("Cadi", "Jones");
        for (auto& consent : made.consents)
            consent = static_cast<Consent>(random() % 3);
        made.never = random() % 4 == 0;
        if (random() % 3 == 0) made.expires = 2026y / static_cast<int>(1 + random() % 12) / 1;
        const std::vector<Limit> all{
            noName, ask, group(3), group(6), onlyOn("A"), onlyOn("B"), until(2026y / 5 / 1), until(2026y / 9 / 1),
            unknown};
        for (auto count = random() % 3; count > 0; --count)
            made.limits.push_back(all[random() % all.size()]);
        return made;
    };
    for (int round = 0; round < 20000; ++round) {
        const auto old = anyPupil();
        const auto fresh = anyPupil();
        const auto strict = stricterOf(old, fresh, {});
        const auto change = comparePupils(old, strict);
        if (!change.loosened.empty()) {
            CAPTURE(sentenceOf(change.loosened.front()));
            FAIL("looser than before");
        }
        for (const auto purpose : allPurposes)
            if (fresh.consentFor(purpose) == Consent::refused && strict.consentFor(purpose) != Consent::refused)
                FAIL("a no was lost");
        if (fresh.never && !strict.never) FAIL("never was lost");
    }
}
