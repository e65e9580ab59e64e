#include "core/policy/sheet.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace clearframe::policy {

void Sheet::judgeRollAndAbsence() {
    for (const auto& key : review_.roll) {
        const Pupil* pupil = roster_.find(key);
        if (!pupil) {
            add(ReasonCode::rollMismatch,
                "A pupil who was ticked is not on the list any more. Tick again who is in the photo.");
            reviewNeeded_ = true;
            continue;
        }
        const PupilRuling ruling = rule(*pupil, occasion_);
        if (ruling.action == Action::show) continue;
        addRuling(ruling, 0);
        if (ruling.action == Action::block) {
            blocked_ = true;
        } else if (!placedByAnswer(*pupil) && !review_.isAbsent(key)) {
            add(ReasonCode::notPlaced,
                fmt::format("{} is ticked, but not placed. Show where, or say not visible.", pupil->firstName()),
                pupil);
            reviewNeeded_ = true;
        }
    }
    const bool unnamedLeft =
        std::ranges::any_of(faces_, [](const FaceOnSheet& f) { return f.action == Action::review; });
    if (!review_.roll.empty() && !rollHolds_ && unnamedLeft) {
        add(ReasonCode::rollMismatch,
            "The ticked names, the head-count and the faces do not agree. Name the faces, or cover them.");
        reviewNeeded_ = true;
    }
    for (const auto& key : review_.absent) {
        const Pupil* pupil = roster_.find(key);
        if (pupil && pupil->never && std::ranges::find(present_, pupil) != present_.end()) {
            addRuling(rule(*pupil, occasion_), 0);
            blocked_ = true;
        }
    }
}

namespace {
constexpr int smallestHead = 8; // pixels; nobody can make out a smaller one
} // namespace

void Sheet::countHeads() {
    std::vector<Rect> hidden;
    for (const auto& face : faces_) {
        if (!face.isFace) continue;
        fewestHeads_ += face.inFrame ? 1 : 0;
        ++mostHeads_;
        hidden.push_back(face.face->box);
    }
    // An area covered by hand may hide a head that the detector missed, or a name badge. A face that was found, and a
    // head that another area hides, is counted already: an area over it must not stand for a child nobody covered.
    for (const auto& area : review_.coveredAreas) {
        const Rect seen = intersect(area, frame_);
        if (std::min(seen.w, seen.h) < smallestHead) continue;
        const bool countedAlready = std::ranges::any_of(
            hidden, [&](const Rect& head) { return covered(head, seen) > 0.5 || covered(seen, head) > 0.5; });
        hidden.push_back(seen);
        mostHeads_ += countedAlready ? 0 : 1;
    }

    if (!headsConfirmed()) {
        if (fewestHeads_ == 0) {
            add(ReasonCode::noFaces, "No face found. Is anybody in this photo?");
            reviewNeeded_ = true;
        }
        return;
    }
    const int heads = *review_.heads;
    if (heads > mostHeads_) {
        add(ReasonCode::headsMore,
            fmt::format("You counted {} people, the kiosk found {}. Show the others by covering them.", heads,
                        mostHeads_));
        reviewNeeded_ = true;
    } else if (heads < fewestHeads_) {
        add(ReasonCode::headsFewer,
            fmt::format("You counted {} people, the kiosk found {}. Say which one is not a face.", heads,
                        fewestHeads_));
        reviewNeeded_ = true;
    }
}

void Sheet::judgePhoto() {
    if (review_.blocked) {
        add(ReasonCode::blockedByStaff, "Staff blocked this photo. It stays here.");
        blocked_ = true;
    }
    if (facts_.sameAsBlocked) {
        add(ReasonCode::sameAsBlocked, "This very picture is blocked already. It stays here.");
        blocked_ = true;
    }
    // Neither a crop nor another answer lifts it: who can take it back, the kiosk cannot know.
    if (std::ranges::any_of(review_.everNamed, [&](const PupilKey& key) { return roster_.mayBeNever(key); })) {
        add(ReasonCode::never, "Someone in this photo must never be shown. It stays here.");
        blocked_ = true;
    }
    // Said also once the heads are counted: an approval from before the block must not stand (see fingerprint()).
    if (facts_.nearlyBlocked) {
        add(ReasonCode::nearlyBlocked, "This looks like a picture that was blocked. Look closely, or block it too.");
        reviewNeeded_ = reviewNeeded_ || !headsConfirmed();
    }
    if (review_.referred) {
        add(ReasonCode::referred, "This photo waits for a senior leader.");
        reviewNeeded_ = true;
    }
    if (facts_.tagsUnreadable && !headsConfirmed()) {
        add(ReasonCode::tagsUnreadable,
            "The names in this file cannot be read. Name each face and confirm the head-count.");
        reviewNeeded_ = true;
    }
}

