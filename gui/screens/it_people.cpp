#include "gui/screens/it_people.hpp"

#include "gui/kit/bars.hpp"
#include "gui/kit/rows.hpp"
#include "gui/kit/sheets.hpp"
#include "gui/kit/signs.hpp"
#include "gui/screens/ask.hpp"
#include "gui/screens/ask_pin.hpp"
#include "gui/screens/it_gate.hpp"
#include "gui/words.hpp"

#include <array>
#include <fmt/format.h>

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<ItPeopleIntent>;

/// What was done, and what is missing: from the top of the box.
void notices(Ui& ui, const ItPeopleModel& model, Box& box) {
    const auto one = [&](Tone tone, std::string_view bold, std::string_view rest) {
        banner(ui, box.cutTop(bannerHeight(ui, box.w, bold, rest), ui.m().gap), tone, bold, rest);
    };
    if (!model.told.empty()) {
        one(Tone::good, model.told, {});
        if (ui.m().small) return; // what is missing is told again once this is read
    }
    for (const auto& warning : model.warnings)
        one(Tone::warning, words::peopleMissing, warning);
}

Icon iconOf(const ItPerson& person) {
    return person.disabled ? Icon::accountRemove : person.waits ? Icon::clock : Icon::accountCheck;
}

Intent list(Ui& ui, const ItPeopleModel& model, Box box) {
    notices(ui, model, box);
    std::vector<std::string> ids;
    std::vector<std::string> unders;
    ids.reserve(model.people.size());
    unders.reserve(model.people.size());
    std::vector<RowSpec> rows;
    for (const auto& person : model.people) {
        ids.push_back(fmt::format("people.{}", person.id.value));
        unders.push_back(fmt::format(fmt::runtime(words::peopleRoleAndState), person.role, person.state));
        rows.push_back({.id = ids.back(),
                        .title = person.name,
                        .under = unders.back(),
                        .icon = iconOf(person),
                        .trailing = Icon::chevronRight,
                        .enabled = !model.busy});
    }
    const bool wide = !ui.m().portrait && !ui.m().large;
    if (const auto tapped = rowGrid(ui, box, "people.rows", rows, wide ? 2 : 1))
        return it_people::Open{model.people[*tapped].id};
    return {};
}

Intent person(Ui& ui, const ItPeopleModel& model) {
    const ItPerson& one = *model.open;
    const auto under = fmt::format(fmt::runtime(words::peopleRoleAndState), one.role, one.state);
    std::vector<RowSpec> rows;
    if (one.disabled) {
        rows.push_back({.id = "people.enable",
                        .title = words::peopleEnable,
                        .under = words::peopleEnableUnder,
                        .icon = Icon::accountPlus,
                        .trailing = Icon::chevronRight,
                        .enabled = !model.busy});
    } else {
        rows.push_back({.id = "people.reset",
                        .title = words::peopleNewPin,
                        .under = words::peopleNewPinUnder,
                        .icon = Icon::lockOpen,
                        .trailing = Icon::chevronRight,
                        .enabled = !model.busy});
        rows.push_back({.id = "people.disable",
                        .title = words::peopleDisable,
                        .under = words::peopleDisableUnder,
                        .icon = Icon::accountRemove,
                        .trailing = Icon::chevronRight,
                        .enabled = !model.busy});
    }
    const auto asked =
        askChoice(ui, {.id = "people.person", .title = one.name, .under = under, .problem = model.problem}, rows);
    if (asked.closed) return it_people::Cancel{};
    if (!asked.chosen) return {};
    if (*asked.chosen == 0) return it_people::NewPin{};
    return it_people::AskDisable{};
}

Intent role(Ui& ui, const ItPeopleModel& model) {
    // In the order of the roles.
    constexpr std::array unders{words::peopleRoleStaff, words::peopleRoleLeader, words::peopleRoleIt,
                                words::peopleRoleManager};
    std::vector<std::string> ids;
    ids.reserve(model.roles.size());
    std::vector<RowSpec> rows;
    for (std::size_t i = 0; i < model.roles.size() && i < unders.size(); ++i) {
        ids.push_back(fmt::format("people.role.{}", i));
        rows.push_back({.id = ids.back(),
                        .title = model.roles[i],
                        .under = unders.at(i),
                        .icon = Icon::accountCheck,
                        .trailing = Icon::chevronRight});
    }
    const auto title = fmt::format(fmt::runtime(words::peopleRole), model.pinFor);
    const auto asked = askChoice(
        ui, {.id = "people.role", .title = title, .under = words::peopleRoleUnder, .problem = model.problem}, rows);
    if (asked.closed) return it_people::Cancel{};
    if (asked.chosen) return it_people::ChooseRole{*asked.chosen};
    return {};
}

