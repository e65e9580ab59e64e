#include "gui/screens/pin_dots.hpp"

#include <algorithm>
#include <cmath>

namespace clearframe::gui::screens {

void pinDots(kit::Ui& ui, const kit::Box& column, float middleY, int digits, bool caret) {
    const float radius = ui.m().pick(8, 6);
    const float pitch = std::min(ui.m().pick(28, 24), column.w / 10);
    const float caretWidth = ui.m().pick(3, 2);
    const float width = static_cast<float>(digits) * pitch + caretWidth;
    float x = std::round(column.centreX() - width / 2);
    for (int i = 0; i < digits; ++i) {
        ui.list().AddCircleFilled({x + radius, middleY}, radius, ui.theme().primary, 24);
        x += pitch;
    }
    if (caret) kit::fill(ui, {x, middleY - ui.m().pick(13, 11), caretWidth, ui.m().pick(26, 22)}, ui.theme().primary);
}

} // namespace clearframe::gui::screens
