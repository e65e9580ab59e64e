// Shapes: fills, borders, cards, lips and shadows. Nothing here can be tapped.
#pragma once

#include "gui/kit/ui.hpp"

#include <string_view>

namespace clearframe::gui::kit {

void fill(Ui& ui, const Box& box, Colour colour, float radius = 0);
/// The border lies inside the box.
void stroke(Ui& ui, const Box& box, Colour colour, float width, float radius = 0);
void hairline(Ui& ui, float x, float y, float width);
/// A surface that lies on the background.
void card(Ui& ui, const Box& box, float drawnRadius = 18);
/// A surface that floats over everything: sheets, dialogs, toasts.
void floating(Ui& ui, const Box& box, Colour colour, float drawnRadius);
/// The focus ring of an attached keyboard, around a control with this radius.
void focusRing(Ui& ui, const Box& box, float radius);
void dashed(Ui& ui, const Box& box, Colour colour, float width, float radius, float dash, float gap);
/// The four corners alone, each this part of a side.
void corners(Ui& ui, const Box& box, Colour colour, float width, float radius, float part);

/// One line in a box, vertically in its middle; cut with an ellipsis where it does not fit.
void line(Ui& ui, Role role, Colour colour, const Box& box, std::string_view text, Align align = Align::left);
/// Up to `lines` lines from the top of the box; gives the height used.
float paragraph(Ui& ui, Role role, Colour colour, const Box& box, std::string_view text, int lines = 99,
                Align align = Align::left);
/// The height that paragraph() would use.
float paragraphHeight(const Ui& ui, Role role, std::string_view text, float width, int lines = 99);
void icon(Ui& ui, Icon which, float drawnSize, Colour colour, float middleX, float middleY);
/// Beside what scrolls; nothing where all of it is seen.
void scrollBar(Ui& ui, const Box& view, float offset, float contentHeight);
/// The product's sign: four corners of a frame and a dot.
void logo(Ui& ui, const Box& box, Colour corner, Colour dot);

} // namespace clearframe::gui::kit
