// What staff have said about a photo so far: the result of replaying their acts in order.
#pragma once

#include "core/policy/decision.hpp"
#include "core/policy/failure.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace clearframe::policy {

struct FaceAnswer {
    enum class Who { nobody, pupil, adult, notAFace };
    Who who = Who::nobody;
    PupilKey pupil; ///< Who::pupil
    act::VouchedAs as = act::VouchedAs::adult;
    std::string adult;             ///< Who::adult
    Givers givenBy;                ///< everybody who gave this same answer
    bool covered = false;          ///< asked for by name: naming the face later does not lift it
    bool coveredAsUnnamed = false; ///< lifted when somebody says who it is
};

/// What was said about somebody without a name who asked not to be in photos.
struct AboutNoAnswer {
    act::Asked asked = act::Asked::block;
    std::string covers;            ///< act::Asked::covered: those that were there then
    bool cropped = false;          ///< since; it is asked anew, and any answer will do
    std::optional<Time> inItSince; ///< first said to be in it, also in another crop

    /// Whether it still answers the question, with these covers (Judgement::coversInWords): none of those may be gone
    /// that were there when it was given.
    [[nodiscard]] bool holdsWith(const std::string& coversNow) const;
};

struct Approval {
    std::string seen;
    std::string by;
    Time at{};
};

struct ReviewState {
    std::map<FaceId, FaceAnswer> faces;
    std::vector<Rect> coveredAreas;
    std::vector<PupilKey> roll;
    Givers rollBy;
    std::vector<PupilKey> absent;
    std::vector<PupilKey> everNamed; ///< on a face or by a tick, also where that was answered otherwise since
    std::optional<int> heads;
    std::optional<Rect> crop;
    std::optional<Time> croppedAt;
    std::optional<std::string> referred;
    bool blocked = false;
    bool neverSeen = false;                     ///< a pupil who must never be shown was seen
    std::vector<PupilKey> lookedFor;            ///< never pupils who were looked for in this frame, and not seen
    std::map<PupilKey, act::Telling> couldTell; ///< of covered pupils; the tightest answer
    std::map<NoId, AboutNoAnswer> aboutNoes;
    std::optional<Approval> approval; ///< gone with any later act

    [[nodiscard]] const FaceAnswer* answer(FaceId face) const;
    [[nodiscard]] bool isAbsent(const PupilKey& pupil) const;
    [[nodiscard]] std::optional<act::Telling> telling(const PupilKey& pupil) const;
    [[nodiscard]] const AboutNoAnswer* aboutNo(const NoId& no) const;
    /// The part of the picture that would go out.
    [[nodiscard]] Rect frame(Size picture) const;
};

/// Replays acts in the order they were given, but those that were taken back. An approval is gone with any later act,
/// also with one that was taken back: who approves looks again. Faces are those of the photo: act::CoverUnnamed needs
/// to know them.
[[nodiscard]] ReviewState replay(const std::vector<Decision>& decisions, const std::vector<Face>& faces);

/// Whether an act can be meant at all for this photo: the face exists, the area lies in the picture, the count is
/// possible. FailureKind::notFound or ::conflict with a sentence.
[[nodiscard]] Done checkAct(const Act& act, const std::vector<Face>& faces, Size picture);

/// Whether an act makes sense after what was said already: what is uncovered was covered by staff, and an answer that
/// holds the photo back is not overwritten by a looser one. FailureKind::conflict with a sentence.
[[nodiscard]] Done checkAfter(const ReviewState& review, const Act& act);

} // namespace clearframe::policy
