#include "gui/screens/list_import.hpp"

#include "gui/kit/bars.hpp"
#include "gui/kit/fact_list.hpp"
#include "gui/kit/sheets.hpp"
#include "gui/kit/signs.hpp"
#include "gui/screens/list_differences.hpp"
#include "gui/screens/place_rows.hpp"
#include "gui/words.hpp"

#include <fmt/format.h>

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<ListImportIntent>;

Tone toneOf(ListTone tone) {
    switch (tone) {
    case ListTone::good:
        return Tone::good;
    case ListTone::warning:
        return Tone::warning;
    case ListTone::bad:
        return Tone::bad;
    case ListTone::calm:
        break;
    }
    return Tone::calm;
}

void news(Ui& ui, const ListBanner& what, Box& box, bool whole) {
    if (what.bold.empty()) return;
    const std::string_view rest = whole ? std::string_view(what.rest) : std::string_view{};
    const float height = bannerHeight(ui, box.w, what.bold, rest);
    banner(ui, box.cutTop(height, ui.m().pick(16, 8)), toneOf(what.tone), what.bold, rest);
}

Intent files(Ui& ui, const ListImportModel& model, Box box) {
    Intent intent;
    card(ui, box);
    Box in = box.inset(ui.m().pick(28, 12));
    if (!model.banner.bold.empty()) news(ui, model.banner, in, true);
    if (model.files.empty()) {
        (void)emptyState(ui, in, Icon::usb, model.looking ? words::bringLooking : std::string_view(model.noneTitle),
                         model.looking ? words::openingPhotosUnder : std::string_view(model.noneUnder));
        return intent;
    }
    in.cutTop(paragraph(ui, Role::h2, ui.theme().ink, in, words::bringWhich, 2), ui.m().px(4));
    in.cutTop(paragraph(ui, Role::body, ui.theme().ink2, in, words::bringOnlyRead, 2), ui.m().gap);
    if (!ui.m().small && model.banner.bold.empty()) {
        const float hint = bannerHeight(ui, in.w, words::putStickIn, words::showsUpHere);
        banner(ui, in.cutBottom(hint, ui.m().gap), Tone::calm, words::putStickIn, words::showsUpHere);
    }
    const bool narrow = ui.m().portrait || ui.m().small || ui.m().large;
    if (auto chosen = placeRows(ui, in, "listimport.file", model.files, model.chosen, narrow ? 1 : 2))
        intent = listimport::Choose{*chosen};
    return intent;
}

Fact factOf(const Ui& ui, const ListFact& fact) {
    const Theme& t = ui.theme();
    const auto of = [&](const TextOnFill& colours) { return t.highContrast ? colours.fill : colours.text; };
    Fact made{.icon = Icon::bookOpen, .title = fact.title, .text = fact.text, .textLines = 99};
    switch (fact.sign) {
    case ListFactSign::wrong:
        made.icon = Icon::blockHelper;
        made.iconColour = of(t.blocked);
        break;
    case ListFactSign::mapping:
        made.icon = Icon::settings;
        break;
    case ListFactSign::list:
        made.icon = Icon::checkCircle;
        made.iconColour = of(t.clear);
        break;
    case ListFactSign::pupils:
        made.icon = Icon::accountMultiple;
        break;
    case ListFactSign::toCheck:
        made.icon = Icon::helpCircle;
        made.iconColour = of(t.review);
        break;
    case ListFactSign::stick:
        made.icon = Icon::usb;
        break;
    case ListFactSign::waits:
        made.icon = Icon::lockOpen;
        made.iconColour = of(t.review);
        break;
    case ListFactSign::ends:
        made.icon = Icon::calendarClock;
        break;
    }
    return made;
}

void facts(Ui& ui, const ListImportModel& model, Box box) {
    news(ui, model.banner, box, true);
    if (model.facts.empty()) return;
    card(ui, box);
    std::vector<Fact> all;
    for (const auto& one : model.facts)
        all.push_back(factOf(ui, one));
    factGrid(ui, box.inset(ui.m().pick(28, 12), ui.m().pick(12, 6)), "listimport.facts", all, 1);
}

