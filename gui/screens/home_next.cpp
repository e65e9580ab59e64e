#include "gui/screens/home_next.hpp"

#include "gui/kit/button.hpp"
#include "gui/kit/signs.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace clearframe::gui::screens {
namespace {

using namespace kit;

constexpr Colour cardFill = rgb(0x1D4060); // the same in both themes: the one thing on the screen to look at first
constexpr Colour quietFill = rgb(0x2A5173);
constexpr Colour ink = rgb(0xFFFFFF);
constexpr Colour ink2 = rgb(0xD5E0E9);
constexpr Colour sign = rgb(0xFFC65A);

Colour onCardColour(policy::Verdict verdict) {
    switch (verdict) {
    case policy::Verdict::clear:
        return overPhoto::show;
    case policy::Verdict::cover:
        return overPhoto::cover;
    case policy::Verdict::review:
        return overPhoto::review;
    case policy::Verdict::blocked:
        break;
    }
    return overPhoto::block;
}

void surface(Ui& ui, const Box& box) {
    const float radius = ui.m().px(18);
    if (ui.theme().highContrast) {
        fill(ui, box, ui.theme().bg, radius);
        stroke(ui, box, ui.theme().line, 3, radius);
        return;
    }
    struct Shade {
        float y, grow, alpha;
    };
    static constexpr std::array shades{Shade{4, 0, .10F}, Shade{2, 1, .12F}};
    for (const Shade& shade : shades)
        fill(ui, box.grown(ui.m().px(shade.grow)).moved(0, ui.m().px(shade.y)), faded(rgb(0x281E0A), shade.alpha),
             radius);
    fill(ui, box, cardFill, radius);
}

void counts(Ui& ui, const HomeModel& model, const Box& box, bool withWords) {
    float widest = 0;
    for (const HomeCount& one : model.next.counts)
        widest = std::max(widest, tallyWidth(ui, tallyOf(ui, one, true, withWords)));
    const float gap = ui.m().pick(32, 14);
    const float step = ui.m().pick(29, 24);
    const bool two = 2 * widest + gap <= box.w;
    if (!two && withWords && step * static_cast<float>(model.next.counts.size()) > box.h) {
        counts(ui, model, box, false); // numbers and icons alone: nothing falls off the card
        return;
    }
    const float column = two ? std::max(widest + gap, ui.m().small ? 0 : box.w / 2) : 0;
    for (std::size_t i = 0; i < model.next.counts.size(); ++i) {
        const auto at = static_cast<float>(two ? i / 2 : i);
        tally(ui, box.x + (two && i % 2 == 1 ? column : 0), box.y + step * (at + 0.5F),
              tallyOf(ui, model.next.counts[i], true, withWords));
    }
}

/// A cleared picture in a white frame, or the word that there is none yet.
void picture(Ui& ui, const HomeModel& model, const Box& box, Pictures& pictures) {
    const float radius = 14;
    const bool high = ui.theme().highContrast;
    if (model.next.picture) {
        fill(ui, box, ink, ui.m().px(radius));
        pictureCropped(ui, box.inset(ui.m().px(4)), pictures, *model.next.picture, radius - 4);
        return;
    }
    fill(ui, box, high ? ui.theme().bg : quietFill, ui.m().px(radius));
    if (high) stroke(ui, box, ui.theme().line, 2, ui.m().px(radius));
    const bool none = model.next.act == HomeAct::takeIn;
    const float step = lineHeight(ui.fonts(), Role::small);
    const Box words{box.x + ui.m().px(24), box.centreY() + ui.m().px(10), box.w - ui.m().px(48), 3 * step};
    icon(ui, none ? Icon::camera : Icon::imageMultiple, 54, ink2, box.centreX(),
         none ? box.centreY() : box.centreY() - ui.m().px(28));
    if (!none) paragraph(ui, Role::small, ink2, words, words::pictureOnceCleared, 3, Align::centre);
}

/// The title is never cut: it gets smaller first, and then has the place of what stands under it.
void titleAndUnder(Ui& ui, Box box, std::string_view title, std::string_view under, Role underRole) {
    const float gap = ui.m().pick(8, 4);
    const float below = paragraphHeight(ui, underRole, under, box.w, 3) + gap;
    const auto roles = {Role::h1, Role::h2, Role::title, Role::strong, Role::smallStrong};
    Role role = roleThatFits(ui, title, box.w, box.h - below, roles);
    const bool both = paragraphHeight(ui, role, title, box.w) <= box.h - below;
    if (!both) role = roleThatFits(ui, title, box.w, box.h, roles);
    const float most = both ? box.h - below : box.h;
    const int lines = std::max(1, static_cast<int>(most / lineHeight(ui.fonts(), role)));
    box.cutTop(paragraph(ui, role, ink, box, title, lines), gap);
    if (both) paragraph(ui, underRole, ink2, box, under, 3);
}

} // namespace

