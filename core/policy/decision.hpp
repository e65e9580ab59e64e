// What staff answered about a photo. Acts are kept in the order they were given and never changed; the state of a
// review is what results from replaying them (review_state.hpp).
#pragma once

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
struct Approve {
    std::string seen; ///< fingerprint of the judgement that was on the screen: purpose, actions, covers, crop
};
} // namespace act

using Act =
    std::variant<act::Name, act::Vouch, act::NotAFace, act::CoverArea, act::CoverFace, act::CoverUnnamed, act::Roll,
                 act::ConfirmHeads, act::Absent, act::Crop, act::Block, act::Refer, act::ClearReferral, act::Approve>;

struct Decision {
    Act act;
    std::string by;
    Time at{};
    PersonId person{}; ///< empty where no people were set up then
};

} // namespace clearframe::policy
