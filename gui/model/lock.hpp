// The locked kiosk: who is there, and their PIN. Nothing of any photo. The digits themselves are not in here.
#pragma once

#include "core/policy/person.hpp"
#include "gui/model/typing.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace clearframe::gui {

struct LockPerson {
    policy::PersonId id;
    std::string name;
    std::string shortName; ///< without initials, where nobody else is then called the same
    std::string role;      ///< "Senior leader"
    std::string initials;
};

struct LockNotice {
    enum class Tone { good, warning, bad } tone = Tone::good;
    std::string title;
    std::string text;
    std::string shortTitle; ///< for small screens
    std::string shortText;
};

enum class LockStep {
    pin,       ///< who, and their PIN
    search,    ///< somebody who is not on the first page
    choosePin, ///< somebody else chose the PIN: a new one …
    repeatPin, ///< … and once more
    nobody,    ///< first start
    firstName, ///< of the person who sets the kiosk up
};

struct LockModel {
    std::string clock; ///< "15:20"
    std::string date;  ///< "Friday 19 June"
    std::string school;
    std::vector<LockNotice> notices;
    LockStep step = LockStep::pin;
    std::vector<LockPerson> people; ///< who signed in last comes first
    std::optional<policy::PersonId> chosen;
    int digits = 0;       ///< how many were typed
    bool canOpen = false; ///< enough of them, and no wait
    bool busy = false;    ///< the PIN is being looked at
    std::string problem;  ///< what happened; then `advice`
    std::string advice;
    std::string pinRule; ///< what a new PIN has to be
    bool first = false;  ///< the PIN is that of the very first person
    std::string typed;   ///< the search, or the first person's name
    std::vector<LockPerson> found;
};

namespace lock {
struct Choose {
    policy::PersonId person;
};
struct SomeoneElse {
    bool open;
};
struct Type {
    Typed typed;
};
struct Digit {
    char digit;
};
struct Backspace {};
struct Open {};
struct Cancel {}; ///< of choosing a PIN, of the first person's name
struct SetUpFirst {};
struct NameDone {};
} // namespace lock

using LockIntent = std::variant<lock::Choose, lock::SomeoneElse, lock::Type, lock::Digit, lock::Backspace, lock::Open,
                                lock::Cancel, lock::SetUpFirst, lock::NameDone>;

} // namespace clearframe::gui
