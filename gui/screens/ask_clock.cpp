#include "gui/screens/ask_clock.hpp"

#include "gui/kit/facts.hpp"
#include "gui/kit/sheets.hpp"
#include "gui/kit/signs.hpp"
#include "gui/screens/ask.hpp"
#include "gui/words.hpp"

namespace clearframe::gui::screens {

using namespace kit;

namespace {

/// Its name over what was typed of it.
void typedPart(Ui& ui, Box& in, std::string_view name, std::string_view typed) {
    in.cutTop(paragraph(ui, Role::small, ui.theme().ink2, in, name, 1), ui.m().px(4));
    const Box at = in.cutTop(ui.m().pick(64, 48), ui.m().pick(16, 8));
    fill(ui, at, ui.theme().inset, ui.m().px(14));
    line(ui, ui.m().small ? Role::title : Role::h2, ui.theme().ink, at, typed, Align::centre);
}

} // namespace

AskedClock askClock(Ui& ui, const ClockTyping& typing) {
    AskedClock out;
    sheet(ui, "clock.sheet", askWidth, [&](Box box) {
        Box in = box.inset(ui.m().pick(28, 12), ui.m().pick(16, 8));
        Box column = in.cutRight(ui.m().pick(360, 262), ui.m().pick(32, 16));
        out.closed = sheetHead(ui, in, "clock", words::clockSet);
        if (typing.problem.empty()) {
            in.cutTop(paragraph(ui, Role::body, ui.theme().ink2, in, words::clockSetUnder, 4), ui.m().pick(20, 8));
        } else {
            const float height = bannerHeight(ui, in.w, typing.problem, {});
            banner(ui, in.cutTop(height, ui.m().pick(20, 8)), Tone::bad, typing.problem, {});
        }
        typedPart(ui, in, words::clockDate, typing.date);
        typedPart(ui, in, words::clockTime, typing.time);
        const Fact logged{Icon::information, ui.theme().primary, words::clockSetLogged, words::clockSetLoggedUnder, 3};
        if (const float height = factHeight(ui, in.w, logged); height <= in.h) fact(ui, in.cutTop(height), logged);
        const float top = ui.m().pick(72, 8);
        const Box pad{column.x, column.y + top, column.w,
                      4 * ui.m().pick(98, 83) + 3 * ui.m().pick(12, 10) + ui.m().px(3)};
        out.press =
            pinPad(ui, pad, typing.busy ? words::lockChecking : words::clockSetKey, typing.whole && !typing.busy);
    });
    return out;
}

} // namespace clearframe::gui::screens
