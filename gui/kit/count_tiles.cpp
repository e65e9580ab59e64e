#include "gui/kit/count_tiles.hpp"

#include <cmath>
#include <string>

namespace clearframe::gui::kit {
namespace {

constexpr float drawnLip = 3;

float pad(const Ui& ui) {
    return ui.m().portrait ? ui.m().px(12) : ui.m().pick(18, 8);
}

void contents(Ui& ui, const Box& face, const CountTile& tile) {
    const Theme& t = ui.theme();
    const Role number = ui.m().small ? Role::title : Role::h2;
    const Role word = Role::small;
    Box in = face.inset(pad(ui), 0);
    const auto words = [&](float room) {
        const bool fits = tile.shortLabel.empty() || widthOf(ui.fonts(), word, tile.label) <= room;
        return fits ? tile.label : tile.shortLabel;
    };
    const float sign = ui.m().px(26) + (ui.m().portrait ? ui.m().px(10) : ui.m().pick(14, 8));
    if (tile.icon != Icon::none && widthOf(ui.fonts(), word, words(in.w - sign)) <= in.w - sign) {
        const Box at = in.cutLeft(sign);
        icon(ui, tile.icon, 26, tile.iconColour ? tile.iconColour : t.ink2, at.x + ui.m().px(13), face.centreY());
    }
    const float high = lineHeight(ui.fonts(), number);
    const float low = lineHeight(ui.fonts(), word);
    const float top = std::round(face.centreY() - (high + low) / 2);
    line(ui, number, t.ink, {in.x, top, in.w, high}, std::to_string(tile.number));
    line(ui, word, t.ink, {in.x, top + high, in.w, low}, words(in.w));
}

} // namespace

float countTilesHeight(const Ui& ui) {
    const float words =
        lineHeight(ui.fonts(), ui.m().small ? Role::title : Role::h2) + lineHeight(ui.fonts(), Role::small);
    return std::max(ui.m().target, std::ceil(words) + ui.m().pick(28, 8)) + ui.m().px(drawnLip);
}

std::optional<std::size_t> countTiles(Ui& ui, const Box& box, const std::vector<CountTile>& tiles) {
    std::optional<std::size_t> tapped;
    const Theme& t = ui.theme();
    const float gap = ui.m().pick(14, 8);
    const auto count = static_cast<float>(tiles.size());
    const float width = std::floor((box.w - (count - 1) * gap) / count);
    const float radius = ui.m().px(14);
    const float thin = t.highContrast ? 2 : std::max(1.F, 1.5F * ui.m().k);
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        const auto& tile = tiles[i];
        const Box at{box.x + static_cast<float>(i) * (width + gap), box.y, width, box.h};
        const auto touch = ui.tap(tile.id, at, tile.label);
        const Box face =
            lipped(ui, at, touch.held, touch.held ? t.inset : t.surface, tile.chosen ? t.primary : t.edge,
                   tile.chosen ? 3 * ui.m().k : thin, tile.chosen ? t.primaryLip : t.keyLip, drawnLip, radius);
        contents(ui, face, tile);
        if (touch.focused) focusRing(ui, face, radius);
        if (touch.clicked) tapped = i;
    }
    return tapped;
}

} // namespace clearframe::gui::kit
