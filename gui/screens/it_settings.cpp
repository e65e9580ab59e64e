#include "gui/screens/it_settings.hpp"

#include "gui/kit/bars.hpp"
#include "gui/kit/controls.hpp"
#include "gui/kit/facts.hpp"
#include "gui/kit/signs.hpp"
#include "gui/screens/it_gate.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<ItSettingsIntent>;

float segmentHeight(const Ui& ui) {
    return ui.m().button + ui.m().px(8);
}

/// Less, the value in words, more. Gives -1, 0 or 1.
struct Steps {
    std::string_view id, value, less, more;
    bool canLess, canMore;
};
int stepped(Ui& ui, Box at, const Steps& spec) {
    int step = 0;
    const float size = ui.m().button;
    const auto less = fmt::format("{}.less", spec.id);
    const auto more = fmt::format("{}.more", spec.id);
    if (button(ui, at.cutLeft(size),
               {.id = less, .label = {}, .icon = Icon::minus, .enabled = spec.canLess, .says = spec.less}))
        step = -1;
    if (button(ui, at.cutRight(size),
               {.id = more, .label = {}, .icon = Icon::plus, .enabled = spec.canMore, .says = spec.more}))
        step = 1;
    line(ui, Role::title, ui.theme().ink, at, spec.value, Align::centre);
    return step;
}

float steppedWidth(const Ui& ui) {
    return 2 * ui.m().button + ui.m().pick(170, 124) + (ui.m().large ? ui.m().px(24) : 0);
}

/// One setting: what it is at the left, its control at the right.
struct Setting {
    Icon icon;
    std::string_view title, text;
    float controlWidth;
};

float settingHeight(const Ui& ui, float width, const Setting& one) {
    const Fact what{one.icon, 0, one.title, one.text, 3};
    return std::max(segmentHeight(ui) + ui.m().px(16), factHeight(ui, width - one.controlWidth - ui.m().gap, what));
}

/// Gives the place of the control.
Box drawSetting(Ui& ui, const Box& row, const Setting& one) {
    fact(ui, {row.x, row.y, row.w - one.controlWidth - ui.m().gap, row.h}, {one.icon, 0, one.title, one.text, 3});
    return {row.right() - one.controlWidth, row.centreY() - segmentHeight(ui) / 2, one.controlWidth, segmentHeight(ui)};
}

const std::initializer_list<Part> themes{{"settings.light", words::settingsLight},
                                         {"settings.dark", words::settingsDark},
                                         {"settings.contrast", words::settingsContrast}};
const std::initializer_list<Part> sizes{{"settings.normal", words::settingsNormal},
                                        {"settings.large", words::settingsLarge}};
const std::initializer_list<Part> motions{{"settings.moving", words::settingsOn},
                                          {"settings.still", words::settingsOff}};

Intent control(Ui& ui, const ItSettingsModel& model, std::size_t which, const Box& box) {
    switch (which) {
    case 0:
        if (const int step = stepped(ui, box,
                                     {.id = "settings.growth",
                                      .value = model.growth,
                                      .less = words::settingsSmaller,
                                      .more = words::settingsLarger,
                                      .canLess = model.canShrink && !model.busy,
                                      .canMore = model.canGrow && !model.busy}))
            return it_settings::Growth{step};
        return {};
    case 1:
        if (const auto chosen = segment(ui, box, themes, static_cast<int>(model.screen.theme)))
            return it_settings::Theme{static_cast<ThemeName>(*chosen)};
        return {};
    case 2:
        if (const auto chosen = segment(ui, box, sizes, static_cast<int>(model.screen.text)))
            return it_settings::Text{static_cast<TextSize>(*chosen)};
        return {};
    case 3:
        if (const auto chosen = segment(ui, box, motions, model.screen.motion ? 0 : 1))
            return it_settings::Motion{*chosen == 0};
        return {};
    default:
        break;
    }
    if (const int step = stepped(ui, box,
                                 {.id = "settings.lock",
                                  .value = model.lockAfter,
                                  .less = words::settingsSooner,
                                  .more = words::settingsLater,
                                  .canLess = model.canLockSooner && !model.busy,
                                  .canMore = model.canLockLater && !model.busy}))
        return it_settings::LockAfter{step};
    return {};
}

Intent settings(Ui& ui, const ItSettingsModel& model, Box box) {
    if (!model.problem.empty())
        banner(ui, box.cutTop(bannerHeight(ui, box.w, words::settingsProblem, model.problem), ui.m().gap), Tone::bad,
               words::settingsProblem, model.problem);
    else if (!model.told.empty())
        banner(ui, box.cutTop(bannerHeight(ui, box.w, model.told, {}), ui.m().gap), Tone::good, model.told, {});
    const auto under = fmt::format(fmt::runtime(words::settingsGrowthUnder), model.growth);
    // In the order of control().
    const std::array all{
        Setting{Icon::eyeOff, words::settingsGrowth, under, steppedWidth(ui)},
        Setting{Icon::brush, words::settingsTheme, words::settingsThemeUnder, segmentWidth(ui, themes)},
        Setting{Icon::magnify, words::settingsText, words::settingsTextUnder, segmentWidth(ui, sizes)},
        Setting{Icon::movie, words::settingsMotion, words::settingsMotionUnder, segmentWidth(ui, motions)},
        Setting{Icon::lock, words::settingsLock, words::settingsLockUnder, steppedWidth(ui)}};
    const float pad = ui.m().pick(8, 4);
    const float width = box.w - 2 * ui.m().pick(24, 12) - ui.m().px(10);
    float height = 0;
    for (const Setting& one : all)
        height += settingHeight(ui, width, one);
    box.h = std::min(box.h, height + 2 * pad);
    card(ui, box);
    const Box view = box.inset(ui.m().pick(24, 12), pad);
    const float offset = ui.scrolled("settings.rows", view, height);
    Intent intent;
    {
        const Clip inside(ui, view);
        Box row{view.x, view.y - offset, width, 0};
        for (std::size_t i = 0; i < all.size(); ++i) {
            row.h = settingHeight(ui, width, all.at(i));
            if (i > 0) hairline(ui, row.x, row.y, row.w);
            if (auto one = control(ui, model, i, drawSetting(ui, row, all.at(i)))) intent = one;
            row.y += row.h;
        }
    }
    scrollBar(ui, view, offset, height);
    return intent;
}

} // namespace

Intent draw(Ui& ui, const ItSettingsModel& model) {
    Intent intent;
    const auto bar = topBar(ui, {.title = words::itSettings, .under = words::settingsUnder});
    const Box box = content(ui);
    const bool shown = passes(ui, box, model.gate);
    if (shown) intent = settings(ui, model, box);
    Box below = bottomBar(ui);
    if (shown && model.growthChanged) {
        const auto label = fmt::format(fmt::runtime(words::settingsSetGrowth), model.growth);
        if (primary(ui, below,
                    {.id = "settings.set",
                     .label = label,
                     .icon = Icon::check,
                     .enabled = !model.busy,
                     .note = ui.m().portrait ? std::string_view{} : words::settingsGrowthEnds,
                     .noteUnder = ui.m().portrait ? std::string_view{} : words::settingsGrowthEndsUnder}))
            intent = it_settings::SetGrowth{};
    } else if (primary(ui, below, {.id = "settings.back", .label = words::itBackToIt})) {
        intent = it_settings::Back{};
    }
    if (bar.back) intent = it_settings::Back{};
    if (bar.lock) intent = it_settings::Lock{};
    return intent;
}

} // namespace clearframe::gui::screens
