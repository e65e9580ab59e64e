#include "core/policy/questions.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::policy {
namespace {

bool coveredByWishAlone(const Judgement& judgement, FaceId face) {
    return std::ranges::any_of(judgement.reasons, [&](const Reason& reason) {
        return reason.code == ReasonCode::coveredByStaff && reason.face == face;
    });
}

Question headsQuestion(const Judgement& judgement, const ReviewState& review) {
    const bool none = judgement.fewestHeads == 0;
    return {.kind = none ? QuestionKind::anybody : QuestionKind::headCount,
            .answered = review.heads.has_value(),
            .text = none ? "No face was found. Is anybody in this photo?" : "How many people can you see?"};
}

Question neverQuestion(const Judgement& judgement, const ReviewState& review,
                       const std::vector<const Pupil*>& neverPupils) {
    Question question{.kind = QuestionKind::never,
                      .answered = true,
                      .text = "Not everybody in this photo has a name. Is one of these pupils in it?"};
    for (const auto& face : judgement.faces) {
        if (face.isFace && face.action == Action::cover && !face.pupil) question.faces.push_back(face.id);
    }
    for (const auto* pupil : neverPupils) {
        question.about.push_back(pupil->key);
        question.names.push_back(pupil->displayName());
        // A name that came on the list after the answer was never looked for.
        const bool looked = std::ranges::find(review.lookedFor, pupil->key) != review.lookedFor.end();
        question.answered = question.answered && looked;
    }
    return question;
}

void addTellingQuestions(const Judgement& judgement, const ReviewState& review, const Roster& roster,
                         std::vector<Question>& questions) {
    for (const auto& face : judgement.faces) {
        if (face.action != Action::cover || !face.pupil || coveredByWishAlone(judgement, face.id)) continue;
        const auto there = std::ranges::find_if(questions, [&](const Question& q) {
            return q.kind == QuestionKind::couldTell && q.about.front() == *face.pupil;
        });
        if (there != questions.end()) {
            there->faces.push_back(face.id);
            continue;
        }
        const auto* pupil = roster.find(*face.pupil);
        const std::string name = pupil ? pupil->firstName() : "this pupil";
        questions.push_back(
            {.kind = QuestionKind::couldTell,
             .answered = review.telling(*face.pupil).has_value(),
             .text = fmt::format(
                 "{} is covered. Could a classmate still tell who it is, by clothes, a wheelchair or a mirror?", name),
             .faces = {face.id},
             .about = {*face.pupil},
             .names = {pupil ? pupil->displayName() : name}});
    }
}

} // namespace

std::string_view toString(QuestionKind kind) {
    switch (kind) {
    case QuestionKind::headCount:
        return "head-count";
    case QuestionKind::anybody:
        return "anybody";
    case QuestionKind::never:
        return "never";
    case QuestionKind::aboutNo:
        return "about-no";
    case QuestionKind::couldTell:
        return "could-tell";
    }
    return "head-count";
}

std::vector<const Pupil*> neverPupilsFor(const ConsentList& list, const std::vector<std::string>& classesSeen) {
    std::vector<const Pupil*> all;
    std::vector<const Pupil*> here;
    for (const auto& pupil : list.pupils) {
        if (!pupil.never) continue;
        all.push_back(&pupil);
        const bool seen = std::ranges::find(classesSeen, pupil.group) != classesSeen.end();
        if (seen || pupil.group.empty()) here.push_back(&pupil);
    }
    return here.empty() ? all : here;
}

std::vector<Question> questionsOf(const Judgement& judgement, const ReviewState& review, const Roster& roster,
                                  const std::vector<const Pupil*>& neverPupils) {
    std::vector<Question> questions;
    if (judgement.verdict == Verdict::blocked) return questions;
    questions.push_back(headsQuestion(judgement, review));
    auto never = neverQuestion(judgement, review, neverPupils);
    const bool moreHeads = review.heads.value_or(0) > judgement.fewestHeads;
    if (!neverPupils.empty() && (!never.faces.empty() || moreHeads)) questions.push_back(std::move(never));
    for (const auto& no : judgement.noes) {
        const auto* answer = review.aboutNo(no.id);
        questions.push_back({.kind = QuestionKind::aboutNo,
                             .answered = answer && answer->holdsWith(judgement.coversInWords()),
                             .text = isInThisPhoto(no.note),
                             .no = no.id});
    }
    addTellingQuestions(judgement, review, roster, questions);
    return questions;
}

} // namespace clearframe::policy
