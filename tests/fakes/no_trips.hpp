// For kiosks that share no trip.
#pragma once

#include "core/ports/trip_files.hpp"
#include "core/ports/trip_seal.hpp"

namespace clearframe::tests {

struct NoTrips final : ports::TripSeal, ports::TripFiles {
    policy::Result<policy::KioskIdentity> self() override { return none(); }
    std::string fingerprint(const policy::KioskIdentity&) const override { return {}; }
    policy::Result<ports::Bytes> seal(const ports::TripPack&, const policy::KioskIdentity&) override { return none(); }
    policy::Result<ports::Bytes> seal(const ports::TripResults&, const policy::KioskIdentity&) override {
        return none();
    }
    policy::Result<ports::Opened<ports::TripPack>> openPack(const ports::Bytes&,
                                                            const std::vector<std::string>&) override {
        return none();
    }
    policy::Result<ports::Opened<ports::TripResults>> openResults(const ports::Bytes&,
                                                                  const std::vector<std::string>&) override {
        return none();
    }
    policy::Result<std::vector<ports::TripFile>> list(const std::string&) override {
        return std::vector<ports::TripFile>{};
    }
    policy::Result<ports::Bytes> load(const std::string&) override { return none(); }
    policy::Result<std::string> save(const std::string&, const std::string&, ports::TripFileKind,
                                     const ports::Bytes&) override {
        return none();
    }

private:
    static tl::unexpected<policy::Failure> none() {
        return policy::fail(policy::FailureKind::unavailable, "No trips here.");
    }
};

} // namespace clearframe::tests
