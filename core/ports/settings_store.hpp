#pragma once

#include "core/policy/screen_look.hpp"
#include "core/policy/settings.hpp"

namespace clearframe::ports {

class SettingsStore {
public:
    virtual ~SettingsStore() = default;
    /// What was never set has its default. A value outside its range is a damaged store, never a default.
    [[nodiscard]] virtual policy::Result<policy::Settings> read() = 0;
    [[nodiscard]] virtual policy::Done write(const policy::Settings& settings) = 0;
    /// The same of the screen, which is no part of any judgement.
    [[nodiscard]] virtual policy::Result<policy::ScreenLook> readScreen() = 0;
    [[nodiscard]] virtual policy::Done writeScreen(const policy::ScreenLook& look) = 0;
};

} // namespace clearframe::ports
