#include "gui/kit/metrics.hpp"

#include <algorithm>
#include <cmath>

namespace clearframe::gui::kit {

float Metrics::px(float drawn) const {
    return std::round(drawn * k);
}

float Metrics::pick(float regular, float smallOne) const {
    return px(small ? smallOne : regular);
}

Metrics metricsFor(const Display& display) {
    constexpr float regularDpi = 149;
    constexpr float smallDpi = 133;
    const int longSide = std::max(display.width, display.height);
    const int shortSide = std::min(display.width, display.height);
    const float dpi = display.dpi > 0 ? static_cast<float>(display.dpi) : longSide < 1000 ? smallDpi : regularDpi;
    Metrics m{};
    m.width = static_cast<float>(display.width);
    m.height = static_cast<float>(display.height);
    m.portrait = display.height > display.width;
    m.large = display.text == TextSize::large;
    const float regular = dpi / regularDpi;
    m.small = static_cast<float>(longSide) / regular < 1100 || static_cast<float>(shortSide) / regular < 700;
    m.k = m.small ? dpi / smallDpi : regular;
    constexpr float millimetresAnInch = 25.4F;
    m.target = std::ceil(9 * dpi / millimetresAnInch);
    m.margin = m.portrait ? m.px(16) : m.pick(32, 16);
    m.gutter = m.pick(24, 12);
    m.gap = m.pick(12, 10);
    m.topBar = m.pick(76, 60);
    m.bottomBar = m.pick(100, 68);
    m.button = std::max(m.target, m.pick(56, 48));
    m.primaryButton = m.pick(68, 54);
    m.chip = std::max(m.target, m.pick(56, 48));
    m.badge = m.pick(32, 26);
    m.row = std::max(m.target, m.pick(72, 60));
    m.panel = m.pick(388, 226) + (m.large ? m.px(40) : 0);
    return m;
}

} // namespace clearframe::gui::kit
