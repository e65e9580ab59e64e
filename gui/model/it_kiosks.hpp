// Other kiosks of the school: those this one is paired with, and what it shows of itself to be paired.
#pragma once

#include "gui/model/it.hpp"

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

enum class KiosksStep {
    list,
    kiosk,  ///< one of them
    remove, ///< asked once
    own,    ///< this kiosk's code
};

struct ItKiosksModel {
    ItGate gate;
    std::vector<ItKiosk> kiosks;
    std::string ownFingerprint;
    std::string ownKey; ///< in groups
    std::string ownRecipient;
    bool mayChange = false; ///< offered to whoever is signed in; core decides
    KiosksStep step = KiosksStep::list;
    std::optional<ItKiosk> open;
    std::string told;    ///< what was done just now
    std::string problem; ///< a sentence about this step
    bool busy = false;
};

namespace it_kiosks {
struct Open {
    std::string key;
};
struct Own {};
struct AskRemove {};
struct Remove {};
struct Cancel {};
struct Back {};
struct Lock {};
} // namespace it_kiosks

using ItKiosksIntent = std::variant<it_kiosks::Open, it_kiosks::Own, it_kiosks::AskRemove, it_kiosks::Remove,
                                    it_kiosks::Cancel, it_kiosks::Back, it_kiosks::Lock>;

} // namespace clearframe::gui
