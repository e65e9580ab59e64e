// Who is in a photo without tags: ticked by class. What a family said is never shown here.
#pragma once

#include "core/policy/consent.hpp"
#include "core/policy/photo.hpp"
#include "gui/model/picture_ref.hpp"
#include "gui/model/typing.hpp"

#include <string>
#include <variant>
#include <vector>

namespace clearframe::gui {

struct RollChoice {
    policy::PupilKey pupil;
    std::string name;
    std::string group; ///< class, where the names shown are of several
    bool ticked = false;
};

enum class RollShows { group, ticked, allGroups, search };

struct RollModel {
    std::string under; ///< the event
    PictureRef picture;
    policy::Size size;
    RollShows shows = RollShows::group;
    std::string group; ///< class whose names are shown
    std::vector<std::string> groups;
    std::string query; ///< while searching
    std::vector<RollChoice> choices;
    int ticked = 0;
    int faces = 0;           ///< found in the photo
    std::string tickedWho;   ///< "Harjot, Kofi and Mei-Lin"
    int lastTicked = 0;      ///< ticked for the photo before; 0: nothing to take over
    bool sameAsLast = false; ///< what is ticked now is that
    bool agrees = false;     ///< as many ticks as faces: confirming them says that nobody else is in it
    std::string problem;     ///< a sentence
    bool loading = false, busy = false;
};

namespace roll {
struct Toggle {
    policy::PupilKey pupil;
};
struct Group {
    std::string group;
};
struct Show { ///< those ticked, all classes, the search; group: back to the class
    RollShows what;
};
struct Type {
    Typed typed;
};
struct SameAsLast {};
struct Confirm {};
struct Back {};
struct Lock {};
} // namespace roll

using RollIntent = std::variant<roll::Toggle, roll::Group, roll::Show, roll::Type, roll::SameAsLast, roll::Confirm,
                                roll::Back, roll::Lock>;

} // namespace clearframe::gui
