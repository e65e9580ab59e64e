// The school, whose signature its lists carry, and which signed lists were seen.
#pragma once

#include "core/policy/consent.hpp"
#include "core/policy/failure.hpp"

#include <optional>
#include <string>
#include <vector>

namespace clearframe::ports {

struct School {
    std::string name;
    std::string urn;
};

struct TrustedKey {
    std::string id;        ///< as SigningKey
    std::string publicKey; ///< as SigningKey
    std::string addedBy;   ///< may be empty
    policy::Time addedAt{};
    bool revoked = false; ///< it is kept, so that its lists are refused with a reason
};

class TrustStore {
public:
    virtual ~TrustStore() = default;
    [[nodiscard]] virtual policy::Result<std::optional<School>> school() = 0;
    [[nodiscard]] virtual policy::Done nameSchool(const School& school) = 0;
    /// Also revoked ones; in the order they were added.
    [[nodiscard]] virtual policy::Result<std::vector<TrustedKey>> keys() = 0;
    [[nodiscard]] virtual policy::Done addKey(const TrustedKey& key) = 0;
    /// For good.
    [[nodiscard]] virtual policy::Done revokeKey(const std::string& id, const std::string& by, policy::Time at) = 0;
};

enum class SeenState {
    inForce,
    waiting, ///< for a person to agree to its differences
    unread,  ///< authentic and newer, and nobody could read it: nothing is cleared meanwhile
    settled, ///< another one came, or IT resolved it
};

/// An authentic list that was newer than all before it when it came.
struct SeenList {
    int version = 0;
    std::string keyId;
    std::string digest; ///< see Signatures::digest
    policy::Time issued{};
    policy::Time expires{};
    SeenState state = SeenState::waiting;
    std::string note; ///< of whoever resolved it
};

class SignedListStore {
public:
    virtual ~SignedListStore() = default;
    /// Of the lists whose key is still trusted, the one with the highest version.
    [[nodiscard]] virtual policy::Result<std::optional<SeenList>> newest() = 0;
    /// All of a state, whatever became of their keys; highest version first.
    [[nodiscard]] virtual policy::Result<std::vector<SeenList>> in(SeenState state) = 0;
    /// Adds it, or puts it in the place of the same version by the same key.
    [[nodiscard]] virtual policy::Done note(const SeenList& list) = 0;
    /// The highest number of a list that counts: those imported by hand, and those seen whose key is still trusted.
    [[nodiscard]] virtual policy::Result<int> highestNumber() = 0;
    /// The latest day of issue of lists whose key is still trusted: the time is later than that.
    [[nodiscard]] virtual policy::Result<std::optional<policy::Time>> latestIssue() = 0;
};

} // namespace clearframe::ports
