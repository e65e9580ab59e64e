#include "core/workflow/people.hpp"

#include "core/policy/pin.hpp"
#include "core/workflow/sign_in.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::workflow {

using policy::FailureKind;
using policy::Role;
using ports::Person;

namespace {

PersonView viewOf(const Person& person, std::chrono::seconds wait = std::chrono::seconds(0)) {
    return {.id = person.id,
            .name = person.name,
            .role = person.role,
            .disabled = person.disabled,
            .mustChangePin = person.mustChangePin,
            .wait = wait};
}

auto activeAs(const std::vector<Person>& people, Role role) {
    return std::ranges::count_if(people, [&](const Person& p) { return p.role == role && !p.disabled; });
}

std::vector<std::string> warningsAbout(const std::vector<Person>& people) {
    if (people.empty()) return {"No people are set up: whoever is at the kiosk is believed. Add somebody of IT first."};
    std::vector<std::string> out;
    if (const auto leaders = activeAs(people, Role::seniorLeader); leaders < 2)
        out.push_back(
            fmt::format("This kiosk has {} senior leader. It needs two, or a leader and a deputy: while one is "
                        "away, nobody can clear a referred photo or approve an account.",
                        leaders == 0 ? "no" : "only one"));
    if (activeAs(people, Role::it) < 2)
        out.emplace_back(
            "There is only one person of IT on this kiosk. Add a second one: nobody else can help where that "
            "PIN is lost.");
    return out;
}

std::string nameIsTaken(const Person& by) {
    if (by.disabled)
        return fmt::format("{} was on this kiosk before and can be enabled again. Somebody else of that name needs "
                           "another one, like “{} 2”.",
                           by.name, by.name);
    return fmt::format("There is a person called {} already. Choose a name that tells them apart, like “{} 2”.",
                       by.name, by.name);
}

policy::Done somebodyOfItStays(ports::Transaction& transaction, const Person& leaver) {
    if (leaver.role != Role::it || leaver.disabled) return {};
    auto people = transaction.people().all();
    if (!people) return tl::unexpected(people.error());
    if (activeAs(*people, Role::it) > 1) return {};
    return policy::fail(FailureKind::conflict,
                        fmt::format("{} is the only person of IT. Add another one first, or nobody could let anybody "
                                    "in any more.",
                                    leaver.name));
}

} // namespace

policy::Done People::mayManage(const Actor& by) {
    return authorise(desk_.store, by, policy::Deed::managePeople);
}

policy::Result<std::string> People::hashFor(const std::string& pin, Role role) {
    if (auto possible = policy::checkPin(pin, role); !possible) return tl::unexpected(possible.error());
    return desk_.pins.hash(pin);
}

policy::Result<PersonView> People::addFirst(const NewPerson& wanted) {
    if (wanted.role != Role::it)
        return policy::fail(FailureKind::conflict, "The first person has to be somebody of IT, who adds the others.");
    return addAs(wanted, nullptr);
}

policy::Result<PersonView> People::add(const NewPerson& wanted, const Actor& by) {
    if (auto allowed = mayManage(by); !allowed) return tl::unexpected(allowed.error());
    return addAs(wanted, &by);
}

policy::Result<PersonView> People::addAs(const NewPerson& wanted, const Actor* by) {
    Person person{.id = {desk_.ids.next()},
                  .name = policy::tidyName(wanted.name),
                  .role = wanted.role,
                  .mustChangePin = by != nullptr};
    if (policy::toString(wanted.role).empty()) return policy::fail(FailureKind::conflict, "There is no such role.");
    if (auto possible = policy::checkPersonName(person.name); !possible) return tl::unexpected(possible.error());
    auto hash = hashFor(wanted.pin, wanted.role);
    if (!hash) return tl::unexpected(hash.error());
    person.pinHash = std::move(*hash);

    auto transaction = desk_.store.write();
    if (!transaction) return tl::unexpected(transaction.error());
    auto& people = (*transaction)->people();
    if (by) {
        if (auto allowed = authorise(**transaction, *by, policy::Deed::managePeople); !allowed)
            return tl::unexpected(allowed.error());
    } else {
        auto any = people.any();
        if (!any) return tl::unexpected(any.error());
        if (*any)
            return policy::fail(FailureKind::conflict, "People are set up already. Somebody of IT adds the others.");
    }
    auto taken = people.named(person.name);
    if (!taken) return tl::unexpected(taken.error());
    if (*taken) return policy::fail(FailureKind::conflict, nameIsTaken(**taken));
    person.addedAt = desk_.clock.now();
    if (auto added = people.add(person); !added) return tl::unexpected(added.error());
    const ports::AuditEvent event{.act = "person.add",
                                  .by = by ? by->name() : person.name,
                                  .people = {person.name},
                                  .details = {{"role", std::string(policy::toString(person.role))}}};
    if (auto logged = (*transaction)->audit().append(event, person.addedAt); !logged)
        return tl::unexpected(logged.error());
    if (auto done = (*transaction)->commit(); !done) return tl::unexpected(done.error());
    return viewOf(person);
}

