// The first start: IT sets the kiosk up. Which step comes next stands in the store.
#pragma once

#include "core/workflow/first_start.hpp"
#include "gui/flow/clock_entry.hpp"
#include "gui/flow/new_pin.hpp"
#include "gui/flow/route.hpp"
#include "gui/flow/services.hpp"
#include "gui/model/first_start.hpp"

#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace clearframe::gui {

/// UI thread only. Who was added is signed in: the session's actor.
class FirstStartFlow {
public:
    explicit FirstStartFlow(Services& services);
    FirstStartFlow(const FirstStartFlow&) = delete;
    FirstStartFlow& operator=(const FirstStartFlow&) = delete;

    [[nodiscard]] const FirstStartModel& model() const { return model_; }
    void handle(const FirstStartIntent& intent);
    /// Once a second: the clock.
    void tick();
    [[nodiscard]] std::optional<Route> takeRoute() { return std::exchange(route_, std::nullopt); }

private:
    using Deed = std::function<policy::Done(workflow::FirstStart&)>;

    void load(bool goOn);
    void show(workflow::SetUpStep step, bool goOn);
    void go(FirstStartPage page);
    void openStep();
    /// Does it on a worker; then the next step, or what went wrong on `otherwise`.
    void act(Deed deed, FirstStartPage otherwise);
    void next();
    void nameDone();
    void pinDone();
    void setClock();
    void showKey();
    void count();
    void type(const Typed& typed);

    Services& services_;
    FirstStartModel model_;
    ClockEntry entry_;
    NewPin pin_;
    std::string school_; ///< typed, until its URN is
    std::string name_;
    std::optional<Route> route_;
    Ticket loading_;
    Ticket acting_;
    Ticket reading_; ///< the key
};

} // namespace clearframe::gui
