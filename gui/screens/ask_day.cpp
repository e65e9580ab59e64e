#include "gui/screens/ask_day.hpp"

#include "gui/kit/sheets.hpp"
#include "gui/words.hpp"

#include <cmath>

namespace clearframe::gui::screens {

using namespace kit;

AskedDay askDay(Ui& ui, const AskDay& ask) {
    AskedDay out;
    const float step = ui.m().button + ui.m().px(3);
    dialog(ui,
           {.id = ask.id,
            .icon = Icon::calendarClock,
            .tile = {ui.theme().onSoft, ui.theme().soft},
            .title = ask.title,
            .text = ask.text,
            .drawnContent = (step + ui.m().px(56)) / ui.m().k},
           [&](Box in, Box row) {
               line(ui, Role::h2, ui.theme().ink, in.cutTop(ui.m().px(48), ui.m().px(8)), ask.day, Align::centre);
               Box days = in.cutTop(step);
               const float gap = ui.m().px(8);
               const float width = std::floor((days.w - 2 * gap) / 3);
               if (button(ui, days.cutLeft(width, gap), {.id = "day.week", .label = words::officialWeekEarlier}))
                   out.move = -7;
               if (button(ui, days.cutLeft(width, gap), {.id = "day.less", .label = words::officialDayEarlier}))
                   out.move = -1;
               if (button(ui, days.cutLeft(width),
                          {.id = "day.more", .label = words::officialDayLater, .enabled = !ask.isToday}))
                   out.move = 1;
               const ButtonSpec yes{
                   .id = "day.yes", .label = ask.yes, .icon = Icon::check, .look = Look::primary, .enabled = !ask.busy};
               const ButtonSpec no{.id = "day.no", .label = words::cancel, .enabled = !ask.busy};
               out.yes = button(ui, row.cutRight(buttonWidth(ui, yes), ui.m().gap), yes);
               out.no = button(ui, row.cutLeft(buttonWidth(ui, no)), no);
           });
    return out;
}

} // namespace clearframe::gui::screens
