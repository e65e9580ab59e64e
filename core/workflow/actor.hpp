// Who does something, and whether they may. Every workflow asks in the transaction that does the deed.
#pragma once

#include "core/policy/role.hpp"
#include "core/ports/stores.hpp"

#include <optional>
#include <string>

namespace clearframe::workflow {

/// Somebody who acts. Made of a name, it is only what was typed, and worth nothing once people are set up; only SignIn
/// makes one that is a person of the kiosk. A value; may go from thread to thread.
class Actor {
public:
    Actor() = default; ///< nobody said who
    // A typed name may stand wherever an actor is asked for: authorise() knows the difference.
    Actor(std::string typedName) : name_(std::move(typedName)) {} // NOLINT(google-explicit-constructor)
    Actor(const char* typedName) : name_(typedName) {}            // NOLINT(google-explicit-constructor)

    /// The kiosk itself, when nobody asked: all it may do is to take a list that is signed.
    [[nodiscard]] static Actor kiosk();

    /// For the log and for decisions.
    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] bool empty() const { return name_.empty(); }
    /// Empty where the name was only typed.
    [[nodiscard]] const policy::PersonId& person() const { return person_; }
    /// Of a signed-in person, when they signed in.
    [[nodiscard]] std::optional<policy::Role> role() const { return role_; }

private:
    friend class SignIn;
    friend policy::Done authorise(ports::Transaction& transaction, const Actor& actor, policy::Deed deed);
    explicit Actor(const ports::Person& person)
        : name_(person.name), person_(person.id), role_(person.role), pinNumber_(person.pinNumber) {}

    std::string name_;
    policy::PersonId person_;
    std::optional<policy::Role> role_;
    int pinNumber_ = 0;
    bool isKiosk_ = false;
};

/// Whether the deed may be done now, by what the store says in this transaction.
///
/// Where nobody is set up, what was typed is taken as given, but for the deeds that need a known person. Where people
/// are set up, only somebody who signed in, was neither disabled nor given a new PIN since, and whose role (as it is
/// now) allows it. Else FailureKind::conflict with a sentence.
[[nodiscard]] policy::Done authorise(ports::Transaction& transaction, const Actor& actor, policy::Deed deed);

/// The same in a transaction of its own: for what only looks. A deed that changes something asks in its own.
[[nodiscard]] policy::Done authorise(ports::Store& store, const Actor& actor, policy::Deed deed);

/// For screens: whether to offer a deed at all. authorise() decides.
[[nodiscard]] bool mayOffer(const Actor& actor, policy::Deed deed);

} // namespace clearframe::workflow
