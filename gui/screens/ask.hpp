// One question on a sheet: words that are typed, or one of a few to choose. Internal to screens.
#pragma once

#include "gui/kit/keyboard.hpp"
#include "gui/kit/rows.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace clearframe::gui::screens {

struct AskWords {
    const char* id; ///< of the sheet; targets are "<id>.done" and so on
    std::string_view title;
    std::string_view under; ///< a sentence
    std::string_view typed;
    std::string_view hint;
    std::string_view next;    ///< on the button
    std::string_view missing; ///< on it while nothing is typed
    std::string_view problem = {};
    kit::Icon icon = kit::Icon::none;
    bool enabled = true;
    kit::KeySigns signs = kit::KeySigns::names;
};
struct AskedWords {
    std::optional<Typed> typed;
    bool done = false;
    bool closed = false;
};
AskedWords askWords(kit::Ui& ui, const AskWords& ask, kit::KeyboardView& keys);

struct AskChoice {
    const char* id;
    std::string_view title;
    std::string_view under;
    std::string_view problem = {};
};
struct AskedChoice {
    std::optional<std::size_t> chosen;
    bool closed = false;
};
AskedChoice askChoice(kit::Ui& ui, const AskChoice& ask, const std::vector<kit::RowSpec>& rows);

/// The head of a sheet: heading and closing. True where it was closed.
[[nodiscard]] bool sheetHead(kit::Ui& ui, kit::Box& in, std::string_view id, std::string_view title);

inline constexpr float askWidth = 828; ///< of the sheets, as drawn

} // namespace clearframe::gui::screens
