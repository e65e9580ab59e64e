#include "core/workflow/decide.hpp"

#include "core/policy/same_person.hpp"
#include "core/workflow/questions.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::workflow {
namespace {

using policy::FailureKind;
namespace act = policy::act;

struct ActWord {
    std::string operator()(const act::Name& a) const { return fmt::format("name {}", a.face); }
    std::string operator()(const act::Vouch& a) const { return fmt::format("vouch {}", a.face); }
    std::string operator()(const act::NotAFace& a) const { return fmt::format("not-a-face {}", a.face); }
    std::string operator()(const act::CoverArea& a) const {
        return fmt::format("cover {},{},{},{}", a.box.x, a.box.y, a.box.w, a.box.h);
    }
    std::string operator()(const act::CoverFace& a) const { return fmt::format("cover-face {}", a.face); }
    std::string operator()(const act::CoverUnnamed&) const { return "cover-unnamed"; }
    std::string operator()(const act::Roll& a) const { return fmt::format("roll {}", a.pupils.size()); }
    std::string operator()(const act::ConfirmHeads& a) const { return fmt::format("confirm-heads {}", a.heads); }
    std::string operator()(const act::Absent&) const { return "absent"; }
    std::string operator()(const act::Crop& a) const {
        return fmt::format("crop {},{},{},{}", a.box.x, a.box.y, a.box.w, a.box.h);
    }
    std::string operator()(const act::Block&) const { return "block"; }
    std::string operator()(const act::Refer&) const { return "refer"; }
    std::string operator()(const act::ClearReferral&) const { return "clear-referral"; }
    std::string operator()(const act::UncoverArea& a) const {
        return fmt::format("uncover {},{},{},{}", a.box.x, a.box.y, a.box.w, a.box.h);
    }
    std::string operator()(const act::UncoverFace& a) const { return fmt::format("uncover-face {}", a.face); }
    std::string operator()(const act::NeverSeen& a) const { return a.seen ? "never-seen yes" : "never-seen no"; }
    std::string operator()(const act::CouldTell& a) const {
        switch (a.telling) {
        case act::Telling::no:
            return "could-tell no";
        case act::Telling::larger:
            return "could-tell yes";
        case act::Telling::block:
            break;
        }
        return "could-tell block";
    }
    std::string operator()(const act::AboutNo& a) const {
        switch (a.asked) {
        case act::Asked::notInIt:
            return fmt::format("about-no {} no", a.no.value);
        case act::Asked::covered:
            return fmt::format("about-no {} covered", a.no.value);
        case act::Asked::block:
            break;
        }
        return fmt::format("about-no {} block", a.no.value);
    }
    std::string operator()(const act::Undo& a) const { return fmt::format("undo {}", a.step); }
    std::string operator()(const act::Approve&) const { return "approve"; }
};

struct PeopleIn {
    const policy::Roster* roster;
    std::vector<std::string> operator()(const act::Name& a) const { return {name(a.pupil)}; }
    std::vector<std::string> operator()(const act::Vouch& a) const { return {a.who}; }
    std::vector<std::string> operator()(const act::Absent& a) const { return {name(a.pupil)}; }
    std::vector<std::string> operator()(const act::CouldTell& a) const { return {name(a.pupil)}; }
    std::vector<std::string> operator()(const act::Roll& a) const {
        std::vector<std::string> out;
        for (const auto& key : a.pupils)
            out.push_back(name(key));
        return out;
    }
    std::vector<std::string> operator()(const auto&) const { return {}; }

private:
    [[nodiscard]] std::string name(const policy::PupilKey& key) const {
        const auto* pupil = roster ? roster->find(key) : nullptr;
        return pupil ? pupil->displayName() : key.value;
    }
};

struct PupilsOf {
    std::vector<policy::PupilKey> operator()(const act::Name& a) const { return {a.pupil}; }
    std::vector<policy::PupilKey> operator()(const act::Absent& a) const { return {a.pupil}; }
    std::vector<policy::PupilKey> operator()(const act::Roll& a) const { return a.pupils; }
    std::vector<policy::PupilKey> operator()(const act::CouldTell& a) const { return {a.pupil}; }
    std::vector<policy::PupilKey> operator()(const auto&) const { return {}; }
};

policy::Done checkPupils(const policy::Act& given, const policy::Roster* roster) {
    for (const auto& key : std::visit(PupilsOf{}, given)) {
        if (!roster || !roster->find(key))
            return policy::fail(FailureKind::notFound, "That pupil is not on the list. Look the pupil up again.");
    }
    return {};
}

/// What the acts ask of the person who gives them; a referral waits for a senior leader (P12).
policy::Done checkPerson(ports::Transaction& transaction, const DecideRequest& request) {
    if (auto allowed = authorise(transaction, request.by, policy::Deed::decide); !allowed) return allowed;
    const bool clears = std::ranges::any_of(
        request.acts, [](const policy::Act& given) { return std::holds_alternative<act::ClearReferral>(given); });
    return clears ? authorise(transaction, request.by, policy::Deed::clearReferral) : policy::Done{};
}

policy::Done checkReferral(const policy::Act& given, const PhotoView& view) {
    if (!std::holds_alternative<act::ClearReferral>(given) || view.review.referred) return {};
    return policy::fail(FailureKind::conflict, "Nobody has referred this photo. There is nothing to clear.");
}

policy::Done checkApproval(const PhotoView& view, const std::vector<std::string>& checklist) {
    std::string missing;
    for (const auto item : checklistItems) {
        if (std::ranges::find(checklist, item) == checklist.end())
            missing += (missing.empty() ? "" : ", ") + std::string(item);
    }
    if (!missing.empty())
        return policy::fail(FailureKind::conflict,
                            fmt::format("Not approved: the checklist is not complete. Still to answer: {}.", missing));
    const auto verdict = view.judgement.verdict;
    if (verdict != policy::Verdict::clear && verdict != policy::Verdict::cover) {
        const std::string why =
            view.judgement.reasons.empty() ? "It is not ready." : view.judgement.reasons.front().text;
        return policy::fail(FailureKind::conflict, fmt::format("Not approved: {}", why));
    }
    if (!view.review.heads)
        return policy::fail(FailureKind::conflict,
                            "Not approved: nobody has confirmed how many people are in the photo.");
    return {};
}

/// Answers to questions are given about what is on the screen.
policy::Done completeAnswer(policy::Act& given, const PhotoView& view, ports::Transaction& transaction,
                            const Situation& situation, const std::string& event) {
    if (auto* told = std::get_if<act::CouldTell>(&given)) {
        const bool covered = std::ranges::any_of(view.judgement.faces, [&](const policy::JudgedFace& face) {
            return face.action == policy::Action::cover && face.pupil == told->pupil;
        });
        if (!covered)
            return policy::fail(FailureKind::conflict,
                                "That pupil is not covered in this photo. Look at the photo again.");
    }
    if (auto* about = std::get_if<act::AboutNo>(&given)) {
        if (std::ranges::find(view.judgement.noes, about->no, &policy::NamelessNo::id) == view.judgement.noes.end())
            return policy::fail(FailureKind::conflict,
                                "That no is not asked about in this photo. Look at the photo again.");
        if (about->asked != act::Asked::covered) return {};
        about->covers = view.judgement.coversInWords();
        if (about->covers.empty())
            return policy::fail(FailureKind::conflict, "Nobody is covered yet. Cover them first, then answer.");
        return {};
    }
    auto* never = std::get_if<act::NeverSeen>(&given);
    if (!never || never->seen || !never->lookedFor.empty()) return {};
    auto pupils = neverPupilsOf(transaction, situation, event);
    if (!pupils) return tl::unexpected(pupils.error());
    for (const auto* pupil : *pupils)
        never->lookedFor.push_back(pupil->key);
    return {};
}

policy::Done checkAnswers(const PhotoView& view, ports::Transaction& transaction, const Situation& situation,
                          const std::string& event) {
    auto questions = openQuestions(transaction, situation, event, view);
    if (!questions) return tl::unexpected(questions.error());
    std::string missing;
    for (const auto& question : *questions)
        missing += " " + question.text;
    if (missing.empty()) return {};
    return policy::fail(FailureKind::conflict, fmt::format("Not approved: still to answer.{}", missing));
}

/// One call of decide(): a step of one photo, in one transaction.
class Deciding {
public:
    Deciding(ports::Transaction& transaction, const Known& known, const DecideRequest& request,
             const ports::StoredPhoto& photo, policy::Time now)
        : transaction_(transaction), known_(known), request_(request), photo_(photo),
          now_(now), event_{.act = "photo.decide", .by = request.by.name(), .details = {{"photo", photo.id.value}}} {}

