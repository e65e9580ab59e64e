// The device itself: which one it is, how it stands, and whether its log is whole.
#pragma once

#include "gui/model/clock_typing.hpp"
#include "gui/model/device_key.hpp"
#include "gui/model/it.hpp"

#include <string>
#include <variant>
#include <vector>

namespace clearframe::gui {

struct ItFact {
    enum class Kind { clock, space, detector, key, folder, version, network } kind;
    std::string title;
    std::string text;
    bool attention = false;
};

/// Of the log: not asked yet, under way, or what came of it.
enum class ItLogCheck { none, checking, whole, changed, failed };

/// What lies over the page.
enum class ItDeviceSheet { none, key, clock };

struct ItDeviceModel {
    ItGate gate;
    ItDeviceSheet sheet = ItDeviceSheet::none;
    DeviceKeyModel key;
    ClockTyping setting;
    std::string told; ///< what was done just now
    std::vector<ItFact> facts;
    ItLogCheck check = ItLogCheck::none;
    float checked = 0;     ///< the part of the log that was, 0 … 1
    std::string checkBold; ///< what came of it
    std::string checkRest;
};

namespace it_device {
struct CheckLog {};
struct StopCheck {};
struct ShowKey {};
struct SetClock {}; ///< type it
struct Digit {
    char digit;
};
struct Backspace {};
struct ClockTyped {};
struct Close {}; ///< the sheet
struct Back {};
struct Lock {};
} // namespace it_device

using ItDeviceIntent =
    std::variant<it_device::CheckLog, it_device::StopCheck, it_device::ShowKey, it_device::SetClock, it_device::Digit,
                 it_device::Backspace, it_device::ClockTyped, it_device::Close, it_device::Back, it_device::Lock>;

} // namespace clearframe::gui