Intent pin(Ui& ui, const ItPeopleModel& model) {
    const auto title = fmt::format(fmt::runtime(words::peoplePinFor), model.pinFor);
    const auto asked = askPin(ui, {.title = title,
                                   .rule = model.pinRule,
                                   .digits = model.digits,
                                   .again = model.step == PeopleStep::repeatPin,
                                   .canGoOn = model.canGoOn,
                                   .busy = model.busy,
                                   .problem = model.problem});
    if (asked.closed) return it_people::Cancel{};
    if (!asked.press) return {};
    switch (asked.press->key) {
    case PinKey::digit:
        return it_people::Digit{asked.press->digit};
    case PinKey::backspace:
        return it_people::Backspace{};
    case PinKey::open:
        break;
    }
    return it_people::PinDone{};
}

Intent disable(Ui& ui, const ItPeopleModel& model) {
    Intent intent;
    const auto title = fmt::format(fmt::runtime(words::peopleDisableTitle), model.open->name);
    dialog(ui,
           {.id = "people.ask",
            .icon = Icon::accountRemove,
            .tile = ui.theme().blocked,
            .title = title,
            .text = words::peopleDisableText},
           [&](Box, Box row) {
               const ButtonSpec yes{.id = "people.yes",
                                    .label = words::peopleDisableYes,
                                    .icon = Icon::accountRemove,
                                    .look = Look::dangerFilled,
                                    .enabled = !model.busy};
               const ButtonSpec no{.id = "people.no", .label = words::cancel, .enabled = !model.busy};
               const float width = std::min(buttonWidth(ui, yes), row.w - buttonWidth(ui, no) - ui.m().gap);
               if (button(ui, row.cutRight(width, ui.m().gap), yes)) intent = it_people::Disable{};
               if (button(ui, row.cutLeft(buttonWidth(ui, no)), no)) intent = it_people::Cancel{};
           });
    return intent;
}

Intent name(Ui& ui, const ItPeopleModel& model, KeyboardView& keys) {
    const auto asked = askWords(ui,
                                {.id = "people.name",
                                 .title = words::peopleName,
                                 .under = words::peopleNameUnder,
                                 .typed = model.typed,
                                 .hint = words::peopleNameHint,
                                 .next = words::peopleNameNext,
                                 .missing = words::peopleNameMissing,
                                 .problem = model.problem,
                                 .icon = Icon::accountPlus,
                                 .enabled = !model.busy},
                                keys);
    if (asked.closed) return it_people::Cancel{};
    if (asked.done) return it_people::NameDone{};
    if (asked.typed) return it_people::Type{*asked.typed};
    return {};
}

Intent over(Ui& ui, const ItPeopleModel& model, KeyboardView& keys) {
    switch (model.step) {
    case PeopleStep::list:
        return {};
    case PeopleStep::person:
        return model.open ? person(ui, model) : Intent{};
    case PeopleStep::disable:
        return model.open ? disable(ui, model) : Intent{};
    case PeopleStep::name:
        return name(ui, model, keys);
    case PeopleStep::role:
        return role(ui, model);
    case PeopleStep::choosePin:
    case PeopleStep::repeatPin:
        break;
    }
    return pin(ui, model);
}

} // namespace

Intent draw(Ui& ui, const ItPeopleModel& model, KeyboardView& keys) {
    Intent intent;
    const auto bar = topBar(ui, {.title = words::itPeople, .under = model.under});
    const Box box = content(ui);
    const bool shown = passes(ui, box, model.gate);
    if (shown) intent = list(ui, model, box);
    Box below = bottomBar(ui);
    if (shown) {
        if (primary(ui, below,
                    {.id = "people.add", .label = words::peopleAdd, .icon = Icon::accountPlus, .enabled = !model.busy}))
            intent = it_people::Add{};
    } else if (primary(ui, below, {.id = "people.back", .label = words::itBackToIt})) {
        intent = it_people::Back{};
    }
    if (bar.back) intent = it_people::Back{};
    if (bar.lock) intent = it_people::Lock{};
    if (auto one = over(ui, model, keys)) intent = one;
    return intent;
}

} // namespace clearframe::gui::screens
