// A judged photo in the words and marks of its screen. Pure: the same photo gives the same model.
#pragma once

#include "gui/flow/review_job.hpp"
#include "gui/model/photo.hpp"

namespace clearframe::gui {

/// Fills what follows from the photo itself: size, verdict, faces, reasons, pins. What a person does on the screen
/// (zoom, before or after, the number of heads) is left alone.
void showPhotoIn(PhotoModel& model, const ReviewedPhoto& photo);

/// The next face that nobody answered, after `last` in reading order; none when all are.
[[nodiscard]] std::optional<policy::FaceId> nextUnnamed(const ReviewedPhoto& photo, std::optional<policy::FaceId> last);

struct NextStep {
    PhotoStep step = PhotoStep::nameNextFace;
    std::string label;
    bool enabled = true;
};
/// Where the way leads after this photo: the next one, the last look at those that are ready, or all photos.
enum class Onward { photo, lastLook, grid };
/// `heads`: what the stepper says.
[[nodiscard]] NextStep nextStep(const ReviewedPhoto& photo, int heads, Onward onward);
/// Everything is answered but the checklist.
[[nodiscard]] bool readyForLastLook(const ReviewedPhoto& photo);

/// The question of the photo that is to be answered next, by a dialog; head-counts have their own place.
[[nodiscard]] const policy::Question* openQuestion(const ReviewedPhoto& photo);
[[nodiscard]] PhotoQuestion inWords(const policy::Question& question);
/// The act that answers it: 0 yes, 1 no, 2 the third.
[[nodiscard]] policy::Act answerTo(const policy::Question& question, int which);

/// Somebody who is tagged, but whom nobody has placed: shown where, or said not to be seen.
[[nodiscard]] std::optional<policy::PupilKey> notPlaced(const ReviewedPhoto& photo);
[[nodiscard]] PhotoQuestion whereIs(const ReviewedPhoto& photo, const policy::PupilKey& pupil);

[[nodiscard]] bool headsConfirmed(const ReviewedPhoto& photo);

} // namespace clearframe::gui
