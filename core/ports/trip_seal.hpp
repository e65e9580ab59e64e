// What two kiosks of one school carry from one to the other: signed by the one, encrypted to the other.
#pragma once

#include "core/policy/no.hpp"
#include "core/policy/pairing.hpp"
#include "core/policy/trip.hpp"
#include "core/ports/picture.hpp"
#include "core/ports/stores.hpp"

#include <string>
#include <vector>

namespace clearframe::ports {

/// From the kiosk at home to the one that goes along.
struct TripPack {
    policy::Trip trip; ///< its name, days, pupils and accounts; the rest is the taker's
    policy::ConsentList list;
    std::vector<policy::No> noes; ///< that stand
    std::vector<Account> accounts;
    policy::Time madeAt{};
};

/// From the kiosk that went along, back home.
struct TripResults {
    policy::TripId trip;
    std::vector<policy::No> noes; ///< that the kiosk at home may not know, whether they stand there or not
    std::vector<Release> releases;
    policy::Time madeAt{};
};

template <class Content> struct Opened {
    std::string from; ///< KioskIdentity::key of who signed it
    Content content;
};

/// One call at a time. What comes from outside is parsed only after a signature held that one of the `known` keys made
/// for this kiosk; FailureKind::refused with a sentence for everything else, FailureKind::unavailable where age is not
/// there.
class TripSeal {
public:
    virtual ~TripSeal() = default;
    [[nodiscard]] virtual policy::Result<policy::KioskIdentity> self() = 0;
    /// Of the whole identity, in groups, for two people to compare.
    [[nodiscard]] virtual std::string fingerprint(const policy::KioskIdentity& identity) const = 0;
    [[nodiscard]] virtual policy::Result<Bytes> seal(const TripPack& pack, const policy::KioskIdentity& to) = 0;
    [[nodiscard]] virtual policy::Result<Bytes> seal(const TripResults& results, const policy::KioskIdentity& to) = 0;
    [[nodiscard]] virtual policy::Result<Opened<TripPack>> openPack(const Bytes& file,
                                                                    const std::vector<std::string>& known) = 0;
    [[nodiscard]] virtual policy::Result<Opened<TripResults>> openResults(const Bytes& file,
                                                                          const std::vector<std::string>& known) = 0;
};

} // namespace clearframe::ports
