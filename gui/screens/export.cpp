#include "gui/screens/export.hpp"

#include "gui/kit/bars.hpp"
#include "gui/kit/rows.hpp"
#include "gui/kit/sheets.hpp"
#include "gui/kit/signs.hpp"
#include "gui/screens/caption.hpp"
#include "gui/screens/export_parts.hpp"
#include "gui/words.hpp"

#include <fmt/format.h>

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<ExportIntent>;

Intent accounts(Ui& ui, const ExportModel& model) {
    Intent intent;
    Box below = bottomBar(ui);
    const Box box = content(ui);
    card(ui, box);
    Box in = box.inset(ui.m().pick(28, 12));
    if (model.accounts.empty()) {
        const bool failed = !model.problem.empty();
        (void)emptyState(ui, in, failed ? Icon::alert : Icon::accountMultiple,
                         model.loading ? words::readingAccounts
                         : failed      ? words::titleDevice
                                       : words::noAccountTitle,
                         failed ? std::string_view(model.problem) : words::noAccountUnder);
    } else {
        in.cutTop(paragraph(ui, Role::h2, ui.theme().ink, in, words::whichAccount, 2), ui.m().px(4));
        in.cutTop(paragraph(ui, Role::body, ui.theme().ink2, in, words::accountRules, 2), ui.m().gap);
        std::vector<std::string> ids;
        std::vector<RowSpec> rows;
        ids.reserve(model.accounts.size());
        for (const auto& account : model.accounts) {
            ids.push_back(fmt::format("account.{}", account.name));
            rows.push_back({.id = ids.back(),
                            .title = account.name,
                            .under = account.under,
                            .icon = account.instagram ? Icon::instagram : Icon::exportOut,
                            .chosen = account.ready && account.name == model.account,
                            .enabled = account.ready});
        }
        if (const auto tapped = rowGrid(ui, in, "export.accounts", rows, ui.m().portrait ? 1 : 2))
            intent = exporting::ChooseAccount{model.accounts[*tapped].name};
    }
    const ButtonSpec back{.id = "export.photos", .label = words::backToPhotos, .icon = Icon::arrowLeft};
    if (!ui.m().portrait && secondary(ui, below, back)) intent = exporting::Back{};
    const bool chosen = !model.account.empty();
    if (primary(ui, below,
                {.id = "export.primary", .label = chosen ? words::checkPhotos : words::tapAccount, .enabled = chosen}))
        intent = exporting::Primary{};
    if (ui.m().portrait && secondary(ui, below, back)) intent = exporting::Back{};
    return intent;
}

std::string_view underOf(const ExportModel& model) {
    switch (model.step) {
    case ExportStep::account:
        return words::exportStep1;
    case ExportStep::check:
        return words::exportStep2;
    case ExportStep::copy:
        return words::exportStep3;
    case ExportStep::result:
        break;
    }
    return words::exportDone;
}

} // namespace

Intent draw(Ui& ui, const ExportModel& model, Pictures& pictures, KeyboardView& keys) {
    Intent intent;
    const auto title = fmt::format(fmt::runtime(words::exportEvent), model.event);
    const bool wide = !ui.m().small && !ui.m().portrait; // the steps are drawn, and all of them done at the end
    const bool leaving = model.step == ExportStep::account || model.step == ExportStep::check;
    const auto bar = topBar(ui, {.title = title,
                                 .under = underOf(model),
                                 .hasBack = leaving,
                                 .toolsWidth = ui.m().pick(ui.m().portrait ? 90.F : 420.F, 60)});
    steps(ui, bar.tools.right(), bar.tools.centreY(), {words::stepAccount, words::stepCheck, words::stepCopy},
          wide ? static_cast<int>(model.step) : std::min(2, static_cast<int>(model.step)));
    switch (model.step) {
    case ExportStep::account:
        intent = accounts(ui, model);
        break;
    case ExportStep::check:
        intent = exportCheck(ui, model, pictures);
        break;
    case ExportStep::copy:
        intent = exportCopy(ui, model, pictures);
        break;
    case ExportStep::result:
        intent = exportResult(ui, model);
        break;
    }
    if (bar.back) intent = exporting::Back{};
    if (bar.lock) intent = exporting::Lock{};
    if (model.step == ExportStep::check && model.caption.typing) {
        if (auto one = captionSheet(ui, model.caption, keys)) intent = exporting::Caption{std::move(*one)};
    }
    if (model.showsHeld || model.choosingPlace) {
        if (auto one = exportSheets(ui, model)) intent = one;
    }
    if (model.stopped) {
        if (auto one = exportStopped(ui, *model.stopped, model.placeSign)) intent = one;
    }
    return intent;
}

} // namespace clearframe::gui::screens
