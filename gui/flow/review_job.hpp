// One photo as a person reviews it: judged, with the questions it asks and the first names to call people by.
#pragma once

#include "core/workflow/questions.hpp"
#include "gui/flow/services.hpp"

#include <map>
#include <memory>

namespace clearframe::gui {

struct ReviewedPhoto {
    workflow::PhotoView view;
    std::vector<policy::Question> questions;
    std::map<policy::PupilKey, std::string> firstNames; ///< of everybody the judgement speaks of
};

/// What judgements are made against, kept from tap to tap. Only jobs of the quick lane touch it.
using SharedKnown = std::shared_ptr<workflow::Known>;

Ticket reviewPhoto(Services& services, SharedKnown known, policy::PhotoId photo, WhenDone<ReviewedPhoto> whenDone);
/// All acts or none, then the photo as it is now. An approval needs every question answered.
Ticket decideReviewed(Services& services, SharedKnown known, workflow::DecideRequest request,
                      WhenDone<ReviewedPhoto> whenDone);
Ticket viewAll(Services& services, SharedKnown known, std::string event,
               WhenDone<std::vector<workflow::PhotoView>> whenDone);

/// The list as it is searched for a face; made anew when the list changes.
Ticket openDirectory(Services& services, SharedKnown known,
                     WhenDone<std::shared_ptr<const policy::PupilDirectory>> whenDone);

} // namespace clearframe::gui
