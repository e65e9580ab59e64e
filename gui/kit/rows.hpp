// Rows of a list, and places for things that stand one after the other.
#pragma once

#include "gui/kit/button.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace clearframe::gui::kit {

/// One of several to choose from: a sign, a name, a line under it.
struct RowSpec {
    std::string_view id;
    std::string_view title; ///< wraps to two lines, never cut
    std::string_view under = {};
    Icon icon = Icon::none;
    Icon trailing = Icon::none; ///< where a tap goes on at once
    bool chosen = false;
    bool enabled = true;
};
[[nodiscard]] bool row(Ui& ui, const Box& box, const RowSpec& spec);
/// With its lip.
[[nodiscard]] float rowHeight(const Ui& ui, float width, const RowSpec& spec);

/// Rows of one height in columns, scrolled where they do not fit; gives the index of the one that was tapped.
std::optional<std::size_t> rowGrid(Ui& ui, const Box& box, std::string_view id, const std::vector<RowSpec>& rows,
                                   int columns);

/// Short names to choose one of, in columns, scrolled where they do not fit; ids are "<id>.<index>". Gives what was
/// tapped.
std::optional<std::size_t> choiceGrid(Ui& ui, const Box& box, std::string_view id,
                                      const std::vector<std::string_view>& names, int columns,
                                      std::optional<std::size_t> chosen);

/// A round tile with an icon, as the head of a card.
void signTile(Ui& ui, const Box& box, Icon which);

/// Places from left to right, line after line, while there is room below.
class Flowing {
public:
    Flowing(const Box& area, float gap) : area_(area), gap_(gap), x_(area.x), y_(area.y) {}
    /// An empty box where nothing fits any more.
    Box next(float width, float height);
    /// From the top of the area to under the last line.
    [[nodiscard]] float height() const { return bottom_ - area_.y; }

private:
    Box area_;
    float gap_;
    float x_, y_;
    float bottom_ = y_;
};

} // namespace clearframe::gui::kit
