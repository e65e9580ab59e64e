#include "gui/screens/it_address.hpp"

#include "gui/kit/bars.hpp"
#include "gui/kit/fact_list.hpp"
#include "gui/kit/sheets.hpp"
#include "gui/kit/signs.hpp"
#include "gui/screens/ask.hpp"
#include "gui/screens/it_gate.hpp"
#include "gui/words.hpp"

#include <algorithm>

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<ItAddressIntent>;

Icon iconOf(ItAddressFact::Kind kind) {
    using Kind = ItAddressFact::Kind;
    switch (kind) {
    case Kind::asked:
        return Icon::history;
    case Kind::problem:
        return Icon::alert;
    case Kind::offline:
        return Icon::wifiOff;
    case Kind::token:
        return Icon::lock;
    case Kind::shell:
        return Icon::shield;
    case Kind::address:
        break;
    }
    return Icon::folder;
}

Tone toneOf(AddressTone tone) {
    switch (tone) {
    case AddressTone::good:
        return Tone::good;
    case AddressTone::warning:
        return Tone::warning;
    case AddressTone::bad:
        break;
    }
    return Tone::bad;
}

void page(Ui& ui, const ItAddressModel& model, Box box) {
    if (!model.told.empty())
        banner(ui, box.cutTop(bannerHeight(ui, box.w, model.told, model.toldRest), ui.m().gap), toneOf(model.tone),
               model.told, model.toldRest);
    if (!model.set) {
        (void)emptyState(ui, box, Icon::wifiOff, words::addressNone, words::addressNoneUnder);
        return;
    }
    card(ui, box);
    std::vector<Fact> all;
    for (const auto& one : model.facts)
        all.push_back({.icon = iconOf(one.kind), .title = one.title, .text = one.text, .textLines = 9});
    factGrid(ui, box.inset(ui.m().pick(24, 12), ui.m().pick(12, 4)), "address.facts", all, 1);
}

Intent bottom(Ui& ui, const ItAddressModel& model) {
    Intent intent;
    Box below = bottomBar(ui);
    const bool free = !model.busy && !model.asking;
    if (!model.set) {
        if (primary(ui, below, {.id = "address.set", .label = words::addressSet, .enabled = free}))
            intent = it_address::Change{};
        return intent;
    }
    if (model.waits) {
        if (primary(ui, below, {.id = "address.differences", .label = words::addressShowDifferences, .enabled = free}))
            intent = it_address::ShowDifferences{};
    } else if (primary(ui, below,
                       {.id = "address.ask",
                        .label = model.asking ? words::addressAsking : words::addressAskNow,
                        .arrow = !model.asking,
                        .enabled = free})) {
        intent = it_address::AskNow{};
    }
    if (secondary(ui, below, {.id = "address.change", .label = words::addressChange, .enabled = free}))
        intent = it_address::Change{};
    if (secondary(ui, below, {.id = "address.forget", .label = words::addressForget, .enabled = free}))
        intent = it_address::AskForget{};
    return intent;
}

Intent typed(Ui& ui, const ItAddressModel& model, KeyboardView& keys) {
    const bool url = model.step == AddressStep::url;
    const auto asked = askWords(ui,
                                {.id = url ? "address.url" : "address.token",
                                 .title = url ? words::addressType : words::addressTokenType,
                                 .under = url ? words::addressTypeUnder : words::addressTokenTypeUnder,
                                 .typed = model.typed,
                                 .hint = url ? words::addressTypeHint : words::addressTokenHint,
                                 .next = url ? words::addressTypeNext : words::addressSave,
                                 .missing = url ? words::addressTypeMissing : words::addressTokenMissing,
                                 .problem = model.problem,
                                 .enabled = !model.busy,
                                 .signs = KeySigns::addresses},
                                keys);
    if (asked.closed) return it_address::Cancel{};
    if (asked.done) return it_address::TypeDone{};
    if (asked.typed) return it_address::Type{*asked.typed};
    return {};
}

Intent hasToken(Ui& ui, const ItAddressModel& model) {
    const std::vector<RowSpec> rows{{.id = "address.no-token",
                                     .title = words::addressTokenNo,
                                     .under = words::addressTokenNoUnder,
                                     .icon = Icon::lockOpen,
                                     .trailing = Icon::chevronRight,
                                     .enabled = !model.busy},
                                    {.id = "address.has-token",
                                     .title = words::addressTokenYes,
                                     .under = words::addressTokenYesUnder,
                                     .icon = Icon::lock,
                                     .trailing = Icon::chevronRight,
                                     .enabled = !model.busy}};
    const auto asked = askChoice(ui,
                                 {.id = "address.choice",
                                  .title = words::addressHasToken,
                                  .under = words::addressHasTokenUnder,
                                  .problem = model.problem},
                                 rows);
    if (asked.closed) return it_address::Cancel{};
    if (asked.chosen) return it_address::HasToken{*asked.chosen == 1};
    return {};
}

Intent forget(Ui& ui, const ItAddressModel& model) {
    Intent intent;
    dialog(ui,
           {.id = "address.ask-forget",
            .icon = Icon::wifiOff,
            .tile = ui.theme().blocked,
            .title = words::addressForgetTitle,
            .text = words::addressForgetText},
           [&](Box, Box row) {
               const ButtonSpec yes{.id = "address.forget.yes",
                                    .label = words::addressForgetYes,
                                    .look = Look::dangerFilled,
                                    .enabled = !model.busy};
               const ButtonSpec no{.id = "address.forget.no", .label = words::cancel, .enabled = !model.busy};
               const float width = std::min(buttonWidth(ui, yes), row.w - buttonWidth(ui, no) - ui.m().gap);
               if (button(ui, row.cutRight(width, ui.m().gap), yes)) intent = it_address::Forget{};
               if (button(ui, row.cutLeft(buttonWidth(ui, no)), no)) intent = it_address::Cancel{};
           });
    return intent;
}

Intent over(Ui& ui, const ItAddressModel& model, KeyboardView& keys) {
    switch (model.step) {
    case AddressStep::page:
        return {};
    case AddressStep::url:
    case AddressStep::token:
        return typed(ui, model, keys);
    case AddressStep::hasToken:
        return hasToken(ui, model);
    case AddressStep::forget:
        break;
    }
    return forget(ui, model);
}

} // namespace

Intent draw(Ui& ui, const ItAddressModel& model, KeyboardView& keys) {
    Intent intent;
    const auto bar = topBar(ui, {.title = words::itAddress, .under = words::addressUnder});
    const Box box = content(ui);
    if (passes(ui, box, model.gate)) {
        page(ui, model, box);
        intent = bottom(ui, model);
    } else {
        Box below = bottomBar(ui);
        if (primary(ui, below, {.id = "address.back", .label = words::itBackToIt})) intent = it_address::Back{};
    }
    if (bar.back) intent = it_address::Back{};
    if (bar.lock) intent = it_address::Lock{};
    if (auto one = over(ui, model, keys)) intent = one;
    return intent;
}

} // namespace clearframe::gui::screens
