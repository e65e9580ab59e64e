// People and PINs: who works with the kiosk, and what IT does for them. The digits of a PIN are not in here.
#pragma once

#include "core/policy/person.hpp"
#include "core/policy/role.hpp"
#include "gui/model/it.hpp"
#include "gui/model/typing.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace clearframe::gui {

struct ItPerson {
    policy::PersonId id;
    std::string name;
    std::string role;
    std::string state; ///< "Has to choose a PIN of their own"
    bool disabled = false;
    bool waits = false; ///< after wrong PINs
};

enum class PeopleStep {
    list,
    person,    ///< one of them, and what can be done
    disable,   ///< asked once more
    name,      ///< of somebody new …
    role,      ///< … what they are …
    choosePin, ///< … and a PIN for the first sign-in; also where one is given again
    repeatPin,
};

struct ItPeopleModel {
    ItGate gate;
    std::string under;                 ///< "6 people can sign in"
    std::vector<ItPerson> people;      ///< those who can sign in first
    std::vector<std::string> warnings; ///< what the school should have and has not
    std::string told;                  ///< what was done just now
    PeopleStep step = PeopleStep::list;
    std::optional<ItPerson> open; ///< whom `step` is about; nobody while somebody is added
    std::string typed;            ///< the new name
    std::vector<std::string> roles;
    std::string pinFor; ///< "A PIN for Mr Reed"
    std::string pinRule;
    int digits = 0;
    bool canGoOn = false; ///< enough digits
    bool busy = false;
    std::string problem; ///< a sentence about this step
};

namespace it_people {
struct Open {
    policy::PersonId person;
};
struct Add {};
struct Type {
    Typed typed;
};
struct NameDone {};
struct ChooseRole {
    std::size_t index;
};
struct NewPin {}; ///< also for somebody who comes back
struct Digit {
    char digit;
};
struct Backspace {};
struct PinDone {};
struct AskDisable {};
struct Disable {};
struct Cancel {}; ///< closes what is open
struct Back {};
struct Lock {};
} // namespace it_people

using ItPeopleIntent =
    std::variant<it_people::Open, it_people::Add, it_people::Type, it_people::NameDone, it_people::ChooseRole,
                 it_people::NewPin, it_people::Digit, it_people::Backspace, it_people::PinDone, it_people::AskDisable,
                 it_people::Disable, it_people::Cancel, it_people::Back, it_people::Lock>;

} // namespace clearframe::gui
