#pragma once

#include "core/policy/settings.hpp"

namespace clearframe::ports {

class SettingsStore {
public:
    virtual ~SettingsStore() = default;
    /// What was never set has its default. A value outside its range is a damaged store, never a default.
    [[nodiscard]] virtual policy::Result<policy::Settings> read() = 0;
    [[nodiscard]] virtual policy::Done write(const policy::Settings& settings) = 0;
};

} // namespace clearframe::ports
