// Taking photos in: from which stick, for which event, and watching them arrive.
#pragma once

#include "gui/flow/media_watch.hpp"
#include "gui/flow/route.hpp"
#include "gui/flow/services.hpp"
#include "gui/model/take_in.hpp"

#include "core/workflow/situation.hpp"

#include <optional>
#include <utility>

namespace clearframe::gui {

class TakeInFlow {
public:
    TakeInFlow(Services& services, MediaWatch& media);
    TakeInFlow(const TakeInFlow&) = delete;
    TakeInFlow& operator=(const TakeInFlow&) = delete;

    [[nodiscard]] const TakeInModel& model() const { return model_; }
    void handle(const TakeInIntent& intent);
    /// Each frame: takes over what changed about the sticks. Goes on by itself when the stick is back.
    void update();
    [[nodiscard]] std::optional<Route> takeRoute() { return std::exchange(route_, std::nullopt); }
    /// Thumbnails of what arrived, newest first.
    [[nodiscard]] const std::vector<PictureKey>& wanted() const { return wanted_; }
    /// Photos are on their way. They go on arriving when this flow is left, but nobody is told then.
    [[nodiscard]] bool working() const { return staging_.pending(); }

private:
    struct Known {
        workflow::Situation situation; ///< knows the names that an event's name may not hold
        std::vector<std::string> events;
    };

    void showPlaces();
    void toName();
    void checkName();
    void start();
    void arrived(const workflow::PhotoView& view);
    void progressed(const workflow::Progress& now);
    void ended(const policy::Result<std::vector<workflow::PhotoView>>& views);
    void placeGone();
    void primary();

    Services& services_;
    MediaWatch& media_;
    TakeInModel model_;
    std::vector<PictureKey> wanted_;
    std::optional<Route> route_;
    std::optional<Known> known_;
    std::uint64_t revision_ = 0;
    std::string path_; ///< of the place, while it is read
    policy::Time began_{};
    bool stopped_ = false; ///< by a person
    bool gone_ = false;    ///< the place
    bool someNeedAPerson_ = false;
    Ticket knowing_;
    Ticket staging_;
};

} // namespace clearframe::gui
