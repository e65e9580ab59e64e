// What a person types, on the screen's keyboard or an attached one.
#pragma once

#include <string>
#include <variant>

namespace clearframe::gui {

namespace typing {
struct Letters {
    std::string text; ///< UTF-8
};
struct Backspace {};
struct Enter {};
struct Close {}; ///< puts the screen's keyboard away
} // namespace typing

using Typed = std::variant<typing::Letters, typing::Backspace, typing::Enter, typing::Close>;

/// Applies it to a text; whole letters are taken away, never half of one. Longer than `most` letters is not taken.
void apply(const Typed& typed, std::string& text, std::size_t most);

} // namespace clearframe::gui
