#include "gui/screens/roll.hpp"

#include "gui/kit/bars.hpp"
#include "gui/kit/controls.hpp"
#include "gui/kit/rows.hpp"
#include "gui/kit/sheets.hpp"
#include "gui/kit/signs.hpp"
#include "gui/kit/ticks.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<RollIntent>;

std::string counted(int count, std::string_view one, std::string_view many) {
    return count == 1 ? std::string(one) : fmt::format(fmt::runtime(many), count);
}

std::string facesFound(int faces) {
    if (faces == 0) return std::string(words::noFaceFound);
    return fmt::format(fmt::runtime(faces == 1 ? words::oneFaceFound : words::manyFacesFound), faces);
}

int columnsFor(const Ui& ui, float width) {
    const float least = ui.m().pick(ui.m().large ? 250.F : 196.F, ui.m().large ? 190.F : 152.F);
    return std::clamp(static_cast<int>((width + ui.m().px(8)) / (least + ui.m().px(8))), 1, 4);
}

Intent names(Ui& ui, const RollModel& model, const Box& box) {
    if (model.choices.empty()) {
        const bool typed = model.shows == RollShows::search;
        if (typed) {
            paragraph(ui, Role::body, ui.theme().ink2, box, model.query.empty() ? words::typeAName : words::nobodyFound,
                      2);
            return {};
        }
        const bool failed = !model.problem.empty() && model.groups.empty();
        (void)emptyState(ui, box, failed ? Icon::alert : Icon::accountMultiple,
                         model.loading ? words::rollOpening
                         : failed      ? words::rollNoNames
                                       : words::rollNoneTicked,
                         failed          ? std::string_view(model.problem)
                         : model.loading ? words::openingPhotosUnder
                                         : words::rollNoneTickedUnder);
        return {};
    }
    std::vector<std::string> ids;
    std::vector<TickSpec> ticks;
    ids.reserve(model.choices.size());
    for (const auto& one : model.choices) {
        ids.push_back(fmt::format("roll.{}", one.pupil.value));
        ticks.push_back({.id = ids.back(), .label = one.name, .note = one.group, .ticked = one.ticked});
    }
    // Another class begins at its top.
    const auto scroll = fmt::format("roll.names.{}.{}", static_cast<int>(model.shows), model.group);
    if (const auto tapped = tickGrid(ui, box, scroll, ticks, columnsFor(ui, box.w)))
        return roll::Toggle{model.choices[*tapped].pupil};
    return {};
}

Intent allGroups(Ui& ui, const RollModel& model, const Box& box) {
    const std::vector<std::string_view> names(model.groups.begin(), model.groups.end());
    const auto chosen = static_cast<std::size_t>(std::ranges::find(model.groups, model.group) - model.groups.begin());
    const auto tapped = choiceGrid(ui, box, "roll.group", names, columnsFor(ui, box.w), chosen);
    if (!tapped) return std::nullopt;
    return roll::Group{model.groups[*tapped]};
}

/// The classes that fit in one line, the chosen one always among them.
std::vector<std::string_view> classesIn(const Ui& ui, const RollModel& model, float width) {
    std::vector<std::string_view> shown;
    const float gap = ui.m().px(8);
    const auto needs = [&](std::string_view name) { return chipWidth(ui, {.id = "", .label = name}) + gap; };
    float used = model.group.empty() ? 0 : needs(model.group);
    bool hasChosen = model.group.empty();
    for (const auto& name : model.groups) {
        if (name == model.group) {
            shown.push_back(name);
            hasChosen = true;
            continue;
        }
        if (used + needs(name) > width + gap) continue;
        used += needs(name);
        shown.push_back(name);
    }
    if (!hasChosen) shown.push_back(model.group);
    return shown;
}

