#include "gui/screens/lock_panel.hpp"

#include "gui/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace clearframe::gui::screens {
namespace {

using namespace kit;

// The same evening in all themes but high contrast, which has none.
constexpr Colour skyTop = rgb(0x16334F);
constexpr Colour skyBottom = rgb(0x2A5775);
constexpr Colour sun = rgb(0xF2CEA1);
constexpr Colour inkOnSky = rgb(0xFDF8EE);
constexpr Colour quietOnSky = rgb(0xC5D1DA);
constexpr Colour noticeFill = rgb(0x10293C);
constexpr Colour noticeLine = rgb(0x2F495C);

/// Drawn for a panel of 452 x 800.
constexpr float drawnWidth = 452;
constexpr float drawnHeight = 800;

struct Hill {
    float x, y, rx, ry; ///< of a whole ellipse
    Colour colour;
};
constexpr std::array hills{Hill{72, 826, 362, 298, rgb(0x3A6E82)}, Hill{440, 682, 250, 122, rgb(0x2C5D70)},
                           Hill{150, 845, 420, 200, rgb(0x1E4A5D)}, Hill{470, 860, 300, 140, rgb(0x173C4E)}};

void hill(Ui& ui, const Box& box, const Hill& spec) {
    constexpr int points = 96;
    constexpr float turn = 6.2831853F;
    const float sx = box.w / drawnWidth;
    const float sy = box.h / drawnHeight;
    for (int i = 0; i < points; ++i) {
        const float angle = turn * static_cast<float>(i) / points;
        ui.list().PathLineTo(
            {box.x + (spec.x + spec.rx * std::cos(angle)) * sx, box.y + (spec.y + spec.ry * std::sin(angle)) * sy});
    }
    ui.list().PathFillConvex(spec.colour);
}

void scenery(Ui& ui, const Box& box) {
    const Clip inside(ui, box);
    ui.list().AddRectFilledMultiColor({box.x, box.y}, {box.right(), box.bottom()}, skyTop, skyTop, skyBottom,
                                      skyBottom);
    const bool wide = box.w > box.h;
    const float scale = wide ? 0.6F * box.h / drawnWidth : std::min(box.w / drawnWidth, box.h / drawnHeight);
    const ImVec2 centre = wide ? ImVec2{box.x + box.w * 0.83F, box.y + box.h * 0.23F}
                               : ImVec2{box.x + 352 * box.w / drawnWidth, box.y + 448 * box.h / drawnHeight};
    ui.list().AddCircleFilled(centre, 117 * scale, faded(sun, 0.07F), 96);
    ui.list().AddCircleFilled(centre, 86 * scale, faded(sun, 0.13F), 96);
    ui.list().AddCircleFilled(centre, 58.5F * scale, sun, 64);
    for (const Hill& one : hills)
        hill(ui, box, one);
}

Icon iconOf(LockNotice::Tone tone) {
    return tone == LockNotice::Tone::good  ? Icon::checkCircle
           : tone == LockNotice::Tone::bad ? Icon::alert
                                           : Icon::clock;
}

Colour colourOf(LockNotice::Tone tone) {
    return tone == LockNotice::Tone::good  ? rgb(0x82D9A7)
           : tone == LockNotice::Tone::bad ? rgb(0xFF9A90)
                                           : rgb(0xF6C268);
}

struct NoticeText {
    std::string_view title, text;
    float titleHeight, textHeight;
};

NoticeText textOf(const Ui& ui, const LockNotice& notice, float width) {
    const bool tight = ui.m().small;
    NoticeText out{tight ? notice.shortTitle : notice.title, tight ? notice.shortText : notice.text, 0, 0};
    out.titleHeight = paragraphHeight(ui, tight ? Role::smallStrong : Role::strong, out.title, width, 2);
    out.textHeight = paragraphHeight(ui, Role::small, out.text, width, 3);
    return out;
}

/// From the bottom up.
void notices(Ui& ui, const LockModel& model, Box area) {
    if (model.notices.empty()) return;
    const float pad = ui.m().pick(20, 12);
    const float between = ui.m().pick(28, 16);
    const float textX = ui.m().pick(62, 44);
    const float width = area.w - textX - pad;
    float height = 0;
    for (const LockNotice& one : model.notices) {
        const auto text = textOf(ui, one, width);
        height += text.titleHeight + text.textHeight + between;
    }
    const Box card{area.x, area.bottom() - height - ui.m().px(4), area.w, height + ui.m().px(4)};
    fill(ui, card, ui.theme().highContrast ? ui.theme().bg : noticeFill, ui.m().px(18));
    if (ui.theme().highContrast) stroke(ui, card, ui.theme().line, 2, ui.m().px(18));
    float y = card.y + ui.m().px(2);
    for (std::size_t i = 0; i < model.notices.size(); ++i) {
        const LockNotice& one = model.notices[i];
        const auto text = textOf(ui, one, width);
        const float part = text.titleHeight + text.textHeight + between;
        if (i > 0)
            fill(ui, {card.x + pad, std::round(y), card.w - 2 * pad, std::max(1.F, ui.m().px(1))},
                 ui.theme().highContrast ? ui.theme().line : noticeLine);
        icon(ui, iconOf(one.tone), ui.m().small ? 22 : 26, colourOf(one.tone), card.x + ui.m().pick(34, 23),
             y + part / 2);
        const float top = y + between / 2;
        paragraph(ui, ui.m().small ? Role::smallStrong : Role::strong, inkOnSky,
                  {card.x + textX, top, width, text.titleHeight}, text.title, 2);
        paragraph(ui, Role::small, quietOnSky, {card.x + textX, top + text.titleHeight, width, text.textHeight},
                  text.text, 3);
        y += part;
    }
}

/// One fixed cell a digit, so that the minutes do not make the hours jump.
void clock(Ui& ui, float x, float middleY, std::string_view time) {
    const float cell = ui.m().pick(80, 43);
    const float colon = cell * 0.4F;
    for (const char letter : time) {
        const float width = letter == ':' ? colon : cell;
        drawText(ui.list(), ui.fonts(), Role::clock, inkOnSky, x + width / 2, middleY, std::string_view(&letter, 1),
                 Align::centre);
        x += width;
    }
}

} // namespace

