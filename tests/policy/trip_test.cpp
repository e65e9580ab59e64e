// Trips: the lease, and what is left of a list while one lasts.
#include "core/policy/pairing.hpp"
#include "core/policy/trip.hpp"
#include "tests/policy/random_scene.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace clearframe::tests;
using namespace std::chrono_literals;

namespace {

constexpr Date day(unsigned of) {
    return Date{std::chrono::year{2026} / 6 / static_cast<int>(of)};
}

Time at(Date date, std::chrono::seconds of = 12h) {
    return std::chrono::sys_days(date) + of;
}

Trip tripOf(std::vector<PupilKey> pupils) {
    return {.id = {"t"},
            .name = "Castle trip",
            .from = day(8),
            .until = day(12),
            .ends = leaseEnd(day(12), at(day(30))),
            .pupils = std::move(pupils),
            .accounts = {"Page"},
            .listVersion = 7};
}

Lease lease(const Trip& trip, Time now, int listVersion = 7) {
    return leaseOf(trip,
                   {.today = Date{std::chrono::floor<std::chrono::days>(now)}, .now = now, .listVersion = listVersion});
}

/// Somebody called like one of the trip, and somebody nobody of the trip may be shown with.
Scene crowdedScene(unsigned seed) {
    Scene scene = randomScene(seed);
    Random random(seed + 5);
    scene.list.pupils.push_back(
        pupil("Ada", "Abbott", "U8", upTo(random, 2) != 0 ? Consent::granted : Consent::refused));
    scene.list.pupils.push_back(pupil("Gus", "Grove", "U9"));
    if (upTo(random, 2) != 0) scene.list.pupils[0].limits.push_back({.kind = LimitKind::notWithPupil, .text = "U9"});
    if (upTo(random, 2) != 0) scene.tag("Gus Grove", 1 + upTo(random, 3));
    return scene;
}

Trip randomTrip(const ConsentList& list, unsigned seed) {
    Random random(seed + 31);
    std::vector<PupilKey> going;
    for (const auto& one : list.pupils) {
        if (upTo(random, 2) != 0) going.push_back(one.key);
    }
    return tripOf(going);
}

struct Compared {
    int cases = 0;
    int tighter = 0;
};

void requireNothingMoreShown(const Judgement& loose, const Judgement& tight, Compared& compared) {
    if (loose.verdict == Verdict::blocked) REQUIRE(tight.verdict == Verdict::blocked);
    if (tight.verdict == Verdict::blocked) return;
    for (const auto& face : tight.faces) {
        if (face.action == Action::show) REQUIRE(actionOf(loose, face.id) == Action::show);
    }
    ++compared.cases;
    compared.tighter += tight.verdict < loose.verdict ? 1 : 0;
}

} // namespace

TEST_CASE("A lease runs from the first day to the end of the last, and never longer than its list") {
    const auto trip = tripOf({key("U1")});
    CHECK(trip.ends == at(day(12), 23h)); // an hour early: the school's day ends before that of UTC in summer
    CHECK(leaseEnd(day(12), at(day(10))) == at(day(10)));
    CHECK(lease(trip, at(day(7))) == Lease::planned);
    CHECK(lease(trip, at(day(8), 0h)) == Lease::running);
    CHECK(lease(trip, trip.ends - 1s) == Lease::running);
    CHECK(lease(trip, trip.ends) == Lease::ranOut);
}

TEST_CASE("A lease that ran out ends with a newer list on this kiosk alone") {
    auto trip = tripOf({key("U1")});
    CHECK(lease(trip, trip.ends, 8) == Lease::ended);
    CHECK(lease(trip, at(day(9)), 8) == Lease::running); // a newer list on the way ends nothing
    for (const auto side : {TripSide::away, TripSide::guest}) {
        trip.side = side;
        CHECK(lease(trip, trip.ends, 8) == Lease::ranOut);
    }
    trip.ended = TripEnd{};
    CHECK(lease(trip, at(day(9))) == Lease::ended);
}

TEST_CASE("Days of a trip are in their order, not gone, and a month at most") {
    CHECK(checkTripDays(day(8), day(8), day(8)));
    CHECK(checkTripDays(day(1), day(30), day(30)));
    CHECK_FALSE(checkTripDays(day(9), day(8), day(1)));
    CHECK_FALSE(checkTripDays(day(1), day(7), day(8)));
    CHECK_FALSE(checkTripDays(day(1), Date{std::chrono::year{2026} / 7 / 2}, day(1)));
    CHECK_FALSE(checkTripDays(Date{}, day(8), day(1)));
}

