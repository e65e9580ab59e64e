// The first start: the school, the clock, the first person of IT, and the device's key. The digits of a PIN are not in
// here.
#pragma once

#include "gui/model/clock_typing.hpp"
#include "gui/model/device_key.hpp"
#include "gui/model/typing.hpp"

#include <string>
#include <variant>

namespace clearframe::gui {

enum class FirstStartPage {
    opening,
    overview, ///< the steps, and which comes next
    school,
    urn,
    clock,
    setClock,
    name,
    choosePin,
    repeatPin,
    key,
    done,
};

/// In this order.
enum class FirstStartStep { school, clock, person, key };

struct FirstStartModel {
    FirstStartPage page = FirstStartPage::opening;
    FirstStartStep next = FirstStartStep::school; ///< all before it are done
    std::string clock;                            ///< "15:20"
    std::string date;                             ///< "Friday 19 June"
    std::string school;
    std::string question; ///< "Is it Friday 19 June 2026, 15:20?"
    ClockTyping setting;
    std::string typed;
    std::string pinFor;
    std::string pinRule;
    int digits = 0;
    bool canGoOn = false; ///< enough digits
    bool busy = false;
    std::string problem; ///< a sentence about this page
    DeviceKeyModel key;
};

namespace first_start {
struct Next {}; ///< what the page's own button does
struct Type {
    Typed typed;
};
struct Digit {
    char digit;
};
struct Backspace {};
struct ClockIsWrong {};
struct Close {}; ///< back to the overview
} // namespace first_start

using FirstStartIntent = std::variant<first_start::Next, first_start::Type, first_start::Digit, first_start::Backspace,
                                      first_start::ClockIsWrong, first_start::Close>;

} // namespace clearframe::gui