Box lockPanelBox(const Ui& ui) {
    if (ui.m().portrait) return {0, 0, ui.m().width, ui.m().px(360)};
    return {0, 0, std::min(ui.m().pick(452, 252), ui.m().width * 0.36F), ui.m().height};
}

void lockPanel(Ui& ui, const LockModel& model) {
    const Box box = lockPanelBox(ui);
    if (ui.theme().highContrast) {
        fill(ui, box, ui.theme().bg);
        if (ui.m().portrait)
            fill(ui, {box.x, box.bottom() - 2, box.w, 2}, ui.theme().line);
        else
            fill(ui, {box.right() - 2, box.y, 2, box.h}, ui.theme().line);
    } else {
        scenery(ui, box);
    }
    const float left = ui.m().pick(40, 20);
    const float sign = ui.m().pick(38, 26);
    const float signY = ui.m().pick(40, 18);
    logo(ui, {box.x + left, signY, sign, sign}, inkOnSky, inkOnSky);
    drawText(ui.list(), ui.fonts(), Role::h2, inkOnSky, box.x + left + sign + ui.m().pick(14, 10), signY + sign / 2,
             words::product);
    const float clockY = ui.m().pick(189, 99);
    clock(ui, box.x + ui.m().pick(36, 18), clockY, model.clock);
    const bool beside = ui.m().portrait;
    const float textWidth = (beside ? box.w * 0.5F : box.w) - 2 * left;
    float y = clockY + ui.m().pick(66, 36);
    const auto words = [&](Role role, Colour colour, std::string_view text, int lines) {
        y += paragraph(ui, role, colour, {box.x + left, y, textWidth, 0}, text, lines);
    };
    words(ui.m().small ? Role::body : Role::key, inkOnSky, model.date, 2);
    y += ui.m().pick(6, 0);
    words(ui.m().small ? Role::small : Role::body, quietOnSky, model.school, 3);
    const float side = ui.m().pick(28, 12);
    const Box area = beside ? Box{box.w * 0.53F, 0, box.w * 0.47F - side, box.h - side}
                            : Box{box.x + side, 0, box.w - 2 * side, box.h - ui.m().pick(32, 12)};
    notices(ui, model, area);
}

} // namespace clearframe::gui::screens
