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

} // namespace clearframe::gui
