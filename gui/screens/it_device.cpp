#include "gui/screens/it_device.hpp"

#include "gui/kit/bars.hpp"
#include "gui/kit/fact_list.hpp"
#include "gui/kit/sheets.hpp"
#include "gui/kit/signs.hpp"
#include "gui/screens/ask.hpp"
#include "gui/screens/ask_clock.hpp"
#include "gui/screens/device_key.hpp"
#include "gui/screens/it_gate.hpp"
#include "gui/words.hpp"

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<ItDeviceIntent>;

Icon iconOf(const ItFact& fact) {
    if (fact.attention) return Icon::alert;
    switch (fact.kind) {
    case ItFact::Kind::clock:
        return Icon::clock;
    case ItFact::Kind::space:
        return Icon::harddisk;
    case ItFact::Kind::detector:
        return Icon::accountSearch;
    case ItFact::Kind::key:
        return Icon::shield;
    case ItFact::Kind::folder:
        return Icon::folder;
    case ItFact::Kind::network:
        return Icon::wifiOff;
    case ItFact::Kind::version:
        break;
    }
    return Icon::information;
}

Tone toneOf(ItLogCheck check) {
    switch (check) {
    case ItLogCheck::whole:
        return Tone::good;
    case ItLogCheck::changed:
        return Tone::bad;
    case ItLogCheck::failed:
        return Tone::warning;
    case ItLogCheck::none:
    case ItLogCheck::checking:
        break;
    }
    return Tone::calm;
}

/// What is known of the log, from the top of the box.
void log(Ui& ui, const ItDeviceModel& model, Box& box) {
    if (!model.told.empty()) {
        banner(ui, box.cutTop(bannerHeight(ui, box.w, model.told, {}), ui.m().gap), Tone::good, model.told, {});
        return;
    }
    const bool asked = model.check != ItLogCheck::none;
    const std::string_view bold = asked ? std::string_view(model.checkBold) : words::deviceLog;
    const std::string_view rest = asked ? std::string_view(model.checkRest) : words::deviceLogUnder;
    banner(ui, box.cutTop(bannerHeight(ui, box.w, bold, rest), ui.m().gap), toneOf(model.check), bold, rest);
    if (model.check == ItLogCheck::checking) progressBar(ui, box.cutTop(ui.m().px(16), ui.m().gap), model.checked);
}

void facts(Ui& ui, const ItDeviceModel& model, const Box& box) {
    std::vector<Fact> all;
    for (const auto& one : model.facts)
        all.push_back({.icon = iconOf(one), .title = one.title, .text = one.text, .textLines = 9});
    card(ui, box);
    const bool wide = !ui.m().portrait && !ui.m().large;
    factGrid(ui, box.inset(ui.m().pick(24, 12), ui.m().pick(12, 4)), "device.facts", all, wide ? 2 : 1);
}

Intent over(Ui& ui, const ItDeviceModel& model) {
    Intent intent;
    if (model.sheet == ItDeviceSheet::key) {
        sheet(ui, "device.key", askWidth, [&](Box box) {
            Box in = box.inset(ui.m().pick(28, 12), ui.m().pick(16, 6));
            if (sheetHead(ui, in, "device.key", words::firstKeyTitle)) intent = it_device::Close{};
            deviceKey(ui, in, model.key);
        });
    } else if (model.sheet == ItDeviceSheet::clock) {
        const auto asked = askClock(ui, model.setting);
        if (asked.closed) intent = it_device::Close{};
        if (!asked.press) return intent;
        switch (asked.press->key) {
        case PinKey::digit:
            return it_device::Digit{asked.press->digit};
        case PinKey::backspace:
            return it_device::Backspace{};
        case PinKey::open:
            return it_device::ClockTyped{};
        }
    }
    return intent;
}

} // namespace

Intent draw(Ui& ui, const ItDeviceModel& model) {
    Intent intent;
    const auto bar = topBar(ui, {.title = words::itDevice, .under = words::deviceUnder});
    Box box = content(ui);
    const bool shown = passes(ui, box, model.gate);
    Box below = bottomBar(ui);
    if (shown) {
        log(ui, model, box);
        facts(ui, model, box);
        const bool checking = model.check == ItLogCheck::checking;
        const auto label = checking                          ? words::deviceChecking
                           : model.check == ItLogCheck::none ? words::deviceCheck
                                                             : words::deviceCheckAgain;
        if (primary(ui, below, {.id = "device.check", .label = label, .icon = Icon::shield, .enabled = !checking}))
            intent = it_device::CheckLog{};
        if (checking) {
            if (secondary(ui, below, {.id = "device.stop", .label = words::deviceStop, .icon = Icon::close}))
                intent = it_device::StopCheck{};
        } else {
            if (secondary(ui, below, {.id = "device.key", .label = words::deviceShowKey}))
                intent = it_device::ShowKey{};
            if (secondary(ui, below, {.id = "device.clock", .label = words::clockSet})) intent = it_device::SetClock{};
        }
    } else if (primary(ui, below, {.id = "device.back", .label = words::itBackToIt})) {
        intent = it_device::Back{};
    }
    if (bar.back) intent = it_device::Back{};
    if (bar.lock) intent = it_device::Lock{};
    if (auto one = over(ui, model)) intent = one;
    return intent;
}

} // namespace clearframe::gui::screens
