#include "gui/kit/fact_list.hpp"

#include <algorithm>
#include <cmath>

namespace clearframe::gui::kit {

void factGrid(Ui& ui, const Box& box, std::string_view id, const std::vector<Fact>& facts, int columns) {
    const float gap = ui.m().gutter;
    const float width =
        std::floor((box.w - ui.m().px(10) - static_cast<float>(columns - 1) * gap) / static_cast<float>(columns));
    const auto perLine = static_cast<std::size_t>(columns);
    std::vector<float> heights;
    float all = 0;
    for (std::size_t at = 0; at < facts.size(); at += perLine) {
        float height = ui.m().row;
        for (std::size_t i = at; i < std::min(at + perLine, facts.size()); ++i)
            height = std::max(height, factHeight(ui, width, facts[i]));
        heights.push_back(height);
        all += height;
    }
    const float offset = ui.scrolled(id, box, all);
    {
        const Clip inside(ui, box);
        float y = box.y - offset;
        for (std::size_t lineAt = 0; lineAt < heights.size(); ++lineAt) {
            const float height = heights[lineAt];
            const bool seen = y + height >= box.y && y <= box.bottom();
            for (std::size_t i = lineAt * perLine; seen && i < std::min((lineAt + 1) * perLine, facts.size()); ++i) {
                const auto column = static_cast<float>(i % perLine);
                const float x = box.x + column * (width + gap);
                fact(ui, {x, y, width, height}, facts[i]);
                if (lineAt + 1 < heights.size()) hairline(ui, x, y + height, width);
            }
            y += height;
        }
    }
    scrollBar(ui, box, offset, all);
}

} // namespace clearframe::gui::kit
