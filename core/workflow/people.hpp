// Who works with the kiosk: added, given a new PIN, disabled (policy P15). IT does it; the first person is IT.
#pragma once

#include "core/ports/clock.hpp"
#include "core/ports/pin_hasher.hpp"
#include "core/ports/stores.hpp"
#include "core/ports/uptime.hpp"
#include "core/workflow/actor.hpp"

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace clearframe::workflow {

struct PeopleDesk {
    ports::Store& store;
    ports::PinHasher& pins;
    ports::Uptime& uptime;
    ports::Clock& clock;
    ports::IdSource& ids;
};

struct NewPerson {
    std::string name;
    policy::Role role = policy::Role::staff;
    std::string pin; ///< the first one; policy::checkPin
};

/// What may be known of a person: no PIN, no hash.
struct PersonView {
    policy::PersonId id;
    std::string name;
    policy::Role role = policy::Role::staff;
    bool disabled = false;
    bool mustChangePin = false;
    std::chrono::seconds wait{0}; ///< before this person's PIN is looked at again
};

struct PeopleView {
    std::vector<PersonView> people;    ///< in the order they were added
    std::vector<std::string> warnings; ///< sentences: what the school should have and has not
};

/// Each change and its audit row are one transaction. PINs are hashed before it opens, which takes a moment: call from
/// a background thread.
class People {
public:
    explicit People(PeopleDesk desk) : desk_(desk) {}

    /// Only while there is nobody, and only IT. This person chose the PIN and keeps it.
    [[nodiscard]] policy::Result<PersonView> addFirst(const NewPerson& wanted);
    /// The PIN is for the first sign-in, and has to be changed then.
    [[nodiscard]] policy::Result<PersonView> add(const NewPerson& wanted, const Actor& by);
    /// For a lost PIN: also ends a wait. Has to be changed at the next sign-in. Who is signed in with the old one is so
    /// no more.
    [[nodiscard]] policy::Result<PersonView> resetPin(const std::string& name, const std::string& pin, const Actor& by);
    /// For a leaver, at once, also where they are signed in. Their name stays theirs. One active IT person has to stay.
    [[nodiscard]] policy::Result<PersonView> disable(const std::string& name, const Actor& by);
    /// For somebody who comes back; with a new PIN.
    [[nodiscard]] policy::Result<PersonView> enable(const std::string& name, const std::string& pin, const Actor& by);
    /// Needs no authority: a lock screen shows the names.
    [[nodiscard]] policy::Result<PeopleView> list();

private:
    [[nodiscard]] policy::Done mayManage(const Actor& by);
    [[nodiscard]] policy::Result<std::string> hashFor(const std::string& pin, policy::Role role);
    [[nodiscard]] policy::Result<PersonView> addAs(const NewPerson& wanted, const Actor* by);
    [[nodiscard]] policy::Result<PersonView> newPin(const std::string& name, const std::string& pin, const Actor& by,
                                                    bool comesBack);
    [[nodiscard]] policy::Result<PersonView>
    change(const std::string& name, const Actor& by, const std::string& act,
           const std::function<policy::Done(ports::Transaction&, ports::Person&)>& edit);

    PeopleDesk desk_;
};

} // namespace clearframe::workflow
