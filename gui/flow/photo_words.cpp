#include "gui/flow/photo_words.hpp"

#include "gui/flow/sentences.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace clearframe::gui {
namespace {

using policy::Action;
using policy::FaceAnswer;
using policy::ReasonCode;
using policy::Verdict;

std::string firstName(const ReviewedPhoto& photo, const policy::PupilKey& pupil) {
    const auto at = photo.firstNames.find(pupil);
    return at == photo.firstNames.end() ? std::string(words::pupil) : at->second;
}

const policy::JudgedFace* faceOf(const ReviewedPhoto& photo, policy::FaceId id) {
    const auto at = std::ranges::find(photo.view.judgement.faces, id, &policy::JudgedFace::id);
    return at == photo.view.judgement.faces.end() ? nullptr : &*at;
}

bool isAdult(const ReviewedPhoto& photo, policy::FaceId id) {
    const auto* answer = photo.view.review.answer(id);
    return answer && answer->who == FaceAnswer::Who::adult;
}

/// Nobody said who it is, whatever happens to it.
bool nameless(const ReviewedPhoto& photo, const policy::JudgedFace& face) {
    return face.isFace && !face.pupil && !isAdult(photo, face.id);
}

PhotoFace shownFace(const ReviewedPhoto& photo, const policy::JudgedFace& face) {
    PhotoFace out{.id = face.id, .box = face.box};
    if (face.pupil)
        out.label = firstName(photo, *face.pupil);
    else if (isAdult(photo, face.id))
        out.label = words::adult;
    else
        out.label = face.action == Action::review ? words::who : words::noName;
    switch (face.action) {
    case Action::show:
        out.look = FaceLook::show;
        break;
    case Action::cover:
        out.look = FaceLook::cover;
        break;
    case Action::review:
        out.look = FaceLook::unnamed;
        break;
    case Action::block:
        out.look = FaceLook::block;
        break;
    }
    return out;
}

PhotoReason::Tone toneOf(const ReviewedPhoto& photo, const policy::Reason& reason) {
    if (photo.view.judgement.verdict == Verdict::blocked) return PhotoReason::Tone::blocked;
    if (reason.face) {
        if (const auto* face = faceOf(photo, *reason.face)) {
            if (face->action == Action::cover) return PhotoReason::Tone::cover;
            if (face->action == Action::show) return PhotoReason::Tone::clear;
        }
    }
    if (reason.pupil) {
        for (const auto& person : photo.view.judgement.people) {
            if (person.pupil == reason.pupil && person.action == Action::cover) return PhotoReason::Tone::cover;
        }
    }
    return PhotoReason::Tone::review;
}

std::string titleOf(const ReviewedPhoto& photo, const policy::Reason& reason, PhotoReason::Tone tone) {
    if (reason.pupil) {
        const auto name = firstName(photo, *reason.pupil);
        if (tone == PhotoReason::Tone::cover) return fmt::format(fmt::runtime(words::isCovered), name);
        return name;
    }
    switch (reason.code) {
    case ReasonCode::noList:
    case ReasonCode::listExpired:
    case ReasonCode::clockWrong:
    case ReasonCode::newerListUnread:
        return std::string(words::aboutList);
    case ReasonCode::headsFewer:
    case ReasonCode::headsMore:
    case ReasonCode::rollMismatch:
        return std::string(words::aboutHeads);
    case ReasonCode::noFaces:
        return std::string(words::noFaceFound);
    case ReasonCode::blockedByStaff:
    case ReasonCode::sameAsBlocked:
    case ReasonCode::nearlyBlocked:
        return std::string(words::blocked);
    case ReasonCode::namelessNo:
        return std::string(words::aboutNoReason);
    case ReasonCode::referred:
        return std::string(words::referred);
    case ReasonCode::coveredByStaff:
        return std::string(words::coveredByYou);
    case ReasonCode::notApproved:
    case ReasonCode::changedSinceApproval:
        return std::string(words::notApproved);
    default:
        return std::string(reason.face ? words::oneFace : words::look);
    }
}

void addReasons(PhotoModel& model, const ReviewedPhoto& photo) {
    int unnamed = 0;
    std::optional<policy::FaceId> firstUnnamed;
    std::vector<PhotoReason> rest;
    std::set<std::string> said; // one sentence once
    for (const auto& reason : photo.view.judgement.reasons) {
        if (reason.code == ReasonCode::unnamedFace) {
            const auto* face = reason.face ? faceOf(photo, *reason.face) : nullptr;
            if (!face || face->action == Action::review) {
                ++unnamed;
                if (!firstUnnamed) firstUnnamed = reason.face;
                continue;
            }
        }
        const auto tone = toneOf(photo, reason);
        if (!said.insert(reason.text).second) continue;
        rest.push_back({tone, titleOf(photo, reason, tone), reason.text, reason.face});
    }
    if (unnamed > 0) {
        model.reasons.push_back(
            {PhotoReason::Tone::review,
             fmt::format(fmt::runtime(unnamed == 1 ? words::oneFaceNoNameYet : words::manyFacesNoNameYet), unnamed),
             std::string(words::tapAFace), firstUnnamed});
    }
    std::ranges::stable_sort(rest, {}, [](const PhotoReason& reason) { return static_cast<int>(reason.tone); });
    std::ranges::move(rest, std::back_inserter(model.reasons));
    std::string names;
    int shown = 0;
    int adults = 0;
    for (const auto& face : photo.view.judgement.faces) {
        if (!face.isFace || face.action != Action::show) continue;
        ++shown;
        if (!face.pupil) {
            ++adults;
            continue;
        }
        names += (names.empty() ? "" : ", ") + firstName(photo, *face.pupil);
    }
    if (shown == 0) return;
    if (adults > 0) {
        const auto some = fmt::format(fmt::runtime(adults == 1 ? words::oneAdult : words::manyAdults), adults);
        names = names.empty() ? some : fmt::format(fmt::runtime(words::namesAnd), names, some);
    }
    model.reasons.push_back(
        {PhotoReason::Tone::clear,
         fmt::format(fmt::runtime(shown == 1 ? words::oneMayBeShown : words::manyMayBeShown), shown),
         names,
         {}});
}

void addPins(PhotoModel& model, const ReviewedPhoto& photo) {
    const auto& judged = photo.view.judgement;
    const auto& review = photo.view.review;
    for (const auto& cover : judged.covers) {
        PhotoPin pin{.box = policy::clip(cover.box, photo.view.size)};
        const policy::JudgedFace* under = nullptr;
        for (const auto& face : judged.faces) {
            if (face.isFace && face.action == Action::cover && policy::intersect(face.box, cover.box) == face.box &&
                (!under || face.box.area() > under->box.area()))
                under = &face;
        }
        if (cover.shape == policy::CoverShape::rectangle || !under) {
            pin.title = words::drawnByHand;
            pin.text = words::drawnByHandUnder;
            pin.removable = std::ranges::find(review.coveredAreas, cover.box) != review.coveredAreas.end();
        } else if (nameless(photo, *under)) {
            pin.title = words::noNameYet;
            pin.text = words::nobodySaid;
            pin.toName = under->id;
        } else {
            pin.title = under->pupil ? firstName(photo, *under->pupil) : std::string(words::adult);
            const auto* answer = review.answer(under->id);
            const auto why = std::ranges::find_if(judged.reasons, [&](const policy::Reason& reason) {
                return reason.code != ReasonCode::coveredByStaff &&
                       (reason.face == under->id || (under->pupil && reason.pupil == under->pupil));
            });
            pin.removable = answer && answer->covered && why == judged.reasons.end();
            pin.text = why != judged.reasons.end() ? why->text : std::string(words::coveredByYouUnder);
        }
        model.pins.push_back(std::move(pin));
    }
}

} // namespace

