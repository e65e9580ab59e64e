#include "gui/kit/ticks.hpp"

#include <algorithm>
#include <cmath>

namespace clearframe::gui::kit {
namespace {

float signSide(const Ui& ui) {
    return ui.m().pick(28, 24);
}

float pad(const Ui& ui) {
    return ui.m().pick(12, 10);
}

float textWidth(const Ui& ui, float width) {
    return width - 2 * pad(ui) - signSide(ui) - ui.m().pick(12, 10);
}

/// How a name stands: large where it needs two lines at most and no word has to be broken; else small, and whole.
struct Fit {
    Role role;
    int lines;
};

Fit fitOf(const Ui& ui, std::string_view label, float width) {
    if (broken(ui.fonts(), Role::body, label, width, 3).size() <= 2) {
        bool whole = true;
        std::size_t at = 0;
        while (at < label.size()) {
            const auto end = std::min(label.find_first_of(" -", at), label.size() - 1) + 1;
            whole = whole && widthOf(ui.fonts(), Role::body, label.substr(at, end - at)) <= width;
            at = end;
        }
        if (whole) return {Role::body, 2};
    }
    return {Role::small, 4};
}

float leastHeight(const Ui& ui, float width, const TickSpec& spec) {
    const float room = textWidth(ui, width);
    const Fit fit = fitOf(ui, spec.label, room);
    float text = paragraphHeight(ui, fit.role, spec.label, room, fit.lines);
    if (!spec.note.empty()) text += lineHeight(ui.fonts(), Role::small);
    return std::ceil(std::max(ui.m().target, text + ui.m().px(4))) + ui.m().px(3);
}

void sign(Ui& ui, const Box& box, bool ticked, bool enabled) {
    const Theme& t = ui.theme();
    const float radius = ui.m().px(8);
    if (ticked) {
        fill(ui, box, enabled ? t.primary : t.disabledText, radius);
        icon(ui, Icon::check, 22, enabled ? t.onPrimary : t.inset, box.centreX(), box.centreY());
    } else {
        stroke(ui, box, enabled ? t.edge : t.disabledText, std::max(2.F, ui.m().px(2)), radius);
    }
}

} // namespace

bool tick(Ui& ui, const Box& box, const TickSpec& spec) {
    const Theme& t = ui.theme();
    const auto tapped = ui.tap(spec.id, box, spec.label, spec.enabled);
    const float radius = ui.m().px(14);
    const float control = t.highContrast ? 2 : std::max(1.F, 1.5F * ui.m().k);
    const Box face = spec.ticked ? lipped(ui, box, tapped.held, tapped.held ? t.inset : t.soft, t.primary,
                                          2.5F * ui.m().k, t.primaryLip, 3, radius)
                                 : lipped(ui, box, tapped.held, tapped.held ? t.inset : t.surface, t.edge, control,
                                          t.keyLip, 3, radius);
    if (tapped.focused) focusRing(ui, face, radius);
    Box in = face.inset(pad(ui), 0);
    const float side = signSide(ui);
    sign(ui, in.cutLeft(side, ui.m().pick(12, 10)).middle(side, side), spec.ticked, spec.enabled);
    const Fit fit = fitOf(ui, spec.label, in.w);
    const Colour ink = !spec.enabled ? t.disabledText : spec.ticked ? t.onSoft : t.ink;
    const float name = paragraphHeight(ui, fit.role, spec.label, in.w, fit.lines);
    const float note = spec.note.empty() ? 0 : lineHeight(ui.fonts(), Role::small);
    Box words{in.x, in.centreY() - (name + note) / 2, in.w, name + note};
    words.cutTop(paragraph(ui, fit.role, ink, words, spec.label, fit.lines));
    if (note > 0) line(ui, Role::small, spec.ticked ? t.onSoft : t.ink2, words, spec.note);
    return tapped.clicked;
}

std::optional<std::size_t> tickGrid(Ui& ui, const Box& box, std::string_view id, const std::vector<TickSpec>& ticks,
                                    int columns) {
    std::optional<std::size_t> tapped;
    const float gap = ui.m().px(8);
    const float width = std::floor((box.w - static_cast<float>(columns - 1) * gap) / static_cast<float>(columns));
    const int lines = std::max(1, (static_cast<int>(ticks.size()) + columns - 1) / columns);
    const auto perColumn = static_cast<std::size_t>(lines);
    std::vector<float> heights(perColumn, ui.m().target + ui.m().px(3));
    for (std::size_t i = 0; i < ticks.size(); ++i)
        heights[i % perColumn] = std::max(heights[i % perColumn], leastHeight(ui, width, ticks[i]));
    float all = static_cast<float>(lines - 1) * gap;
    for (const float height : heights)
        all += height;
    // A class that fits takes the room there is, up to what a thumb likes.
    const float more = std::floor((box.h - all) / static_cast<float>(lines));
    if (more > 0) {
        for (float& height : heights) {
            const float grown = std::max(height, std::min(height + more, ui.m().px(66)));
            all += grown - height;
            height = grown;
        }
    }
    const Box view{box.x - ui.m().px(6), box.y, box.w + ui.m().px(12), box.h};
    const float offset = ui.scrolled(id, view, all);
    {
        const Clip inside(ui, view);
        float y = box.y - offset;
        for (std::size_t lineAt = 0; lineAt < perColumn; ++lineAt) {
            const float height = heights[lineAt];
            const bool seen = y + height >= view.y && y <= view.bottom();
            for (std::size_t i = lineAt; seen && i < ticks.size(); i += perColumn) {
                const auto column = static_cast<float>(i / perColumn);
                if (tick(ui, {box.x + column * (width + gap), y, width, height}, ticks[i])) tapped = i;
            }
            y += height + gap;
        }
    }
    scrollBar(ui, box, offset, all);
    return tapped;
}

} // namespace clearframe::gui::kit
