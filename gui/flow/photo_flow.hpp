// One photo after the other: what a person taps becomes acts, and the photo is judged again.
#pragma once

#include "gui/flow/photo_words.hpp"
#include "gui/flow/review_job.hpp"
#include "gui/flow/route.hpp"
#include "gui/flow/who_flow.hpp"
#include "gui/model/photo.hpp"

namespace clearframe::gui {

class PhotoFlow {
public:
    /// No photo: the first of the event that needs a person.
    PhotoFlow(Services& services, SharedKnown known, std::string event, std::optional<policy::PhotoId> photo);

    [[nodiscard]] const PhotoModel& model() const { return model_; }
    void handle(const PhotoIntent& intent);
    /// The sheet over the photo, while it is open.
    [[nodiscard]] const WhoModel* who() const { return who_ ? &who_->model() : nullptr; }
    void handle(const WhoIntent& intent);
    [[nodiscard]] std::optional<Route> takeRoute() { return std::exchange(route_, std::nullopt); }
    [[nodiscard]] std::vector<PictureKey> wanted() const;
    /// Which photo is on the screen; a view of another one begins anew.
    [[nodiscard]] std::optional<policy::PhotoId> photo() const;
    /// Once a frame: pictures that arrived, a toast that is over.
    void tick(double now);

private:
    void open(const policy::PhotoId& photo);
    void openNext();
    void moveOn();
    void show(ReviewedPhoto photo);
    void refresh();
    void decide(std::vector<policy::Act> acts, std::string toast = {}, bool undo = true);
    void step(int by);
    void primary();
    void closeWho();
    [[nodiscard]] const workflow::PhotoView* neighbour(int by) const;
    [[nodiscard]] Onward onward() const;
    [[nodiscard]] std::optional<PictureKey> afterKey() const;

    Services& services_;
    SharedKnown known_;
    std::string event_;
    std::optional<policy::PhotoId> asked_;
    std::vector<workflow::PhotoView> views_; ///< of the event, in the order of its grid
    std::size_t at_ = 0;
    std::optional<ReviewedPhoto> photo_;
    PhotoModel model_;
    std::optional<WhoFlow> who_;
    std::optional<policy::PupilKey> placing_; ///< the question on the screen is where they are
    bool namesInARow_ = false;                ///< after one face the next is asked for
    std::optional<Route> route_;
    double now_ = 0;
    double toastUntil_ = 0;
    Ticket loading_;
    Ticket deciding_;
};

} // namespace clearframe::gui
