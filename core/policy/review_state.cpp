#include "core/policy/review_state.hpp"

#include "core/policy/undo.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <string_view>

namespace clearframe::policy {
namespace {

/// Applies one act; the approval is dealt with by replay().
struct Apply {
    ReviewState& state;
    const std::vector<Face>& faces;
    const std::string& by;
    const PersonId& person;
    Time at;

    FaceAnswer& answerAs(FaceId face, FaceAnswer next, bool same) {
        FaceAnswer& answer = state.faces[face];
        next.covered = answer.covered;
        if (same) next.givenBy = answer.givenBy;
        next.givenBy.add(person, by);
        answer = std::move(next);
        return answer;
    }

    void forgetNo(const PupilKey& pupil) {
        const auto found = state.couldTell.find(pupil);
        if (found != state.couldTell.end() && found->second == act::Telling::no) state.couldTell.erase(found);
    }

    void noteNamed(const PupilKey& pupil) {
        if (std::ranges::find(state.everNamed, pupil) == state.everNamed.end()) state.everNamed.push_back(pupil);
    }

    void operator()(const act::Name& name) {
        const auto* before = state.answer(name.face);
        const bool same = before && before->who == FaceAnswer::Who::pupil && before->pupil == name.pupil;
        if (!same) forgetNo(name.pupil); // it was said of another place
        answerAs(name.face, {.who = FaceAnswer::Who::pupil, .pupil = name.pupil}, same);
        noteNamed(name.pupil);
    }
    void operator()(const act::Vouch& vouch) {
        const auto* before = state.answer(vouch.face);
        const bool same = before && before->who == FaceAnswer::Who::adult && before->adult == vouch.who;
        answerAs(vouch.face, {.who = FaceAnswer::Who::adult, .as = vouch.as, .adult = vouch.who}, same);
    }
    void operator()(const act::NotAFace& no) {
        const auto* before = state.answer(no.face);
        const bool same = before && before->who == FaceAnswer::Who::notAFace;
        answerAs(no.face, {.who = FaceAnswer::Who::notAFace}, same);
    }
    void operator()(const act::CoverArea& cover) { state.coveredAreas.push_back(cover.box); }
    void operator()(const act::CoverFace& cover) { state.faces[cover.face].covered = true; }
    void operator()(const act::CoverUnnamed&) {
        for (const auto& face : faces) {
            FaceAnswer& answer = state.faces[face.id];
            if (answer.who == FaceAnswer::Who::nobody) answer.coveredAsUnnamed = true;
        }
    }
    void operator()(const act::Roll& roll) {
        if (state.roll != roll.pupils) state.rollBy.clear();
        state.roll = roll.pupils;
        state.rollBy.add(person, by);
        for (const auto& pupil : roll.pupils)
            noteNamed(pupil);
    }
    void operator()(const act::ConfirmHeads& confirm) { state.heads = confirm.heads; }
    void operator()(const act::Absent& absent) {
        if (!state.isAbsent(absent.pupil)) state.absent.push_back(absent.pupil);
    }
    void operator()(const act::Crop& crop) {
        // Who cannot be seen in a part of the picture may be seen in more of it.
        if (state.crop && intersect(crop.box, *state.crop) != crop.box) state.absent.clear();
        state.crop = crop.box;
        state.croppedAt = at;
        state.heads.reset(); // other people are in the picture now
        state.lookedFor.clear();
        std::erase_if(state.couldTell, [](const auto& told) { return told.second == act::Telling::no; });
        for (auto& [no, answer] : state.aboutNoes)
            answer.cropped = true;
    }
    void operator()(const act::UncoverArea& uncover) { std::erase(state.coveredAreas, uncover.box); }
    void operator()(const act::UncoverFace& uncover) {
        const auto found = state.faces.find(uncover.face);
        if (found != state.faces.end()) found->second.covered = found->second.coveredAsUnnamed = false;
    }
    void operator()(const act::NeverSeen& never) {
        state.neverSeen = state.neverSeen || never.seen;
        if (never.seen) return;
        for (const auto& pupil : never.lookedFor) {
            if (std::ranges::find(state.lookedFor, pupil) == state.lookedFor.end()) state.lookedFor.push_back(pupil);
        }
    }
    void operator()(const act::CouldTell& told) {
        const auto [place, isNew] = state.couldTell.try_emplace(told.pupil, told.telling);
        if (!isNew) place->second = std::min(place->second, told.telling);
    }
    void operator()(const act::AboutNo& about) {
        const auto [place, isNew] = state.aboutNoes.try_emplace(about.no);
        auto& answer = place->second;
        if (!answer.inItSince && about.asked != act::Asked::notInIt) answer.inItSince = at;
        if (!isNew && answer.asked == act::Asked::block) return;
        if (!isNew && !answer.cropped && answer.asked < about.asked) return;
        answer.asked = about.asked;
        answer.covers = about.covers;
        answer.cropped = false;
    }
    void operator()(const act::Undo&) {}
    void operator()(const act::Block&) { state.blocked = true; }
    void operator()(const act::Refer& refer) { state.referred = refer.why; }
    void operator()(const act::ClearReferral&) { state.referred.reset(); }
    void operator()(const act::Approve& approve) { state.approval = Approval{approve.seen, by, at}; }
};

template <class Take> void forEachPart(std::string_view text, Take take) {
    for (std::size_t end = text.find(';'); end != std::string_view::npos; end = text.find(';')) {
        take(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
}

} // namespace

const FaceAnswer* ReviewState::answer(FaceId face) const {
    const auto found = faces.find(face);
    return found == faces.end() ? nullptr : &found->second;
}

bool ReviewState::isAbsent(const PupilKey& pupil) const {
    return std::ranges::find(absent, pupil) != absent.end();
}

std::optional<act::Telling> ReviewState::telling(const PupilKey& pupil) const {
    const auto found = couldTell.find(pupil);
    return found == couldTell.end() ? std::nullopt : std::optional(found->second);
}

const AboutNoAnswer* ReviewState::aboutNo(const NoId& no) const {
    const auto found = aboutNoes.find(no);
    return found == aboutNoes.end() ? nullptr : &found->second;
}

bool AboutNoAnswer::holdsWith(const std::string& coversNow) const {
    if (asked == act::Asked::block) return true;
    if (cropped) return false;
    if (asked == act::Asked::notInIt) return true;
    std::set<std::string_view> now;
    forEachPart(coversNow, [&](std::string_view cover) { now.insert(cover); });
    bool all = !covers.empty();
    forEachPart(covers, [&](std::string_view cover) { all = all && now.contains(cover); });
    return all;
}

Rect ReviewState::frame(Size picture) const {
    const Rect whole{0, 0, picture.width, picture.height};
    return crop ? intersect(*crop, whole) : whole;
}

ReviewState replay(const std::vector<Decision>& decisions, const std::vector<Face>& faces) {
    ReviewState state;
    const auto takenBack = undoneSteps(decisions);
    for (const auto& decision : decisions) {
        state.approval.reset();
        if (takenBack.contains(decision.step)) continue;
        std::visit(Apply{state, faces, decision.by, decision.person, decision.at}, decision.act);
    }
    return state;
}

namespace {

struct Check {
    const std::vector<Face>& faces;
    Size picture;

    [[nodiscard]] Done face(FaceId id) const {
        if (std::ranges::find(faces, id, &Face::id) != faces.end()) return {};
        return fail(FailureKind::notFound,
                    fmt::format("This photo has no face {}. Look at the photo's faces again.", id));
    }
    [[nodiscard]] Done area(const Rect& box) const {
        if (!clip(box, picture).empty()) return {};
        return fail(FailureKind::conflict,
                    fmt::format("The area {},{},{},{} is not in the picture, which is {} × {} pixels.", box.x, box.y,
                                box.w, box.h, picture.width, picture.height));
    }
    Done operator()(const act::Name& a) const { return face(a.face); }
    Done operator()(const act::Vouch& a) const {
        if (a.who.empty()) return fail(FailureKind::conflict, "Say who the adult is.");
        return face(a.face);
    }
    Done operator()(const act::NotAFace& a) const { return face(a.face); }
    Done operator()(const act::CoverFace& a) const { return face(a.face); }
    Done operator()(const act::UncoverFace& a) const { return face(a.face); }
    Done operator()(const act::CoverArea& a) const { return area(a.box); }
    Done operator()(const act::Crop& a) const {
        const Rect inside = clip(a.box, picture);
        if (inside != a.box || inside.w < 16 || inside.h < 16)
            return fail(
                FailureKind::conflict,
                fmt::format(
                    "The crop has to lie in the picture ({} × {} pixels) and be at least 16 pixels high and wide.",
                    picture.width, picture.height));
        return {};
    }
    Done operator()(const act::ConfirmHeads& a) const {
        if (a.heads >= 0 && a.heads <= 10'000) return {};
        return fail(FailureKind::conflict, "The head-count has to be 0 or more.");
    }
    Done operator()(const auto&) const { return {}; }
};

} // namespace

Done checkAct(const Act& act, const std::vector<Face>& faces, Size picture) {
    return std::visit(Check{faces, picture}, act);
}

namespace {

struct CheckAfter {
    const ReviewState& review;

    Done operator()(const act::UncoverArea& a) const {
        if (std::ranges::find(review.coveredAreas, a.box) != review.coveredAreas.end()) return {};
        return fail(FailureKind::conflict,
                    fmt::format("Nobody covered exactly the area {},{},{},{} by hand. Nothing was lifted.", a.box.x,
                                a.box.y, a.box.w, a.box.h));
    }
    Done operator()(const act::UncoverFace& a) const {
        const auto* answer = review.answer(a.face);
        if (answer && (answer->covered || answer->coveredAsUnnamed)) return {};
        return fail(FailureKind::conflict,
                    fmt::format("Staff did not cover face {}. A cover that the list demands stays.", a.face));
    }
    Done operator()(const act::NeverSeen& a) const {
        if (a.seen || !review.neverSeen) return {};
        return fail(FailureKind::conflict,
                    "Somebody saw a pupil in this photo who must never be shown. That answer stays until it is taken "
                    "back.");
    }
    Done operator()(const act::CouldTell& a) const {
        const auto before = review.telling(a.pupil);
        if (!before || *before >= a.telling) return {};
        return fail(FailureKind::conflict, "It was answered that a classmate could tell who this is. That answer stays "
                                           "until it is taken back.");
    }
    Done operator()(const act::AboutNo& a) const {
        const auto* before = review.aboutNo(a.no);
        if (!before || before->asked >= a.asked || (before->cropped && before->asked != act::Asked::block)) return {};
        return fail(FailureKind::conflict, "It was answered that they are in this photo. That answer stays until it is "
                                           "taken back.");
    }
    Done operator()(const auto&) const { return {}; }
};

} // namespace

Done checkAfter(const ReviewState& review, const Act& act) {
    return std::visit(CheckAfter{review}, act);
}

} // namespace clearframe::policy
