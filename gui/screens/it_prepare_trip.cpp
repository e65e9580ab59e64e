#include "gui/screens/it_prepare_trip.hpp"

#include "gui/kit/bars.hpp"
#include "gui/kit/controls.hpp"
#include "gui/kit/rows.hpp"
#include "gui/kit/sheets.hpp"
#include "gui/kit/signs.hpp"
#include "gui/kit/ticks.hpp"
#include "gui/screens/ask.hpp"
#include "gui/screens/it_gate.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<ItPrepareTripIntent>;

struct Question {
    std::string_view row, next;
    Icon icon;
};

Question questionOf(PrepareStep step) {
    switch (step) {
    case PrepareStep::days:
        return {words::prepareDaysRow, words::prepareDaysNext, Icon::calendarClock};
    case PrepareStep::classes:
    case PrepareStep::pupils:
        return {words::prepareWhoRow, words::prepareWhoNext, Icon::accountMultiple};
    case PrepareStep::accounts:
        return {words::prepareAccountsRow, words::prepareAccountsNext, Icon::instagram};
    case PrepareStep::kiosk:
        return {words::prepareKioskRow, words::prepareKioskNext, Icon::usb};
    case PrepareStep::name:
    case PrepareStep::overview:
        break;
    }
    return {words::prepareNameRow, words::prepareNameNext, Icon::tag};
}

/// What was said so far, and when the lease would end.
Intent overview(Ui& ui, const ItPrepareTripModel& model, Box box) {
    const auto say = [&](Tone tone, std::string_view bold, std::string_view rest) {
        banner(ui, box.cutTop(bannerHeight(ui, box.w, bold, rest), ui.m().gap), tone, bold, rest);
    };
    if (model.step == PrepareStep::overview && !model.problem.empty())
        say(Tone::bad, model.problem, {});
    else if (!model.leaseEnd.empty())
        say(Tone::calm, model.leaseEnd, words::leaseEndsUnder);
    std::vector<std::string> ids;
    ids.reserve(model.answers.size());
    std::vector<RowSpec> rows;
    for (const auto& answer : model.answers) {
        const auto question = questionOf(answer.question);
        ids.push_back(fmt::format("prepare.{}", static_cast<int>(answer.question)));
        rows.push_back({.id = ids.back(),
                        .title = question.row,
                        .under = answer.said.empty() ? words::prepareNotYet : std::string_view(answer.said),
                        .icon = question.icon,
                        .trailing = answer.said.empty() ? Icon::chevronRight : Icon::check,
                        .enabled = !model.busy});
    }
    const bool wide = !ui.m().portrait && !ui.m().large;
    if (const auto tapped = rowGrid(ui, box, "prepare.rows", rows, wide ? 2 : 1))
        return it_prepare_trip::Ask{model.answers[*tapped].question};
    return {};
}

Intent name(Ui& ui, const ItPrepareTripModel& model, KeyboardView& keys) {
    const auto asked = askWords(ui,
                                {.id = "prepare.name",
                                 .title = words::prepareName,
                                 .under = words::prepareNameUnder,
                                 .typed = model.typed,
                                 .hint = words::prepareNameHint,
                                 .next = words::prepareDone,
                                 .missing = words::prepareNameNext,
                                 .problem = model.problem,
                                 .icon = Icon::tag},
                                keys);
    if (asked.closed) return it_prepare_trip::Cancel{};
    if (asked.done) return it_prepare_trip::Done{};
    if (asked.typed) return it_prepare_trip::Type{*asked.typed};
    return {};
}

struct DayButtons {
    std::string_view title, day, prefix;
    std::array<std::string_view, 4> says;
    bool earlier, later = true;
};

/// One day, in steps of weeks and days; 0 where nothing was tapped.
int dayRow(Ui& ui, Box& in, const DayButtons& spec) {
    struct Step {
        std::string_view id, label;
        int days;
    };
    constexpr std::array steps{Step{"week.less", words::prepareWeek, -7}, Step{"less", words::prepareDay, -1},
                               Step{"more", words::prepareDay, 1}, Step{"week.more", words::prepareWeek, 7}};
    int moved = 0;
    const float line1 = lineHeight(ui.fonts(), Role::small);
    line(ui, Role::small, ui.theme().ink2, in.cutTop(line1, ui.m().px(4)), spec.title);
    line(ui, Role::h2, ui.theme().ink, in.cutTop(lineHeight(ui.fonts(), Role::h2), ui.m().pick(10, 4)), spec.day);
    Box row = in.cutTop(ui.m().button + ui.m().px(3), ui.m().pick(28, 12));
    const float gap = ui.m().px(8);
    const float width = std::floor((row.w - 3 * gap) / 4);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto& step = steps.at(i);
        const bool less = step.days < 0;
        const auto id = fmt::format("{}.{}", spec.prefix, step.id);
        if (button(ui, row.cutLeft(width, gap),
                   {.id = id,
                    .label = step.label,
                    .icon = less ? Icon::chevronLeft : Icon::none,
                    .trailing = less ? Icon::none : Icon::chevronRight,
                    .enabled = less ? spec.earlier : spec.later,
                    .says = spec.says.at(i)}))
            moved = step.days;
    }
    return moved;
}

