// Sizes for one display: what is 9 mm, what fits, how large text is.
#pragma once

#include "gui/model/settings.hpp"

namespace clearframe::gui::kit {

struct Display {
    int width = 1280; ///< pixels
    int height = 800;
    int dpi = 0; ///< 0: unknown, then 149, or 133 where the longer side is under 1000 pixels
    TextSize text = TextSize::normal;
    friend bool operator==(const Display&, const Display&) = default;
};

/// All values in pixels of the window.
struct Metrics {
    float width, height;
    float k;       ///< drawn sizes are for 149 dpi (small: 133); times this for the display
    bool small;    ///< the small layout: under 1100 x 700 drawn pixels
    bool portrait; ///< higher than wide
    bool large;    ///< large text
    float target;  ///< 9 mm: no tappable is smaller

    float margin, gutter, gap;
    float topBar, bottomBar;
    float button, primaryButton, chip, badge, row;
    float panel; ///< beside a photo

    [[nodiscard]] float px(float drawn) const;                     ///< rounded to whole pixels
    [[nodiscard]] float pick(float regular, float smallOne) const; ///< the one for this layout, as px()
};

Metrics metricsFor(const Display& display);

} // namespace clearframe::gui::kit