    policy::Done apply(policy::Act given) {
        const auto* roster = known_.situation().roster();
        if (auto possible = policy::checkAct(given, photo_.faces, photo_.size); !possible) return possible;
        if (auto listed = checkPupils(given, roster); !listed) return listed;
        auto decisions = transaction_.photos().decisions(photo_.id);
        if (!decisions) return tl::unexpected(decisions.error());
        if (step_ == 0) step_ = policy::nextStep(*decisions);
        auto seen = view();
        if (!seen) return tl::unexpected(seen.error());
        if (auto referred = checkReferral(given, *seen); !referred) return referred;
        if (auto fits = policy::checkAfter(seen->review, given); !fits) return fits;
        if (auto complete = completeAnswer(given, *seen, transaction_, known_.situation(), photo_.event); !complete)
            return complete;
        if (auto* approve = std::get_if<act::Approve>(&given)) {
            if (auto allowed = approving(*approve, *seen); !allowed) return allowed;
        }
        if (auto* undo = std::get_if<act::Undo>(&given)) {
            if (auto allowed = undoing(*undo, *decisions, *seen); !allowed) return allowed;
        }
        event_.details.emplace_back("act", std::visit(ActWord{}, given));
        for (auto& person : std::visit(PeopleIn{roster}, given))
            event_.people.push_back(std::move(person));
        return transaction_.photos().decide(photo_.id,
                                            {{given, request_.by.name(), now_, request_.by.person(), step_}});
    }

