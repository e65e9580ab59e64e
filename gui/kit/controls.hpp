// Small controls: a switch of two ways, answers to a question, a stepper, a field to type into.
#pragma once

#include "gui/kit/button.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace clearframe::gui::kit {

struct Part {
    std::string_view id;
    std::string_view label;
    Icon icon = Icon::none;
};
/// One of two or three is chosen; gives the one that was tapped.
std::optional<int> segment(Ui& ui, const Box& box, std::initializer_list<Part> parts, int chosen);
float segmentWidth(const Ui& ui, std::initializer_list<Part> parts);

/// minus, number, plus; gives −1, 0 or 1.
int stepper(Ui& ui, const Box& box, std::string_view id, int value);
float stepperWidth(const Ui& ui);

/// A field whose text ends in the caret. Typing goes through the keyboard's intents, not through this.
struct FieldSpec {
    std::string_view id;
    std::string_view text;
    std::string_view hint = {}; ///< stands there while it is empty
    Icon icon = Icon::none;
    bool active = true;
    bool masked = false;
};
[[nodiscard]] bool field(Ui& ui, const Box& box, const FieldSpec& spec);

} // namespace clearframe::gui::kit
