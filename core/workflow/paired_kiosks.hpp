// Other kiosks of the school with which trips are shared. IT vouches for each of them in person.
#pragma once

#include "core/ports/clock.hpp"
#include "core/ports/stores.hpp"
#include "core/ports/trip_seal.hpp"
#include "core/workflow/actor.hpp"

#include <string>
#include <vector>

namespace clearframe::workflow {

struct KioskView {
    ports::PairedKiosk kiosk;
    std::string fingerprint; ///< to be compared, in person, with what the other kiosk shows of itself
};

class PairedKiosks {
public:
    PairedKiosks(ports::Store& store, ports::TripSeal& seal, ports::Clock& clock)
        : store_(store), seal_(seal), clock_(clock) {}

    struct Self {
        std::string code; ///< policy::pairingCode
        std::string fingerprint;
    };
    [[nodiscard]] policy::Result<Self> self();
    [[nodiscard]] policy::Result<std::vector<KioskView>> list();
    /// By the other kiosk's pairing code. A kiosk that was removed never comes back; adding one that is paired already
    /// changes nothing. Logged.
    [[nodiscard]] policy::Result<KioskView> add(const std::string& name, const std::string& code, const Actor& by);
    /// For good. `key`: its key, or the beginning of it where that fits no other.
    [[nodiscard]] policy::Result<KioskView> remove(const std::string& key, const Actor& by);

private:
    [[nodiscard]] KioskView viewOf(const ports::PairedKiosk& kiosk) const;

    ports::Store& store_;
    ports::TripSeal& seal_;
    ports::Clock& clock_;
};

/// By its key, or the beginning of it where that fits no other; not a removed one. FailureKind::notFound.
[[nodiscard]] policy::Result<ports::PairedKiosk> pairedKiosk(ports::Transaction& transaction, const std::string& key);

} // namespace clearframe::workflow