void showPhotoIn(PhotoModel& model, const ReviewedPhoto& photo) {
    const auto& view = photo.view;
    model.size = view.size;
    model.verdict = view.judgement.verdict;
    model.failed = view.error;
    model.faces.clear();
    model.reasons.clear();
    model.pins.clear();
    for (const auto& face : view.judgement.faces) {
        if (face.isFace) model.faces.push_back(shownFace(photo, face));
    }
    addReasons(model, photo);
    addPins(model, photo);
    model.headsConfirmed = headsConfirmed(photo);
    model.canUndo = view.last.has_value();
}

bool headsConfirmed(const ReviewedPhoto& photo) {
    const auto& heads = photo.view.review.heads;
    return heads && *heads >= photo.view.judgement.fewestHeads && *heads <= photo.view.judgement.mostHeads;
}

std::optional<policy::FaceId> nextUnnamed(const ReviewedPhoto& photo, std::optional<policy::FaceId> last) {
    std::vector<const policy::JudgedFace*> open;
    for (const auto& face : photo.view.judgement.faces) {
        if (face.isFace && face.action == Action::review) open.push_back(&face);
    }
    if (open.empty()) return std::nullopt;
    std::ranges::sort(open, {}, [](const auto* face) { return std::pair(face->box.x, face->box.y); });
    if (last) {
        if (const auto* before = faceOf(photo, *last)) {
            const auto after = std::ranges::find_if(open, [&](const auto* face) {
                return std::pair(face->box.x, face->box.y) > std::pair(before->box.x, before->box.y);
            });
            if (after != open.end()) return (*after)->id;
        }
    }
    return open.front()->id;
}

