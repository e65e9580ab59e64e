// For IT: where everything stands that IT looks after, and the way to each of it.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace clearframe::gui {

/// Whether a page for IT may be seen. Core decides; what it says is shown.
struct ItGate {
    std::string refused; ///< a sentence: this is not for whoever is signed in
    std::string problem; ///< a sentence: it could not be read
    bool open = false;   ///< it was read, and may be seen
};

enum class ItPlace { list, unread, address, noes, accounts, people, device, settings, about, trips };

struct ItRow {
    ItPlace place;
    std::string title;
    std::string under;      ///< how it stands
    bool attention = false; ///< something is missing
};

struct ItModel {
    ItGate gate;
    std::vector<ItRow> rows;
};

namespace it {
struct Open {
    ItPlace place;
};
struct Back {};
struct Lock {};
} // namespace it

using ItIntent = std::variant<it::Open, it::Back, it::Lock>;

} // namespace clearframe::gui
