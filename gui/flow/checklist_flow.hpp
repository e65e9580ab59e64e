// The last look at a photo, and the answer that is signed with a name.
#pragma once

#include "gui/flow/review_job.hpp"
#include "gui/flow/route.hpp"
#include "gui/model/checklist.hpp"

namespace clearframe::gui {

class ChecklistFlow {
public:
    ChecklistFlow(Services& services, SharedKnown known, const route::Checklist& route);

    [[nodiscard]] const ChecklistModel& model() const { return model_; }
    void handle(const ChecklistIntent& intent);
    [[nodiscard]] std::optional<Route> takeRoute() { return std::exchange(route_, std::nullopt); }
    [[nodiscard]] std::vector<PictureKey> wanted() const;
    /// Once a frame: whether what goes out is on the screen. Nobody approves what cannot be seen.
    void tick();

private:
    void look();
    void show();
    void decide(policy::Act act);
    void approve();
    void erase();
    void answered(const policy::Result<ReviewedPhoto>& done);

    Services& services_;
    SharedKnown known_;
    std::string event_;
    policy::PhotoId photo_;
    std::optional<ReviewedPhoto> reviewed_;
    ChecklistModel model_;
    bool seen_ = false; ///< what goes out is on the screen
    std::optional<Route> route_;
    Ticket working_;
};

} // namespace clearframe::gui
