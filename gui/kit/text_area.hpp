// Running text in a field of several lines, with a part of it marked.
#pragma once

#include "gui/kit/paint.hpp"

#include "core/policy/text_span.hpp"

#include <optional>
#include <string_view>

namespace clearframe::gui::kit {

struct TextAreaSpec {
    std::string_view id;
    std::string_view text;
    std::string_view hint = {};             ///< stands there while it is empty
    std::string_view under = {};            ///< a last line that nobody types
    std::optional<policy::TextSpan> marked; ///< has to be looked at
    bool active = false;                    ///< it is being typed into: its end is in sight, with the caret
};
/// Typing goes through the keyboard's intents, not through this. Keeps the marked part in sight. True where tapped.
[[nodiscard]] bool textArea(Ui& ui, const Box& box, const TextAreaSpec& spec);
/// For all of it, at least two lines.
[[nodiscard]] float textAreaHeight(const Ui& ui, float width, const TextAreaSpec& spec);

} // namespace clearframe::gui::kit
