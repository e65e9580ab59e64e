// Settings: kept in the store, and worn at once. What the command line gave for this run stays for what is not touched.
#pragma once

#include "core/policy/settings.hpp"
#include "core/workflow/screen.hpp"
#include "gui/flow/it_gate.hpp"
#include "gui/flow/route.hpp"
#include "gui/flow/services.hpp"
#include "gui/model/it_settings.hpp"

#include <functional>
#include <optional>
#include <utility>

namespace clearframe::gui {

/// UI thread only. Changes the session's settings once they are stored.
class ItSettingsFlow {
public:
    explicit ItSettingsFlow(Services& services);

    [[nodiscard]] const ItSettingsModel& model() const { return model_; }
    void handle(const ItSettingsIntent& intent);
    [[nodiscard]] std::optional<Route> takeRoute() { return std::exchange(route_, std::nullopt); }

private:
    struct Read {
        policy::Settings settings;
        policy::ScreenLook screen;
    };

    void load();
    void show();
    /// One thing about the screen, changed in what is stored and in what is worn.
    void change(const std::function<void(policy::ScreenLook&)>& edit);
    void setGrowth();
    void moveLock(int step);
    void moveGrowth(int step);

    Services& services_;
    ItSettingsModel model_;
    Read stored_;
    int hundredths_ = 0; ///< the cover growth that is chosen
    std::optional<Route> route_;
    Ticket loading_;
    Ticket setting_;
};

} // namespace clearframe::gui
