// The verdict on a photo: may it go out, what has to be covered, and why (DESIGN, Verdicts; policy P1, P4, P5).
//
// Pure: the same facts give the same judgement. Fail closed: the zero value of every type here is the tightest one, and
// what no rule allows is not shown.
#pragma once

#include "core/policy/claims.hpp"
#include "core/policy/list_state.hpp"
#include "core/policy/names.hpp"
#include "core/policy/photo.hpp"
#include "core/policy/reason.hpp"
#include "core/policy/recall.hpp"
#include "core/policy/review_state.hpp"
#include "core/policy/settings.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clearframe::policy {

/// For one person or face, tightest first.
enum class Action { block, review, cover, show };
/// For a photo, tightest first.
enum class Verdict { blocked, review, cover, clear };

[[nodiscard]] std::string_view toString(Action action);
[[nodiscard]] std::string_view toString(Verdict verdict);

/// How much larger a cover gets where a classmate could still tell who is under it: 2.4 times the face, with the cover
/// growth of 1.6.
inline constexpr double largerCover = 1.5;

struct PhotoFacts {
    Size size;
    std::vector<Face> faces; ///< as addTaggedFaces returned them
    std::vector<PersonTag> tags;
    bool tagsUnreadable = false;
    bool sameAsBlocked = false;   ///< a picture with the same pixels is blocked, in any event
    bool nearlyBlocked = false;   ///< … or one that looks nearly the same
    std::vector<NamelessNo> noes; ///< people without a name who asked not to be in photos of its event
    bool deleted = false;         ///< the picture is gone; only its row is left
};

struct Occasion {
    Purpose purpose = Purpose::social;
    ListState list = ListState::none;
    Date today{};
    std::optional<std::string> account; ///< not known before release: limits to accounts then cover
    bool partOfList = false;            ///< a trip's pack: somebody it does not know may be a pupil who stays at home
    /// As set on the device; outside its range the largest is taken.
    double coverGrowth = Settings{}.coverGrowth;
};

struct JudgedPerson {
    std::string name; ///< as the list has it, else as the tag wrote it
    std::optional<PupilKey> pupil;
    std::string upn;
    Action action = Action::block;
    std::optional<Rect> region;
    bool byRoll = false; ///< ticked: one of the faces is theirs, and nobody says which
};

struct JudgedFace {
    FaceId id = 0;
    Rect box;
    Action action = Action::block;
    std::optional<PupilKey> pupil;
    bool isFace = true; ///< false where staff answered "not a face"
};

struct Judgement {
    Verdict verdict = Verdict::blocked;
    std::vector<JudgedPerson> people;
    std::vector<PupilKey> present; ///< pupils who are in it, or may be, placed or not
    std::vector<JudgedFace> faces; ///< those in the frame, or with hair or chin in it
    std::vector<Cover> covers;     ///< as they will go out
    std::optional<Rect> crop;
    std::vector<Reason> reasons;
    std::vector<NamelessNo> noes; ///< whom to ask about in it
    int fewestHeads = 0;          ///< head-counts that agree with the faces and the areas covered by hand
    int mostHeads = 0;

    /// The covers alone, each ended by a semicolon.
    [[nodiscard]] std::string coversInWords() const;
    /// What an approval binds to: purpose, verdict, names, actions, covers, crop and what was said about it. Equal
    /// text, equal judgement.
    [[nodiscard]] std::string fingerprint(Purpose purpose) const;
    /// Who is in what goes out, for recall. `size` is the photo's.
    [[nodiscard]] WhoIsInIt whoIsIn(const Size& size) const;
};

/// `roster` is null where there is no list.
[[nodiscard]] Judgement judge(const PhotoFacts& facts, const ReviewState& review, const Roster* roster,
                              const Occasion& occasion);

} // namespace clearframe::policy
