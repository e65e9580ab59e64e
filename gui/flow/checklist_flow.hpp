// The last look at photos, and the answer that is signed with a name.
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
    void opened(std::vector<ReviewedPhoto> photos);
    void show();
    void decide(policy::Act act);
    void approve();
    void approved(const policy::Result<DecidedEach>& done);
    void erase();
    void goOn();
    void back();

    Services& services_;
    SharedKnown known_;
    std::string event_;
    std::vector<policy::PhotoId> photos_;
    std::vector<ReviewedPhoto> reviewed_; ///< as they are now; empty until they are read
    ChecklistModel model_;
    bool seen_ = false; ///< what goes out is on the screen, of every photo
    std::optional<Route> route_;
    Ticket working_;
};

} // namespace clearframe::gui
