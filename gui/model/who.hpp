// "Who is this?": one face, and everybody it could be. What a family said is never shown here.
#pragma once

#include "core/policy/consent.hpp"
#include "core/policy/photo.hpp"
#include "gui/model/picture_ref.hpp"
#include "gui/model/typing.hpp"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace clearframe::gui {

struct WhoChoice {
    policy::PupilKey pupil;
    std::string name;
    std::string group; ///< class
    std::vector<std::pair<std::size_t, std::size_t>>
        bold;            ///< bytes of the name that match what was typed: from, length
    bool tagged = false; ///< in this photo
};

struct WhoModel {
    policy::FaceId face = 0;
    policy::Rect box; ///< of the face, pixels of the upright picture
    policy::Size size;
    PictureRef picture;
    std::string note;              ///< "Face 7 of 8. Pinch or double-tap to look closer."
    std::vector<WhoChoice> tagged; ///< first; then recent ones where nothing is typed
    std::string query;
    std::string group; ///< class filter; empty: all
    std::vector<std::string> groups;
    bool choosingGroup = false;
    std::vector<WhoChoice> found;
    bool more = false; ///< there are more than are shown
    /// Naming an adult: who it is, in their words.
    std::optional<std::string> adult;
    bool adultIsStaff = false;
    std::string problem; ///< a sentence: a second person is needed …
    bool busy = false;
};

namespace who {
struct Type {
    Typed typed;
};
struct Choose {
    policy::PupilKey pupil;
};
struct ChooseGroup {
    bool open;
};
struct Group {
    std::string group;
};
struct Adult {
    bool open;
};
struct AdultIsStaff {
    bool staff;
};
struct Vouch {};
struct Cover {};
struct NotAFace {};
struct SaidNo {}; ///< asked not to be in photos
struct Close {};
} // namespace who

using WhoIntent = std::variant<who::Type, who::Choose, who::ChooseGroup, who::Group, who::Adult, who::AdultIsStaff,
                               who::Vouch, who::Cover, who::NotAFace, who::SaidNo, who::Close>;

} // namespace clearframe::gui