Tally tallyOf(const Ui& ui, const HomeCount& count, bool onCard, bool withWord) {
    const auto look = lookOf(ui.theme(), count.verdict);
    return {.icon = look.icon,
            .iconColour = onCard ? onCardColour(count.verdict) : ui.theme().mark(look.colours),
            .ink = onCard ? ink : ui.theme().ink,
            .number = count.number,
            .word = withWord ? std::string_view(count.word) : std::string_view{},
            .wordInk = onCard ? ink : ui.theme().ink2,
            .compact = !onCard};
}

bool homeNext(Ui& ui, const HomeModel& model, const Box& box, Pictures& pictures) {
    surface(ui, box);
    const bool small = ui.m().small && !ui.m().portrait;
    Box in = box.inset(ui.m().pick(32, 16), ui.m().pick(28, 14));
    if (small) {
        // No room for a picture: what to do, the numbers, the button.
        Box bottom = in.cutBottom(ui.m().button + ui.m().px(4), ui.m().px(8));
        if (!model.next.counts.empty() && !model.loading) {
            const float width = in.w * 0.34F;
            counts(ui, model, in.cutRight(width, ui.m().px(12)).inset(0, ui.m().px(4)), false);
        }
        titleAndUnder(ui, in, model.loading ? words::nextLoading : std::string_view(model.next.title),
                      model.loading ? words::nextLoadingUnder : std::string_view(model.next.under), Role::small);
        if (model.loading) return false;
        const ButtonSpec go{.id = "home.next",
                            .label = model.next.label,
                            .trailing = Icon::arrowRight,
                            .look = ui.theme().highContrast ? Look::primary : Look::onPrimary,
                            .role = Role::title};
        return button(ui, {bottom.x, bottom.y, std::min(bottom.w, buttonWidth(ui, go) + ui.m().px(40)), bottom.h}, go);
    }
    Box right = in.cutRight(std::min(ui.m().px(312), in.w * 0.42F), ui.m().px(28));
    const float pictureHeight = std::round(right.w * 210 / 312);
    picture(ui, model, right.cutTop(pictureHeight, ui.m().px(20)), pictures);
    if (!model.loading) counts(ui, model, right, true);
    const Box row = in.cutTop(ui.m().px(22), ui.m().px(8));
    icon(ui, Icon::arrowRight, 22, sign, row.x + ui.m().px(11), row.centreY());
    drawText(ui.list(), ui.fonts(), Role::strong, sign, row.x + ui.m().px(30), row.centreY(), words::next);
    const Box bottom = in.cutBottom(ui.m().px(72), ui.m().px(12));
    const std::string_view title = model.loading ? words::nextLoading : std::string_view(model.next.title);
    const std::string_view under = model.loading ? words::nextLoadingUnder : std::string_view(model.next.under);
    titleAndUnder(ui, in, title, under, Role::body);
    if (model.loading) return false;
    const ButtonSpec go{.id = "home.next",
                        .label = model.next.label,
                        .trailing = Icon::arrowRight,
                        .look = ui.theme().highContrast ? Look::primary : Look::onPrimary,
                        .role = Role::title,
                        .drawnRadius = 16};
    const float width = std::min(bottom.w, std::max(ui.m().px(330), buttonWidth(ui, go) + ui.m().px(16)));
    return button(ui, {bottom.x, bottom.y, width, bottom.h}, go);
}

} // namespace clearframe::gui::screens