Intent differences(Ui& ui, const ListImportModel& model, Box box, ListImportView& view) {
    if (model.reading) {
        card(ui, box);
        (void)emptyState(ui, box.inset(ui.m().pick(28, 12)), Icon::bookOpen, words::bringReading,
                         words::bringReadingUnder);
        return {};
    }
    if (!model.compared) {
        facts(ui, model, box);
        return {};
    }
    Intent intent;
    if (const auto part = listTiles(ui, box.cutTop(listTilesHeight(ui), ui.m().pick(18, 8)), model))
        intent = listimport::Show{*part};
    news(ui, model.banner, box, !ui.m().small || ui.m().portrait);
    if (const auto seen = listRows(ui, box, model, view); seen && !intent) intent = listimport::Seen{model.part, *seen};
    return intent;
}

Intent bottom(Ui& ui, const ListImportModel& model, const ListImportView& view) {
    Intent intent;
    Box below = bottomBar(ui);
    const bool wide = !ui.m().small && !ui.m().portrait && !ui.m().large;
    const bool showsNext = model.next == ListNext::showNext;
    const bool counts = showsNext || model.next == ListNext::agree;
    const std::string seen = fmt::format(fmt::runtime(words::bringSeen), model.seen, model.toSee);
    const std::string next = showsNext && !wide
                                 ? fmt::format(fmt::runtime(words::bringShowNextSeen), model.seen, model.toSee)
                                 : model.primary;
    if (primary(ui, below,
                {.id = "listimport.primary",
                 .label = next,
                 .icon = showsNext ? Icon::arrowDown : Icon::none,
                 .enabled = model.next != ListNext::nothing && model.next != ListNext::choose,
                 .note = counts && wide ? std::string_view(seen) : std::string_view{},
                 .noteUnder = showsNext && wide ? words::bringSeenUnder : std::string_view{}}) &&
        !(showsNext && showNextRows(ui, model, view)))
        intent = listimport::Primary{};
    const bool busy = model.next == ListNext::nothing && !model.reading;
    if (model.step == ListStep::differences && model.compared) {
        if (secondary(ui, below, {.id = "listimport.keep", .label = model.keep, .icon = Icon::close, .enabled = !busy}))
            intent = listimport::Keep{};
        if (model.stricterOnly && secondary(ui, below,
                                            {.id = "listimport.stricter-only",
                                             .label = words::bringStricterOnly,
                                             .icon = ui.m().small ? Icon::none : Icon::lock,
                                             .enabled = !busy}))
            intent = listimport::StricterOnly{};
    }
    if (model.step == ListStep::result &&
        secondary(ui, below, {.id = "listimport.home", .label = words::bringHome, .icon = Icon::home}))
        intent = listimport::Home{};
    return intent;
}

} // namespace

Intent draw(Ui& ui, const ListImportModel& model, ListImportView& view) {
    const bool compared = model.step == ListStep::differences && model.compared;
    const bool wide = !ui.m().small && !ui.m().portrait;
    const float tools = compared ? (wide ? ui.m().px(170) : 0) : ui.m().pick(ui.m().portrait ? 90.F : 470.F, 60);
    const auto bar = topBar(ui, {.title = model.title, .under = model.under, .toolsWidth = tools});
    if (!compared)
        steps(ui, bar.tools.right(), bar.tools.centreY(),
              {words::bringStepFile, words::bringStepDifferences, words::bringStepResult},
              static_cast<int>(model.step));
    if (compared && wide)
        pill(ui, bar.tools.right(), bar.tools.centreY(), Icon::information, ui.theme().ink2, model.seal);
    Intent intent;
    const Box box = content(ui);
    switch (model.step) {
    case ListStep::file:
        intent = files(ui, model, box);
        break;
    case ListStep::differences:
        intent = differences(ui, model, box, view);
        break;
    case ListStep::result:
        facts(ui, model, box);
        break;
    }
    if (auto one = bottom(ui, model, view)) intent = one;
    if (bar.back) intent = listimport::Back{};
    if (bar.lock) intent = listimport::Lock{};
    return intent;
}

} // namespace clearframe::gui::screens
