#include "gui/screens/device_key.hpp"

#include "gui/kit/facts.hpp"
#include "gui/kit/qr_code.hpp"
#include "gui/kit/sheets.hpp"
#include "gui/words.hpp"

#include <algorithm>

namespace clearframe::gui::screens {

using namespace kit;

void deviceKey(Ui& ui, Box box, const DeviceKeyModel& key) {
    if (key.text.empty()) {
        const bool bad = !key.problem.empty();
        (void)emptyState(ui, box, bad ? Icon::alert : Icon::shield, bad ? words::keyUnreadable : words::keyOpening,
                         bad ? std::string_view(key.problem) : words::keyOpeningUnder);
        return;
    }
    const bool beside = box.w > box.h * 1.1F;
    const float most = beside ? std::min(box.h, box.w * 0.42F) : std::min(box.w, box.h * 0.45F);
    const float side = qrCode(ui, {box.x, box.y, most, most}, key.text);
    if (beside)
        box.cutLeft(side, side > 0 ? ui.m().pick(32, 16) : 0);
    else
        box.cutTop(side, side > 0 ? ui.m().gutter : 0);
    box.cutTop(paragraph(ui, ui.m().small ? Role::smallStrong : Role::title, ui.theme().ink, box, key.grouped, 8),
               ui.m().pick(20, 8));
    const Fact facts[] = {{Icon::magnify, ui.theme().primary, words::keyScan, words::keyScanUnder, 4},
                          {Icon::shield, ui.theme().primary, words::keyUse, words::keyUseUnder, 4},
                          {Icon::lockOpen, ui.theme().primary, words::keyPublic, words::keyPublicUnder, 4}};
    for (const Fact& one : facts) {
        const float height = factHeight(ui, box.w, one);
        if (height > box.h) break; // the key itself comes first
        fact(ui, box.cutTop(height), one);
    }
}

} // namespace clearframe::gui::screens
