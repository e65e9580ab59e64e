#include "core/workflow/decide.hpp"

#include "core/policy/same_person.hpp"

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
    std::string operator()(const act::Approve&) const { return "approve"; }
};

struct PeopleIn {
    const policy::Roster* roster;
    std::vector<std::string> operator()(const act::Name& a) const { return {name(a.pupil)}; }
    std::vector<std::string> operator()(const act::Vouch& a) const { return {a.who}; }
    std::vector<std::string> operator()(const act::Absent& a) const { return {name(a.pupil)}; }
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

policy::Done checkReferral(const policy::Act& given, ports::PhotoStore& photos, const ports::StoredPhoto& photo) {
    if (!std::holds_alternative<act::ClearReferral>(given)) return {};
    auto decisions = photos.decisions(photo.id);
    if (!decisions) return tl::unexpected(decisions.error());
    if (policy::replay(*decisions, photo.faces).referred) return {};
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

} // namespace

policy::Result<PhotoView> decide(ports::Store& store, ports::Clock& clock, const DecideRequest& request) {
    if (!policy::namesSomebody(request.by.name())) return policy::fail(FailureKind::conflict, "Say who decides.");
    auto transaction = store.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = checkPerson(**transaction, request); !allowed) return tl::unexpected(allowed.error());
    const auto now = clock.now();
    auto situation = Situation::load(**transaction, now);
    if (!situation) return tl::unexpected(situation.error());
    auto pictures = PictureIndex::load(**transaction, situation->roster());
    if (!pictures) return tl::unexpected(pictures.error());
    auto& photos = (*transaction)->photos();
    auto photo = photos.find(request.photo);
    if (!photo) return tl::unexpected(photo.error());
    if (!*photo)
        return policy::fail(
            FailureKind::notFound,
            fmt::format("There is no photo {}. List the photos to see their names.", request.photo.value));
    const auto& stored = **photo;

    ports::AuditEvent event{.act = "photo.decide", .by = request.by.name(), .details = {{"photo", stored.id.value}}};
    for (policy::Act given : request.acts) {
        if (auto possible = policy::checkAct(given, stored.faces, stored.size); !possible)
            return tl::unexpected(possible.error());
        if (auto listed = checkPupils(given, situation->roster()); !listed) return tl::unexpected(listed.error());
        if (auto referred = checkReferral(given, photos, stored); !referred) return tl::unexpected(referred.error());
        if (auto* approve = std::get_if<act::Approve>(&given)) {
            auto seen = viewPhoto(**transaction, stored, *situation, *pictures, stored.purpose);
            if (!seen) return seen;
            if (auto allowed = checkApproval(*seen, request.checklist); !allowed)
                return tl::unexpected(allowed.error());
            approve->seen = seen->judgement.fingerprint(stored.purpose);
            event.act = "photo.approve";
            std::string ticked;
            for (const auto& item : request.checklist)
                ticked += (ticked.empty() ? "" : ",") + item;
            event.details.emplace_back("checklist", ticked);
            // Approving states it: nobody who must never be shown is among those who are not named (DESIGN, Verdicts).
            event.details.emplace_back("no-never-pupil-seen", "stated");
        }
        event.details.emplace_back("act", std::visit(ActWord{}, given));
        for (auto& person : std::visit(PeopleIn{situation->roster()}, given))
            event.people.push_back(std::move(person));
        if (auto kept = photos.decide(stored.id, {{given, request.by.name(), now, request.by.person()}}); !kept)
            return tl::unexpected(kept.error());
    }
    auto view = viewPhoto(**transaction, stored, *situation, *pictures, stored.purpose);
    if (!view) return view;
    event.details.emplace_back("verdict", std::string(policy::toString(view->judgement.verdict)));
    if (auto logged = (*transaction)->audit().append(event, now); !logged) return tl::unexpected(logged.error());
    if (auto done = (*transaction)->commit(); !done) return tl::unexpected(done.error());
    return view;
}

} // namespace clearframe::workflow
