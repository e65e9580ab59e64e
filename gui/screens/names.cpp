#include "gui/screens/names.hpp"

#include "gui/kit/bars.hpp"
#include "gui/kit/controls.hpp"
#include "gui/kit/fact_list.hpp"
#include "gui/kit/rows.hpp"
#include "gui/kit/sheets.hpp"
#include "gui/kit/signs.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<NamesIntent>;

void nameList(Ui& ui, const NamesModel& model, const Box& box, int columns) {
    if (model.names.empty()) {
        const bool failed = !model.problem.empty();
        (void)emptyState(ui, box, failed ? Icon::alert : Icon::bookOpen,
                         !model.loaded && !failed ? words::rollOpening
                         : failed                 ? words::namesNone
                                                  : words::namesNobody,
                         failed          ? std::string_view(model.problem)
                         : !model.loaded ? words::openingPhotosUnder
                                         : words::namesNobodyUnder);
        return;
    }
    const Theme& t = ui.theme();
    std::vector<Fact> facts;
    for (const auto& one : model.names)
        facts.push_back({.icon = one.never ? Icon::blockHelper : Icon::eyeOff,
                         .iconColour = t.mark(one.never ? t.blocked : t.cover),
                         .title = one.name,
                         .text = one.under,
                         .textLines = 9}); // a rule is never cut
    const auto scroll = fmt::format("names.{}.{}", static_cast<int>(model.of), model.group);
    factGrid(ui, box, scroll, facts, columns);
}

void readerList(Ui& ui, const NamesModel& model, Box box, bool heading) {
    if (heading) box.cutTop(paragraph(ui, Role::h2, ui.theme().ink, box, words::namesWhoRead, 2), ui.m().gap);
    if (model.readers.empty()) {
        paragraph(ui, Role::body, ui.theme().ink2, box, words::namesNobodyRead, 3);
        return;
    }
    std::vector<Fact> facts;
    for (const auto& one : model.readers)
        facts.push_back({.icon = Icon::accountCheck,
                         .iconColour = ui.theme().mark(ui.theme().clear),
                         .title = one.name,
                         .text = one.when});
    factGrid(ui, box, "names.readers", facts, 1);
}

/// Whose names: this event's, everybody's, a class's.
Intent whose(Ui& ui, const NamesModel& model, Box row) {
    Intent intent;
    const float gap = ui.m().px(8);
    const auto one = [&](std::string_view id, std::string_view label, NamesOf of) {
        const ChipSpec spec{.id = id, .label = label, .selected = model.of == of && !model.choosingGroup};
        if (chip(ui, row.cutLeft(std::min(row.w, chipWidth(ui, spec)), gap), spec)) intent = names::Show{of, {}};
    };
    if (!model.event.empty()) one("names.event", words::namesThisEvent, NamesOf::event);
    one("names.all", words::namesAll, NamesOf::everybody);
    if (model.groups.empty()) return intent;
    const bool chosen = model.of == NamesOf::group;
    const ChipSpec classes{.id = "names.classes",
                           .label = chosen ? std::string_view(model.group) : words::namesByClass,
                           .icon = Icon::filter,
                           .selected = chosen || model.choosingGroup};
    if (chip(ui, row.cutLeft(std::min(row.w, chipWidth(ui, classes)), gap), classes))
        intent = names::ChooseGroup{!model.choosingGroup};
    return intent;
}

Intent chooseGroup(Ui& ui, const NamesModel& model, const Box& box) {
    const std::vector<std::string_view> names(model.groups.begin(), model.groups.end());
    const auto at = std::ranges::find(model.groups, model.group) - model.groups.begin();
    const auto chosen = model.of == NamesOf::group ? std::optional(static_cast<std::size_t>(at)) : std::nullopt;
    const auto tapped = choiceGrid(ui, box, "names.group", names, ui.m().portrait || ui.m().small ? 3 : 4, chosen);
    if (!tapped) return std::nullopt;
    return names::Show{NamesOf::group, model.groups[*tapped]};
}

Intent next(Ui& ui, const NamesModel& model) {
    Box below = bottomBar(ui);
    const bool done = model.readByMe;
    const std::string_view label = model.names.empty() && !model.loaded    ? words::rollOpening
                                   : model.names.empty() && model.allShown ? words::namesNothing
                                   : done                                  ? words::namesReadAlready
                                   : model.allShown                        ? words::namesRead
                                                                           : words::namesShowAll;
    const bool enabled = model.loaded && !model.busy && !done && !(model.names.empty() && model.allShown);
    const bool failed = !model.problem.empty() && !model.names.empty();
    const bool wide = !ui.m().small && !ui.m().portrait;
    if (primary(ui, below,
                {.id = "names.primary",
                 .label = label,
                 .icon = model.allShown && !done ? Icon::check : Icon::none,
                 .arrow = !done,
                 .enabled = enabled,
                 .note = wide && !failed ? std::string_view(model.note) : std::string_view{},
                 .noteUnder = failed                    ? std::string_view(model.problem)
                              : wide && !model.allShown ? words::namesAllFirst
                                                        : std::string_view{}}))
        return names::Primary{};
    if (ui.m().portrait && !model.note.empty())
        paragraph(ui, Role::body, failed ? ui.theme().danger : ui.theme().ink2, below,
                  failed ? model.problem : model.note, 2);
    return {};
}

} // namespace

Intent draw(Ui& ui, const NamesModel& model) {
    Intent intent;
    const bool tabs = ui.m().small && !ui.m().portrait;
    const std::initializer_list<Part> parts{{"names.tab.names", words::namesTab},
                                            {"names.tab.read", words::namesReadTab}};
    const auto bar = topBar(ui, {.title = words::namesToKnow,
                                 .under = model.under,
                                 .toolsWidth = tabs ? segmentWidth(ui, parts) + ui.m().gap : 0});
    Box box = content(ui);
    if (auto one = next(ui, model)) intent = one;
    if (tabs) {
        const float width = segmentWidth(ui, parts);
        const Box at{bar.tools.right() - width, bar.tools.centreY() - (ui.m().button + ui.m().px(8)) / 2, width,
                     ui.m().button + ui.m().px(8)};
        if (const auto part = segment(ui, at, parts, model.showsReaders ? 1 : 0)) intent = names::Readers{*part == 1};
    }
    const float pad = ui.m().pick(24, 12);
    if (tabs && model.showsReaders) {
        card(ui, box);
        readerList(ui, model, box.inset(pad), false);
    } else {
        if (ui.m().portrait) {
            const Box readers = box.cutBottom(std::round(box.h * 0.26F), ui.m().gutter);
            card(ui, readers);
            readerList(ui, model, readers.inset(pad), true);
        } else if (!tabs) {
            const Box readers = box.cutRight(ui.m().px(372), ui.m().gutter);
            card(ui, readers);
            readerList(ui, model, readers.inset(pad), true);
        }
        if (auto one = whose(ui, model, box.cutTop(ui.m().chip + ui.m().px(3), ui.m().pick(12, 8)))) intent = one;
        if (model.choosingGroup) {
            if (auto one = chooseGroup(ui, model, box)) intent = one;
        } else {
            card(ui, box);
            nameList(ui, model, box.inset(pad, ui.m().pick(12, 6)), ui.m().large || ui.m().portrait ? 1 : 2);
        }
    }
    if (bar.back) intent = names::Back{};
    if (bar.lock) intent = names::Lock{};
    return intent;
}

} // namespace clearframe::gui::screens
