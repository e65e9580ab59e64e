#include "gui/kit/controls.hpp"

#include <cmath>
#include <fmt/format.h>

namespace clearframe::gui::kit {
namespace {

float partWidth(const Ui& ui, const Part& part) {
    const float icon = part.icon == Icon::none ? 0 : ui.m().px(22) + ui.m().px(8);
    return std::max(ui.m().pick(96, 66), widthOf(ui.fonts(), Role::strong, part.label) + icon + ui.m().pick(38, 22));
}

} // namespace

float segmentWidth(const Ui& ui, std::initializer_list<Part> parts) {
    float width = 0;
    for (const Part& part : parts)
        width += partWidth(ui, part);
    return std::ceil(width + 2 * ui.m().px(4));
}

std::optional<int> segment(Ui& ui, const Box& box, std::initializer_list<Part> parts, int chosen) {
    const Theme& t = ui.theme();
    fill(ui, box, t.inset, ui.m().px(16));
    stroke(ui, box, t.line, std::max(1.F, 1.5F * ui.m().k), ui.m().px(16));
    std::optional<int> tapped;
    Box rest = box.inset(ui.m().px(4));
    float wanted = 0;
    for (const Part& part : parts)
        wanted += partWidth(ui, part);
    const float stretch = rest.w / wanted;
    int index = 0;
    for (const Part& part : parts) {
        const Box at = rest.cutLeft(std::floor(partWidth(ui, part) * stretch));
        const auto state = ui.tap(part.id, at, part.label);
        const float radius = ui.m().px(12);
        if (index == chosen) {
            fill(ui, at, t.primary, radius);
            fill(ui, at.inset(ui.m().px(2)), t.surface, radius - ui.m().px(2));
        } else if (state.held) {
            fill(ui, at, t.line, radius);
        }
        if (state.focused) focusRing(ui, at, radius);
        const Colour ink = index == chosen ? t.ink : t.ink2;
        const float text = widthOf(ui.fonts(), Role::strong, part.label);
        const float side = part.icon == Icon::none ? 0 : ui.m().px(30);
        const float x = at.centreX() - (text + side) / 2;
        if (side > 0) icon(ui, part.icon, 22, ink, x + ui.m().px(11), at.centreY());
        drawText(ui.list(), ui.fonts(), Role::strong, ink, x + side, at.centreY(), part.label);
        if (state.clicked && index != chosen) tapped = index;
        ++index;
    }
    return tapped;
}

float stepperWidth(const Ui& ui) {
    return 2 * ui.m().button + ui.m().pick(60, 34);
}

int stepper(Ui& ui, const Box& box, std::string_view id, int value) {
    Box rest = box;
    const float size = ui.m().button;
    int change = 0;
    const auto less = fmt::format("{}.less", id);
    const auto more = fmt::format("{}.more", id);
    if (button(ui, rest.cutLeft(size),
               {.id = less, .label = {}, .icon = Icon::minus, .enabled = value > 0, .says = "fewer"}))
        change = -1;
    if (button(ui, Box{box.right() - size, box.y, size, box.h},
               {.id = more, .label = {}, .icon = Icon::plus, .says = "more"}))
        change = 1;
    rest.w -= size;
    line(ui, Role::h1, ui.theme().ink, rest, std::to_string(value), Align::centre);
    return change;
}

bool field(Ui& ui, const Box& box, const FieldSpec& spec) {
    const Theme& t = ui.theme();
    const auto state = ui.tap(spec.id, box, spec.hint.empty() ? spec.text : spec.hint);
    const float radius = ui.m().px(12);
    const float width = spec.active ? ui.m().px(3) : ui.m().px(2);
    fill(ui, box, spec.active ? t.primary : t.edge, radius);
    fill(ui, box.inset(width), t.surface, radius - width);
    if (state.focused) focusRing(ui, box, radius);
    Box rest = box.inset(ui.m().px(14), 0);
    if (spec.icon != Icon::none) {
        const Box at = rest.cutLeft(ui.m().px(26), ui.m().px(12));
        icon(ui, spec.icon, 26, t.ink2, at.centreX(), at.centreY());
    }
    std::string shown(spec.text);
    if (spec.masked) {
        shown.clear();
        for (std::size_t i = 0; i < spec.text.size(); ++i)
            shown += "•";
    }
    // The end is what a person types at, so that is what stays in sight.
    float caret = rest.x;
    if (shown.empty()) {
        line(ui, Role::body, t.disabledText, rest, spec.hint);
    } else {
        const Clip inside(ui, box.inset(width));
        const float text = widthOf(ui.fonts(), Role::title, shown);
        const float x = rest.x - std::max(0.F, text - rest.w);
        drawText(ui.list(), ui.fonts(), Role::title, t.ink, x, rest.centreY(), shown);
        caret = x + text + ui.m().px(2);
    }
    if (spec.active)
        fill(ui, {std::round(caret), rest.centreY() - ui.m().px(13), std::max(2.F, ui.m().px(2)), ui.m().px(26)},
             t.primary);
    return state.clicked;
}

} // namespace clearframe::gui::kit
