// Ticking who is in a photo: names by class, the ticks of the photo before, and the act that says so.
#pragma once

#include "gui/flow/review_job.hpp"
#include "gui/flow/route.hpp"
#include "gui/model/roll.hpp"

#include <optional>
#include <utility>

namespace clearframe::gui {

/// UI thread only. Nothing is decided before it is confirmed; then ticks and, where they are as many as the faces, the
/// number of people are one step.
class RollFlow {
public:
    RollFlow(Services& services, SharedKnown known, std::string event, policy::PhotoId photo);

    [[nodiscard]] const RollModel& model() const { return model_; }
    void handle(const RollIntent& intent);
    [[nodiscard]] std::optional<Route> takeRoute() { return std::exchange(route_, std::nullopt); }
    [[nodiscard]] std::vector<PictureKey> wanted() const;

private:
    void opened(ReviewedPhoto photo);
    void showNames();
    void showTicks();
    void begin();
    void toggle(const policy::PupilKey& pupil);
    void confirm();
    [[nodiscard]] RollChoice choiceOf(const policy::DirectoryHit& hit, bool withGroup) const;
    [[nodiscard]] std::vector<policy::PupilKey> lastOnList() const;

    Services& services_;
    SharedKnown known_;
    std::string event_;
    policy::PhotoId photo_;
    RollModel model_;
    std::vector<policy::PupilKey> ticked_; ///< in the order they were ticked
    std::optional<workflow::PhotoView> view_;
    std::shared_ptr<const policy::PupilDirectory> directory_;
    std::optional<Route> route_;
    Ticket loading_;
    Ticket opening_;
    Ticket deciding_;
};

} // namespace clearframe::gui
