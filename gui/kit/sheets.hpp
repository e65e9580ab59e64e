// What lies over a screen: sheets, dialogs, toasts.
#pragma once

#include "gui/kit/button.hpp"

#include <functional>
#include <string_view>

namespace clearframe::gui::kit {

/// A sheet from the right (portrait: from below; small: the whole screen). Draws its surface and calls `inside` with
/// what is left for the contents. Nothing outside of it is dimmed: the photo stays to be seen.
void sheet(Ui& ui, const char* id, float drawnWidth, const std::function<void(Box)>& inside);
/// How much of the screen a sheet leaves free for the photo.
Box besideSheet(const Ui& ui, float drawnWidth);

struct DialogSpec {
    const char* id;
    Icon icon = Icon::information;
    TextOnFill tile{};
    std::string_view title;
    std::string_view text;
    float drawnContent = 0; ///< extra height for the caller's own contents
};
/// In the middle over a scrim; a tap outside does nothing. `inside` gets the place for own contents and the row of
/// buttons under it.
void dialog(Ui& ui, const DialogSpec& spec, const std::function<void(Box content, Box buttons)>& inside);

struct ToastSpec {
    Icon icon = Icon::checkCircle;
    Colour iconColour = overPhoto::show;
    std::string_view text;
    std::string_view action = {}; ///< "Undo"
};
/// Over everything, at the bottom left of `over`. True where its action was tapped.
[[nodiscard]] bool toast(Ui& ui, const Box& over, const ToastSpec& spec);

/// Nothing here yet: a tile, a heading, one sentence, at most one button.
[[nodiscard]] bool emptyState(Ui& ui, const Box& box, Icon icon, std::string_view title, std::string_view text,
                              const ButtonSpec* action = nullptr);

} // namespace clearframe::gui::kit
