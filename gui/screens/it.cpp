#include "gui/screens/it.hpp"

#include "gui/kit/bars.hpp"
#include "gui/kit/facts.hpp"
#include "gui/words.hpp"

#include <array>

namespace clearframe::gui::screens {

using namespace kit;

std::optional<ItTap> drawIt(Ui& ui) {
    std::optional<ItTap> tapped;
    const auto bar = topBar(ui, {.title = words::itTitle, .under = words::itUnder});
    if (bar.back) tapped = ItTap::back;
    if (bar.lock) tapped = ItTap::lock;
    const std::array facts{Fact{Icon::checkCircle, 0, words::itList, words::itListCommand},
                           Fact{Icon::accountMultiple, 0, words::itPeople, words::itPeopleCommand},
                           Fact{Icon::instagram, 0, words::itAccounts, words::itAccountsCommand},
                           Fact{Icon::eyeOff, 0, words::itSettings, words::itSettingsCommand},
                           Fact{Icon::shield, 0, words::itLog, words::itLogCommand},
                           Fact{Icon::bookOpen, 0, words::itClose, words::itGuide}};
    const Box box = content(ui);
    card(ui, box);
    const Box in = box.inset(2);
    float all = 0;
    for (const Fact& one : facts)
        all += factHeight(ui, in.w, one);
    const float offset = ui.scrolled("it.facts", in, all);
    {
        const Clip inside(ui, in);
        float y = in.y - offset;
        for (const Fact& one : facts) {
            const float height = factHeight(ui, in.w, one);
            fact(ui, {in.x, y, in.w, height}, one);
            y += height;
            hairline(ui, in.x, y, in.w);
        }
    }
    Box below = bottomBar(ui);
    if (primary(ui, below, {.id = "it.back", .label = words::itBack})) tapped = ItTap::back;
    return tapped;
}

} // namespace clearframe::gui::screens