/// What is shown: those ticked, a class, or what is searched for.
Intent chips(Ui& ui, const RollModel& model, Box row) {
    Intent intent;
    const float gap = ui.m().px(8);
    const ButtonSpec search{.id = "roll.search",
                            .label = ui.m().small || ui.m().portrait ? std::string_view{} : words::rollSearch,
                            .icon = Icon::magnify,
                            .says = words::rollSearch,
                            .role = Role::body};
    if (button(ui, row.cutRight(buttonWidth(ui, search), gap), search)) intent = roll::Show{RollShows::search};
    const auto count = std::to_string(model.ticked);
    const ChipSpec ticked{
        .id = "roll.ticked", .label = words::rollTicked, .count = count, .selected = model.shows == RollShows::ticked};
    if (chip(ui, row.cutLeft(chipWidth(ui, ticked), gap), ticked)) intent = roll::Show{RollShows::ticked};
    const ChipSpec more{.id = "roll.classes",
                        .label = words::rollMoreClasses,
                        .icon = Icon::dots,
                        .selected = model.shows == RollShows::allGroups};
    float all = 0;
    for (const auto& name : model.groups)
        all += chipWidth(ui, {.id = "", .label = name}) + gap;
    const bool hidden = all > row.w + gap;
    if (hidden) {
        if (chip(ui, row.cutRight(std::min(row.w, chipWidth(ui, more)), gap), more))
            intent = roll::Show{RollShows::allGroups};
    }
    for (const auto name : classesIn(ui, model, row.w)) {
        const auto id = fmt::format("roll.class.{}", name);
        const ChipSpec spec{
            .id = id, .label = name, .selected = model.shows == RollShows::group && name == model.group};
        const float width = chipWidth(ui, spec);
        if (width > row.w + 0.5F) break;
        if (chip(ui, row.cutLeft(width, gap), spec)) intent = roll::Group{std::string(name)};
    }
    return intent;
}

void photo(Ui& ui, const RollModel& model, Pictures& pictures, StageView& view, const Box& box) {
    if (model.size.empty()) {
        fill(ui, box, ui.theme().inset, ui.m().px(12));
        return;
    }
    moveStage(ui, box, model.size, view, true);
    drawStage(ui, box, pictures, model.picture, StagePlace(box, model.size, view));
}

Intent sameAsLast(Ui& ui, const RollModel& model, const Box& box) {
    if (model.lastTicked == 0) return {};
    const ButtonSpec same{.id = "roll.same",
                          .label = words::rollSame,
                          .icon = Icon::history,
                          .enabled = !model.busy && !model.sameAsLast};
    auto spec = same;
    if (buttonWidth(ui, same) > box.w) spec.label = words::rollSameShort;
    if (button(ui, box, spec)) return roll::SameAsLast{};
    return {};
}

/// The photo, how many are ticked and who.
Intent panel(Ui& ui, const RollModel& model, Pictures& pictures, StageView& view, Box box) {
    Intent intent;
    const float pictureHeight = model.size.empty()
                                    ? box.w * 0.66F
                                    : std::min(box.h * 0.5F, box.w * static_cast<float>(model.size.height) /
                                                                 static_cast<float>(model.size.width));
    photo(ui, model, pictures, view, box.cutTop(std::round(pictureHeight), ui.m().pick(16, 8)));
    if (model.lastTicked > 0) {
        const Box at = box.cutBottom(ui.m().button + ui.m().px(3), ui.m().pick(16, 8));
        if (auto one = sameAsLast(ui, model, at)) intent = one;
    }
    const bool problem = !model.problem.empty() && !model.groups.empty(); // else it stands where the names would
    box.cutTop(paragraph(ui, ui.m().small ? Role::strong : Role::h2, ui.theme().ink, box,
                         counted(model.ticked, words::rollOneTicked, words::rollManyTicked), 1),
               ui.m().px(2));
    box.cutTop(paragraph(ui, Role::small, ui.theme().ink2, box, facesFound(model.faces), 1), ui.m().pick(12, 6));
    const auto lines = static_cast<int>(box.h / lineHeight(ui.fonts(), Role::body));
    if (lines > 0)
        paragraph(ui, Role::body, problem ? ui.theme().danger : ui.theme().ink, box,
                  problem                   ? std::string_view(model.problem)
                  : model.tickedWho.empty() ? words::rollNobodyYet
                                            : std::string_view(model.tickedWho),
                  lines);
    return intent;
}

