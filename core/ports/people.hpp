// The people of the kiosk, as they are stored.
#pragma once

#include "core/policy/consent.hpp"
#include "core/policy/failure.hpp"
#include "core/policy/person.hpp"
#include "core/policy/role.hpp"
#include "core/ports/uptime.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace clearframe::ports {

/// Nobody can try this person's PIN before so much time has passed since `from`.
struct PinLock {
    std::chrono::seconds wait{0}; ///< 0: not locked
    Moment from;
};

struct Person {
    policy::PersonId id;
    std::string name; ///< as shown; no two people have names that fold to the same
    policy::Role role = policy::Role::staff;
    std::string pinHash;
    int pinNumber = 1;         ///< rises with every new PIN: who signed in with an older one has to sign in again
    bool mustChangePin = true; ///< somebody else chose it
    bool disabled = false;
    int wrongPins = 0; ///< in a row
    PinLock lock;
    policy::Time addedAt{};
};

/// People are never deleted: what they did stays theirs.
class PeopleStore {
public:
    virtual ~PeopleStore() = default;
    /// In the order they were added; the disabled too.
    [[nodiscard]] virtual policy::Result<std::vector<Person>> all() = 0;
    [[nodiscard]] virtual policy::Result<std::optional<Person>> find(const policy::PersonId& id) = 0;
    /// By policy::foldPersonName.
    [[nodiscard]] virtual policy::Result<std::optional<Person>> named(const std::string& name) = 0;
    /// False until the first person was added, and never again.
    [[nodiscard]] virtual policy::Result<bool> any() = 0;
    [[nodiscard]] virtual policy::Done add(const Person& person) = 0; ///< fails where id or folded name is taken
    /// Everything but id, name and the day they were added. FailureKind::notFound where there is no such person.
    [[nodiscard]] virtual policy::Done update(const Person& person) = 0;
};

} // namespace clearframe::ports
