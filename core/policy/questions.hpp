// What a person has to answer before a photo is approved (DESIGN, Verdicts; principle 2). The checklist of policy P8
// stands beside it.
#pragma once

#include "core/policy/judge.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clearframe::policy {

enum class QuestionKind {
    headCount, ///< how many people can you see; answered by act::ConfirmHeads
    anybody,   ///< no face was found: is anybody in it; answered by act::ConfirmHeads, 0 for nobody
    never,     ///< is one of these pupils among the people without a name; act::NeverSeen
    aboutNo,   ///< is somebody in it who asked not to be in photos and has no name; act::AboutNo
    couldTell, ///< could a classmate still tell who this covered pupil is; act::CouldTell
};

/// `head-count`, `anybody`, `never`, `about-no`, `could-tell`
[[nodiscard]] std::string_view toString(QuestionKind kind);

struct Question {
    QuestionKind kind = QuestionKind::headCount;
    bool answered = false;
    std::string text;               ///< a sentence that ends with a question mark
    std::vector<FaceId> faces;      ///< what it is about: covered faces without a name, or those of the pupil
    std::vector<PupilKey> about;    ///< never: whose names to check; couldTell: the one pupil
    std::vector<std::string> names; ///< of `about`, in the same order
    std::optional<NoId> no = {};    ///< aboutNo
};

/// The never pupils to look for in an event's photos: those of classes seen in the event and those without a class;
/// where that is nobody, all.
[[nodiscard]] std::vector<const Pupil*> neverPupilsFor(const ConsentList& list,
                                                       const std::vector<std::string>& classesSeen);

/// All questions that a photo asks now, in the order a person should answer them. Those that follow from an answer
/// (more heads than faces) appear once it is given. A photo that is blocked asks nothing.
[[nodiscard]] std::vector<Question> questionsOf(const Judgement& judgement, const ReviewState& review,
                                                const Roster& roster, const std::vector<const Pupil*>& neverPupils);

} // namespace clearframe::policy