Intent searching(Ui& ui, const RollModel& model, KeyboardView& keys) {
    Intent intent;
    Box box = ui.screen();
    box.cutTop(ui.m().topBar);
    const Box pad = box.cutBottom(keyboardHeight(ui));
    if (const auto typed = keyboard(ui, pad, keys)) {
        const bool ends =
            std::holds_alternative<typing::Close>(*typed) || std::holds_alternative<typing::Enter>(*typed);
        if (ends)
            intent = roll::Show{RollShows::group};
        else
            intent = roll::Type{*typed};
    }
    Box in = box.inset(ui.m().margin, ui.m().pick(10, 4));
    Box row = in.cutTop(std::max(ui.m().button + ui.m().px(3), ui.m().pick(60, 48)), ui.m().pick(12, 6));
    const ButtonSpec done{.id = "roll.searched", .label = words::rollSearchDone, .icon = Icon::check};
    if (button(ui, row.cutRight(buttonWidth(ui, done), ui.m().gap), done)) intent = roll::Show{RollShows::group};
    (void)field(ui, row, {.id = "roll.query", .text = model.query, .hint = words::typeAName, .icon = Icon::magnify});
    if (auto one = names(ui, model, in)) intent = one;
    return intent;
}

Intent choosing(Ui& ui, const RollModel& model, Pictures& pictures, StageView& view) {
    Intent intent;
    Box below = bottomBar(ui);
    Box box = content(ui);
    if (ui.m().portrait) {
        const Box top = box.cutTop(std::round(box.h * 0.34F), ui.m().gap);
        photo(ui, model, pictures, view, top);
    } else {
        const Box side = box.cutLeft(ui.m().pick(330, 200), ui.m().gutter);
        if (auto one = panel(ui, model, pictures, view, side)) intent = one;
    }
    if (auto one = chips(ui, model, box.cutTop(ui.m().chip + ui.m().px(3), ui.m().px(8)))) intent = one;
    if (ui.m().portrait && !model.problem.empty() && !model.groups.empty())
        box.cutTop(paragraph(ui, Role::body, ui.theme().danger, box, model.problem, 2), ui.m().gap);
    if (auto one = model.shows == RollShows::allGroups ? allGroups(ui, model, box) : names(ui, model, box))
        intent = one;
    const bool some = model.ticked > 0;
    const auto note =
        fmt::format(fmt::runtime(words::rollOfFaces),
                    counted(model.ticked, words::rollOneTicked, words::rollManyTicked), facesFound(model.faces));
    const auto label = model.agrees ? counted(model.ticked, words::rollOnlyOne, words::rollOnlyMany)
                       : some       ? counted(model.ticked, words::rollOne, words::rollMany)
                                    : std::string(words::rollPrimary);
    const bool wide = !ui.m().small && !ui.m().portrait;
    const auto under = model.agrees                 ? words::rollNobodyElse
                       : model.ticked > model.faces ? words::rollMore
                                                    : words::rollFewer;
    if (primary(ui, below,
                {.id = "roll.primary",
                 .label = label,
                 .enabled = some && !model.busy,
                 .note = wide && some ? std::string_view(note) : std::string_view{},
                 .noteUnder = some ? under : std::string_view{}}))
        intent = roll::Confirm{};
    if (ui.m().portrait) {
        const Box at = below.cutTop(ui.m().button + ui.m().px(3));
        if (auto one = sameAsLast(ui, model, at)) intent = one;
    }
    return intent;
}

} // namespace

Intent draw(Ui& ui, const RollModel& model, Pictures& pictures, StageView& view, KeyboardView& keys) {
    const auto bar = topBar(ui, {.title = words::rollTitle, .under = model.under});
    Intent intent = model.shows == RollShows::search ? searching(ui, model, keys) : choosing(ui, model, pictures, view);
    if (bar.back) {
        if (model.shows == RollShows::search)
            intent = roll::Show{RollShows::group};
        else
            intent = roll::Back{};
    }
    if (bar.lock) intent = roll::Lock{};
    return intent;
}

} // namespace clearframe::gui::screens
