#include "gui/screens/it.hpp"

#include "gui/kit/bars.hpp"
#include "gui/kit/rows.hpp"
#include "gui/screens/it_gate.hpp"
#include "gui/words.hpp"

#include <fmt/format.h>

namespace clearframe::gui::screens {
namespace {

using namespace kit;

Icon iconOf(ItPlace place) {
    switch (place) {
    case ItPlace::list:
        return Icon::checkCircle;
    case ItPlace::unread:
        return Icon::shield;
    case ItPlace::address:
        return Icon::folder;
    case ItPlace::noes:
        return Icon::accountRemove;
    case ItPlace::accounts:
        return Icon::instagram;
    case ItPlace::people:
        return Icon::accountMultiple;
    case ItPlace::device:
        return Icon::harddisk;
    case ItPlace::settings:
        return Icon::settings;
    case ItPlace::trips:
        return Icon::calendarClock;
    case ItPlace::about:
        break;
    }
    return Icon::information;
}

} // namespace

std::optional<ItIntent> draw(Ui& ui, const ItModel& model) {
    std::optional<ItIntent> intent;
    const auto bar = topBar(ui, {.title = words::itTitle, .under = words::itUnder});
    const Box box = content(ui);
    if (passes(ui, box, model.gate)) {
        std::vector<std::string> ids;
        ids.reserve(model.rows.size());
        std::vector<RowSpec> rows;
        for (const auto& one : model.rows) {
            ids.push_back(fmt::format("it.{}", static_cast<int>(one.place)));
            rows.push_back({.id = ids.back(),
                            .title = one.title,
                            .under = one.under,
                            .icon = one.attention ? Icon::alert : iconOf(one.place),
                            .trailing = Icon::chevronRight});
        }
        const bool wide = !ui.m().portrait && !ui.m().large;
        if (const auto tapped = rowGrid(ui, box, "it.rows", rows, wide ? 2 : 1))
            intent = it::Open{model.rows[*tapped].place};
    }
    Box below = bottomBar(ui);
    if (primary(ui, below, {.id = "it.back", .label = words::itBack})) intent = it::Back{};
    if (bar.back) intent = it::Back{};
    if (bar.lock) intent = it::Lock{};
    return intent;
}

} // namespace clearframe::gui::screens
