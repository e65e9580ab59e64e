// Trips, the lists that came for them, and the kiosks that share them.
#pragma once

#include "core/policy/pairing.hpp"
#include "core/policy/trip.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace clearframe::ports {

/// Another kiosk of the school, for which IT vouched in person.
struct PairedKiosk {
    policy::KioskIdentity identity;
    std::string name;
    std::string addedBy; ///< may be empty
    policy::Time addedAt{};
    bool removed = false; ///< it is kept: what it signed is refused with a reason, and it never comes back
};

class KioskStore {
public:
    virtual ~KioskStore() = default;
    /// Also removed ones; in the order they were added.
    [[nodiscard]] virtual policy::Result<std::vector<PairedKiosk>> all() = 0;
    [[nodiscard]] virtual policy::Done add(const PairedKiosk& kiosk) = 0;
    /// For good; `key` is KioskIdentity::key.
    [[nodiscard]] virtual policy::Done remove(const std::string& key, const std::string& by, policy::Time at) = 0;
};

class TripStore {
public:
    virtual ~TripStore() = default;
    /// In the order they were prepared or taken.
    [[nodiscard]] virtual policy::Result<std::vector<policy::Trip>> all() = 0;
    [[nodiscard]] virtual policy::Done add(const policy::Trip& trip) = 0;
    /// Once. What the trip's list held of pupils goes with it.
    [[nodiscard]] virtual policy::Done end(const policy::TripId& id, const policy::TripEnd& end) = 0;
    /// The list that came with a guest's pack; nothing for other trips, and for those that ended.
    [[nodiscard]] virtual policy::Result<std::optional<policy::ConsentList>> list(const policy::TripId& id) = 0;
    [[nodiscard]] virtual policy::Done keepList(const policy::TripId& id, const policy::ConsentList& list) = 0;
    /// The release was made on the trip.
    [[nodiscard]] virtual policy::Done addRelease(const policy::TripId& id, const std::string& release) = 0;
    /// Release → its trip.
    [[nodiscard]] virtual policy::Result<std::map<std::string, policy::TripId>> releases() = 0;
};

} // namespace clearframe::ports
