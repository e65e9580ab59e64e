// Trips and paired kiosks over plain containers; see memory_store.hpp.
#pragma once

#include "tests/fakes/memory_stores.hpp"

namespace clearframe::tests {

class MemoryTripStore final : public ports::TripStore {
public:
    explicit MemoryTripStore(MemoryCopy& copy) : copy_(copy) {}
    policy::Result<std::vector<policy::Trip>> all() override { return copy_.state.trips; }
    policy::Done add(const policy::Trip& trip) override {
        return copy_.change([&](MemoryState& state) { state.trips.push_back(trip); });
    }
    policy::Done end(const policy::TripId& id, const policy::TripEnd& end) override {
        const auto found = std::ranges::find(copy_.state.trips, id, &policy::Trip::id);
        if (found == copy_.state.trips.end() || found->ended)
            return policy::fail(policy::FailureKind::conflict, "This trip has ended already.");
        return copy_.change([&](MemoryState& state) {
            auto& trip = *std::ranges::find(state.trips, id, &policy::Trip::id);
            trip.ended = end;
            trip.pupils.clear();
            state.tripLists.erase(id.value);
        });
    }
    policy::Result<std::optional<policy::ConsentList>> list(const policy::TripId& id) override {
        const auto found = copy_.state.tripLists.find(id.value);
        return found == copy_.state.tripLists.end() ? std::nullopt : std::optional(found->second);
    }
    policy::Done keepList(const policy::TripId& id, const policy::ConsentList& list) override {
        return copy_.change([&](MemoryState& state) { state.tripLists[id.value] = list; });
    }
    policy::Done addRelease(const policy::TripId& id, const std::string& release) override {
        return copy_.change([&](MemoryState& state) { state.tripReleases[release] = id; });
    }
    policy::Result<std::map<std::string, policy::TripId>> releases() override { return copy_.state.tripReleases; }

private:
    MemoryCopy& copy_;
};

class MemoryKioskStore final : public ports::KioskStore {
public:
    explicit MemoryKioskStore(MemoryCopy& copy) : copy_(copy) {}
    policy::Result<std::vector<ports::PairedKiosk>> all() override { return copy_.state.kiosks; }
    policy::Done add(const ports::PairedKiosk& kiosk) override {
        return copy_.change([&](MemoryState& state) { state.kiosks.push_back(kiosk); });
    }
    policy::Done remove(const std::string& key, const std::string&, policy::Time) override {
        return copy_.change([&](MemoryState& state) {
            for (auto& kiosk : state.kiosks)
                kiosk.removed = kiosk.removed || kiosk.identity.key == key;
        });
    }

private:
    MemoryCopy& copy_;
};

} // namespace clearframe::tests
