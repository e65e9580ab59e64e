// What another kiosk is given, and what somebody may try with it.
#include "tests/trips/two_kiosks.hpp"

using namespace clearframe;
using namespace clearframe::tests;
using policy::FailureKind;
using namespace std::chrono_literals;

namespace {

struct Taking : TwoKiosks {
    /// Nothing of it stays.
    std::string refused(TripKiosk& kiosk, const ports::Bytes& file) {
        const auto trips = kiosk.trips();
        const auto noes = kiosk.noes();
        const auto acts = kiosk.acts();
        const auto taken = workflow::takeTrip(kiosk.desk(), file, "Mr Reed");
        REQUIRE_FALSE(taken.has_value());
        CHECK(taken.error().kind == FailureKind::refused);
        CHECK(taken.error().text.back() == '.');
        CHECK(kiosk.trips() == trips);
        CHECK(kiosk.noes() == noes);
        CHECK(kiosk.acts() == acts);
        return taken.error().text;
    }
};

} // namespace

TEST_CASE_METHOD(Taking, "A pack brings the trip, its list, its account and the noes, and is logged on both kiosks") {
    need(workflow::addNo(*home.store, home.clock, home.ids,
                         {.event = "Sports day", .pupil = key("U5"), .by = "Mr Reed"}));
    need(workflow::addNo(*home.store, home.clock, home.ids,
                         {.event = "Castle trip", .note = "the woman in the red coat", .by = "Mr Reed"}));
    need(workflow::addNo(*home.store, home.clock, home.ids,
                         {.event = "Sports day", .note = "the man with the dog", .by = "Mr Reed"}));
    const auto trip = begin();
    CHECK(trip.side == policy::TripSide::guest);
    CHECK(home.acts().back() == "trip.pack");
    CHECK(guest.acts().back() == "trip.take");
    CHECK(guest.noes().size() == 2); // of another event nobody asks on the trip
    const auto list = guest.listNow();
    const auto eva = std::ranges::find(list.pupils, "U5", &policy::Pupil::upn);
    REQUIRE(eva != list.pupils.end());
    CHECK(eva->saidNo.has_value());
    CHECK(std::ranges::find(list.pupils, "U3", &policy::Pupil::upn) == list.pupils.end()); // Cleo stays at home
    auto transaction = need(guest.store->read());
    const auto account = need(transaction->accounts().find("School page"));
    REQUIRE(account.has_value());
    CHECK(account->state == ports::AccountState::active);
    CHECK(account->leads.size() == 2);
    CHECK_FALSE(need(transaction->lists().current()).has_value()); // the guest's own list is its own
}

TEST_CASE_METHOD(Taking, "Nobody but the kiosk that it was made for can read a pack") {
    const auto file = pack(prepare().id);
    TripKiosk other;
    other.pairWith(home, "Staff room");
    refused(other, file);
    const std::string bytes(file.begin(), file.end());
    CHECK(bytes.find("Abbott") == std::string::npos);
}

TEST_CASE_METHOD(Taking, "A pack that was changed anywhere is refused") {
    const auto file = pack(prepare().id);
    for (std::size_t at = 0; at < file.size(); at += 97) {
        auto changed = file;
        changed[at] ^= 1U;
        INFO(at);
        refused(guest, changed);
    }
    for (const std::size_t left : {std::size_t{0}, std::size_t{1}, file.size() / 2, file.size() - 1})
        refused(guest, ports::Bytes(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(left)));
    auto longer = file;
    longer.push_back('x');
    refused(guest, longer);
    need(workflow::takeTrip(guest.desk(), file, "Mr Reed"));
}

TEST_CASE_METHOD(Taking, "A pack of a kiosk that is not paired, or was removed, is refused") {
    const auto file = pack(prepare().id);
    need(guest.kiosks().remove(need(home.seal->self()).key, "Ivy Tate"));
    CHECK(refused(guest, file).find("not paired") != std::string::npos);
}

TEST_CASE_METHOD(Taking, "A pack is taken once") {
    const auto file = pack(prepare().id);
    const auto trip = need(workflow::takeTrip(guest.desk(), file, "Mr Reed"));
    CHECK(refused(guest, file).find("already") != std::string::npos);
    need(workflow::tripResults(guest.desk(), trip.id, "Mr Reed"));
    CHECK(refused(guest, file).find("already") != std::string::npos); // nor again when it was handed over
}

TEST_CASE_METHOD(Taking, "A pack of another school is refused, and one for a kiosk that knows no school") {
    TripKiosk other("654321");
    other.pairWith(home, "Staff room");
    home.pairWith(other, "Other school");
    auto request = wanted();
    request.kiosk = need(other.seal->self()).key;
    const auto trip = need(workflow::prepareTrip(*home.store, home.clock, home.ids, request));
    CHECK(refused(other, pack(trip.id)).find("123456") != std::string::npos);
}

TEST_CASE_METHOD(Taking, "A pack that ran out, or is made in the future, is refused") {
    const auto file = pack(prepare().id);
    SECTION("ran out") {
        guest.wait(10 * 24h);
        CHECK(refused(guest, file).find("ended") != std::string::npos);
    }
    SECTION("the guest's clock is behind") {
        guest.clock.time -= 48h;
        CHECK(refused(guest, file).find("clock") != std::string::npos);
    }
}

TEST_CASE_METHOD(Taking, "A pack that is older than what the kiosk knows is refused") {
    auto list = smallSchool();
    list.version = 8;
    list.urn = ourUrn;
    list.issued = guest.clock.time - 1h;
    list.expires = guest.clock.time + 48h;
    guest.putList(list);
    CHECK(refused(guest, pack(prepare().id)).find("version 8") != std::string::npos);
}

TEST_CASE_METHOD(Taking, "An account of the same name has to be the same account") {
    ports::Account account{.name = "School page", .platform = "Instagram", .handle = "@somebody"};
    account.state = ports::AccountState::active;
    guest.putAccount(account);
    CHECK(refused(guest, pack(prepare().id)).find("School page") != std::string::npos);
}

TEST_CASE_METHOD(Taking, "Results are no pack, and a pack is no results") {
    const auto trip = begin();
    const auto results = need(workflow::tripResults(guest.desk(), trip.id, "Mr Reed"));
    CHECK(refused(home, results).find("results") != std::string::npos);
    const auto brought = workflow::bringTripHome(guest.desk(), pack(trip.id), "Mr Reed");
    REQUIRE_FALSE(brought.has_value());
    CHECK(brought.error().text.find("pack") != std::string::npos);
}

TEST_CASE_METHOD(Taking, "There is a pack only for a trip of another kiosk, while a list is in force") {
    const auto own = prepare(false);
    CHECK_FALSE(workflow::packTrip(home.desk(), own.id, "Ms Lane").has_value());
    CHECK_FALSE(workflow::packTrip(home.desk(), {"nothing"}, "Ms Lane").has_value());
    need(workflow::endTrip(*home.store, home.clock, own.id, "Ms Lane"));
    const auto trip = prepare();
    home.wait(30 * 24h);
    CHECK_FALSE(workflow::packTrip(home.desk(), trip.id, "Ms Lane").has_value());
}
