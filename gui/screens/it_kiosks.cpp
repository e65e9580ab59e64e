#include "gui/screens/it_kiosks.hpp"

#include "gui/kit/bars.hpp"
#include "gui/kit/fact_list.hpp"
#include "gui/kit/rows.hpp"
#include "gui/kit/sheets.hpp"
#include "gui/kit/signs.hpp"
#include "gui/screens/ask.hpp"
#include "gui/screens/ask_place.hpp"
#include "gui/screens/it_gate.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<ItKiosksIntent>;

Intent list(Ui& ui, const ItKiosksModel& model, Box box) {
    const auto say = [&](Tone tone, std::string_view bold, std::string_view rest) {
        banner(ui, box.cutTop(bannerHeight(ui, box.w, bold, rest), ui.m().gap), tone, bold, rest);
    };
    if (model.step == KiosksStep::list && model.busy) say(Tone::calm, words::tripReading, {});
    if (model.step == KiosksStep::list && !model.problem.empty()) say(Tone::bad, model.problem, {});
    if (!model.told.empty()) say(Tone::good, model.told, {});
    if (model.kiosks.empty() && model.files.empty()) {
        (void)emptyState(ui, box, Icon::usb, words::kiosksNone, words::kiosksNoneUnder);
        return {};
    }
    std::vector<std::string> ids;
    std::vector<std::string> unders;
    const auto all = model.files.size() + model.kiosks.size();
    ids.reserve(all);
    unders.reserve(all);
    std::vector<RowSpec> rows;
    for (const auto& file : model.files) {
        ids.push_back(fmt::format("kiosks.file.{}", ids.size()));
        unders.push_back(fmt::format(fmt::runtime(words::tripFileWhere), file.name, file.place));
        rows.push_back({.id = ids.back(),
                        .title = words::kiosksFile,
                        .under = unders.back(),
                        .icon = Icon::usb,
                        .trailing = Icon::chevronRight,
                        .enabled = !model.busy});
    }
    for (const auto& kiosk : model.kiosks) {
        ids.push_back(fmt::format("kiosks.{}", kiosk.key));
        unders.push_back(kiosk.removed ? kiosk.state
                                       : fmt::format(fmt::runtime(words::kioskWhat), kiosk.fingerprint, kiosk.state));
        rows.push_back({.id = ids.back(),
                        .title = kiosk.name,
                        .under = unders.back(),
                        .icon = kiosk.removed ? Icon::remove : Icon::checkCircle,
                        .trailing = Icon::chevronRight,
                        .enabled = !model.busy});
    }
    const bool wide = !ui.m().portrait && !ui.m().large && !ui.m().small;
    const auto tapped = rowGrid(ui, box, "kiosks.rows", rows, wide ? 2 : 1);
    if (!tapped) return {};
    if (*tapped < model.files.size()) return it_kiosks::OpenFile{model.files[*tapped].path};
    return it_kiosks::Open{model.kiosks[*tapped - model.files.size()].key};
}

Intent kiosk(Ui& ui, const ItKiosksModel& model) {
    const auto& one = *model.open;
    const auto under = one.removed ? one.state : fmt::format(fmt::runtime(words::kioskCompare), one.fingerprint);
    std::vector<RowSpec> rows;
    if (model.mayChange && !one.removed)
        rows.push_back({.id = "kiosk.remove",
                        .title = words::kioskRemove,
                        .under = words::kioskRemoveUnder,
                        .icon = Icon::remove,
                        .trailing = Icon::chevronRight,
                        .enabled = !model.busy});
    const auto asked =
        askChoice(ui, {.id = "kiosk.sheet", .title = one.name, .under = under, .problem = model.problem}, rows);
    if (asked.closed) return it_kiosks::Cancel{};
    if (asked.chosen) return it_kiosks::AskRemove{};
    return {};
}

Intent remove(Ui& ui, const ItKiosksModel& model) {
    Intent intent;
    const auto title = fmt::format(fmt::runtime(words::kioskRemoveTitle), model.open->name);
    dialog(ui,
           {.id = "kiosk.ask",
            .icon = Icon::remove,
            .tile = ui.theme().blocked,
            .title = title,
            .text = words::kioskRemoveText},
           [&](Box, Box row) {
               const ButtonSpec yes{.id = "kiosk.yes",
                                    .label = words::kioskRemoveYes,
                                    .icon = Icon::remove,
                                    .look = Look::dangerFilled,
                                    .enabled = !model.busy};
               const ButtonSpec no{.id = "kiosk.no", .label = words::cancel, .enabled = !model.busy};
               const float width = std::min(buttonWidth(ui, yes), row.w - buttonWidth(ui, no) - ui.m().gap);
               if (button(ui, row.cutRight(width, ui.m().gap), yes)) intent = it_kiosks::Remove{};
               if (button(ui, row.cutLeft(buttonWidth(ui, no)), no)) intent = it_kiosks::Cancel{};
           });
    return intent;
}

