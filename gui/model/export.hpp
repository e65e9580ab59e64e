// Letting an event's photos out: for which account, what goes and what stays, where to, and what became of it.
#pragma once

#include "core/policy/judge.hpp"
#include "gui/model/caption.hpp"
#include "gui/model/picture_ref.hpp"
#include "gui/model/place.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace clearframe::gui {

/// On a small screen, one at a time.
enum class ExportTab { goes, caption, stays };

enum class ExportStep { account, check, copy, result };

struct AccountRow {
    std::string name;
    std::string under; ///< "@larkmere · needs consent for social media"; why it cannot be chosen
    bool instagram = false;
    bool ready = false;
};

struct HeldRow {
    std::string file;
    policy::Verdict verdict = policy::Verdict::blocked;
    std::string why;
};

/// How many stay for one cause: the short form of the rows.
struct HeldGroup {
    policy::Verdict verdict = policy::Verdict::blocked;
    std::string count; ///< "2 need review"
    std::string why;
};

/// Why nothing was exported, and what to do.
struct ExportProblem {
    enum class Kind { placeGone, placeFull, changed, device } kind = Kind::device;
    std::string title;
    std::string text;
    struct Fact {
        enum class Sign { good, removed, waits } sign = Sign::good;
        std::string bold;
        std::string rest;
    };
    std::vector<Fact> facts;
    std::string handTitle; ///< a step that hands do: "Put LARK-OUT back in"
    std::string handText;
    bool again = false;      ///< offers to try again
    bool checkAgain = false; ///< offers to look at what goes once more
    bool otherPlace = false;
};

struct ExportModel {
    ExportStep step = ExportStep::account;
    std::string event;
    bool loading = false;

    std::vector<AccountRow> accounts;
    std::string account; ///< the chosen one
    std::string accountUnder;
    bool instagram = false;

    int going = 0;
    std::string goingUnder; ///< "31 clear · 12 covered"
    std::vector<PictureRef> goingPictures;
    int staying = 0;
    std::vector<HeldGroup> groups;
    std::vector<HeldRow> held;
    bool showsHeld = false; ///< the list of them is open

    std::vector<PlaceRow> places;
    bool choosingPlace = false;
    std::string place; ///< id of the chosen one
    PlaceSign placeSign = PlaceSign::stick;
    std::string placeName;
    std::string placeUnder;  ///< "7.2 GB free · 43 photos need about 38 MB"
    std::string missing;     ///< on the primary, where it cannot be pressed yet
    std::string missingMore; ///< beside it
    std::string problem;     ///< a sentence: nothing could be read

    int done = 0;
    int all = 0;
    bool stopping = false;
    std::optional<ExportProblem> stopped;

    std::string folder; ///< the new one, without what is above it
    bool safeToRemove = false;
    bool settling = false; ///< the last of it is still being written
    ExportTab tab = ExportTab::goes;
    CaptionModel caption;
};

namespace exporting {
struct ChooseAccount {
    std::string name;
};
struct ChangeAccount {};
struct ChangePlace {
    bool open;
};
struct ChoosePlace {
    std::string place;
};
struct SeeHeld {
    bool open;
};
struct Tab {
    ExportTab tab;
};
struct Caption {
    CaptionIntent intent;
};
struct Primary {};
struct Stop {};
struct Again {};
struct CheckAgain {};
struct Back {};
struct Lock {};
} // namespace exporting

using ExportIntent =
    std::variant<exporting::ChooseAccount, exporting::ChangeAccount, exporting::ChangePlace, exporting::ChoosePlace,
                 exporting::SeeHeld, exporting::Tab, exporting::Caption, exporting::Primary, exporting::Stop,
                 exporting::Again, exporting::CheckAgain, exporting::Back, exporting::Lock>;

} // namespace clearframe::gui
