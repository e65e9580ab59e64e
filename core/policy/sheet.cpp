#include "core/policy/sheet.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::policy {

std::string shown(std::string_view name) {
    constexpr std::size_t longest = 60;
    if (name.size() <= longest) return std::string(name);
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U)
        --end;
    return fmt::format("{}…", name.substr(0, end));
}

void Sheet::add(ReasonCode code, std::string text, const Pupil* pupil, FaceId face) {
    Reason reason{.code = code, .text = std::move(text)};
    if (pupil) reason.pupil = pupil->key;
    if (face != 0) reason.face = face;
    if (std::ranges::find(reasons_, reason) == reasons_.end()) reasons_.push_back(std::move(reason));
}

void Sheet::addRuling(const PupilRuling& ruling, FaceId face) {
    if (ruling.reason) add(ruling.reason->code, ruling.reason->text, roster_.find(*ruling.reason->pupil), face);
}

const FaceOnSheet* Sheet::faceOnSheet(FaceId id) const {
    const auto it = std::ranges::find_if(faces_, [&](const FaceOnSheet& f) { return f.face->id == id; });
    return it == faces_.end() ? nullptr : &*it;
}

bool Sheet::answered(FaceId id) const {
    const auto* answer = review_.answer(id);
    return answer && answer->who != Who::nobody;
}

bool Sheet::mayBeNever(const Identity& identity) {
    return (identity.pupil && identity.pupil->never) ||
           std::ranges::any_of(identity.candidates, [](const Pupil* p) { return p->never; });
}

void Sheet::judgeAll() {
    readClaims();
    placeFaces();
    collectPresent();
    rollHolds_ = rollAgrees();
    judgeFaces();
    applyPictureLimits(faces_, present_, frame_, reasons_);
    judgeClaimsWithoutFace();
    judgeRollAndAbsence();
    countHeads();
    judgePhoto();
    judgeAnswers();
}

void Sheet::readClaims() {
    for (auto& claim : claimsOf(facts_.tags, facts_.faces, facts_.size)) {
        Identity identity = identify(claim, roster_);
        if (identity.kind == IdentityKind::nobody) continue;
        claims_.push_back({.claim = std::move(claim), .identity = std::move(identity)});
    }
}

void Sheet::placeFaces() {
    for (const auto& face : facts_.faces) {
        if (intersect(withHead(face.box), frame_).empty()) continue;
        const auto* answer = review_.answer(face.id);
        faces_.push_back({.face = &face,
                          .isFace = !(answer && answer->who == Who::notAFace),
                          .inFrame = !intersect(face.box, frame_).empty()});
    }
}

void Sheet::collectPresent() {
    const auto note = [&](const Pupil* pupil) {
        if (pupil && std::ranges::find(spokenOf_, pupil) == spokenOf_.end()) spokenOf_.push_back(pupil);
    };
    for (const auto& claim : claims_) {
        note(claim.identity.pupil);
        for (const auto* candidate : claim.identity.candidates)
            note(candidate);
    }
    for (const auto& [face, answer] : review_.faces) {
        if (answer.who == Who::pupil) note(roster_.find(answer.pupil));
    }
    for (const auto& key : review_.roll)
        note(roster_.find(key));
    present_ = spokenOf_;
    std::erase_if(present_, [&](const Pupil* p) { return review_.isAbsent(p->key) && !p->never; });
}

bool Sheet::rollAgrees() const {
    if (review_.roll.empty() || !headsConfirmed()) return false;
    int people = 0;
    for (const auto& face : faces_)
        people += face.isFace && face.inFrame ? 1 : 0;
    // Tags name who is where; ticks say only who is there. Where somebody is tagged, ticks clear nobody.
    if (!claims_.empty()) return false;
    for (const auto& [id, answer] : review_.faces) {
        if (answer.who == Who::pupil || answer.who == Who::adult) return false;
    }
    if (*review_.heads != people || static_cast<int>(review_.roll.size()) != people) return false;
    return std::ranges::all_of(review_.roll, [&](const PupilKey& key) {
        if (std::ranges::count(review_.roll, key) != 1) return false; // one tick, one face
        const Pupil* pupil = roster_.find(key);
        return pupil && !roster_.ambiguous(key) && pupil->limits.empty() &&
               rule(*pupil, occasion_).action == Action::show &&
               (!needsSecondPerson(*pupil) || review_.rollBy.size() >= 2);
    });
}

bool Sheet::restrictedPupilTagged() const {
    return std::ranges::any_of(spokenOf_, [&](const Pupil* p) { return p->restricted(); });
}

} // namespace clearframe::policy
