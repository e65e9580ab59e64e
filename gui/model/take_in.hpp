// Taking photos in: where they are, which event they are of, and how far it is.
#pragma once

#include "core/policy/consent.hpp"
#include "gui/model/picture_ref.hpp"
#include "gui/model/place.hpp"
#include "gui/model/typing.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace clearframe::gui {

enum class TakeInStep { source, name, progress };

/// How taking in stands.
enum class TakingIn {
    working,
    stopped,      ///< a person stopped it
    placeGone,    ///< the stick came out; goes on when it is back
    failed,       ///< the device cannot; with a sentence
    nothingThere, ///< no photo was found
    done,
};

struct TakenPhoto {
    PictureRef picture;
    bool hidden = false; ///< blocked: its picture is not shown
};

struct RefusedFile {
    std::string file;
    std::string why;
    bool film = false;
};

struct TakeInModel {
    TakeInStep step = TakeInStep::source;

    std::vector<PlaceRow> places;
    bool looking = false; ///< for places, the first time
    std::string chosen;   ///< id of a place

    std::string name;
    std::string nameProblem; ///< a sentence, while typing
    bool nameGood = false;
    std::vector<std::string> recent; ///< events, newest first
    policy::Purpose purpose = policy::Purpose::social;
    bool typing = true; ///< the keyboard is open

    PlaceSign placeSign = PlaceSign::stick;
    std::string placeName;
    TakingIn state = TakingIn::working;
    int done = 0;
    int all = 0;       ///< 0: not known yet
    std::string going; ///< "Sports day · looking for faces"
    std::vector<TakenPhoto> taken;
    std::vector<RefusedFile> refused;
    std::string problem;       ///< the sentence of TakingIn::failed
    bool showsRefused = false; ///< on a small screen: the other tab
};

namespace takein {
struct Choose {
    std::string place;
};
struct Type {
    Typed typed;
};
struct OpenKeyboard {};
struct UseName {
    std::string name;
};
struct SetPurpose {
    policy::Purpose purpose;
};
struct Primary {}; ///< to the name; take in; start reviewing
struct Stop {};
struct Again {};     ///< after a failure
struct ElseWhere {}; ///< choose another place
struct ShowRefused {
    bool refused;
};
struct Back {};
struct Lock {};
} // namespace takein

using TakeInIntent = std::variant<takein::Choose, takein::Type, takein::OpenKeyboard, takein::UseName,
                                  takein::SetPurpose, takein::Primary, takein::Stop, takein::Again, takein::ElseWhere,
                                  takein::ShowRefused, takein::Back, takein::Lock>;

} // namespace clearframe::gui
