// Two kiosks of one school, each with its own store, key and age identity: one stays at home, one goes along.
#pragma once

#include "core/workflow/noes.hpp"
#include "core/workflow/paired_kiosks.hpp"
#include "core/workflow/situation.hpp"
#include "core/workflow/trip_results.hpp"
#include "core/workflow/trips.hpp"
#include "core/workflow/trust.hpp"
#include "exchange/seal/minisign.hpp"
#include "exchange/trips/sealed_trips.hpp"
#include "tests/people/people_fixture.hpp"
#include "tests/policy/scene.hpp"

#include <memory>

namespace clearframe::tests {

inline const std::string ourUrn = "123456";

struct TripKiosk : PeopleFixture {
    exchange::Age age{folder.path()};
    exchange::Minisign minisign;
    std::unique_ptr<exchange::SealedTrips> seal = std::make_unique<exchange::SealedTrips>(store->signer(), age);

    explicit TripKiosk(const std::string& urn = ourUrn) {
        need(workflow::Trust(*store, minisign, clock).setUp({"Hill School", urn}, {}));
    }
    workflow::TripDesk desk() { return {*store, *seal, clock}; }
    workflow::PairedKiosks kiosks() { return {*store, *seal, clock}; }
    void pairWith(TripKiosk& other, const std::string& name) {
        need(kiosks().add(name, need(other.kiosks().self()).code, "Ivy Tate"));
    }
    template <class Step> void write(const Step& step) {
        auto transaction = need(store->write());
        need(step(*transaction));
        need(transaction->commit());
    }
    void putList(policy::ConsentList list) {
        write([&](ports::Transaction& t) { return t.lists().replace(list); });
    }
    void putAccount(ports::Account account) {
        write([&](ports::Transaction& t) { return t.accounts().put(account); });
    }
    [[nodiscard]] policy::ConsentList listNow() const {
        auto transaction = need(store->read());
        const auto situation = need(workflow::Situation::load(*transaction, clock.time));
        REQUIRE(situation.list() != nullptr);
        return *situation.list();
    }
    [[nodiscard]] policy::ListState state() const {
        auto transaction = need(store->read());
        return need(workflow::Situation::load(*transaction, clock.time)).state();
    }
    [[nodiscard]] std::vector<policy::No> noes() const { return need(workflow::listNoes(*store)); }
    [[nodiscard]] std::vector<policy::Trip> trips() const {
        auto transaction = need(store->read());
        return need(transaction->trips().all());
    }
    /// As a release leaves it, with these pupils shown in one photo.
    void release(const std::string& id, const policy::TripId& trip, const std::vector<policy::PupilKey>& shown,
                 ports::ReleaseState state = ports::ReleaseState::published) {
        ports::Release release{.id = id,
                               .event = "Castle trip",
                               .account = "School page",
                               .folder = "/media/stick/School page-2026-06-09",
                               .listVersion = 7,
                               .by = "Mr Reed",
                               .at = clock.time,
                               .state = state};
        ports::ReleasedItem item{.photo = {"0123456789abcdef"},
                                 .output = "castle-trip-001.jpg",
                                 .sha256 = std::string(64, 'c'),
                                 .covers = {{10, 20, 30, 40}},
                                 .who = {.peopleShown = static_cast<int>(shown.size()), .pupils = {}}};
        for (const auto& key : shown)
            item.who.pupils.push_back({.pupil = key, .shown = true, .faceShare = 0.1});
        release.items = {item};
        write([&](ports::Transaction& t) { return t.releases().add(release); });
        write([&](ports::Transaction& t) { return t.trips().addRelease(trip, id); });
    }
};

/// The kiosk at home has a list, an account and a trip prepared for the other one.
struct TwoKiosks {
    TripKiosk home;
    TripKiosk guest;

    TwoKiosks() {
        auto list = smallSchool();
        list.version = 7;
        list.urn = ourUrn;
        list.issued = home.clock.time - std::chrono::hours(24);
        list.expires = home.clock.time + std::chrono::days(20);
        home.putList(list);
        ports::Account account{.name = "School page", .platform = "Instagram", .handle = "@hill"};
        account.leads = {{"Ms Reed", today()}, {"Mr Lane", today()}};
        account.state = ports::AccountState::active;
        account.approvedBy = "Ms Lane";
        account.activatedBy = "Ivy Tate";
        home.putAccount(account);
        home.pairWith(guest, "Trip kiosk");
        guest.pairWith(home, "Staff room");
    }

    [[nodiscard]] policy::Date today() const { return workflow::schoolDay(home.clock.time); }
    [[nodiscard]] policy::Date dayAfter(int days) const {
        return policy::Date{std::chrono::sys_days(today()) + std::chrono::days(days)};
    }
    void wait(std::chrono::seconds time) {
        home.wait(time);
        guest.wait(time);
    }
    /// Ada, Eva and Ben go; today and the four days after.
    [[nodiscard]] workflow::TripRequest wanted(bool withOtherKiosk = true) {
        workflow::TripRequest request{.name = "Castle trip",
                                      .from = today(),
                                      .until = dayAfter(4),
                                      .pupils = {key("U1"), key("U2"), key("U5")},
                                      .accounts = {"School page"},
                                      .by = "Ms Lane"};
        if (withOtherKiosk) request.kiosk = need(guest.seal->self()).key;
        return request;
    }
    policy::Trip prepare(bool withOtherKiosk = true) {
        return need(workflow::prepareTrip(*home.store, home.clock, home.ids, wanted(withOtherKiosk)));
    }
    ports::Bytes pack(const policy::TripId& id) { return need(workflow::packTrip(home.desk(), id, "Ms Lane")); }
    policy::Trip begin() {
        const auto trip = prepare();
        return need(workflow::takeTrip(guest.desk(), pack(trip.id), "Mr Reed"));
    }
    workflow::BroughtHome bringHome(const policy::TripId& id) {
        return need(
            workflow::bringTripHome(home.desk(), need(workflow::tripResults(guest.desk(), id, "Mr Reed")), "Mr Reed"));
    }
};

} // namespace clearframe::tests
