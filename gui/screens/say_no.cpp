#include "gui/screens/say_no.hpp"

#include "gui/kit/bars.hpp"
#include "gui/kit/controls.hpp"
#include "gui/kit/rows.hpp"
#include "gui/kit/sheets.hpp"
#include "gui/kit/signs.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<SayNoIntent>;

Box fieldRow(const Ui& ui, Box& in) {
    return in.cutTop(std::max(ui.m().button + ui.m().px(3), ui.m().pick(60, 48)), ui.m().pick(14, 6));
}

void explain(Ui& ui, const Box& box, const SayNoModel& model, std::string_view under) {
    const bool problem = !model.problem.empty();
    paragraph(ui, Role::body, problem ? ui.theme().danger : ui.theme().ink2, box, problem ? model.problem : under, 3);
}

Intent results(Ui& ui, const SayNoModel& model, const Box& box) {
    if (model.found.empty() || !model.problem.empty()) {
        explain(ui, box, model,
                model.loading         ? words::noOpening
                : model.query.empty() ? words::noSearchUnder
                                      : words::nobodyFound);
        return {};
    }
    std::vector<std::string> ids;
    std::vector<RowSpec> rows;
    ids.reserve(model.found.size());
    for (const auto& one : model.found) {
        ids.push_back(fmt::format("no.pupil.{}", one.pupil.value));
        rows.push_back({.id = ids.back(), .title = one.name, .under = one.group, .enabled = !model.busy});
    }
    const auto tapped = rowGrid(ui, box, "no.found", rows, ui.m().portrait ? 1 : 2);
    if (!tapped) return {};
    return say_no::Choose{model.found[*tapped].pupil};
}

Intent searching(Ui& ui, const SayNoModel& model, Box in) {
    Intent intent;
    Box row = fieldRow(ui, in);
    const ButtonSpec nameless{.id = "no.describe",
                              .label = ui.m().small || ui.m().portrait ? words::noNoName : words::noNoNameLong,
                              .icon = Icon::commentQuestion,
                              .enabled = !model.busy};
    if (button(ui, row.cutRight(buttonWidth(ui, nameless), ui.m().gap), nameless)) intent = say_no::Describe{true};
    (void)field(ui, row, {.id = "no.search", .text = model.query, .hint = words::typeAName, .icon = Icon::magnify});
    if (auto one = results(ui, model, in)) intent = one;
    return intent;
}

Intent describing(Ui& ui, const SayNoModel& model, Box in) {
    Intent intent;
    Box row = fieldRow(ui, in);
    const bool missing = model.note.empty();
    const ButtonSpec next{.id = "no.next",
                          .label = missing ? words::noNoteMissing : words::noNoteNext,
                          .trailing = missing ? Icon::none : Icon::arrowRight,
                          .look = Look::primary,
                          .enabled = !missing && !model.busy};
    const float width = std::max(ui.m().pick(220, 150), buttonWidth(ui, next));
    if (button(ui, row.cutRight(width, ui.m().gap), next)) intent = say_no::Next{};
    (void)field(ui, row, {.id = "no.note", .text = model.note, .hint = words::noHint, .icon = Icon::commentQuestion});
    explain(ui, in, model, model.noteUnder);
    return intent;
}

Intent typing(Ui& ui, const SayNoModel& model, KeyboardView& keys) {
    Intent intent;
    Box box = ui.screen();
    box.cutTop(ui.m().topBar);
    const Box pad = box.cutBottom(keyboardHeight(ui));
    const auto signs = model.step == SayNoStep::note ? KeySigns::sentences : KeySigns::names;
    if (!model.asks) {
        if (const auto typed = keyboard(ui, pad, keys, signs)) intent = say_no::Type{*typed};
    }
    const Box in = box.inset(ui.m().margin, ui.m().pick(12, 4));
    if (auto one = model.step == SayNoStep::note ? describing(ui, model, in) : searching(ui, model, in)) intent = one;
    return intent;
}

Intent asking(Ui& ui, const SayNoModel& model) {
    Intent intent;
    dialog(ui,
           {.id = "no.ask",
            .icon = Icon::commentAlert,
            .tile = ui.theme().cover,
            .title = model.title,
            .text = model.text},
           [&](Box, Box buttons) {
               const float half = (buttons.w - ui.m().gap) / 2;
               if (button(ui, buttons.cutLeft(half, ui.m().gap),
                          {.id = "no.cancel", .label = words::cancel, .enabled = !model.busy}))
                   intent = say_no::Cancel{};
               if (button(ui, buttons,
                          {.id = "no.yes", .label = model.yes, .look = Look::primary, .enabled = !model.busy}))
                   intent = say_no::Yes{};
           });
    return intent;
}

Intent done(Ui& ui, const SayNoModel& model) {
    Intent intent;
    Box below = bottomBar(ui);
    (void)emptyState(ui, content(ui), Icon::checkCircle, model.title, model.text);
    if (primary(ui, below, {.id = "no.leave", .label = model.leave, .noteUnder = model.problem}))
        intent = say_no::Leave{};
    return intent;
}

} // namespace

Intent draw(Ui& ui, const SayNoModel& model, KeyboardView& keys) {
    const bool finished = model.step == SayNoStep::done;
    const auto bar = topBar(ui, {.title = words::noTitle, .under = model.event, .hasBack = !finished});
    Intent intent = finished ? done(ui, model) : typing(ui, model, keys);
    if (bar.back) intent = say_no::Back{};
    if (bar.lock) intent = say_no::Lock{};
    if (model.asks) intent = asking(ui, model);
    return intent;
}

} // namespace clearframe::gui::screens
