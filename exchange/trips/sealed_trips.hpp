// What kiosks carry from one to the other: JSON, signed with the one's own key, encrypted with age to the other.
#pragma once

#include "core/ports/signer.hpp"
#include "core/ports/trip_seal.hpp"
#include "exchange/seal/age.hpp"

#include <string>
#include <string_view>

namespace clearframe::exchange {

/// Inside the encryption stand four lines and the JSON: what it is, who signed, the signature, for whom. The signature
/// is over the kind, for whom, and the JSON: nobody can pass it on to another kiosk, or take results for a pack.
class SealedTrips final : public ports::TripSeal {
public:
    /// Both have to outlive it.
    SealedTrips(const ports::Signer& device, Age& age) : device_(device), age_(age) {}

    policy::Result<policy::KioskIdentity> self() override;
    std::string fingerprint(const policy::KioskIdentity& identity) const override;
    policy::Result<ports::Bytes> seal(const ports::TripPack& pack, const policy::KioskIdentity& to) override;
    policy::Result<ports::Bytes> seal(const ports::TripResults& results, const policy::KioskIdentity& to) override;
    policy::Result<ports::Opened<ports::TripPack>> openPack(const ports::Bytes& file,
                                                            const std::vector<std::string>& known) override;
    policy::Result<ports::Opened<ports::TripResults>> openResults(const ports::Bytes& file,
                                                                  const std::vector<std::string>& known) override;

private:
    [[nodiscard]] policy::Result<ports::Bytes> sealed(std::string_view kind, const std::string& json,
                                                      const policy::KioskIdentity& to);
    [[nodiscard]] policy::Result<ports::Opened<std::string>> opened(std::string_view kind, const ports::Bytes& file,
                                                                    const std::vector<std::string>& known);

    const ports::Signer& device_;
    Age& age_;
};

/// The lines and the JSON of a decrypted file, checked: FailureKind::refused unless it is of this kind, for
/// `recipient`, and signed by one of the `known` keys.
[[nodiscard]] policy::Result<ports::Opened<std::string>> checkedTrip(std::string_view text, std::string_view kind,
                                                                     const std::string& recipient,
                                                                     const std::vector<std::string>& known);

} // namespace clearframe::exchange
