#include "gui/screens/photo.hpp"

#include "gui/kit/bars.hpp"
#include "gui/kit/controls.hpp"
#include "gui/kit/sheets.hpp"
#include "gui/screens/photo_overlay.hpp"
#include "gui/screens/photo_panel.hpp"
#include "gui/words.hpp"

#include <cmath>

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<PhotoIntent>;

struct Places {
    Box stage, panel;
    bool panelBelow = false;
};

Places placesOf(const Ui& ui, const PhotoModel& model) {
    const Metrics& m = ui.m();
    if (model.fullPicture) return {.stage = ui.screen(), .panel = {}, .panelBelow = false};
    if (m.portrait) {
        const Box all = content(ui);
        const float width = m.width;
        const float shape = model.size.width > 0
                                ? static_cast<float>(model.size.height) / static_cast<float>(model.size.width)
                                : 2.F / 3;
        const float height = std::round(std::min(width * shape, m.height * 0.42F));
        return {{0, m.topBar, width, height},
                {m.margin, m.topBar + height, width - 2 * m.margin, all.bottom() - m.topBar - height},
                true};
    }
    const float bottom = m.height - m.bottomBar;
    return {{0, m.topBar, m.width - m.panel, bottom - m.topBar},
            {m.width - m.panel, m.topBar, m.panel, bottom - m.topBar},
            false};
}

Intent top(Ui& ui, const PhotoModel& model) {
    Intent intent;
    const bool small = ui.m().small;
    const float switchWidth = segmentWidth(ui, {{"", words::before}, {"", words::after}});
    const float verdictWidth =
        small && !ui.m().portrait ? badgeWidth(ui, 26, lookOf(ui.theme(), model.verdict).word) : 0;
    const float tools = switchWidth + ui.m().button + 2 * ui.m().px(16) + verdictWidth;
    const auto bar = topBar(ui, {.title = small || ui.m().portrait ? model.titleShort : model.title,
                                 .under = model.under,
                                 .toolsWidth = tools});
    if (bar.back) intent = photo::Back{};
    if (bar.lock) intent = photo::Lock{};
    Box rest = bar.tools;
    if (button(ui, rest.cutRight(ui.m().button, ui.m().px(16)).middle(ui.m().button, ui.m().button),
               {.id = "photo.undo",
                .label = {},
                .icon = Icon::undo,
                .enabled = model.canUndo && !model.busy,
                .says = words::undo}))
        intent = photo::Undo{};
    const Box ways =
        rest.cutRight(switchWidth, ui.m().pick(16, 8)).middle(switchWidth, ui.m().button + 2 * ui.m().px(4));
    if (const auto part = segment(ui, ways, {{"photo.before", words::before}, {"photo.after", words::after}},
                                  model.showsAfter ? 1 : 0))
        intent = photo::ShowAfter{*part == 1};
    if (verdictWidth > 0) badge(ui, rest.right() - verdictWidth, rest.centreY() - ui.m().badge / 2, model.verdict);
    return intent;
}

Intent bottom(Ui& ui, const PhotoModel& model) {
    Intent intent;
    Box bar = bottomBar(ui);
    const auto next = [&] {
        return primary(ui, bar,
                       {.id = "photo.primary", .label = model.stepLabel, .enabled = model.stepEnabled && !model.busy});
    };
    if (ui.m().portrait && next()) intent = photo::Primary{};
    if (secondary(ui, bar,
                  {.id = "photo.previous",
                   .label = {},
                   .icon = Icon::chevronLeft,
                   .enabled = model.hasPrevious,
                   .says = words::previousPhoto}))
        intent = photo::Previous{};
    if (secondary(ui, bar,
                  {.id = "photo.next",
                   .label = {},
                   .icon = Icon::chevronRight,
                   .enabled = model.hasNext,
                   .says = words::nextPhoto}))
        intent = photo::Next{};
    bar.cutLeft(ui.m().pick(24, 0));
    if (!ui.m().portrait && next()) intent = photo::Primary{};
    const bool free = !model.busy;
    if (secondary(ui, bar,
                  {.id = "photo.refer", .label = words::refer, .icon = Icon::commentQuestion, .enabled = free}))
        intent = photo::Refer{};
    if (secondary(ui, bar, {.id = "photo.block", .label = words::block, .icon = Icon::blockHelper, .enabled = free}))
        intent = photo::Block{};
    if (secondary(ui, bar, {.id = "photo.more", .label = {}, .icon = Icon::dots, .enabled = free, .says = words::more}))
        intent = photo::More{true};
    return intent;
}

} // namespace

Box photoStage(const Ui& ui, const PhotoModel& model) {
    return placesOf(ui, model).stage;
}

Intent draw(Ui& ui, const PhotoModel& model, Pictures& pictures, StageView& view) {
    const Places places = placesOf(ui, model);
    const bool handsOnPicture = model.tool == PhotoModel::Tool::none;
    const policy::Size size = model.showsAfter && !model.afterSize.empty() ? model.afterSize : model.size;
    moveStage(ui, places.stage, size, view, handsOnPicture);
    const StagePlace place(places.stage, size, view);
    drawStage(ui, places.stage, pictures, model.showsAfter ? model.after : model.before, place);
    Intent intent;
    if (auto one = photoOverlay(ui, model, places.stage, place, view)) intent = one;
    if (!model.fullPicture) {
        if (auto one = top(ui, model)) intent = one;
        if (auto one = photoPanel(ui, model, places.panel, places.panelBelow)) intent = one;
        if (auto one = bottom(ui, model)) intent = one;
    }
    if (model.toast) {
        const auto& toastOf = *model.toast;
        if (toast(ui, places.stage, {.text = toastOf.text, .action = toastOf.undo ? words::undo : std::string_view{}}))
            intent = photo::Undo{};
    }
    if (model.question) {
        if (auto one = photoQuestion(ui, *model.question)) intent = one;
    } else if (model.hasMore) {
        if (auto one = photoMore(ui, model)) intent = one;
    }
    return intent;
}

} // namespace clearframe::gui::screens
