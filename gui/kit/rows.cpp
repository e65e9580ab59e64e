#include "gui/kit/rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace clearframe::gui::kit {
namespace {

float tileSide(const Ui& ui) {
    return ui.m().pick(48, 40);
}

float pad(const Ui& ui) {
    return ui.m().pick(16, 12);
}

float textWidth(const Ui& ui, float width, const RowSpec& spec) {
    float room = width - 2 * pad(ui) - ui.m().px(26) - ui.m().gap; // the sign of what is chosen
    if (spec.icon != Icon::none) room -= tileSide(ui) + ui.m().pick(16, 12);
    return room;
}

float textHeight(const Ui& ui, float width, const RowSpec& spec) {
    const float title = paragraphHeight(ui, Role::strong, spec.title, width, 2);
    return title + (spec.under.empty() ? 0 : ui.m().px(2) + paragraphHeight(ui, Role::small, spec.under, width, 2));
}

} // namespace

std::optional<std::size_t> choiceGrid(Ui& ui, const Box& box, std::string_view id,
                                      const std::vector<std::string_view>& names, int columns,
                                      std::optional<std::size_t> chosen) {
    std::optional<std::size_t> tapped;
    const float height = ui.m().button + ui.m().px(3);
    const float gap = ui.m().px(10);
    const float width = std::floor((box.w - static_cast<float>(columns - 1) * gap) / static_cast<float>(columns));
    const auto lines = (static_cast<int>(names.size()) + columns - 1) / columns;
    const float all = static_cast<float>(lines) * (height + gap) - gap;
    const float offset = ui.scrolled(id, box, all);
    {
        const Clip inside(ui, box);
        for (std::size_t i = 0; i < names.size(); ++i) {
            const auto index = static_cast<int>(i);
            const Box at{box.x + static_cast<float>(index % columns) * (width + gap),
                         box.y + static_cast<float>(index / columns) * (height + gap) - offset, width, height};
            if (at.bottom() < box.y || at.y > box.bottom()) continue;
            if (button(ui, at, {.id = fmt::format("{}.{}", id, i), .label = names[i], .chosen = chosen == i}))
                tapped = i;
        }
    }
    scrollBar(ui, box, offset, all);
    return tapped;
}

void signTile(Ui& ui, const Box& box, Icon which) {
    fill(ui, box, ui.theme().soft, box.w / 2);
    icon(ui, which, 26, ui.theme().onSoft, box.centreX(), box.centreY());
}

float rowHeight(const Ui& ui, float width, const RowSpec& spec) {
    const float text = textHeight(ui, textWidth(ui, width, spec), spec) + ui.m().pick(24, 16);
    return std::ceil(std::max(ui.m().row, text)) + ui.m().px(3);
}

bool row(Ui& ui, const Box& box, const RowSpec& spec) {
    const Theme& t = ui.theme();
    const auto tapped = ui.tap(spec.id, box, spec.title, spec.enabled);
    const float radius = ui.m().px(14);
    const float control = t.highContrast ? 2 : std::max(1.F, 1.5F * ui.m().k);
    const float depth = ui.m().px(3);
    Box face{box.x, box.y, box.w, box.h - depth};
    if (!spec.enabled) {
        fill(ui, face, t.line, radius);
        fill(ui, face.inset(1), t.inset, radius - 1);
    } else {
        face = spec.chosen ? lipped(ui, box, tapped.held, tapped.held ? t.inset : t.soft, t.primary, 2.5F * ui.m().k,
                                    t.primaryLip, 3, radius)
                           : lipped(ui, box, tapped.held, tapped.held ? t.inset : t.surface, t.edge, control, t.keyLip,
                                    3, radius);
    }
    if (tapped.focused) focusRing(ui, face, radius);
    Box in = face.inset(pad(ui), 0);
    if (spec.icon != Icon::none) {
        const Box tile = in.cutLeft(tileSide(ui), ui.m().pick(16, 12)).middle(tileSide(ui), tileSide(ui));
        if (spec.enabled && !spec.chosen)
            signTile(ui, tile, spec.icon);
        else
            icon(ui, spec.icon, 26, spec.enabled ? t.onSoft : t.disabledText, tile.centreX(), tile.centreY());
    }
    const Box sign = in.cutRight(ui.m().px(26), ui.m().gap);
    const Icon end = spec.chosen ? Icon::checkCircle : spec.trailing;
    if (end != Icon::none && spec.enabled)
        icon(ui, end, 26, spec.chosen ? t.onSoft : t.ink2, sign.centreX(), sign.centreY());
    const float height = textHeight(ui, in.w, spec);
    Box words{in.x, in.centreY() - height / 2, in.w, height};
    const Colour ink = !spec.enabled ? t.disabledText : spec.chosen ? t.onSoft : t.ink;
    words.cutTop(paragraph(ui, Role::strong, ink, words, spec.title, 2), ui.m().px(2));
    if (!spec.under.empty())
        paragraph(ui, Role::small,
                  !spec.enabled ? t.disabledText
                  : spec.chosen ? t.onSoft
                                : t.ink2,
                  words, spec.under, 2);
    return tapped.clicked;
}

std::optional<std::size_t> rowGrid(Ui& ui, const Box& box, std::string_view id, const std::vector<RowSpec>& rows,
                                   int columns) {
    std::optional<std::size_t> tapped;
    const float gap = ui.m().gap;
    const float width = std::floor((box.w - static_cast<float>(columns - 1) * gap) / static_cast<float>(columns));
    float height = 0;
    for (const RowSpec& spec : rows)
        height = std::max(height, rowHeight(ui, width, spec));
    const auto lines = (static_cast<int>(rows.size()) + columns - 1) / columns;
    const float all = static_cast<float>(lines) * (height + gap) - gap;
    const Box view{box.x - ui.m().px(6), box.y, box.w + ui.m().px(12), box.h};
    const float offset = ui.scrolled(id, view, all);
    {
        const Clip inside(ui, view);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto index = static_cast<int>(i);
            const Box at{box.x + static_cast<float>(index % columns) * (width + gap),
                         box.y + static_cast<float>(index / columns) * (height + gap) - offset, width, height};
            if (at.bottom() < view.y || at.y > view.bottom()) continue;
            if (row(ui, at, rows[i])) tapped = i;
        }
    }
    scrollBar(ui, box, offset, all);
    return tapped;
}

Box Flowing::next(float width, float height) {
    if (x_ > area_.x && x_ + width > area_.right()) {
        x_ = area_.x;
        y_ = bottom_ + gap_;
    }
    if (y_ + height > area_.bottom() + 0.5F) return {area_.x, area_.bottom(), 0, 0};
    const Box at{x_, y_, std::min(width, area_.w), height};
    x_ += at.w + gap_;
    bottom_ = std::max(bottom_, y_ + height);
    return at;
}

} // namespace clearframe::gui::kit