/// At the foot of a sheet.
bool doneButton(Ui& ui, Box& in, std::string_view label, bool enabled) {
    Box foot = in.cutBottom(ui.m().primaryButton + ui.m().px(4), ui.m().gap);
    const ButtonSpec spec{.id = "prepare.done",
                          .label = label,
                          .icon = enabled ? Icon::check : Icon::none,
                          .look = Look::primary,
                          .enabled = enabled};
    return button(ui, foot.cutRight(std::min(foot.w, std::max(ui.m().pick(260, 200), buttonWidth(ui, spec)))), spec);
}

Box insideSheet(const Ui& ui, const Box& box) {
    return box.inset(ui.m().pick(28, 12), ui.m().pick(16, 6));
}

Intent days(Ui& ui, const ItPrepareTripModel& model) {
    Intent intent;
    sheet(ui, "prepare.days", askWidth, [&](Box box) {
        Box in = insideSheet(ui, box);
        if (sheetHead(ui, in, "prepare.days", words::prepareDays)) intent = it_prepare_trip::Cancel{};
        if (doneButton(ui, in, words::prepareDone, model.daysFit)) intent = it_prepare_trip::Done{};
        const int first = dayRow(ui, in,
                                 {.title = words::prepareFirstDay,
                                  .day = model.firstDay,
                                  .prefix = "prepare.first",
                                  .says = {words::prepareFirstWeekLess, words::prepareFirstLess,
                                           words::prepareFirstMore, words::prepareFirstWeekMore},
                                  .earlier = !model.firstIsToday});
        const int last = dayRow(ui, in,
                                {.title = words::prepareLastDay,
                                 .day = model.lastDay,
                                 .prefix = "prepare.last",
                                 .says = {words::prepareLastWeekLess, words::prepareLastLess, words::prepareLastMore,
                                          words::prepareLastWeekMore},
                                 .earlier = !model.lastIsFirst});
        if (first != 0) intent = it_prepare_trip::MoveFirst{first};
        if (last != 0) intent = it_prepare_trip::MoveLast{last};
        if (!model.problem.empty()) paragraph(ui, Role::body, ui.theme().danger, in, model.problem, 3);
    });
    return intent;
}

Intent tickRows(Ui& ui, const ItPrepareTripModel& model, const Box& box, std::string_view empty) {
    if (model.ticks.empty()) {
        paragraph(ui, Role::body, ui.theme().ink2, box, empty, 3);
        return {};
    }
    std::vector<std::string> ids;
    ids.reserve(model.ticks.size());
    std::vector<TickSpec> ticks;
    for (const auto& one : model.ticks) {
        ids.push_back(fmt::format("prepare.tick.{}", one.id));
        ticks.push_back({.id = ids.back(), .label = one.label, .note = one.note, .ticked = one.ticked});
    }
    const bool shortNames = model.step == PrepareStep::classes;
    const float least = ui.m().px(shortNames && !ui.m().large ? 200.F : 300.F);
    const int columns = std::clamp(static_cast<int>(box.w / least), 1, 4);
    const auto scroll = fmt::format("prepare.ticks.{}", static_cast<int>(model.step));
    if (const auto tapped = tickGrid(ui, box, scroll, ticks, columns)) return it_prepare_trip::Toggle{*tapped};
    return {};
}

Intent ticked(Ui& ui, const ItPrepareTripModel& model) {
    Intent intent;
    const bool classes = model.step == PrepareStep::classes;
    sheet(ui, "prepare.choose", askWidth, [&](Box box) {
        Box in = insideSheet(ui, box);
        if (sheetHead(ui, in, "prepare.choose", classes ? words::prepareClasses : words::prepareAccounts))
            intent = it_prepare_trip::Cancel{};
        const Box foot{in.x, in.bottom() - ui.m().primaryButton - ui.m().px(4), in.w,
                       ui.m().primaryButton + ui.m().px(4)};
        if (doneButton(ui, in, model.someTicked ? words::prepareDone : words::prepareTickSome, model.someTicked))
            intent = it_prepare_trip::Done{};
        if (classes) {
            Box left = foot;
            const ButtonSpec single{.id = "prepare.single", .label = words::prepareSingle, .icon = Icon::magnify};
            if (button(ui, left.cutLeft(buttonWidth(ui, single)), single))
                intent = it_prepare_trip::Ask{PrepareStep::pupils};
        }
        if (auto one = tickRows(ui, model, in, classes ? words::prepareNoList : words::prepareAccountsNone))
            intent = one;
    });
    return intent;
}

