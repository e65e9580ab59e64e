// Who asked not to be in photos, and lifting a no with evidence.
#pragma once

#include "gui/model/it.hpp"
#include "gui/model/typing.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace clearframe::gui {

struct ItNo {
    std::string id;
    std::string who;   ///< "Ada Abbott, 3B", or as they were described
    std::string under; ///< "Sports day · 3 June 2026 · heard by Ms Sandhar"
};

enum class NoesStep {
    list,
    evidence, ///< typed
    day,      ///< of the evidence
};

struct ItNoesModel {
    ItGate gate;
    std::vector<ItNo> noes; ///< that stand, the latest first
    std::string told;       ///< what was done just now
    NoesStep step = NoesStep::list;
    std::optional<ItNo> open;
    std::string typed;
    std::string day; ///< "4 May 2026"
    bool dayIsToday = true;
    bool busy = false;
    std::string problem; ///< a sentence about this step
};

namespace it_noes {
struct Open {
    std::string no;
};
struct Type {
    Typed typed;
};
struct EvidenceDone {};
struct MoveDay {
    int days;
};
struct Lift {};
struct Cancel {}; ///< closes what is open
struct Back {};
struct Lock {};
} // namespace it_noes

using ItNoesIntent = std::variant<it_noes::Open, it_noes::Type, it_noes::EvidenceDone, it_noes::MoveDay, it_noes::Lift,
                                  it_noes::Cancel, it_noes::Back, it_noes::Lock>;

} // namespace clearframe::gui
