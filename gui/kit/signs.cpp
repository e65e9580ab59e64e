#include "gui/kit/signs.hpp"

#include "gui/kit/lead.hpp"
#include "gui/words.hpp"

#include <cmath>
#include <fmt/format.h>

namespace clearframe::gui::kit {

VerdictLook lookOf(const Theme& theme, policy::Verdict verdict) {
    switch (verdict) {
    case policy::Verdict::clear:
        return {words::clear, Icon::checkCircle, theme.clear};
    case policy::Verdict::cover:
        return {words::covered, Icon::eyeOff, theme.cover};
    case policy::Verdict::review:
        return {words::needsReview, Icon::helpCircle, theme.review};
    case policy::Verdict::blocked:
        break;
    }
    return {words::blocked, Icon::blockHelper, theme.blocked};
}

ToneLook lookOf(const Theme& theme, Tone tone) {
    switch (tone) {
    case Tone::good:
        return {Icon::checkCircle, theme.clear};
    case Tone::warning:
        return {Icon::alert, theme.review};
    case Tone::bad:
        return {Icon::blockHelper, theme.blocked};
    case Tone::calm:
        break;
    }
    return {Icon::information, {theme.onSoft, theme.soft}};
}

float badgeWidth(const Ui& ui, float drawnHeight, std::string_view text) {
    const bool big = drawnHeight > 34;
    const Role role = big ? Role::strong : Role::smallStrong;
    return std::ceil(ui.m().px(big ? 12 : 8) + ui.m().px(big ? 22 : 18) + ui.m().px(8) +
                     widthOf(ui.fonts(), role, text) + ui.m().px(big ? 13 : 11));
}

float badge(Ui& ui, float x, float y, float drawnHeight, Icon which, std::string_view text, const TextOnFill& colours) {
    const bool big = drawnHeight > 34;
    const Box box{x, y, badgeWidth(ui, drawnHeight, text), ui.m().px(drawnHeight)};
    fill(ui, box, colours.fill, ui.m().px(9));
    const float side = ui.m().px(big ? 22 : 18);
    const float left = box.x + ui.m().px(big ? 12 : 8);
    icon(ui, which, big ? 22 : 18, colours.text, left + side / 2, box.centreY());
    drawText(ui.list(), ui.fonts(), big ? Role::strong : Role::smallStrong, colours.text, left + side + ui.m().px(8),
             box.centreY(), text);
    return box.w;
}

float badge(Ui& ui, float x, float y, policy::Verdict verdict, bool big) {
    const auto look = lookOf(ui.theme(), verdict);
    return badge(ui, x, y, big ? 40.F : ui.m().small ? 26.F : 32.F, look.icon, look.word, look.colours);
}

float pill(Ui& ui, float right, float middleY, Icon which, Colour iconColour, std::string_view text,
           const TextOnFill* colours) {
    const float height = ui.m().px(40);
    const float side = ui.m().px(22);
    const float width =
        std::ceil(ui.m().px(11) + side + ui.m().px(8) + widthOf(ui.fonts(), Role::small, text) + ui.m().px(14));
    const Box box{right - width, std::round(middleY - height / 2), width, height};
    fill(ui, box, colours ? colours->fill : ui.theme().inset, ui.m().px(10));
    icon(ui, which, 22, colours ? colours->text : iconColour, box.x + ui.m().px(11) + side / 2, box.centreY());
    drawText(ui.list(), ui.fonts(), Role::small, colours ? colours->text : ui.theme().ink,
             box.x + ui.m().px(11) + side + ui.m().px(8), box.centreY(), text);
    return width;
}

namespace {

float bannerTextX(const Ui& ui) {
    return ui.m().px(5) + ui.m().pick(13, 8) + ui.m().px(26) + ui.m().pick(12, 8);
}

} // namespace

float bannerHeight(const Ui& ui, float width, std::string_view bold, std::string_view rest) {
    return leadHeight(ui, width - bannerTextX(ui) - ui.m().px(16), bold, rest) + ui.m().pick(28, 18);
}

float banner(Ui& ui, const Box& box, Tone tone, std::string_view bold, std::string_view rest) {
    const auto look = lookOf(ui.theme(), tone);
    const float height = bannerHeight(ui, box.w, bold, rest);
    const Box at{box.x, box.y, box.w, height};
    const float radius = ui.m().px(14);
    fill(ui, at, look.colours.fill, radius);
    const float bar = ui.m().px(5);
    ui.list().AddRectFilled({at.x, at.y}, {at.x + bar, at.bottom()}, look.colours.text, radius / 2,
                            ImDrawFlags_RoundCornersLeft);
    const float y = at.y + ui.m().pick(14, 9);
    icon(ui, look.icon, 22, look.colours.text, at.x + bar + ui.m().pick(13, 8) + ui.m().px(13),
         y + lineHeight(ui.fonts(), Role::body) / 2);
    const Colour ink = ui.theme().highContrast ? look.colours.text : ui.theme().ink;
    lead(ui, ink, {at.x + bannerTextX(ui), y, box.w - bannerTextX(ui) - ui.m().px(16), height}, bold, rest);
    return height;
}

void progressBar(Ui& ui, const Box& box, float part) {
    const float radius = box.h / 2;
    fill(ui, box, ui.theme().inset, radius);
    stroke(ui, box, ui.theme().line, std::max(1.F, ui.m().k), radius);
    const float width = box.w * std::clamp(part, 0.F, 1.F);
    if (width > 1) fill(ui, {box.x, box.y, std::max(box.h, width), box.h}, ui.theme().primary, radius);
}

float steps(Ui& ui, float right, float middleY, const std::vector<std::string_view>& names, int now) {
    if (ui.m().small || ui.m().portrait) {
        const auto text = fmt::format(fmt::runtime(words::stepOf), now + 1, names.size());
        return drawText(ui.list(), ui.fonts(), Role::smallStrong, ui.theme().ink2, right, middleY, text, Align::right);
    }
    const float circle = ui.m().px(32);
    const float lineWidth = ui.m().px(28);
    const float gap = ui.m().px(10);
    float width = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        width += circle + gap + widthOf(ui.fonts(), static_cast<int>(i) == now ? Role::strong : Role::small, names[i]);
        if (i > 0) width += lineWidth + 2 * ui.m().px(12);
    }
    float x = right - width;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const int at = static_cast<int>(i);
        if (at > 0) {
            fill(ui, {x + ui.m().px(12), std::round(middleY), lineWidth, ui.m().px(2)}, ui.theme().line);
            x += lineWidth + 2 * ui.m().px(12);
        }
        const Box round{x, std::round(middleY - circle / 2), circle, circle};
        if (at < now) {
            fill(ui, round, ui.theme().clear.fill, circle / 2);
            icon(ui, Icon::check, 18, ui.theme().clear.text, round.centreX(), round.centreY());
        } else if (at == now) {
            fill(ui, round, ui.theme().primary, circle / 2);
        } else {
            stroke(ui, round, ui.theme().edge, ui.m().px(2), circle / 2);
        }
        if (at >= now)
            drawText(ui.list(), ui.fonts(), Role::smallStrong, at == now ? ui.theme().onPrimary : ui.theme().ink2,
                     round.centreX(), round.centreY(), std::to_string(at + 1), Align::centre);
        x += circle + gap;
        x += drawText(ui.list(), ui.fonts(), at == now ? Role::strong : Role::small,
                      at == now ? ui.theme().ink : ui.theme().ink2, x, middleY, names[i]);
    }
    return width;
}

void avatar(Ui& ui, const Box& box, std::string_view initials, bool chosen) {
    fill(ui, box, chosen ? ui.theme().primary : ui.theme().soft, box.w / 2);
    drawText(ui.list(), ui.fonts(), Role::smallStrong, chosen ? ui.theme().onPrimary : ui.theme().onSoft, box.centreX(),
             box.centreY(), initials, Align::centre);
}

} // namespace clearframe::gui::kit
