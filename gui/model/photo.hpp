// One photo in review: what is seen, what is known about everybody in it, and what a person can say.
#pragma once

#include "core/policy/judge.hpp"
#include "core/policy/photo.hpp"
#include "gui/model/picture_ref.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace clearframe::gui {

enum class FaceLook { show, unnamed, cover, block };

struct PhotoFace {
    policy::FaceId id = 0;
    policy::Rect box; ///< pixels of the upright picture
    FaceLook look = FaceLook::unnamed;
    std::string label; ///< first name, "Adult", "Who?"
};

/// What the panel says, most pressing first.
struct PhotoReason {
    enum class Tone { review, cover, clear, blocked } tone = Tone::review;
    std::string title;
    std::string text;
    std::optional<policy::FaceId> face;
};

/// A cover as it goes out.
struct PhotoPin {
    policy::Rect box;  ///< pixels of the upright picture
    std::string title; ///< first name, "No name yet", "Drawn by hand"
    std::string text;
    std::optional<policy::FaceId> toName; ///< nobody said who it is
    bool removable = false;               ///< staff asked for it, so staff may lift it; else only IT can
};

/// The one next step.
enum class PhotoStep { tickNames, nameNextFace, confirmHeads, place, answerQuestion, looksRight, onward };

enum class CoverLook { blend, solid };

/// A question that DESIGN.md has a person answer before a photo may go out.
struct PhotoQuestion {
    std::string title;
    std::string text;
    std::vector<std::string> names; ///< whom to look for
    std::string yes, no, third;     ///< words on the answers; third may be empty
};

struct PhotoToast {
    std::string text;
    bool undo = false;
};

struct PhotoModel {
    std::string title; ///< "Photo 12 of 48"
    std::string titleShort;
    std::string under;
    policy::Size size;
    PictureRef before;
    PictureRef after;
    policy::Size afterSize;              ///< of what goes out; empty while it is made
    std::vector<policy::Rect> afterPins; ///< covers in its pixels, in the order of `pins`
    std::string sizeOfAfter;             ///< "1,600 × 1,067"; empty while it is made
    std::string failed;                  ///< why there is no picture to show
    policy::Verdict verdict = policy::Verdict::blocked;
    std::string count; ///< "8 faces found", "3 covers"
    std::vector<PhotoFace> faces;
    std::vector<PhotoReason> reasons;
    std::vector<PhotoPin> pins;
    CoverLook style = CoverLook::solid;
    int heads = 0;
    bool headsConfirmed = false;
    bool showsAfter = false;
    bool hidesPins = false;
    bool fullPicture = false;
    enum class Tool { none, drawCover, crop } tool = Tool::none;
    bool hasMore = false; ///< the sheet of further acts is open
    bool canUndo = false, hasPrevious = false, hasNext = false;
    PhotoStep step = PhotoStep::nameNextFace;
    std::string stepLabel;
    bool stepEnabled = true;
    std::optional<policy::FaceId> selected;
    std::optional<PhotoQuestion> question;
    std::optional<PhotoToast> toast;
    bool busy = false; ///< an act is on its way; the next tap waits
};

namespace photo {
struct TapFace {
    policy::FaceId face;
};
struct ShowAfter {
    bool after;
};
struct HidePins {
    bool hidden;
};
struct FullPicture {
    bool full;
};
struct UseTool {
    PhotoModel::Tool tool;
};
struct DrawnArea { ///< with the tool in hand; pixels of the upright picture
    policy::Rect box;
};
struct RemoveCover {
    std::size_t pin;
};
struct Style {
    CoverLook look;
};
struct Heads {
    int change;
};
struct ConfirmHeads {};
struct CoverUnnamed {};
struct Answer {
    int which; ///< 0 yes, 1 no, 2 the third
};
struct Primary {};
struct Previous {};
struct Next {};
struct Refer {};
struct Block {};
struct More {
    bool open;
};
struct Roll {}; ///< tick who is in it
struct Delete {};
struct Undo {};
struct Back {};
struct Lock {};
} // namespace photo

using PhotoIntent =
    std::variant<photo::TapFace, photo::ShowAfter, photo::HidePins, photo::FullPicture, photo::UseTool,
                 photo::DrawnArea, photo::RemoveCover, photo::Style, photo::Heads, photo::ConfirmHeads,
                 photo::CoverUnnamed, photo::Answer, photo::Primary, photo::Previous, photo::Next, photo::Refer,
                 photo::Block, photo::More, photo::Roll, photo::Delete, photo::Undo, photo::Back, photo::Lock>;

} // namespace clearframe::gui
