#include "core/workflow/sign_in.hpp"

#include "core/policy/pin.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::workflow {

using policy::FailureKind;
using ports::Person;
using std::chrono::seconds;

namespace {

constexpr int mostCounted = 1000; // the wait is at its longest long before

/// Reads a person who may sign in.
policy::Result<Person> active(ports::Transaction& transaction, const std::string& name) {
    auto person = transaction.people().named(name);
    if (!person) return tl::unexpected(person.error());
    if (!*person)
        return policy::fail(FailureKind::notFound,
                            fmt::format("Nobody on this kiosk is called “{}”. Look at the list of people.", name));
    if ((*person)->disabled)
        return policy::fail(FailureKind::conflict,
                            fmt::format("{} does not work with this kiosk any more. Ask IT.", (*person)->name));
    return std::move(**person);
}

/// The same person, unless something about them changed while their PIN was looked at.
policy::Result<Person> again(ports::Transaction& transaction, const Person& before) {
    auto person = transaction.people().find(before.id);
    if (!person) return tl::unexpected(person.error());
    if (!*person || (*person)->disabled || (*person)->pinNumber != before.pinNumber)
        return policy::fail(FailureKind::conflict, "The PIN was changed just now. Sign in again.");
    return std::move(**person);
}

policy::Done keep(ports::Transaction& transaction, const Person& person, const ports::AuditEvent& event,
                  policy::Time now) {
    if (auto kept = transaction.people().update(person); !kept) return kept;
    if (auto logged = transaction.audit().append(event, now); !logged) return logged;
    return transaction.commit();
}

void forgetTries(Person& person) {
    person.wrongPins = 0;
    person.lock = {};
}

} // namespace

struct SignIn::Try {
    Person person; ///< with this try counted as a wrong one
    std::optional<SignInAnswer> wait;
};

SignInAnswer haveToWait(seconds wait) {
    return {.kind = SignInAnswer::Kind::wait,
            .actor = {},
            .wait = wait,
            .text = fmt::format("Too many wrong PINs. Wait {}, then try again.", policy::inWords(wait))};
}

seconds waitLeft(const ports::PinLock& lock, const ports::Moment& now) {
    if (lock.wait <= seconds(0)) return seconds(0);
    // Another start: all that is certain is that the device has been running for so long since.
    const bool sameStart = !now.start.empty() && now.start == lock.from.start;
    const seconds passed = sameStart ? now.passed - lock.from.passed : now.passed;
    return std::clamp(lock.wait - passed, seconds(0), lock.wait);
}

policy::Result<SignIn::Try> SignIn::count(const std::string& name) {
    auto transaction = desk_.store.write();
    if (!transaction) return tl::unexpected(transaction.error());
    auto person = active(**transaction, name);
    if (!person) return tl::unexpected(person.error());
    auto now = desk_.uptime.now();
    if (!now) return tl::unexpected(now.error());
    if (const auto wait = waitLeft(person->lock, *now); wait > seconds(0))
        return Try{.person = std::move(*person), .wait = haveToWait(wait)};
    person->wrongPins = std::min(person->wrongPins + 1, mostCounted);
    const auto wait = policy::waitAfter(person->wrongPins);
    person->lock = wait > seconds(0) ? ports::PinLock{wait, *now} : ports::PinLock{};
    if (auto kept = (*transaction)->people().update(*person); !kept) return tl::unexpected(kept.error());
    if (auto done = (*transaction)->commit(); !done) return tl::unexpected(done.error());
    return Try{.person = std::move(*person), .wait = {}};
}

policy::Result<bool> SignIn::matches(const Person& counted, const std::string& pin) {
    if (pin.empty() || pin.size() > policy::longestPin) return false;
    return desk_.pins.matches(counted.pinHash, pin);
}

