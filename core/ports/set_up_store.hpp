// What of setting the kiosk up is kept nowhere else.
#pragma once

#include "core/policy/failure.hpp"

#include <string>

namespace clearframe::ports {

class SetUpStore {
public:
    virtual ~SetUpStore() = default;
    /// The start of the device (Moment::start) for which a person said that its clock is right; empty: none.
    [[nodiscard]] virtual policy::Result<std::string> clockConfirmed() = 0;
    /// In the place of the one before.
    [[nodiscard]] virtual policy::Done confirmClock(const std::string& start) = 0;
    /// Whether somebody is walked through setting the kiosk up, on its screen.
    [[nodiscard]] virtual policy::Result<bool> underWay() = 0;
    [[nodiscard]] virtual policy::Done setUnderWay(bool underWay) = 0;
};

} // namespace clearframe::ports
