// The device itself: which one it is, how it stands, and whether its log is whole.
#pragma once

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

struct ItDeviceModel {
    ItGate gate;
    std::vector<ItFact> facts;
    ItLogCheck check = ItLogCheck::none;
    float checked = 0;     ///< the part of the log that was, 0 … 1
    std::string checkBold; ///< what came of it
    std::string checkRest;
};

namespace it_device {
struct CheckLog {};
struct StopCheck {};
struct Back {};
struct Lock {};
} // namespace it_device

using ItDeviceIntent = std::variant<it_device::CheckLog, it_device::StopCheck, it_device::Back, it_device::Lock>;

} // namespace clearframe::gui
