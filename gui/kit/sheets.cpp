#include "gui/kit/sheets.hpp"

#include <cmath>

namespace clearframe::gui::kit {
namespace {

Box sheetBox(const Ui& ui, float drawnWidth) {
    if (ui.m().portrait) {
        const float height = std::round(ui.m().height * 0.68F);
        return {0, ui.m().height - height, ui.m().width, height};
    }
    if (ui.m().small) return ui.screen();
    const float width = std::min(ui.m().px(drawnWidth), ui.m().width - ui.m().px(280));
    return {ui.m().width - width, 0, width, ui.m().height};
}

} // namespace

Box besideSheet(const Ui& ui, float drawnWidth) {
    const Box box = sheetBox(ui, drawnWidth);
    if (ui.m().portrait) return {0, 0, ui.m().width, box.y};
    return {0, 0, box.x, ui.m().height};
}

void sheet(Ui& ui, const char* id, float drawnWidth, const std::function<void(Box)>& inside) {
    const Box box = sheetBox(ui, drawnWidth);
    const Layer layer(ui, id, box.grown(ui.m().px(8)));
    // Its far edge lies beyond the screen, so that only the near corners are round.
    const float beyond = ui.m().px(40);
    if (ui.m().portrait) {
        floating(ui, {box.x, box.y, box.w, box.h + beyond}, ui.theme().bg, 24);
    } else if (ui.m().small) {
        fill(ui, box, ui.theme().bg);
    } else {
        floating(ui, {box.x, box.y, box.w + beyond, box.h}, ui.theme().bg, 24);
    }
    inside(box);
}

void dialog(Ui& ui, const DialogSpec& spec, const std::function<void(Box, Box)>& inside) {
    const Layer layer(ui, spec.id, ui.screen());
    fill(ui, ui.screen(), overPhoto::scrim);
    const float width = std::min(ui.m().px(736), ui.m().width - 2 * ui.m().margin);
    const float pad = ui.m().pick(32, 18);
    const float tile = ui.m().pick(72, 48);
    const float textX = tile + ui.m().pick(24, 14);
    const float textWidth = width - 2 * pad - textX;
    const float title = paragraphHeight(ui, Role::h2, spec.title, textWidth, 3);
    const float text = paragraphHeight(ui, Role::body, spec.text, textWidth, 8);
    const float content = ui.m().px(spec.drawnContent);
    const float buttons = ui.m().primaryButton + ui.m().px(4);
    const float height = std::min(ui.m().height - ui.m().px(16), 2 * pad + std::max(tile, title + ui.m().px(8) + text) +
                                                                     (content > 0 ? content + ui.m().gutter : 0) +
                                                                     ui.m().pick(28, 16) + buttons);
    const Box box = ui.screen().middle(width, std::round(height));
    floating(ui, box, ui.theme().surface, 26);
    Box in = box.inset(pad);
    const Box row = in.cutBottom(buttons, ui.m().pick(28, 16));
    const Box at{in.x, in.y, tile, tile};
    fill(ui, at, spec.tile.fill, ui.m().px(18));
    icon(ui, spec.icon, ui.m().small ? 26 : 34, spec.tile.text, at.centreX(), at.centreY());
    Box words{in.x + textX, in.y, textWidth, in.h};
    words.cutTop(paragraph(ui, Role::h2, ui.theme().ink, words, spec.title, 3), ui.m().px(8));
    paragraph(ui, Role::body, ui.theme().ink2, words, spec.text, 8);
    in.cutTop(std::max(tile, title + ui.m().px(8) + text), ui.m().gutter);
    inside(in, row);
}

bool toast(Ui& ui, const Box& over, const ToastSpec& spec) {
    const float height = ui.m().px(64);
    const ButtonSpec action{.id = "toast.action", .label = spec.action, .icon = Icon::undo, .look = Look::onPhoto};
    const float actionWidth = spec.action.empty() ? 0 : buttonWidth(ui, action);
    const float text = widthOf(ui.fonts(), Role::body, spec.text);
    const float width = std::min(over.w - 2 * ui.m().px(16),
                                 std::ceil(ui.m().px(20) + ui.m().px(26) + ui.m().px(14) + text + ui.m().px(24) +
                                           (actionWidth > 0 ? actionWidth + ui.m().px(12) : 0)));
    const Box box{over.x + ui.m().px(16), over.bottom() - height - ui.m().px(16), width, height};
    const Layer layer(ui, "toast", box);
    floating(ui, box, overPhoto::chip, 14);
    Box in = box.inset(ui.m().px(20), 0);
    const Box sign = in.cutLeft(ui.m().px(26), ui.m().px(14));
    icon(ui, spec.icon, 26, spec.iconColour, sign.centreX(), sign.centreY());
    bool tapped = false;
    if (actionWidth > 0) {
        const Box at{box.right() - ui.m().px(6) - actionWidth, box.y + (height - ui.m().button) / 2, actionWidth,
                     ui.m().button};
        tapped = button(ui, at, action);
        in.w -= actionWidth;
    }
    line(ui, Role::body, overPhoto::white, in, spec.text);
    return tapped;
}

bool emptyState(Ui& ui, const Box& box, Icon which, std::string_view title, std::string_view text,
                const ButtonSpec* action) {
    const float tile = ui.m().pick(96, 64);
    const float width = std::min(box.w, ui.m().px(560));
    const float textWidth = width - tile - ui.m().pick(24, 14);
    const float words = paragraphHeight(ui, Role::h2, title, textWidth, 2) + ui.m().px(8) +
                        paragraphHeight(ui, Role::body, text, textWidth, 4) +
                        (action ? ui.m().px(20) + ui.m().button : 0);
    const Box at = box.middle(width, std::max(tile, words));
    const Box sign{at.x, at.y, tile, tile};
    fill(ui, sign, ui.theme().soft, ui.m().px(20));
    icon(ui, which, 54, ui.theme().onSoft, sign.centreX(), sign.centreY());
    Box in{at.x + tile + ui.m().pick(24, 14), at.y, textWidth, at.h};
    in.cutTop(paragraph(ui, Role::h2, ui.theme().ink, in, title, 2), ui.m().px(8));
    in.cutTop(paragraph(ui, Role::body, ui.theme().ink2, in, text, 4), ui.m().px(20));
    return action && button(ui, {in.x, in.y, buttonWidth(ui, *action), ui.m().button}, *action);
}

} // namespace clearframe::gui::kit
