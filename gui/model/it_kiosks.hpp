// Other kiosks of the school: those this one is paired with, pairing with another one by the code on a stick, and what
// this one shows of itself.
#pragma once

#include "gui/model/it.hpp"
#include "gui/model/place.hpp"
#include "gui/model/typing.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace clearframe::gui {

struct ItKiosk {
    std::string key;
    std::string name;
    std::string fingerprint;
    std::string state; ///< "Paired on 4 May 2026"
    bool removed = false;
};

/// A code on a stick.
struct ItKioskFile {
    std::string path;
    std::string name;
    std::string place; ///< "USB stick LARK-IT"
};

enum class KiosksStep {
    list,
    kiosk,  ///< one of them
    remove, ///< asked once
    own,    ///< this kiosk's code
    place,  ///< where that is written
    // pairing with another one
    compare, ///< its fingerprint
    name,
};

struct ItKiosksModel {
    ItGate gate;
    std::vector<ItKiosk> kiosks;
    std::vector<ItKioskFile> files;
    std::string ownFingerprint;
    std::string ownKey; ///< in groups
    std::string ownRecipient;
    bool mayChange = false; ///< offered to whoever is signed in; core decides
    KiosksStep step = KiosksStep::list;
    std::optional<ItKiosk> open;
    std::vector<PlaceRow> places; ///< that can be written to
    bool placeMissing = false;    ///< it is known that there is none
    std::string fingerprint;      ///< of the code that was tapped
    std::string typed;            ///< name of the other kiosk
    std::string told;             ///< what was done just now
    std::string problem;          ///< a sentence about this step
    bool busy = false;
};

namespace it_kiosks {
struct Open {
    std::string key;
};
struct OpenFile {
    std::string path;
};
struct Same {}; ///< the other kiosk shows the same fingerprint
struct Type {
    Typed typed;
};
struct Add {}; ///< by this name
struct Own {};
struct WriteOwn {};
struct ChoosePlace {
    std::string place;
};
struct AskRemove {};
struct Remove {};
struct Cancel {};
struct Back {};
struct Lock {};
} // namespace it_kiosks

using ItKiosksIntent =
    std::variant<it_kiosks::Open, it_kiosks::OpenFile, it_kiosks::Same, it_kiosks::Type, it_kiosks::Add, it_kiosks::Own,
                 it_kiosks::WriteOwn, it_kiosks::ChoosePlace, it_kiosks::AskRemove, it_kiosks::Remove,
                 it_kiosks::Cancel, it_kiosks::Back, it_kiosks::Lock>;

} // namespace clearframe::gui