policy::Result<SignInAnswer> SignIn::wrong(const Person& counted) {
    auto transaction = desk_.store.write();
    if (!transaction) return tl::unexpected(transaction.error());
    const auto wait = counted.lock.wait;
    const ports::AuditEvent event{
        .act = "sign-in.wrong-pin",
        .people = {counted.name},
        .details = {{"in-a-row", fmt::to_string(counted.wrongPins)}, {"wait", fmt::to_string(wait.count())}}};
    if (auto logged = (*transaction)->audit().append(event, desk_.clock.now()); !logged)
        return tl::unexpected(logged.error());
    if (auto done = (*transaction)->commit(); !done) return tl::unexpected(done.error());
    return SignInAnswer{.kind = SignInAnswer::Kind::refused,
                        .actor = {},
                        .wait = wait,
                        .text =
                            wait > seconds(0)
                                ? fmt::format("That PIN is not right. Wait {}, then try again.", policy::inWords(wait))
                                : std::string("That PIN is not right. Try again, or ask IT to reset it.")};
}

policy::Result<SignInAnswer> SignIn::right(const Person& counted) {
    auto transaction = desk_.store.write();
    if (!transaction) return tl::unexpected(transaction.error());
    auto person = again(**transaction, counted);
    if (!person) return tl::unexpected(person.error());
    forgetTries(*person);
    if (auto kept = keep(**transaction, *person, {.act = "sign-in", .by = person->name}, desk_.clock.now()); !kept)
        return tl::unexpected(kept.error());
    if (person->mustChangePin)
        return SignInAnswer{.kind = SignInAnswer::Kind::changePin,
                            .actor = {},
                            .text = "Somebody else chose this PIN. Choose one of your own first."};
    return SignInAnswer{.kind = SignInAnswer::Kind::signedIn, .actor = Actor(*person), .text = {}};
}

policy::Result<SignInAnswer> SignIn::signIn(const std::string& person, const std::string& pin) {
    auto counted = count(person);
    if (!counted) return tl::unexpected(counted.error());
    if (counted->wait) return std::move(*counted->wait);
    auto same = matches(counted->person, pin);
    if (!same) return tl::unexpected(same.error());
    return *same ? right(counted->person) : wrong(counted->person);
}

policy::Result<SignInAnswer> SignIn::changePin(const std::string& person, const std::string& oldPin,
                                               const std::string& newPin) {
    auto counted = count(person);
    if (!counted) return tl::unexpected(counted.error());
    if (counted->wait) return std::move(*counted->wait);
    auto same = matches(counted->person, oldPin);
    if (!same) return tl::unexpected(same.error());
    if (!*same) return wrong(counted->person);

    auto possible = policy::checkPin(newPin, counted->person.role);
    if (possible && newPin == oldPin)
        possible = policy::fail(FailureKind::conflict, "The new PIN is the old one. Choose another.");
    if (!possible) {
        if (auto answered = right(counted->person); !answered) return answered;
        return tl::unexpected(possible.error());
    }
    auto hash = desk_.pins.hash(newPin);
    if (!hash) return tl::unexpected(hash.error());

    auto transaction = desk_.store.write();
    if (!transaction) return tl::unexpected(transaction.error());
    auto now = again(**transaction, counted->person);
    if (!now) return tl::unexpected(now.error());
    forgetTries(*now);
    now->pinHash = std::move(*hash);
    ++now->pinNumber;
    now->mustChangePin = false;
    const ports::AuditEvent event{.act = "person.pin", .by = now->name, .people = {now->name}};
    if (auto kept = keep(**transaction, *now, event, desk_.clock.now()); !kept) return tl::unexpected(kept.error());
    return SignInAnswer{.kind = SignInAnswer::Kind::signedIn, .actor = Actor(*now), .text = {}};
}

policy::Result<seconds> SignIn::waitOf(const std::string& person) {
    auto transaction = desk_.store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    auto found = active(**transaction, person);
    if (!found) return tl::unexpected(found.error());
    auto now = desk_.uptime.now();
    if (!now) return tl::unexpected(now.error());
    return waitLeft(found->lock, *now);
}

policy::Result<bool> SignIn::peopleAreSetUp() {
    auto transaction = desk_.store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    return (*transaction)->people().any();
}

} // namespace clearframe::workflow
