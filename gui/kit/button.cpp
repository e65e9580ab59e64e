#include "gui/kit/button.hpp"

#include <cmath>

namespace clearframe::gui::kit {
namespace {

struct Colours {
    Colour face, pressed, edge, lip, text;
    float edgeWidth;
};

Colours coloursOf(const Ui& ui, const ButtonSpec& spec) {
    const Theme& t = ui.theme();
    const float control = t.highContrast ? 2 : std::max(1.F, 1.5F * ui.m().k);
    if (!spec.enabled) return {t.inset, t.inset, t.line, 0, t.disabledText, 1};
    if (spec.chosen) return {t.soft, t.soft, t.primary, t.primaryLip, t.onSoft, 2.5F * ui.m().k};
    switch (spec.look) {
    case Look::primary:
        return {t.primary, t.primaryLip, 0, t.primaryLip, t.onPrimary, 0};
    case Look::danger:
        return {t.surface, t.blocked.fill, t.danger, t.keyLip, t.danger, control};
    case Look::dangerFilled:
        return {t.danger, t.dangerLip, 0, t.dangerLip, t.onDanger, 0};
    case Look::onPrimary:
        return {rgb(0xFFFDF9), rgb(0xEAE4D8), 0, rgb(0x0F2A44), rgb(0x1D4060), 0};
    case Look::onPhoto:
        return {overPhoto::tool, overPhoto::chip, overPhoto::toolEdge, overPhoto::chip, overPhoto::white, control};
    case Look::secondary:
        break;
    }
    return {t.surface, t.inset, t.edge, t.keyLip, t.ink, control};
}

float lipOf(const ButtonSpec& spec) {
    return spec.look == Look::primary || spec.look == Look::dangerFilled || spec.look == Look::onPrimary ? 4 : 3;
}

float contentWidth(const Ui& ui, const ButtonSpec& spec) {
    const float gap = ui.m().px(10);
    const float side = ui.m().pick(26, 22);
    float width = spec.label.empty() ? 0 : widthOf(ui.fonts(), spec.role, spec.label);
    for (const Icon one : {spec.icon, spec.trailing}) {
        if (one != Icon::none) width += side + (spec.label.empty() ? 0 : gap);
    }
    return width;
}

} // namespace

Box lipped(Ui& ui, const Box& box, bool held, Colour face, Colour edge, float edgeWidth, Colour lip, float drawnLip,
           float radius) {
    const float depth = ui.m().px(drawnLip);
    Box at{box.x, box.y, box.w, box.h - depth};
    if (held) {
        at.y += depth;
    } else if (lip != 0) {
        fill(ui, at.moved(0, depth), lip, radius);
    }
    if (edgeWidth > 0) {
        fill(ui, at, edge, radius);
        fill(ui, at.inset(edgeWidth), face, radius - edgeWidth);
    } else {
        fill(ui, at, face, radius);
    }
    return at;
}

bool button(Ui& ui, const Box& box, const ButtonSpec& spec) {
    const auto tapped = ui.tap(spec.id, box, spec.label.empty() ? spec.says : spec.label, spec.enabled);
    const Colours colours = coloursOf(ui, spec);
    const float radius = ui.m().px(spec.look == Look::primary ? std::max(16.F, spec.drawnRadius) : spec.drawnRadius);
    const Box face = lipped(ui, box, tapped.held, tapped.held ? colours.pressed : colours.face, colours.edge,
                            colours.edgeWidth, colours.lip, lipOf(spec), radius);
    if (tapped.focused) focusRing(ui, face, radius);
    const float side = ui.m().pick(26, 22);
    const float gap = ui.m().px(10);
    const float free = face.w - ui.m().px(16);
    float x = face.centreX() - std::min(free, contentWidth(ui, spec)) / 2;
    if (spec.icon != Icon::none) {
        icon(ui, spec.icon, ui.m().small ? 22 : 26, colours.text, x + side / 2, face.centreY());
        x += side + gap;
    }
    if (!spec.label.empty()) {
        float width = widthOf(ui.fonts(), spec.role, spec.label);
        const float room = face.right() - ui.m().px(8) - x - (spec.trailing != Icon::none ? side + gap : 0);
        width = std::min(width, room);
        line(ui, spec.role, colours.text, {x, face.y, width, face.h}, spec.label);
        x += width + gap;
    }
    if (spec.trailing != Icon::none)
        icon(ui, spec.trailing, ui.m().small ? 22 : 26, colours.text, x + side / 2, face.centreY());
    return tapped.clicked;
}

float buttonWidth(const Ui& ui, const ButtonSpec& spec) {
    if (spec.label.empty()) return ui.m().button;
    return std::max(ui.m().target, std::ceil(contentWidth(ui, spec) + 2 * ui.m().pick(22, 16)));
}

bool chip(Ui& ui, const Box& box, const ChipSpec& spec) {
    const auto tapped = ui.tap(spec.id, box, spec.label);
    const Theme& t = ui.theme();
    const float control = t.highContrast ? 2 : std::max(1.F, 1.5F * ui.m().k);
    const float radius = box.h / 2;
    const Box face = spec.selected ? lipped(ui, box, tapped.held, t.primary, 0, 0, t.primaryLip, 3, radius)
                                   : lipped(ui, box, tapped.held, tapped.held ? t.inset : t.surface, t.edge, control,
                                            t.keyLip, 3, radius);
    if (tapped.focused) focusRing(ui, face, radius);
    const Colour ink = spec.selected ? t.onPrimary : t.ink;
    float x = face.x + ui.m().pick(20, 14);
    if (spec.icon != Icon::none) {
        const float side = ui.m().pick(22, 20);
        icon(ui, spec.icon, 22,
             spec.selected     ? ink
             : spec.iconColour ? spec.iconColour
                               : ink,
             x + side / 2, face.centreY());
        x += side + ui.m().px(8);
    }
    x += drawText(ui.list(), ui.fonts(), Role::body, ink, x, face.centreY(), spec.label);
    if (!spec.note.empty())
        drawText(ui.list(), ui.fonts(), Role::small, spec.selected ? ink : t.ink2, x + ui.m().px(9), face.centreY(),
                 spec.note);
    if (!spec.count.empty())
        drawText(ui.list(), ui.fonts(), Role::strong, ink, x + ui.m().px(9), face.centreY(), spec.count);
    return tapped.clicked;
}

float chipWidth(const Ui& ui, const ChipSpec& spec) {
    float width = 2 * ui.m().pick(20, 14) + widthOf(ui.fonts(), Role::body, spec.label);
    if (spec.icon != Icon::none) width += ui.m().pick(22, 20) + ui.m().px(8);
    if (!spec.note.empty()) width += ui.m().px(9) + widthOf(ui.fonts(), Role::small, spec.note);
    if (!spec.count.empty()) width += ui.m().px(9) + widthOf(ui.fonts(), Role::strong, spec.count);
    return std::max(ui.m().target, std::ceil(width));
}

} // namespace clearframe::gui::kit