const policy::Question* openQuestion(const ReviewedPhoto& photo) {
    for (const auto& question : photo.questions) {
        if (!question.answered &&
            (question.kind == policy::QuestionKind::never || question.kind == policy::QuestionKind::aboutNo ||
             question.kind == policy::QuestionKind::couldTell))
            return &question;
    }
    return nullptr;
}

std::optional<policy::PupilKey> notPlaced(const ReviewedPhoto& photo) {
    for (const auto& reason : photo.view.judgement.reasons) {
        if (reason.code == ReasonCode::notPlaced && reason.pupil) return reason.pupil;
    }
    return std::nullopt;
}

PhotoQuestion whereIs(const ReviewedPhoto& photo, const policy::PupilKey& pupil) {
    return {fmt::format(fmt::runtime(words::whereIs), firstName(photo, pupil)),
            std::string(words::whereIsUnder),
            {},
            std::string(words::showWhere),
            std::string(words::cannotBeSeen),
            {}};
}

PhotoQuestion inWords(const policy::Question& question) {
    if (question.kind == policy::QuestionKind::never)
        return {question.text,
                std::string(words::neverUnder),
                question.names,
                std::string(words::neverYes),
                std::string(words::neverNo),
                {}};
    if (question.kind == policy::QuestionKind::aboutNo)
        return {question.text,
                std::string(words::aboutNoUnder),
                {},
                std::string(words::aboutNoCovered),
                std::string(words::aboutNoNo),
                std::string(words::aboutNoBlock)};
    return {question.text,
            std::string(words::couldTellUnder),
            {},
            std::string(words::couldTellLarger),
            std::string(words::couldTellNo),
            std::string(words::couldTellBlock)};
}

policy::Act answerTo(const policy::Question& question, int which) {
    if (question.kind == policy::QuestionKind::never)
        return policy::act::NeverSeen{.seen = which != 1,
                                      .lookedFor = which == 1 ? question.about : std::vector<policy::PupilKey>{}};
    if (question.kind == policy::QuestionKind::aboutNo)
        return policy::act::AboutNo{question.no.value_or(policy::NoId{}),
                                    which == 0   ? policy::act::Asked::covered
                                    : which == 1 ? policy::act::Asked::notInIt
                                                 : policy::act::Asked::block,
                                    {}};
    const auto telling = which == 0   ? policy::act::Telling::larger
                         : which == 1 ? policy::act::Telling::no
                                      : policy::act::Telling::block;
    return policy::act::CouldTell{question.about.empty() ? policy::PupilKey{} : question.about.front(), telling};
}

bool readyForLastLook(const ReviewedPhoto& photo) {
    return nextStep(photo, 0, Onward::photo).step == PhotoStep::looksRight;
}

NextStep nextStep(const ReviewedPhoto& photo, int heads, Onward onward) {
    const auto& view = photo.view;
    const NextStep onwards{PhotoStep::onward, std::string(onward == Onward::photo      ? words::nextToReview
                                                          : onward == Onward::lastLook ? words::toChecklist
                                                                                       : words::backToAll)};
    if (!view.error.empty() || view.judgement.verdict == Verdict::blocked || view.approved) return onwards;
    if (nobodyIsNamed(view)) return {PhotoStep::tickNames, std::string(words::tickNames)};
    if (nextUnnamed(photo, std::nullopt)) return {PhotoStep::nameNextFace, std::string(words::nameNextFace)};
    if (!headsConfirmed(photo))
        return {PhotoStep::confirmHeads,
                heads == 0 ? std::string(words::confirmNobody)
                           : fmt::format(fmt::runtime(heads == 1 ? words::confirmOne : words::confirmMany), heads)};
    if (notPlaced(photo)) return {PhotoStep::place, std::string(words::oneQuestion)};
    if (openQuestion(photo)) return {PhotoStep::answerQuestion, std::string(words::oneQuestion)};
    if (view.judgement.verdict == Verdict::review) return onwards;
    return {PhotoStep::looksRight, std::string(onward == Onward::photo ? words::looksRight : words::toChecklist)};
}

} // namespace clearframe::gui
