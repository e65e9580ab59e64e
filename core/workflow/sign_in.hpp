// Signing in with a PIN (policy P15). The only way to an Actor that is a person of the kiosk.
#pragma once

#include "core/ports/clock.hpp"
#include "core/ports/pin_hasher.hpp"
#include "core/ports/stores.hpp"
#include "core/ports/uptime.hpp"
#include "core/workflow/actor.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace clearframe::workflow {

/// Everything signing in needs from outside; all of it outlives the call.
struct SignInDesk {
    ports::Store& store;
    ports::PinHasher& pins;
    ports::Uptime& uptime; ///< waits are counted on it: no set clock makes one shorter
    ports::Clock& clock;   ///< for the log
};

struct SignInAnswer {
    enum class Kind {
        refused,   ///< the PIN is not right; `wait` before the next try
        wait,      ///< nobody looked at the PIN: too many were wrong before
        changePin, ///< right, but chosen by somebody else: changePin() first
        signedIn,
    };
    Kind kind = Kind::refused;
    std::optional<Actor> actor; ///< signedIn only
    std::chrono::seconds wait{0};
    std::string text; ///< a sentence; empty where signed in
};

/// Each try is counted before the PIN is looked at, so that neither a pulled plug nor a second try beside it is free;
/// each try that was answered stands in the log. A try takes as long as the PIN hasher: call from a background thread.
/// Several threads and programs may do so at once, over one store. No transaction is open while a PIN is hashed.
///
/// A wait outlives a restart, which begins it anew.
class SignIn {
public:
    explicit SignIn(SignInDesk desk) : desk_(desk) {}

    /// `person` is a name as typed or chosen. FailureKind::notFound where nobody has it, ::conflict where the person is
    /// disabled, ::unavailable where store, memory or clock fail.
    [[nodiscard]] policy::Result<SignInAnswer> signIn(const std::string& person, const std::string& pin);
    /// The old PIN counts as a try like any other. A new one that cannot be (policy::checkPin, or the old one again) is
    /// FailureKind::conflict, and the old one stays.
    [[nodiscard]] policy::Result<SignInAnswer> changePin(const std::string& person, const std::string& oldPin,
                                                         const std::string& newPin);
    /// How long this person has to wait before a PIN is looked at; for a countdown.
    [[nodiscard]] policy::Result<std::chrono::seconds> waitOf(const std::string& person);
    /// True once people are set up: from then on nobody acts without a PIN.
    [[nodiscard]] policy::Result<bool> peopleAreSetUp();

private:
    struct Try;

    [[nodiscard]] policy::Result<Try> count(const std::string& person);
    [[nodiscard]] policy::Result<SignInAnswer> wrong(const ports::Person& counted);
    [[nodiscard]] policy::Result<SignInAnswer> right(const ports::Person& counted);
    [[nodiscard]] policy::Result<bool> matches(const ports::Person& counted, const std::string& pin);

    SignInDesk desk_;
};

/// The answer to whoever has to wait.
[[nodiscard]] SignInAnswer haveToWait(std::chrono::seconds wait);

/// What is left of a wait. Counted from the restart where the device was restarted since.
[[nodiscard]] std::chrono::seconds waitLeft(const ports::PinLock& lock, const ports::Moment& now);

} // namespace clearframe::workflow
