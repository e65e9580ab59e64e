#include "gui/screens/it_noes.hpp"

#include "gui/kit/bars.hpp"
#include "gui/kit/rows.hpp"
#include "gui/kit/sheets.hpp"
#include "gui/kit/signs.hpp"
#include "gui/screens/ask.hpp"
#include "gui/screens/ask_day.hpp"
#include "gui/screens/it_gate.hpp"
#include "gui/words.hpp"

#include <fmt/format.h>

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<ItNoesIntent>;

Intent list(Ui& ui, const ItNoesModel& model, Box box) {
    const bool told = !model.told.empty();
    const std::string_view news = told ? std::string_view(model.told) : words::noesHow;
    if (told || !model.noes.empty())
        banner(ui, box.cutTop(bannerHeight(ui, box.w, news, {}), ui.m().gap), told ? Tone::good : Tone::calm, news, {});
    if (model.noes.empty()) {
        (void)emptyState(ui, box, Icon::accountCheck, words::noesEmpty, words::noesEmptyUnder);
        return {};
    }
    std::vector<std::string> ids;
    ids.reserve(model.noes.size());
    std::vector<RowSpec> rows;
    for (const auto& no : model.noes) {
        ids.push_back(fmt::format("noes.{}", no.id));
        rows.push_back({.id = ids.back(),
                        .title = no.who,
                        .under = no.under,
                        .icon = Icon::accountRemove,
                        .trailing = Icon::chevronRight,
                        .enabled = !model.busy});
    }
    const bool wide = !ui.m().portrait && !ui.m().large && !ui.m().small;
    if (const auto tapped = rowGrid(ui, box, "noes.rows", rows, wide ? 2 : 1))
        return it_noes::Open{model.noes[*tapped].id};
    return {};
}

Intent evidence(Ui& ui, const ItNoesModel& model, KeyboardView& keys) {
    const auto title = fmt::format(fmt::runtime(words::noesEvidence), model.open->who);
    const auto asked = askWords(ui,
                                {.id = "noes.evidence",
                                 .title = title,
                                 .under = words::noesEvidenceUnder,
                                 .typed = model.typed,
                                 .hint = words::noesEvidenceHint,
                                 .next = words::noesEvidenceNext,
                                 .missing = words::noesEvidenceMissing,
                                 .problem = model.problem,
                                 .enabled = !model.busy,
                                 .signs = KeySigns::sentences},
                                keys);
    if (asked.closed) return it_noes::Cancel{};
    if (asked.done) return it_noes::EvidenceDone{};
    if (asked.typed) return it_noes::Type{*asked.typed};
    return {};
}

Intent day(Ui& ui, const ItNoesModel& model) {
    const auto asked = askDay(ui, {.id = "noes.day",
                                   .title = words::noesDay,
                                   .text = words::noesDayText,
                                   .day = model.day,
                                   .isToday = model.dayIsToday,
                                   .yes = words::noesLift,
                                   .busy = model.busy});
    if (asked.move != 0) return it_noes::MoveDay{asked.move};
    if (asked.yes) return it_noes::Lift{};
    if (asked.no) return it_noes::Cancel{};
    return {};
}

} // namespace

Intent draw(Ui& ui, const ItNoesModel& model, KeyboardView& keys) {
    Intent intent;
    const auto bar = topBar(ui, {.title = words::itNoes, .under = words::noesUnder});
    const Box box = content(ui);
    if (passes(ui, box, model.gate)) intent = list(ui, model, box);
    Box below = bottomBar(ui);
    if (primary(ui, below, {.id = "noes.back", .label = words::itBackToIt})) intent = it_noes::Back{};
    if (bar.back) intent = it_noes::Back{};
    if (bar.lock) intent = it_noes::Lock{};
    if (model.open && model.step == NoesStep::evidence) {
        if (auto one = evidence(ui, model, keys)) intent = one;
    } else if (model.open && model.step == NoesStep::day) {
        if (auto one = day(ui, model)) intent = one;
    }
    return intent;
}

} // namespace clearframe::gui::screens
