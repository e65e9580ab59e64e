// minisign's keys and signatures: read strictly, checked with libsodium.
#pragma once

#include "core/ports/list_seal.hpp"

namespace clearframe::exchange {

/// Both kinds of signature: `Ed` over the file itself, `ED` over its BLAKE2b-512. A file is taken only as minisign
/// writes it: two lines for a key, four for a signature, ended by LF or CR LF, base64 in its one right spelling,
/// nothing before or after.
class Minisign final : public ports::Signatures {
public:
    Minisign();
    [[nodiscard]] policy::Result<ports::SigningKey> key(const ports::Bytes& file) const override;
    [[nodiscard]] ports::SigningKey keyFrom(const std::string& id, const std::string& publicKey) const override;
    [[nodiscard]] policy::Result<ports::ListSignature> read(const ports::Bytes& file) const override;
    [[nodiscard]] bool holds(const ports::ListSignature& signature, const ports::Bytes& signedFile,
                             const std::string& publicKey) const override;
    [[nodiscard]] std::string digest(const ports::Bytes& signedFile,
                                     const ports::ListSignature& signature) const override;
};

} // namespace clearframe::exchange
