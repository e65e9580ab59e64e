#include "gui/model/typing.hpp"

#include <algorithm>

namespace clearframe::gui {
namespace {

bool begins(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

} // namespace

void apply(const Typed& typed, std::string& text, std::size_t most) {
    if (const auto* letters = std::get_if<typing::Letters>(&typed)) {
        const auto have = static_cast<std::size_t>(std::ranges::count_if(text, begins));
        const auto more = static_cast<std::size_t>(std::ranges::count_if(letters->text, begins));
        if (have + more <= most) text += letters->text;
    } else if (std::holds_alternative<typing::Backspace>(typed)) {
        while (!text.empty()) {
            const bool first = begins(text.back());
            text.pop_back();
            if (first) break;
        }
    }
}

} // namespace clearframe::gui
