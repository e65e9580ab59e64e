// Where a person starts: what to do next, how each event stands, and whether anything stops photos from going out.
#pragma once

#include "core/policy/photo.hpp"
#include "core/ports/clock.hpp"
#include "core/ports/device.hpp"
#include "core/ports/stores.hpp"
#include "core/ports/uptime.hpp"
#include "core/workflow/actor.hpp"
#include "core/workflow/event_summary.hpp"
#include "gui/flow/route.hpp"
#include "gui/flow/standing.hpp"
#include "gui/flow/takedown_words.hpp"
#include "gui/jobs/desk.hpp"
#include "gui/jobs/picture_key.hpp"
#include "gui/model/home.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace clearframe::gui {

/// What outlives the flow; store, clock and device outlive the desk.
struct HomeDesk {
    Desk& desk;
    ports::Store& store;
    ports::Clock& clock;
    ports::Device& device;
    ports::Uptime& uptime;
    policy::CoverStyle style = policy::CoverStyle::solid; ///< of the small pictures
};

/// UI thread only. Leaving it stops what it was still reading.
class HomeFlow {
public:
    /// `by` is who signed in. `carriedOn`: what they were told already, and went on.
    HomeFlow(const HomeDesk& desk, const workflow::Actor& by, std::optional<AttentionKind> carriedOn = {});
    ~HomeFlow();
    HomeFlow(const HomeFlow&) = delete;
    HomeFlow& operator=(const HomeFlow&) = delete;

    [[nodiscard]] const HomeModel& model() const { return model_; }
    void handle(const HomeIntent& intent);
    /// Once a second: clock and greeting; everything is read again from time to time.
    void tick();
    /// Sticks are watched elsewhere.
    void setSticks(std::optional<std::vector<DeviceState::Stick>> sticks);
    [[nodiscard]] std::optional<Route> takeRoute() { return std::exchange(route_, std::nullopt); }
    /// What the model's pictures are; cleared ones alone.
    [[nodiscard]] const std::vector<PictureKey>& wanted() const { return wanted_; }
    /// For the next time somebody comes home, until the kiosk is locked.
    [[nodiscard]] std::optional<AttentionKind> carriedOn() const { return carriedOn_; }

private:
    struct Loaded;

    void load();
    [[nodiscard]] bool asksClock() const;
    void confirmClock();
    void show();
    void showNext(const workflow::EventSummary* event);
    void showStanding();
    [[nodiscard]] const DeviceState::Stick* listOffered() const;
    [[nodiscard]] std::optional<PictureRef> pictureOf(const workflow::EventSummary& event);
    void go(HomeAct act, const std::string& event);

    HomeDesk desk_;
    workflow::Actor by_;
    std::string name_;
    std::optional<AttentionKind> carriedOn_;
    bool clockDenied_; ///< somebody said that it is wrong; until the lock
    HomeModel model_;
    std::vector<workflow::EventSummary> events_;
    ListReading list_;
    DeviceState device_;
    std::optional<AttentionModel> stopped_;
    PostsToGo posts_;
    std::string problem_; ///< the photos could not be read
    std::vector<PictureKey> wanted_;
    std::optional<Route> route_;
    policy::Time loadedAt_{};
    Ticket loading_;
    Ticket confirming_; ///< the clock
};

} // namespace clearframe::gui
