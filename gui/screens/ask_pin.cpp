#include "gui/screens/ask_pin.hpp"

#include "gui/kit/facts.hpp"
#include "gui/kit/sheets.hpp"
#include "gui/kit/signs.hpp"
#include "gui/screens/ask.hpp"
#include "gui/screens/pin_dots.hpp"
#include "gui/words.hpp"

namespace clearframe::gui::screens {

using namespace kit;

AskedPin askPin(Ui& ui, const AskPin& ask) {
    AskedPin out;
    sheet(ui, "pin.sheet", askWidth, [&](Box box) {
        Box in = box.inset(ui.m().pick(28, 12), ui.m().pick(16, 8));
        // The pad keeps its size; the words take the rest.
        Box column = in.cutRight(ui.m().pick(360, 262), ui.m().pick(32, 16));
        out.closed = sheetHead(ui, in, "pin", ask.again ? words::peoplePinAgain : ask.title);
        in.cutTop(paragraph(ui, Role::body, ui.theme().ink2, in,
                            ask.again ? words::peoplePinAgainUnder
                            : ask.own ? words::firstPinUnder
                                      : words::peoplePinUnder,
                            3),
                  ui.m().gap);
        if (!ask.problem.empty()) {
            const float height = bannerHeight(ui, in.w, ask.problem, {});
            banner(ui, in.cutTop(height, ui.m().gap), Tone::bad, ask.problem, {});
        }
        const Fact facts[] = {
            {Icon::lock, ui.theme().primary, ask.rule, words::peoplePinPatterns},
            ask.own ? Fact{Icon::eyeOff, ui.theme().primary, words::pinIsYours, words::pinIsYoursUnder, 4}
                    : Fact{Icon::accountCheck, ui.theme().primary, words::peoplePinOnce, words::peoplePinOnceUnder, 4}};
        for (const Fact& one : facts) {
            const float height = factHeight(ui, in.w, one);
            if (height > in.h) break; // the sentence about what was wrong comes first
            fact(ui, in.cutTop(height), one);
        }
        const float dots = ui.m().pick(72, 40);
        pinDots(ui, column, column.cutTop(dots).centreY(), ask.digits, !ask.busy);
        const Box pad{column.x, column.y, column.w, 4 * ui.m().pick(98, 83) + 3 * ui.m().pick(12, 10) + ui.m().px(3)};
        out.press = pinPad(ui, pad,
                           ask.busy    ? words::lockChecking
                           : ask.again ? words::lockSave
                                       : words::lockNext,
                           ask.canGoOn && !ask.busy);
    });
    return out;
}

} // namespace clearframe::gui::screens