TEST_CASE("Whoever is not on the trip is covered, with a sentence that says so") {
    Scene scene;
    scene.faces(2).tag("Ada Abbott", 1).tag("Eva Egerton", 2);
    scene.answer(act::ConfirmHeads{2});
    REQUIRE(scene.verdict() == Verdict::clear);
    scene.list = onTrip(scene.list, tripOf({key("U1")}));
    const auto judged = scene.judged();
    CHECK(actionOf(judged, 1) == Action::show);
    CHECK(actionOf(judged, 2) == Action::cover);
    REQUIRE(gives(judged, ReasonCode::notOnTrip));
    const auto reason = std::ranges::find(judged.reasons, ReasonCode::notOnTrip, &Reason::code);
    CHECK(reason->text == "Eva is not on this trip, so the kiosk may not show Eva.");
}

TEST_CASE("Somebody who must never be shown blocks the photo on a trip as well") {
    Scene scene;
    scene.faces(1).tag("Dov Dunmore", 1);
    for (const auto& list : {onTrip(scene.list, tripOf({key("U1")})), packedFor(scene.list, tripOf({key("U1")}))}) {
        Scene away = scene;
        away.list = list;
        CHECK(away.verdict() == Verdict::blocked);
    }
}

TEST_CASE("A pack holds who is on the trip, the restricted and namesakes, and nothing of anybody else") {
    auto list = smallSchool();
    list.pupils[1].evidence = "Letter in the safe";
    list.pupils[1].limits = {{.kind = LimitKind::groupOf, .number = 4}};
    list.pupils.push_back(pupil("Ada", "Abbott", "U8"));
    list.pupils.push_back(pupil("Abbott", "Ada", "U9"));
    list.pupils[0].limits = {{.kind = LimitKind::notWithPupil, .text = "U6"}};
    list.pupils[0].evidence = "Form 12";
    const auto packed = packedFor(list, tripOf({key("U1")}));
    std::set<std::string> upns;
    for (const auto& one : packed.pupils)
        upns.insert(one.upn);
    // Ada goes. Ben is refused, Dov never. Finn may not be shown with Ada. Two others are called like Ada.
    CHECK(upns == std::set<std::string>{"U1", "U2", "U4", "U6", "U8", "U9"});
    for (const auto& one : packed.pupils) {
        CHECK(one.evidence.empty());
        if (one.upn == "U1") continue;
        CHECK(std::ranges::find(one.consents, Consent::granted) == one.consents.end());
        CHECK(one.limits.empty());
    }
    CHECK(packed.pupils.front().limits == list.pupils.front().limits);
}

TEST_CASE("A trip makes no verdict and no face looser") {
    Compared compared;
    for (unsigned seed = 0; seed < 6'000; ++seed) {
        Scene scene = crowdedScene(seed);
        const auto before = scene.judged();
        scene.list = onTrip(scene.list, randomTrip(scene.list, seed));
        INFO("seed " << seed);
        REQUIRE(scene.verdict() <= before.verdict);
        requireNothingMoreShown(before, scene.judged(), compared);
    }
    INFO(compared.cases << " compared, " << compared.tighter << " tighter");
    CHECK(compared.cases > 1'000);
    CHECK(compared.tighter > 50);
}

TEST_CASE("With a pack no face is shown and no block lifted that the whole list would not show or lift") {
    Compared compared;
    int smaller = 0;
    for (unsigned seed = 0; seed < 6'000; ++seed) {
        Scene scene = crowdedScene(seed);
        const auto trip = randomTrip(scene.list, seed);
        Scene away = scene;
        scene.list = onTrip(scene.list, trip);
        away.list = onTrip(packedFor(away.list, trip), trip);
        away.occasion.partOfList = true;
        smaller += away.list.pupils.size() < scene.list.pupils.size() ? 1 : 0;
        INFO("seed " << seed);
        requireNothingMoreShown(scene.judged(), away.judged(), compared);
    }
    CHECK(compared.cases > 1'000);
    CHECK(smaller > 1'000);
}

TEST_CASE("A pairing code is read as it is written, and nothing else is") {
    const KioskIdentity identity{std::string(64, 'a'), "age1" + std::string(58, 'q')};
    const auto code = pairingCode(identity);
    CHECK(pairedBy(code).value() == identity);
    CHECK(pairedBy("\n " + code + "\r\n").value() == identity);
    for (const auto& wrong :
         {std::string(), code.substr(1), code + "x", "x" + code, std::string(code).replace(30, 1, "A"),
          std::string(code).replace(14, 2, "v2"), code + " " + code})
        CHECK_FALSE(pairedBy(wrong).has_value());
}
