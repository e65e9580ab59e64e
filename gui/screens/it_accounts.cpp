#include "gui/screens/it_accounts.hpp"

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
using Intent = std::optional<ItAccountsIntent>;

Icon iconOf(AccountLook look) {
    switch (look) {
    case AccountLook::active:
        return Icon::checkCircle;
    case AccountLook::approved:
        return Icon::accountCheck;
    case AccountLook::pending:
        break;
    }
    return Icon::clock;
}

Intent list(Ui& ui, const ItAccountsModel& model, Box box) {
    if (!model.told.empty())
        banner(ui, box.cutTop(bannerHeight(ui, box.w, model.told, {}), ui.m().gap), Tone::good, model.told, {});
    if (model.accounts.empty()) {
        (void)emptyState(ui, box, Icon::instagram, words::accountsNone, words::accountsNoneUnder);
        return {};
    }
    std::vector<std::string> ids;
    std::vector<std::string> unders;
    ids.reserve(model.accounts.size());
    unders.reserve(model.accounts.size());
    std::vector<RowSpec> rows;
    for (const auto& account : model.accounts) {
        ids.push_back(fmt::format("accounts.{}", account.name));
        unders.push_back(fmt::format(fmt::runtime(words::officialWhatAndState), account.what, account.state));
        rows.push_back({.id = ids.back(),
                        .title = account.name,
                        .under = unders.back(),
                        .icon = iconOf(account.look),
                        .trailing = Icon::chevronRight,
                        .enabled = !model.busy});
    }
    const bool wide = !ui.m().portrait && !ui.m().large && !ui.m().small;
    if (const auto tapped = rowGrid(ui, box, "accounts.rows", rows, wide ? 2 : 1))
        return it_accounts::Open{model.accounts[*tapped].name};
    return {};
}

/// What can be done with one account: its next step, then its leads.
Intent account(Ui& ui, const ItAccountsModel& model) {
    const ItAccount& one = *model.open;
    std::vector<ItAccountsIntent> acts;
    std::vector<RowSpec> rows;
    if (one.mayApprove) {
        rows.push_back({.id = "account.approve",
                        .title = words::officialApprove,
                        .under = words::officialApproveUnder,
                        .icon = Icon::check,
                        .trailing = Icon::chevronRight,
                        .enabled = !model.busy});
        acts.emplace_back(it_accounts::Approve{});
    }
    if (one.mayActivate) {
        rows.push_back({.id = "account.activate",
                        .title = words::officialActivate,
                        .under = words::officialActivateUnder,
                        .icon = Icon::check,
                        .trailing = Icon::chevronRight,
                        .enabled = !model.busy});
        acts.emplace_back(it_accounts::Activate{});
    }
    std::vector<std::string> ids;
    ids.reserve(one.leads.size());
    for (const auto& lead : one.leads) {
        ids.push_back(fmt::format("account.lead.{}", ids.size()));
        rows.push_back({.id = ids.back(),
                        .title = lead.name,
                        .under = lead.state,
                        .icon = lead.trained ? Icon::accountCheck : Icon::clock,
                        .trailing = lead.trained ? Icon::none : Icon::chevronRight,
                        .enabled = !model.busy && !lead.trained && one.mayTrain});
        acts.emplace_back(it_accounts::Train{lead.name});
    }
    const auto size = fmt::format(fmt::runtime(words::officialPixels), one.longEdge);
    const auto under = fmt::format("{} · {}. {}", one.what, size, one.state);
    const auto asked = askChoice(ui,
                                 {.id = "account.sheet",
                                  .title = one.name,
                                  .under = model.told.empty() ? std::string_view(under) : std::string_view(model.told),
                                  .problem = model.problem},
                                 rows);
    if (asked.closed) return it_accounts::Cancel{};
    if (asked.chosen) return acts[*asked.chosen];
    return {};
}

Intent training(Ui& ui, const ItAccountsModel& model) {
    const auto title = fmt::format(fmt::runtime(words::officialTrainTitle), model.lead);
    const auto asked = askDay(ui, {.id = "account.training",
                                   .title = title,
                                   .text = words::officialTrainText,
                                   .day = model.day,
                                   .isToday = model.dayIsToday,
                                   .yes = words::officialTrainYes,
                                   .busy = model.busy});
    if (asked.move != 0) return it_accounts::MoveDay{asked.move};
    if (asked.yes) return it_accounts::TrainOnDay{};
    if (asked.no) return it_accounts::Cancel{};
    return {};
}