Intent pupils(Ui& ui, const ItPrepareTripModel& model, KeyboardView& keys) {
    Intent intent;
    sheet(ui, "prepare.pupils", askWidth, [&](Box box) {
        const Box board = box.cutBottom(keyboardHeight(ui));
        if (auto typed = keyboard(ui, board, keys)) {
            const bool leaves = std::holds_alternative<gui::typing::Close>(*typed) ||
                                std::holds_alternative<gui::typing::Enter>(*typed);
            if (leaves)
                intent = it_prepare_trip::Done{};
            else
                intent = it_prepare_trip::Type{*typed};
        }
        Box in = insideSheet(ui, box);
        Box row = in.cutTop(std::max(ui.m().button + ui.m().px(3), ui.m().pick(60, 48)), ui.m().pick(12, 6));
        const ButtonSpec done{
            .id = "prepare.pupils.done", .label = words::prepareDone, .icon = Icon::check, .look = Look::primary};
        if (button(ui, row.cutRight(buttonWidth(ui, done), ui.m().gap), done)) intent = it_prepare_trip::Done{};
        (void)field(ui, row,
                    {.id = "prepare.pupils.type",
                     .text = model.typed,
                     .hint = words::preparePupilsHint,
                     .icon = Icon::magnify});
        const auto empty = model.typed.empty() ? words::preparePupilsNone : words::preparePupilsNobody;
        if (auto one = tickRows(ui, model, in, empty)) intent = one;
    });
    return intent;
}

Intent kiosk(Ui& ui, const ItPrepareTripModel& model) {
    std::vector<std::string> ids;
    ids.reserve(model.kiosks.size());
    std::vector<RowSpec> rows;
    for (const auto& one : model.kiosks) {
        ids.push_back(fmt::format("prepare.kiosk.{}", ids.size()));
        rows.push_back({.id = ids.back(),
                        .title = one.name,
                        .under = one.under,
                        .icon = ids.size() == 1 ? Icon::home : Icon::usb,
                        .trailing = Icon::chevronRight,
                        .chosen = one.chosen});
    }
    const auto asked = askChoice(ui, {.id = "prepare.kiosk", .title = words::prepareKiosk, .under = {}}, rows);
    if (asked.closed) return it_prepare_trip::Cancel{};
    if (asked.chosen) return it_prepare_trip::ChooseKiosk{*asked.chosen};
    return {};
}

Intent over(Ui& ui, const ItPrepareTripModel& model, KeyboardView& keys) {
    switch (model.step) {
    case PrepareStep::overview:
        return {};
    case PrepareStep::name:
        return name(ui, model, keys);
    case PrepareStep::days:
        return days(ui, model);
    case PrepareStep::classes:
    case PrepareStep::accounts:
        return ticked(ui, model);
    case PrepareStep::pupils:
        return pupils(ui, model, keys);
    case PrepareStep::kiosk:
        break;
    }
    return kiosk(ui, model);
}

} // namespace

Intent draw(Ui& ui, const ItPrepareTripModel& model, KeyboardView& keys) {
    Intent intent;
    const auto bar = topBar(ui, {.title = words::tripsPrepare, .under = words::prepareUnder});
    const Box box = content(ui);
    const bool may = passes(ui, box, model.gate);
    const bool shown = may && model.noList.empty();
    if (may && !shown) (void)emptyState(ui, box, Icon::alert, words::prepareNoList, model.noList);
    if (shown) intent = overview(ui, model, box);
    Box below = bottomBar(ui);
    if (!shown) {
        if (primary(ui, below, {.id = "prepare.back", .label = words::tripsBack})) intent = it_prepare_trip::Back{};
    } else if (model.next) {
        if (primary(ui, below, {.id = "prepare.next", .label = questionOf(*model.next).next}))
            intent = it_prepare_trip::Ask{*model.next};
    } else if (primary(ui, below,
                       {.id = "prepare.yes",
                        .label = words::prepareYes,
                        .icon = Icon::check,
                        .arrow = false,
                        .enabled = !model.busy})) {
        intent = it_prepare_trip::Prepare{};
    }
    if (bar.back) intent = it_prepare_trip::Back{};
    if (bar.lock) intent = it_prepare_trip::Lock{};
    if (auto one = over(ui, model, keys)) intent = one;
    return intent;
}

} // namespace clearframe::gui::screens
