#include "gui/kit/bars.hpp"

#include "gui/words.hpp"

#include <cmath>

namespace clearframe::gui::kit {
namespace {

bool stacked(const Ui& ui) {
    return ui.m().portrait;
}

float bottomHeight(const Ui& ui) {
    return stacked(ui) ? ui.m().primaryButton + ui.m().button + ui.m().px(49) : ui.m().bottomBar;
}

} // namespace

TopBar topBar(Ui& ui, const TopBarSpec& spec) {
    TopBar out;
    Box bar{ui.m().margin, 0, ui.m().width - 2 * ui.m().margin, ui.m().topBar};
    const float size = ui.m().button;
    if (spec.hasBack) {
        out.back = button(ui, bar.cutLeft(size, ui.m().pick(16, 16)).middle(size, size),
                          {.id = "back", .label = {}, .icon = Icon::arrowLeft, .says = words::back});
    } else {
        const float sign = ui.m().px(40);
        logo(ui, bar.cutLeft(sign, ui.m().px(16)).middle(sign, sign), ui.theme().primary, ui.theme().primary);
    }
    if (spec.hasLock) {
        const bool wide = !ui.m().small && !ui.m().portrait;
        const ButtonSpec lock{
            .id = "lock", .label = wide ? words::lock : std::string_view{}, .icon = Icon::lock, .says = words::lock};
        const float width = buttonWidth(ui, lock);
        out.lock = button(ui, bar.cutRight(width, ui.m().px(16)).middle(width, size), lock);
    }
    out.tools = bar;
    Box text = bar;
    text.w -= spec.toolsWidth;
    const float h2 = ui.fonts().em(Role::h2);
    const float small = ui.fonts().em(Role::small);
    const float together = spec.under.empty() ? 0 : std::round((h2 + small) * 0.62F);
    line(ui, Role::h2, ui.theme().ink, {text.x, text.centreY() - together / 2 - h2, text.w, 2 * h2}, spec.title);
    if (!spec.under.empty())
        line(ui, Role::small, ui.theme().ink2, {text.x, text.centreY() + together / 2 - small, text.w, 2 * small},
             spec.under);
    return out;
}

Box bottomBar(Ui& ui) {
    const float height = bottomHeight(ui);
    const Box bar{0, ui.m().height - height, ui.m().width, height};
    fill(ui, bar, ui.theme().surface);
    hairline(ui, 0, bar.y, bar.w);
    return bar.inset(ui.m().margin, 0);
}

bool primary(Ui& ui, Box& bar, const PrimarySpec& spec) {
    const Icon trailing = spec.arrow && spec.enabled && spec.icon == Icon::none ? Icon::arrowRight : Icon::none;
    const ButtonSpec what{.id = spec.id,
                          .label = spec.label,
                          .icon = spec.icon,
                          .trailing = trailing,
                          .look = Look::primary,
                          .enabled = spec.enabled,
                          .role = Role::title};
    if (stacked(ui)) {
        bar.cutTop(ui.m().px(16));
        const bool clicked = button(ui, bar.cutTop(ui.m().primaryButton + ui.m().px(4), ui.m().px(13)), what);
        bar.h -= ui.m().px(12);
        return clicked;
    }
    const float least = ui.m().pick(320, 200);
    const float width = std::min(bar.w * 0.62F, std::max(least, buttonWidth(ui, what) + ui.m().px(16)));
    const Box at = bar.cutRight(width, ui.m().px(16)).middle(width, ui.m().primaryButton + ui.m().px(4));
    const bool clicked = button(ui, at, what);
    if (spec.note.empty() && !spec.noteUnder.empty()) {
        const float note = std::min(bar.w, ui.m().px(190));
        const float high = paragraphHeight(ui, Role::small, spec.noteUnder, note, 2);
        paragraph(ui, Role::small, ui.theme().ink2, {bar.right() - note, bar.centreY() - high / 2, note, high},
                  spec.noteUnder, 2, Align::right);
    }
    if (!spec.note.empty()) {
        const float strong = ui.fonts().em(Role::strong);
        const bool two = !spec.noteUnder.empty();
        const Box note{bar.x + bar.w * 0.45F, bar.y, bar.w * 0.55F, bar.h};
        line(ui, Role::strong, ui.theme().ink,
             {note.x, note.centreY() - (two ? strong * 1.25F : strong * .75F), note.w, strong * 1.5F}, spec.note,
             Align::right);
        if (two)
            line(ui, Role::small, ui.theme().ink2, {note.x, note.centreY() - strong * .05F, note.w, strong * 1.5F},
                 spec.noteUnder, Align::right);
    }
    return clicked;
}

bool secondary(Ui& ui, Box& bar, const ButtonSpec& spec) {
    const float width = buttonWidth(ui, spec);
    return button(ui, bar.cutLeft(width, ui.m().px(16)).middle(width, ui.m().button + ui.m().px(3)), spec);
}

Box content(const Ui& ui, bool withBottomBar) {
    const float top = ui.m().topBar + ui.m().pick(16, 4);
    const float bottom =
        withBottomBar ? ui.m().height - bottomHeight(ui) - ui.m().pick(20, 10) : ui.m().height - ui.m().margin;
    return {ui.m().margin, top, ui.m().width - 2 * ui.m().margin, bottom - top};
}

} // namespace clearframe::gui::kit