    policy::Result<PhotoView> end() {
        auto after = view();
        if (!after) return after;
        event_.details.emplace_back("verdict", std::string(policy::toString(after->judgement.verdict)));
        if (auto logged = transaction_.audit().append(event_, now_); !logged) return tl::unexpected(logged.error());
        if (auto done = transaction_.commit(); !done) return tl::unexpected(done.error());
        return after;
    }

private:
    policy::Result<PhotoView> view() {
        return viewPhoto(transaction_, photo_, known_.situation(), known_.pictures(), photo_.purpose);
    }
    policy::Done approving(act::Approve& approve, const PhotoView& seen) {
        if (auto allowed = checkApproval(seen, request_.checklist); !allowed) return allowed;
        if (request_.demandAnswers) {
            auto answered = checkAnswers(seen, transaction_, known_.situation(), photo_.event);
            if (!answered) return answered;
        }
        std::string now = seen.judgement.fingerprint(photo_.purpose);
        if (!approve.seen.empty() && approve.seen != now)
            return policy::fail(FailureKind::conflict, "This photo changed since you looked. Look at it again.");
        approve.seen = std::move(now);
        event_.act = "photo.approve";
        std::string ticked;
        for (const auto& item : request_.checklist)
            ticked += (ticked.empty() ? "" : ",") + item;
        event_.details.emplace_back("checklist", ticked);
        // Approving states it: nobody who must never be shown is among those who are not named (DESIGN, Verdicts).
        event_.details.emplace_back("no-never-pupil-seen", request_.demandAnswers ? "asked" : "stated");
        return {};
    }
    policy::Done undoing(act::Undo& undo, const std::vector<policy::Decision>& decisions, const PhotoView& seen) {
        if (request_.acts.size() != 1)
            return policy::fail(FailureKind::conflict, "Taking back is done by itself, with nothing beside it.");
        auto step = policy::stepToUndo(decisions, undo);
        if (!step) return tl::unexpected(step.error());
        undo.step = step->number;
        auto without = decisions;
        without.push_back({undo, request_.by.name(), now_, request_.by.person(), step_});
        const auto after = judgeWith(without);
        const bool frees =
            seen.judgement.verdict == policy::Verdict::blocked && after.verdict != policy::Verdict::blocked;
        if (frees || policy::holdsBack(*step)) {
            auto own = policy::checkTakingBack(*step, request_.by.person(), request_.by.name(), now_);
            if (!own) return own;
        }
        event_.act = "photo.undo";
        for (const auto& gone : step->acts)
            event_.details.emplace_back("taken-back", std::visit(ActWord{}, gone));
        return {};
    }
    [[nodiscard]] policy::Judgement judgeWith(const std::vector<policy::Decision>& decisions) const {
        const auto& situation = known_.situation();
        return policy::judge(known_.pictures().factsOf(photo_), policy::replay(decisions, photo_.faces),
                             situation.roster(), situation.occasion(photo_.purpose));
    }

    ports::Transaction& transaction_;
    const Known& known_;
    const DecideRequest& request_;
    const ports::StoredPhoto& photo_;
    policy::Time now_;
    ports::AuditEvent event_;
    int step_ = 0;
};

} // namespace

policy::Result<PhotoView> decide(ports::Store& store, ports::Clock& clock, const DecideRequest& request) {
    Known known;
    return decide(store, clock, request, known);
}

policy::Result<PhotoView> decide(ports::Store& store, ports::Clock& clock, const DecideRequest& request, Known& known) {
    if (!policy::namesSomebody(request.by.name())) return policy::fail(FailureKind::conflict, "Say who decides.");
    auto transaction = store.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = checkPerson(**transaction, request); !allowed) return tl::unexpected(allowed.error());
    const auto now = clock.reading();
    if (auto ready = known.refresh(**transaction, now); !ready) return tl::unexpected(ready.error());
    auto photo = needPhoto(**transaction, request.photo);
    if (!photo) return tl::unexpected(photo.error());
    if (photo->deleted)
        return policy::fail(FailureKind::conflict, "This photo was deleted. Nothing more can be decided about it.");
    Deciding deciding(**transaction, known, request, *photo, now.time);
    for (const auto& given : request.acts) {
        if (auto done = deciding.apply(given); !done) return tl::unexpected(done.error());
    }
    return deciding.end();
}

} // namespace clearframe::workflow
