// What staff answered about a photo. Acts are kept in the order they were given and never changed; the state of a
// review is what results from replaying them (review_state.hpp).
#pragma once

#include "core/policy/no.hpp"
#include "core/policy/person.hpp"
#include "core/policy/photo.hpp"

#include <string>
#include <variant>
#include <vector>

namespace clearframe::policy {

namespace act {
struct Name { ///< "this face is that pupil"; says who it is, never changes a consent (principle 3)
    FaceId face = 0;
    PupilKey pupil;
};
enum class VouchedAs { staff, adult };
struct Vouch { ///< an adult who agreed; never another school's child
    FaceId face = 0;
    VouchedAs as = VouchedAs::adult;
    std::string who;
};
struct NotAFace {
    FaceId face = 0;
};
struct CoverArea { ///< drawn by hand; covers the whole box
    Rect box;
};
struct CoverFace {
    FaceId face = 0;
};
struct CoverUnnamed {}; ///< every face that nobody named, now
struct Roll {           ///< who is in a photo without tags
    std::vector<PupilKey> pupils;
};
struct ConfirmHeads {
    int heads = 0;
};
struct Absent { ///< tagged, but cannot be seen
    PupilKey pupil;
};
struct Crop {
    Rect box;
};
struct Block {};
struct Refer { ///< only a senior leader can clear it (P12)
    std::string why;
};
struct ClearReferral {}; ///< a senior leader looked: the photo is judged as if nobody had referred it
struct UncoverArea {     ///< takes back an area that was covered by hand, given by its box
    Rect box;
};
struct UncoverFace { ///< takes back what staff asked for; what policy demands stays covered
    FaceId face = 0;
};
struct NeverSeen { ///< whether a pupil who must never be shown is among the people nobody named
    bool seen = true;
    std::vector<PupilKey> lookedFor; ///< whose names were read; the workflow fills it in where it is empty
};
enum class Telling { block, larger, no }; ///< tightest first
struct CouldTell {                        ///< whether a classmate could still tell who this covered pupil is
    PupilKey pupil;
    Telling telling = Telling::block; ///< larger: yes, and a larger cover is the answer
};
enum class Asked { block, covered, notInIt }; ///< tightest first
struct AboutNo { ///< whether somebody without a name who asked not to be in photos is in it
    NoId no;
    Asked asked = Asked::block;
    std::string covers; ///< Asked::covered: those that were there (Judgement::coversInWords); the workflow fills it in
};
struct Undo {     ///< takes back the acts of one step; nothing of them counts any more, and both stay in the log
    int step = 0; ///< 0: the last one that stands; the workflow fills it in
};
struct Approve {
    std::string seen; ///< fingerprint of the judgement that was on the screen: purpose, actions, covers, crop
};
} // namespace act

using Act = std::variant<act::Name, act::Vouch, act::NotAFace, act::CoverArea, act::CoverFace, act::CoverUnnamed,
                         act::Roll, act::ConfirmHeads, act::Absent, act::Crop, act::Block, act::Refer,
                         act::ClearReferral, act::UncoverArea, act::UncoverFace, act::NeverSeen, act::CouldTell,
                         act::AboutNo, act::Undo, act::Approve>;

struct Decision {
    Act act;
    std::string by;
    Time at{};
    PersonId person{}; ///< empty where no people were set up then
    int step = 0;      ///< acts that were given together are one step; counts from 1 within its photo, 0: not known
};

} // namespace clearframe::policy
