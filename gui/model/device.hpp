// What the kiosk knows of itself: list, sticks, space, network, battery. What nobody asked the system for is absent,
// and no screen guesses.
#pragma once

#include "core/policy/list_state.hpp"
#include "core/policy/medium_contents.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clearframe::gui {

struct DeviceState {
    struct List {
        policy::ListState state = policy::ListState::none;
        int version = 0;
        int daysOld = 0;  ///< since it was issued
        int daysLeft = 0; ///< whole days; 0: it ends within a day
    };
    struct Stick {
        std::string label;
        std::optional<policy::MediumContents> contents; ///< nothing: not known
        bool offersList = false;                        ///< nobody looked at it yet
    };

    struct Trip {
        std::string name;
        std::string until; ///< "Friday 19 June"
        bool lastDay = false;
    };

    List list;
    std::optional<Trip> trip;                 ///< that the kiosk is on
    std::optional<std::vector<Stick>> sticks; ///< nothing: not known
    std::optional<std::uint64_t> freeBytes;   ///< where photos are kept
    std::optional<bool> network;
    std::optional<int> battery; ///< percent; nothing: there is none, or not known
};

} // namespace clearframe::gui