Intent own(Ui& ui, const ItKiosksModel& model) {
    Intent intent;
    sheet(ui, "kiosk.own", askWidth, [&](Box box) {
        Box in = box.inset(ui.m().pick(28, 12), ui.m().pick(16, 6));
        if (sheetHead(ui, in, "kiosk.own", words::kiosksOwn)) intent = it_kiosks::Cancel{};
        Box foot = in.cutBottom(ui.m().primaryButton + ui.m().px(4), ui.m().gap);
        const ButtonSpec write{
            .id = "kiosk.own.write", .label = words::kiosksWrite, .icon = Icon::usb, .look = Look::primary};
        if (button(ui, foot.cutRight(buttonWidth(ui, write)), write)) intent = it_kiosks::WriteOwn{};
        in.cutTop(paragraph(ui, Role::body, ui.theme().ink2, in, words::kiosksOwnUnder, 3), ui.m().gap);
        factGrid(ui, in, "kiosk.own.facts",
                 {{.icon = Icon::checkCircle, .title = words::kiosksOwnFingerprint, .text = model.ownFingerprint},
                  {.icon = Icon::shield, .title = words::kiosksOwnKey, .text = model.ownKey, .textLines = 9},
                  {.icon = Icon::lock, .title = words::kiosksOwnRecipient, .text = model.ownRecipient, .textLines = 9}},
                 1);
    });
    return intent;
}

Intent place(Ui& ui, const ItKiosksModel& model) {
    const auto asked = askPlace(ui, {.id = "kiosk.place",
                                     .what = words::kiosksWhereTo,
                                     .places = model.places,
                                     .missing = model.placeMissing,
                                     .writing = model.busy,
                                     .problem = model.problem});
    if (asked.closed) return it_kiosks::Cancel{};
    if (asked.place) return it_kiosks::ChoosePlace{*asked.place};
    return {};
}

Intent comparing(Ui& ui, const ItKiosksModel& model) {
    Intent intent;
    constexpr float drawnLine = 40;
    dialog(ui,
           {.id = "kiosk.compare",
            .icon = Icon::shield,
            .tile = {ui.theme().onSoft, ui.theme().soft},
            .title = words::kiosksCompareTitle,
            .text = words::kiosksCompareText,
            .drawnContent = drawnLine},
           [&](Box in, Box row) {
               line(ui, Role::h2, ui.theme().ink, in.cutTop(ui.m().px(drawnLine)), model.fingerprint, Align::centre);
               const ButtonSpec yes{
                   .id = "kiosk.same", .label = words::kiosksCompareYes, .icon = Icon::check, .look = Look::primary};
               const ButtonSpec no{.id = "kiosk.other", .label = words::cancel};
               if (button(ui, row.cutRight(buttonWidth(ui, yes), ui.m().gap), yes)) intent = it_kiosks::Same{};
               if (button(ui, row.cutLeft(buttonWidth(ui, no)), no)) intent = it_kiosks::Cancel{};
           });
    return intent;
}

Intent name(Ui& ui, const ItKiosksModel& model, KeyboardView& keys) {
    const auto asked = askWords(ui,
                                {.id = "kiosk.name",
                                 .title = words::kiosksName,
                                 .under = words::kiosksNameUnder,
                                 .typed = model.typed,
                                 .hint = words::kiosksNameHint,
                                 .next = words::kiosksNameNext,
                                 .missing = words::kiosksNameMissing,
                                 .problem = model.problem,
                                 .icon = Icon::tag,
                                 .enabled = !model.busy},
                                keys);
    if (asked.closed) return it_kiosks::Cancel{};
    if (asked.done) return it_kiosks::Add{};
    if (asked.typed) return it_kiosks::Type{*asked.typed};
    return {};
}

Intent over(Ui& ui, const ItKiosksModel& model, KeyboardView& keys) {
    switch (model.step) {
    case KiosksStep::kiosk:
        return model.open ? kiosk(ui, model) : Intent{};
    case KiosksStep::remove:
        return model.open ? remove(ui, model) : Intent{};
    case KiosksStep::own:
        return own(ui, model);
    case KiosksStep::place:
        return place(ui, model);
    case KiosksStep::compare:
        return comparing(ui, model);
    case KiosksStep::name:
        return name(ui, model, keys);
    case KiosksStep::list:
        break;
    }
    return {};
}

} // namespace

Intent draw(Ui& ui, const ItKiosksModel& model, KeyboardView& keys) {
    Intent intent;
    const auto bar = topBar(ui, {.title = words::kiosksTitle, .under = words::kiosksUnder});
    const Box box = content(ui);
    const bool shown = passes(ui, box, model.gate);
    if (shown) intent = list(ui, model, box);
    Box below = bottomBar(ui);
    if (shown) {
        if (primary(ui, below,
                    {.id = "kiosks.own", .label = words::kiosksOwn, .icon = Icon::shield, .enabled = !model.busy}))
            intent = it_kiosks::Own{};
    } else if (primary(ui, below, {.id = "kiosks.back", .label = words::tripsBack})) {
        intent = it_kiosks::Back{};
    }
    if (bar.back) intent = it_kiosks::Back{};
    if (bar.lock) intent = it_kiosks::Lock{};
    if (auto one = over(ui, model, keys)) intent = one;
    return intent;
}

} // namespace clearframe::gui::screens
