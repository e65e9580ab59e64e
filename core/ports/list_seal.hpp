// What protects a consent list on its way: its signature (minisign) and its encryption to this kiosk (age).
#pragma once

#include "core/policy/failure.hpp"
#include "core/ports/picture.hpp"

#include <string>

namespace clearframe::ports {

/// A public key that signs lists.
struct SigningKey {
    std::string id;          ///< 16 hex digits, upper case; minisign shows it without zeros in front
    std::string publicKey;   ///< Ed25519, hex, 64 digits
    std::string fingerprint; ///< of the whole key, in groups, for two people to compare
};

/// A signature as it was written; nothing in it is to be believed before holds() said so.
struct ListSignature {
    std::string keyId; ///< of the key that it names
    bool prehashed = false;
    Bytes signature;     ///< over the file
    std::string comment; ///< the trusted comment
    Bytes global;        ///< over signature and comment
};

/// Pure computation; may be called from several threads at once.
class Signatures {
public:
    virtual ~Signatures() = default;
    /// A `.pub` file as minisign writes it. FailureKind::refused for anything else.
    [[nodiscard]] virtual policy::Result<SigningKey> key(const Bytes& file) const = 0;
    /// The same key from what a store kept of it.
    [[nodiscard]] virtual SigningKey keyFrom(const std::string& id, const std::string& publicKey) const = 0;
    /// A `.minisig` file as minisign writes it, both kinds. FailureKind::refused for anything else.
    [[nodiscard]] virtual policy::Result<ListSignature> read(const Bytes& file) const = 0;
    /// Whether the key made this signature over exactly these bytes and its trusted comment.
    [[nodiscard]] virtual bool holds(const ListSignature& signature, const Bytes& signedFile,
                                     const std::string& publicKey) const = 0;
    /// Names these bytes together with the trusted comment they were signed with: SHA-256, hex.
    [[nodiscard]] virtual std::string digest(const Bytes& signedFile, const ListSignature& signature) const = 0;
};

/// The kiosk's own age identity. One call at a time.
class ListOpener {
public:
    virtual ~ListOpener() = default;
    /// To whom a list is encrypted: `age1…`. The identity is made when it is first asked for.
    [[nodiscard]] virtual policy::Result<std::string> recipient() = 0;
    /// FailureKind::refused where it is not encrypted to this kiosk, is damaged, or holds more than a list can;
    /// FailureKind::unavailable where age is not there.
    [[nodiscard]] virtual policy::Result<Bytes> open(const Bytes& encrypted) = 0;
};

} // namespace clearframe::ports