namespace {

bool blocks(ReasonCode code) {
    return code == ReasonCode::never || code == ReasonCode::blockedByStaff || code == ReasonCode::sameAsBlocked;
}

} // namespace

Judgement Sheet::assemble() const {
    Judgement out;
    out.crop = review_.crop ? std::optional(frame_) : std::nullopt;
    out.reasons = reasons_;
    out.fewestHeads = fewestHeads_;
    out.mostHeads = mostHeads_;
    bool blocked = blocked_;
    bool review = reviewNeeded_;

    for (const auto& f : faces_) {
        blocked = blocked || f.action == Action::block;
        review = review || f.action == Action::review;
        out.faces.push_back(
            {f.face->id, f.face->box, f.action, f.pupil ? std::optional(f.pupil->key) : std::nullopt, f.isFace});
        if (f.action != Action::cover) continue;
        // What has to be held is put together first: a box around two ellipses would cut the corners of both.
        const Rect face = grown(f.face->box, std::max(1.0, growth_ / aroundCorners));
        Rect held = face;
        for (const auto& judged : claims_) {
            const bool speaks = judged.claim.face == f.face->id && judged.claim.place == ClaimPlace::onFace;
            if (speaks) held = unite(held, *judged.claim.region);
        }
        Rect box = held == face ? withHead(f.face->box) : grown(held, aroundCorners);
        // Around the same middle, in the same shape: whatever the former cover held, the larger one holds.
        if (f.pupil && review_.telling(f.pupil->key).value_or(act::Telling::no) != act::Telling::no)
            box = grown(box, largerCover);
        out.covers.push_back({box, CoverShape::ellipse});
    }
    for (const auto& area : review_.coveredAreas) {
        if (!intersect(area, frame_).empty()) out.covers.push_back({area, CoverShape::rectangle});
    }

    for (const auto& judged : claims_) {
        const Pupil* pupil = judged.identity.pupil;
        blocked = blocked || (pupil && pupil->never);
        JudgedPerson person{.name = pupil ? pupil->displayName() : judged.claim.name,
                            .action = judged.action,
                            .region = judged.claim.region};
        if (pupil) {
            person.pupil = pupil->key;
            person.upn = pupil->upn;
        }
        if (pupil && pupil->never) person.action = Action::block;
        out.people.push_back(std::move(person));
    }
    for (const auto& f : faces_) {
        const bool known =
            !f.pupil || std::ranges::any_of(out.people, [&](const JudgedPerson& p) { return p.pupil == f.pupil->key; });
        if (!known) out.people.push_back({f.pupil->displayName(), f.pupil->key, f.pupil->upn, f.action, f.face->box});
    }
    for (const auto& key : review_.roll) {
        const Pupil* pupil = roster_.find(key);
        const bool known =
            !pupil || std::ranges::any_of(out.people, [&](const JudgedPerson& p) { return p.pupil == key; });
        if (!known)
            out.people.push_back({pupil->displayName(), key, pupil->upn,
                                  rollHolds_ ? Action::show : rule(*pupil, occasion_).action, std::nullopt,
                                  rollHolds_});
    }

    for (const auto* pupil : present_)
        out.present.push_back(pupil->key);

    review = askAboutNoes(out) || review;

    // What keeps the photo here is said first.
    std::ranges::stable_partition(out.reasons, [](const Reason& reason) { return blocks(reason.code); });
    if (blocked)
        out.verdict = Verdict::blocked;
    else if (review)
        out.verdict = Verdict::review;
    else if (!out.covers.empty())
        out.verdict = Verdict::cover;
    else
        out.verdict = Verdict::clear;
    return out;
}

} // namespace clearframe::policy
