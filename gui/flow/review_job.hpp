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
/// Several, in their order; those that are gone are left out.
Ticket reviewPhotos(Services& services, SharedKnown known, std::vector<policy::PhotoId> photos,
                    WhenDone<std::vector<ReviewedPhoto>> whenDone);
/// All acts or none, then the photo as it is now. An approval needs every question answered.
Ticket decideReviewed(Services& services, SharedKnown known, workflow::DecideRequest request,
                      WhenDone<ReviewedPhoto> whenDone);

struct DecidedEach {
    std::vector<policy::PhotoId> done; ///< in the order of the requests
    std::string problem;               ///< a sentence: why the next one was refused; those after it were not tried
};
/// One after the other, each whole or not at all.
Ticket decideEach(Services& services, SharedKnown known, std::vector<workflow::DecideRequest> requests,
                  WhenDone<DecidedEach> whenDone);
Ticket viewAll(Services& services, SharedKnown known, std::string event,
               WhenDone<std::vector<workflow::PhotoView>> whenDone);

/// The list as it is searched for a face; made anew when the list changes.
Ticket openDirectory(Services& services, SharedKnown known,
                     WhenDone<std::shared_ptr<const policy::PupilDirectory>> whenDone);

} // namespace clearframe::gui