struct Question {
    std::string_view title, under, hint;
};

Question questionOf(AccountStep step) {
    switch (step) {
    case AccountStep::platform:
        return {words::officialPlatform, words::officialPlatformUnder, words::officialPlatformHint};
    case AccountStep::handle:
        return {words::officialHandle, words::officialHandleUnder, words::officialHandleHint};
    case AccountStep::firstLead:
        return {words::officialFirstLead, words::officialFirstLeadUnder, words::officialLeadHint};
    case AccountStep::secondLead:
        return {words::officialSecondLead, words::officialSecondLeadUnder, words::officialLeadHint};
    case AccountStep::purpose:
        return {words::officialPurpose, words::officialPurposeUnder, {}};
    case AccountStep::size:
        return {words::officialSize, words::officialSizeUnder, {}};
    case AccountStep::name:
    case AccountStep::list:
    case AccountStep::account:
    case AccountStep::training:
        break;
    }
    return {words::officialName, words::officialNameUnder, words::officialNameHint};
}

Intent typedStep(Ui& ui, const ItAccountsModel& model, KeyboardView& keys) {
    const auto question = questionOf(model.step);
    const auto under = fmt::format("{}. {}", model.stepOf, question.under);
    const auto asked = askWords(ui,
                                {.id = "account.ask",
                                 .title = question.title,
                                 .under = under,
                                 .typed = model.typed,
                                 .hint = question.hint,
                                 .next = words::officialNext,
                                 .missing = words::officialMissing,
                                 .problem = model.problem,
                                 .enabled = !model.busy},
                                keys);
    if (asked.closed) return it_accounts::Cancel{};
    if (asked.done) return it_accounts::TypeDone{};
    if (asked.typed) return it_accounts::Type{*asked.typed};
    return {};
}

Intent chosenStep(Ui& ui, const ItAccountsModel& model, const std::vector<std::string>& choices) {
    const auto question = questionOf(model.step);
    const auto under = fmt::format("{}. {}", model.stepOf, question.under);
    std::vector<std::string> ids;
    ids.reserve(choices.size());
    std::vector<RowSpec> rows;
    for (const auto& choice : choices) {
        ids.push_back(fmt::format("account.choice.{}", ids.size()));
        rows.push_back({.id = ids.back(), .title = choice, .trailing = Icon::chevronRight, .enabled = !model.busy});
    }
    const auto asked =
        askChoice(ui, {.id = "account.ask", .title = question.title, .under = under, .problem = model.problem}, rows);
    if (asked.closed) return it_accounts::Cancel{};
    if (asked.chosen) return it_accounts::Choose{*asked.chosen};
    return {};
}

Intent over(Ui& ui, const ItAccountsModel& model, KeyboardView& keys) {
    switch (model.step) {
    case AccountStep::list:
        return {};
    case AccountStep::account:
        return model.open ? account(ui, model) : Intent{};
    case AccountStep::training:
        return training(ui, model);
    case AccountStep::purpose:
        return chosenStep(ui, model, model.purposes);
    case AccountStep::size:
        return chosenStep(ui, model, model.sizes);
    case AccountStep::name:
    case AccountStep::platform:
    case AccountStep::handle:
    case AccountStep::firstLead:
    case AccountStep::secondLead:
        break;
    }
    return typedStep(ui, model, keys);
}

} // namespace

Intent draw(Ui& ui, const ItAccountsModel& model, KeyboardView& keys) {
    Intent intent;
    const auto bar = topBar(ui, {.title = words::itAccounts, .under = words::accountsUnder});
    const Box box = content(ui);
    const bool shown = passes(ui, box, model.gate);
    if (shown) intent = list(ui, model, box);
    Box below = bottomBar(ui);
    if (shown) {
        if (primary(ui, below,
                    {.id = "accounts.add", .label = words::accountsAdd, .icon = Icon::plus, .enabled = !model.busy}))
            intent = it_accounts::Add{};
    } else if (primary(ui, below, {.id = "accounts.back", .label = words::itBackToIt})) {
        intent = it_accounts::Back{};
    }
    if (bar.back) intent = it_accounts::Back{};
    if (bar.lock) intent = it_accounts::Lock{};
    if (auto one = over(ui, model, keys)) intent = one;
    return intent;
}

} // namespace clearframe::gui::screens