/// Loads, changes, stores and logs one person in one transaction.
policy::Result<PersonView> People::change(const std::string& name, const Actor& by, const std::string& act,
                                          const std::function<policy::Done(ports::Transaction&, Person&)>& edit) {
    auto transaction = desk_.store.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = authorise(**transaction, by, policy::Deed::managePeople); !allowed)
        return tl::unexpected(allowed.error());
    auto person = (*transaction)->people().named(name);
    if (!person) return tl::unexpected(person.error());
    if (!*person)
        return policy::fail(FailureKind::notFound,
                            fmt::format("Nobody on this kiosk is called “{}”. Look at the list of people.", name));
    if (auto edited = edit(**transaction, **person); !edited) return tl::unexpected(edited.error());
    if (auto kept = (*transaction)->people().update(**person); !kept) return tl::unexpected(kept.error());
    const ports::AuditEvent event{.act = act, .by = by.name(), .people = {(*person)->name}};
    if (auto logged = (*transaction)->audit().append(event, desk_.clock.now()); !logged)
        return tl::unexpected(logged.error());
    if (auto done = (*transaction)->commit(); !done) return tl::unexpected(done.error());
    return viewOf(**person);
}

policy::Result<PersonView> People::newPin(const std::string& name, const std::string& pin, const Actor& by,
                                          bool comesBack) {
    std::optional<Person> known;
    {
        auto transaction = desk_.store.read();
        if (!transaction) return tl::unexpected(transaction.error());
        if (auto allowed = authorise(**transaction, by, policy::Deed::managePeople); !allowed)
            return tl::unexpected(allowed.error());
        auto person = (*transaction)->people().named(name);
        if (!person) return tl::unexpected(person.error());
        known = std::move(*person);
    }
    std::string hashed;
    if (known) {
        auto hash = hashFor(pin, known->role);
        if (!hash) return tl::unexpected(hash.error());
        hashed = std::move(*hash);
    }
    return change(name, by, comesBack ? "person.enable" : "person.reset",
                  [&](ports::Transaction&, Person& person) -> policy::Done {
                      if (hashed.empty() || person.role != known->role)
                          return policy::fail(FailureKind::conflict,
                                              fmt::format("{} was changed just now. Try again.", person.name));
                      if (person.disabled != comesBack)
                          return policy::fail(
                              FailureKind::conflict,
                              comesBack
                                  ? fmt::format("{} is not disabled. A lost PIN can be reset.", person.name)
                                  : fmt::format("{} is disabled. Enable them to let them in again.", person.name));
                      person.pinHash = hashed;
                      ++person.pinNumber;
                      person.mustChangePin = true;
                      person.disabled = false;
                      person.wrongPins = 0;
                      person.lock = {};
                      return {};
                  });
}

policy::Result<PersonView> People::resetPin(const std::string& name, const std::string& pin, const Actor& by) {
    return newPin(name, pin, by, false);
}

policy::Result<PersonView> People::enable(const std::string& name, const std::string& pin, const Actor& by) {
    return newPin(name, pin, by, true);
}

policy::Result<PersonView> People::disable(const std::string& name, const Actor& by) {
    return change(name, by, "person.disable", [](ports::Transaction& transaction, Person& person) -> policy::Done {
        if (person.disabled)
            return policy::fail(FailureKind::conflict, fmt::format("{} is disabled already.", person.name));
        if (auto stays = somebodyOfItStays(transaction, person); !stays) return stays;
        person.disabled = true;
        return {};
    });
}

policy::Result<PeopleView> People::list() {
    auto transaction = desk_.store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    auto people = (*transaction)->people().all();
    if (!people) return tl::unexpected(people.error());
    PeopleView out{.people = {}, .warnings = warningsAbout(*people)};
    auto now = desk_.uptime.now();
    if (!now) return tl::unexpected(now.error());
    for (const auto& person : *people)
        out.people.push_back(viewOf(person, waitLeft(person.lock, *now)));
    return out;
}

} // namespace clearframe::workflow
