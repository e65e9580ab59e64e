// The photos of an event: filters, order, selecting, and where to go from there.
#pragma once

#include "gui/flow/review_job.hpp"
#include "gui/flow/route.hpp"
#include "gui/model/grid.hpp"

namespace clearframe::gui {

class GridFlow {
public:
    GridFlow(Services& services, SharedKnown known, std::string event);

    [[nodiscard]] const GridModel& model() const { return model_; }
    void handle(const GridIntent& intent);
    [[nodiscard]] std::optional<Route> takeRoute() { return std::exchange(route_, std::nullopt); }
    /// All thumbnails of the cells as they stand; the screen shows a few of them.
    [[nodiscard]] const std::vector<PictureKey>& wanted() const { return wanted_; }
    [[nodiscard]] const std::string& problem() const { return problem_; }

private:
    void load();
    void show();
    void blockSelected();

    Services& services_;
    SharedKnown known_;
    std::vector<workflow::PhotoView> views_;
    GridModel model_;
    std::vector<PictureKey> wanted_;
    std::optional<Route> route_;
    std::string problem_;
    Ticket loading_;
    Ticket deciding_;
    std::vector<policy::PhotoId> toBlock_;
};

/// Most pressing first: what only a person can go on with, then covered, clear, blocked.
[[nodiscard]] std::vector<const workflow::PhotoView*> needsPersonFirst(const std::vector<workflow::PhotoView>& views);
/// A person has to look at it, or to say that it may go out.
[[nodiscard]] bool needsPerson(const workflow::PhotoView& view);

} // namespace clearframe::gui
