#include "gui/screens/attention.hpp"

#include "gui/kit/bars.hpp"
#include "gui/kit/facts.hpp"
#include "gui/kit/signs.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <cmath>

namespace clearframe::gui::screens {
namespace {

using namespace kit;

Icon iconOf(AttentionKind kind) {
    switch (kind) {
    case AttentionKind::listExpired:
    case AttentionKind::tripOver:
        return Icon::calendarClock;
    case AttentionKind::noList:
    case AttentionKind::listUnread:
        return Icon::shield;
    case AttentionKind::clockWrong:
    case AttentionKind::clockUnconfirmed:
        return Icon::clock;
    case AttentionKind::logBroken:
        break;
    }
    return Icon::alert;
}

/// What happened. Gives the height used.
float happened(Ui& ui, const AttentionModel& model, Box box) {
    const float top = box.y;
    const float tile = ui.m().pick(104, 48);
    const TextOnFill bad = ui.theme().blocked;
    const Box sign{box.x, box.y, tile, tile};
    fill(ui, sign, bad.fill, ui.m().pick(26, 14));
    icon(ui, iconOf(model.kind), ui.m().small ? 34 : 54, bad.text, sign.centreX(), sign.centreY());
    const bool beside = ui.m().small && !ui.m().portrait;
    if (beside) {
        // The heading stands beside the tile, what explains it under both.
        Box words{box.x + tile + ui.m().px(14), box.y, box.w - tile - ui.m().px(14), tile};
        const float height = paragraphHeight(ui, Role::h1, model.title, words.w, 4);
        paragraph(ui, Role::h1, ui.theme().ink, words, model.title, 4);
        box.cutTop(std::max(tile, height), ui.m().px(10));
    } else {
        box.cutTop(tile, ui.m().px(28));
        const Role role = paragraphHeight(ui, Role::hero, model.title, box.w) > 4 * lineHeight(ui.fonts(), Role::hero)
                              ? Role::h1
                              : Role::hero;
        box.cutTop(paragraph(ui, role, ui.theme().ink, box, model.title, 5), ui.m().px(16));
    }
    box.cutTop(paragraph(ui, Role::body, ui.theme().ink, box, model.text, 8), ui.m().pick(20, 8));
    box.cutTop(paragraph(ui, Role::small, ui.theme().ink2, box, model.calm, 3));
    return box.y - top;
}

/// What to do. Gives the height used.
float toDo(Ui& ui, const AttentionModel& model, Box box) {
    const float top = box.y;
    box.cutTop(paragraph(ui, Role::h2, ui.theme().ink, box, words::whatToDo, 1), ui.m().pick(24, 10));
    int number = 0;
    for (const auto& step : model.steps)
        box.cutTop(numberedStep(ui, box, ++number, step.title, step.text), ui.m().pick(26, 8));
    if (model.canStill.empty()) return box.y - top;
    const float pad = ui.m().pick(18, 12);
    const float width = box.w - 2 * pad;
    const float height = lineHeight(ui.fonts(), Role::strong) +
                         paragraphHeight(ui, Role::body, model.canStill, width, 4) + 2 * pad - ui.m().px(4);
    Box still = box.cutTop(height);
    fill(ui, still, ui.theme().inset, ui.m().px(18));
    still = still.inset(pad, pad - ui.m().px(2));
    still.cutTop(paragraph(ui, Role::strong, ui.theme().ink, still, words::youCanStill, 1));
    paragraph(ui, Role::body, ui.theme().ink2, still, model.canStill, 4);
    return box.y - top;
}

} // namespace

std::optional<AttentionTap> attention(Ui& ui, const AttentionModel& model, std::string_view school) {
    std::optional<AttentionTap> tap;
    const float pillRoom = ui.m().pick(260, 230) + (ui.m().large ? ui.m().px(50) : 0);
    const auto bar = topBar(ui, {.title = words::product, .under = school, .hasBack = false, .toolsWidth = pillRoom});
    if (bar.lock) tap = AttentionTap::lock;
    const TextOnFill bad = ui.theme().blocked;
    pill(ui, bar.tools.right(), bar.tools.centreY(), Icon::alert, bad.text, model.state, &bad);
    Box below = bottomBar(ui);
    const Box area = content(ui);
    card(ui, area);
    const Box in = area.inset(ui.m().pick(52, 18), ui.m().pick(ui.m().large ? 30 : 60, 14));
    // The two sides scroll as one where large text does not fit.
    const bool beside = !ui.m().portrait;
    const float gap = ui.m().pick(64, 20);
    const float right = beside ? std::round(in.w * 0.3885F) : in.w;
    const float left = beside ? in.w - right - gap : in.w;
    static constexpr const char* id = "attention";
    const Box view{area.x + 2, area.y + ui.m().px(8), area.w - 4, area.h - ui.m().px(16)};
    const auto heights = [&] {
        // Drawn where nobody sees it, to know how high it is.
        const Clip nowhere(ui, {-10, -10, 1, 1});
        const float one = happened(ui, model, {in.x, in.y, left, 0});
        const float two = toDo(ui, model, {in.x, in.y, right, 0});
        return beside ? std::max(one, two) : one + gap + two;
    }();
    const float all = heights + 2 * (in.y - view.y);
    const float offset = ui.scrolled(id, view, all);
    {
        const Clip inside(ui, view);
        const float used = happened(ui, model, {in.x, in.y - offset, left, in.h});
        if (beside)
            toDo(ui, model, {in.right() - right, in.y - offset + ui.m().px(8), right, in.h});
        else
            toDo(ui, model, {in.x, in.y - offset + used + gap, right, in.h});
    }
    scrollBar(ui, view.inset(ui.m().pick(14, 8), 0), offset, all);
    const bool log = model.kind == AttentionKind::logBroken;
    const bool asked = model.kind == AttentionKind::clockUnconfirmed;
    const ButtonSpec carryOn{
        .id = "attention.carryOn", .label = model.secondary, .icon = asked ? Icon::close : Icon::eye};
    if (!ui.m().portrait && secondary(ui, below, carryOn)) tap = AttentionTap::carryOn;
    const bool inIt = model.kind == AttentionKind::clockWrong || model.kind == AttentionKind::tripOver;
    const Icon sign = asked ? Icon::check : inIt ? Icon::settings : log ? Icon::undoVariant : Icon::usb;
    if (primary(ui, below, {.id = "attention.mend", .label = model.primary, .icon = sign})) tap = AttentionTap::mend;
    if (ui.m().portrait && secondary(ui, below, carryOn)) tap = AttentionTap::carryOn;
    return tap;
}

} // namespace clearframe::gui::screens
