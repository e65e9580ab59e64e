// Packs and results as JSON: whole again, or refused.
#include "exchange/trips/trip_json.hpp"
#include "tests/policy/random_scene.hpp"
#include "tests/support/expect.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace clearframe;
using namespace clearframe::tests;
using nlohmann::json;
using namespace std::chrono_literals;

namespace {

constexpr Date day(unsigned of) {
    return Date{std::chrono::year{2026} / 6 / static_cast<int>(of)};
}

ports::TripPack packOf(unsigned seed) {
    ports::TripPack pack;
    pack.trip = {.id = {"t1"},
                 .name = "Castle “trip”\n",
                 .from = day(8),
                 .until = day(12),
                 .ends = policy::Time(1'800'000'000s),
                 .pupils = {key("U1"), key("U5")},
                 .accounts = {"School page"},
                 .preparedBy = "Ms Lane",
                 .preparedAt = policy::Time(1'700'000'000s)};
    pack.list = randomScene(seed).list;
    for (auto& one : pack.list.pupils) {
        for (auto& limit : one.limits) // no list gives that one a text
            if (limit.kind == policy::LimitKind::askEachTime) limit.text.clear();
    }
    pack.list.urn = "123456";
    pack.list.issued = policy::Time(1'700'000'000s);
    pack.list.expires = policy::Time(1'810'000'000s);
    pack.list.pupils.front().expires = day(30);
    pack.list.pupils.front().preferredForename = "Zoë";
    pack.noes = {
        {.id = {"n1"},
         .event = "Trip",
         .pupil = policy::PupilSaidNo::of(pack.list.pupils[1]),
         .by = "Mr Reed",
         .at = pack.madeAt,
         .day = day(9)},
        {.id = {"n2"}, .event = "Trip", .note = "the guide", .by = "Mr Reed", .at = pack.madeAt, .day = day(9)}};
    ports::Account account{.name = "School page", .platform = "Instagram", .handle = "@hill", .longEdge = 1600};
    account.leads = {{"Ms Reed", day(1)}, {"Mr Lane", std::nullopt}};
    account.state = ports::AccountState::active;
    pack.accounts = {account};
    pack.madeAt = policy::Time(1'750'000'000s);
    return pack;
}

ports::TripResults resultsOf() {
    ports::TripResults results{
        .trip = {"t1"}, .noes = packOf(1).noes, .releases = {}, .madeAt = policy::Time(1'750'000'000s)};
    ports::Release release{.id = "r1",
                           .event = "Trip",
                           .account = "School page",
                           .folder = "f",
                           .listVersion = 7,
                           .by = "Mr Reed",
                           .at = policy::Time(1'750'000'000s),
                           .state = ports::ReleaseState::published,
                           .caption = "A day out"};
    release.items = {
        {.photo = {"p"},
         .output = "trip-001.jpg",
         .sha256 = "ab",
         .covers = {{1, 2, 3, 4}},
         .who = {.peopleShown = 2, .pupils = {{key("U1"), true, 0.25}, {key("U5"), false, std::nullopt}}}}};
    results.releases = {release};
    return results;
}

/// Every place in a document, each changed to something that it is not.
void eachDamage(json& place, const json& whole, const std::function<void()>& check) {
    if (place.is_object()) {
        const auto names = place;
        for (const auto& [name, value] : names.items()) {
            const json kept = place[name];
            place.erase(name);
            check();
            place[name] = kept;
            eachDamage(place[name], whole, check);
        }
        return;
    }
    if (place.is_array()) {
        for (auto& one : place)
            eachDamage(one, whole, check);
        return;
    }
    if (place.is_null()) return;
    const json kept = place;
    place = kept.is_boolean() ? json("true") : json(true);
    if (kept.is_boolean() || !place.is_null()) check();
    place = kept;
}

} // namespace

TEST_CASE("A pack is the same when it is read again") {
    for (unsigned seed = 0; seed < 200; ++seed) {
        const auto pack = packOf(seed);
        const auto again = need(exchange::packFrom(exchange::jsonOf(pack)));
        CHECK(again.list.pupils == pack.list.pupils);
        CHECK(again.list.version == pack.list.version);
        CHECK(again.list.expires == pack.list.expires);
        CHECK(again.noes == pack.noes);
        CHECK(again.trip.pupils == pack.trip.pupils);
        CHECK(again.trip.ends == pack.trip.ends);
        CHECK(again.trip.name == pack.trip.name);
        CHECK(again.accounts.front().longEdge == 1600);
        CHECK(again.accounts.front().leads.size() == 2);
        CHECK(exchange::jsonOf(again) == exchange::jsonOf(pack));
    }
}

TEST_CASE("Results are the same when they are read again") {
    const auto results = resultsOf();
    const auto again = need(exchange::resultsFrom(exchange::jsonOf(results)));
    CHECK(exchange::jsonOf(again) == exchange::jsonOf(results));
    CHECK(again.releases.front().items.front().who == results.releases.front().items.front().who);
    CHECK(again.releases.front().items.front().covers == results.releases.front().items.front().covers);
}

TEST_CASE("Whatever is missing from a pack or from results, or is of another kind, refuses all of it") {
    int damages = 0;
    auto pack = json::parse(exchange::jsonOf(packOf(3)));
    eachDamage(pack, pack, [&] {
        ++damages;
        const auto read = exchange::packFrom(pack.dump());
        INFO(pack.dump());
        REQUIRE_FALSE(read.has_value());
        REQUIRE(read.error().kind == policy::FailureKind::refused);
    });
    auto results = json::parse(exchange::jsonOf(resultsOf()));
    eachDamage(results, results, [&] {
        ++damages;
        INFO(results.dump());
        REQUIRE_FALSE(exchange::resultsFrom(results.dump()).has_value());
    });
    CHECK(damages > 200);
}

TEST_CASE("Words that nobody knows are no yes") {
    for (const auto* word : {"YES", "maybe", "granted", " yes"}) {
        auto pack = json::parse(exchange::jsonOf(packOf(3)));
        pack["list"]["pupils"][0]["consents"]["social"] = word;
        CHECK_FALSE(exchange::packFrom(pack.dump()).has_value());
    }
    auto pack = json::parse(exchange::jsonOf(packOf(3)));
    pack["list"]["pupils"][0]["limits"] = json::array({"ask;group:2"});
    CHECK_FALSE(exchange::packFrom(pack.dump()).has_value());
    pack["list"]["pupils"][0]["limits"] = json::array({"whatever it means"});
    CHECK(need(exchange::packFrom(pack.dump())).list.pupils.front().limits.front().kind == policy::LimitKind::unknown);
    CHECK_FALSE(exchange::packFrom("").has_value());
    CHECK_FALSE(exchange::packFrom("[1,2").has_value());
    CHECK_FALSE(exchange::packFrom(std::string(100'000, '[')).has_value());
    CHECK_FALSE(exchange::resultsFrom(exchange::jsonOf(packOf(3))).has_value());
}
