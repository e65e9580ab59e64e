// "Who is this?": from a name that is typed to the act that says who it is.
#pragma once

#include "gui/flow/review_job.hpp"
#include "gui/model/who.hpp"

#include <optional>

namespace clearframe::gui {

class WhoFlow {
public:
    WhoFlow(Services& services, SharedKnown known, const ReviewedPhoto& photo, policy::FaceId face);

    struct Answer {
        bool closed = false; ///< without an answer
        bool saidNo = false; ///< whoever it is asked not to be in photos
        policy::Act act;
        std::string toast;
    };
    [[nodiscard]] const WhoModel& model() const { return model_; }
    /// The answer that was tapped, to be decided by whoever shows the photo.
    [[nodiscard]] std::optional<Answer> handle(const WhoIntent& intent);
    void refused(const std::string& why);

private:
    void search();
    void offer();
    [[nodiscard]] WhoChoice choiceOf(const policy::DirectoryHit& hit) const;

    Services& services_;
    WhoModel model_;
    std::vector<policy::PupilKey> taggedHere_;
    std::vector<policy::PupilKey> named_; ///< on other faces of this photo: not offered
    std::shared_ptr<const policy::PupilDirectory> directory_;
    Ticket opening_;
};

} // namespace clearframe::gui
