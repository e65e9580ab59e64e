#include "gui/screens/home.hpp"

#include "gui/kit/bars.hpp"
#include "gui/kit/signs.hpp"
#include "gui/screens/attention.hpp"
#include "gui/screens/home_next.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<HomeIntent>;

ButtonSpec actButton(const Ui& ui, HomeAct act, std::string_view id) {
    const bool words = !(ui.m().small && !ui.m().portrait);
    ButtonSpec spec{.id = id, .label = {}};
    switch (act) {
    case HomeAct::exportOut:
        spec.icon = Icon::exportOut;
        spec.label = words::homeExport;
        break;
    case HomeAct::review:
        spec.icon = Icon::eye;
        spec.label = words::eventReview;
        break;
    case HomeAct::look:
    case HomeAct::takeIn:
        spec.icon = Icon::imageMultiple;
        spec.label = words::eventLook;
        break;
    }
    if (!words) {
        spec.says = spec.label;
        spec.label = {};
    }
    return spec;
}

float eventHeight(const Ui& ui) {
    return ui.m().pick(98, 66) + (ui.m().large ? ui.m().px(16) : 0);
}

Intent eventRow(Ui& ui, const HomeEvent& event, Box box, Pictures& pictures) {
    const bool tight = ui.m().small && !ui.m().portrait;
    Box in = box.inset(ui.m().pick(20, 12), 0);
    if (!tight) {
        const float width = ui.m().px(ui.m().large ? 84 : 108);
        const Box picture = in.cutLeft(width, ui.m().px(16)).middle(width, std::round(width * 2 / 3));
        if (event.picture) {
            pictureCropped(ui, picture, pictures, *event.picture, 10);
        } else {
            fill(ui, picture, ui.theme().soft, ui.m().px(10));
            icon(ui, Icon::imageMultiple, 34, ui.theme().onSoft, picture.centreX(), picture.centreY());
        }
    }
    const auto id = fmt::format("event.{}", event.name);
    const ButtonSpec act = actButton(ui, event.act, id);
    const float width = tight ? buttonWidth(ui, act) : std::max(ui.m().px(150), buttonWidth(ui, act));
    const Box at = in.cutRight(width, ui.m().pick(24, 12)).middle(width, ui.m().button + ui.m().px(3));
    float widest = 0;
    for (const HomeCount& one : event.counts)
        widest = std::max(widest, tallyWidth(ui, tallyOf(ui, one, false, !tight)));
    widest = std::max(widest, tight ? 0.F : ui.m().px(132));
    const Box counts = in.cutRight(widest, ui.m().pick(16, 10));
    const float step = ui.m().pick(26, 24) + (ui.m().large ? ui.m().px(4) : 0);
    float y = counts.centreY() - step * static_cast<float>(event.counts.size()) / 2;
    for (const HomeCount& one : event.counts) {
        tally(ui, counts.x, y + step / 2, tallyOf(ui, one, false, !tight));
        y += step;
    }
    const float underStep = lineHeight(ui.fonts(), Role::small);
    const float most = box.h - underStep - ui.m().px(6);
    const Role role = tight ? roleThatFits(ui, event.name, in.w, most, {Role::strong, Role::smallStrong, Role::small})
                            : roleThatFits(ui, event.name, in.w, most, {Role::title, Role::strong, Role::smallStrong});
    const int lines = std::max(1, static_cast<int>(most / lineHeight(ui.fonts(), role)));
    const float name = paragraphHeight(ui, role, event.name, in.w, lines);
    Box text{in.x, in.centreY() - (name + underStep) / 2, in.w, name + underStep};
    text.cutTop(paragraph(ui, role, ui.theme().ink, text, event.name, lines));
    line(ui, Role::small, ui.theme().ink2, {text.x, text.y, text.w, underStep}, event.under);
    if (button(ui, at, act)) return home::OpenEvent{event.name};
    return std::nullopt;
}

/// The other events in one card, scrolled where there are many. At most as high as the box.
Intent events(Ui& ui, const HomeModel& model, Box box, Pictures& pictures) {
    Intent intent;
    if (model.events.empty()) return intent;
    const float row = eventHeight(ui);
    const float all = row * static_cast<float>(model.events.size());
    box.h = std::min(box.h, all);
    card(ui, box);
    const Box view = box;
    const float offset = ui.scrolled("home.events", view, all);
    {
        const Clip inside(ui, view);
        for (std::size_t i = 0; i < model.events.size(); ++i) {
            const Box at{box.x, box.y + row * static_cast<float>(i) - offset, box.w, row};
            if (at.bottom() < view.y || at.y > view.bottom()) continue;
            if (i > 0) hairline(ui, view.x + 2, at.y, view.w - 4);
            if (auto one = eventRow(ui, model.events[i], at, pictures)) intent = one;
        }
    }
    if (all > box.h)
        scrollBar(ui, {box.x, box.y + ui.m().px(8), box.w - ui.m().pick(24, 12), box.h - ui.m().px(16)}, offset, all);
    return intent;
}

Fact factOf(const Ui& ui, const DeviceRow& row) {
    Fact out{Icon::information, 0, row.title, row.text};
    const Theme& t = ui.theme();
    const bool alarming = row.tone == DeviceRow::Tone::warning || row.tone == DeviceRow::Tone::bad;
    switch (row.kind) {
    case DeviceRow::Kind::list:
        out.icon = alarming ? Icon::alert : Icon::checkCircle;
        break;
    case DeviceRow::Kind::trip:
        out.icon = Icon::calendarClock;
        break;
    case DeviceRow::Kind::stick:
        out.icon = Icon::usb;
        out.iconColour = t.primary;
        break;
    case DeviceRow::Kind::space:
        out.icon = Icon::harddisk;
        break;
    case DeviceRow::Kind::network:
        out.icon = row.tone == DeviceRow::Tone::calm ? Icon::wifiOff : Icon::checkCircle;
        break;
    case DeviceRow::Kind::battery:
        out.icon = Icon::battery;
        break;
    }
    if (row.tone == DeviceRow::Tone::good) out.iconColour = t.mark(t.clear);
    if (row.tone == DeviceRow::Tone::warning) out.iconColour = t.mark(t.review);
    if (row.tone == DeviceRow::Tone::bad) out.iconColour = t.mark(t.blocked);
    return out;
}

float deviceHeight(const Ui& ui, const HomeModel& model, float width) {
    float height = 0;
    for (const DeviceRow& row : model.device)
        height += factHeight(ui, width - 2 * ui.m().pick(20, 12), factOf(ui, row));
    return height;
}

/// Rows as high as the box gives each, and never less than they need.
float device(Ui& ui, const HomeModel& model, Box box) {
    if (model.device.empty()) return 0;
    const float pad = ui.m().pick(20, 12);
    const float needed = deviceHeight(ui, model, box.w);
    box.h = std::max(needed, std::min(box.h, static_cast<float>(model.device.size()) * ui.m().pick(84, 62)));
    const float extra = (box.h - needed) / static_cast<float>(model.device.size());
    card(ui, box);
    float y = box.y;
    for (const DeviceRow& row : model.device) {
        const Fact one = factOf(ui, row);
        const float height = factHeight(ui, box.w - 2 * pad, one) + extra;
        if (y > box.y + 1) hairline(ui, box.x + 2, y, box.w - 4);
        fact(ui, {box.x + pad, y, box.w - 2 * pad, height}, one);
        y += height;
    }
    return box.h;
}

/// Where there is room, the button stands beside the words.
float buttonBeside(const Ui& ui, const HomeNotice& notice, float width) {
    if (notice.button.empty() || width < ui.m().px(560)) return 0;
    return buttonWidth(ui, {.id = "home.notice", .label = notice.button});
}

float noticeHeight(const Ui& ui, const HomeNotice& notice, float width) {
    const float pad = ui.m().pick(20, 12);
    const float beside = buttonBeside(ui, notice, width);
    const float room = width - 2 * pad - ui.m().px(40) - (beside > 0 ? beside + ui.m().px(16) : 0);
    if (beside > 0)
        return 2 * pad +
               std::max(ui.m().button + ui.m().px(3), paragraphHeight(ui, Role::strong, notice.title, room, 3) +
                                                          paragraphHeight(ui, Role::small, notice.text, room, 4));
    return 2 * pad + paragraphHeight(ui, Role::strong, notice.title, room, 3) +
           paragraphHeight(ui, Role::small, notice.text, room, 4) +
           (notice.button.empty() ? 0 : ui.m().pick(12, 8) + ui.m().button + ui.m().px(3));
}

Intent notice(Ui& ui, const HomeNotice& spec, Box box) {
    const TextOnFill colours = spec.bad ? ui.theme().blocked : ui.theme().review;
    const float radius = ui.m().px(18);
    box.h = noticeHeight(ui, spec, box.w);
    fill(ui, box, colours.text, radius);
    const float border = ui.m().px(2);
    fill(ui, box.inset(border), colours.fill, radius - border);
    const Colour ink = ui.theme().highContrast ? colours.text : ui.theme().ink;
    Box in = box.inset(ui.m().pick(20, 12));
    const float high = ui.m().button + ui.m().px(3);
    Box row;
    if (const float beside = buttonBeside(ui, spec, box.w); beside > 0)
        row = in.cutRight(beside, ui.m().px(16)).middle(beside, high);
    else if (!spec.button.empty())
        row = in.cutBottom(high);
    icon(ui, spec.bad ? Icon::alert : Icon::clock, 26, colours.text, in.x + ui.m().px(13), in.y + ui.m().px(12));
    Box text{in.x + ui.m().px(40), in.y, in.w - ui.m().px(40), in.h};
    text.cutTop(paragraph(ui, Role::strong, ink, text, spec.title, 3));
    paragraph(ui, Role::small, ink, text, spec.text, 4);
    if (!spec.button.empty() && button(ui, row, {.id = "home.notice", .label = spec.button})) return home::SeeNotice{};
    return std::nullopt;
}

struct Tile {
    std::string_view id, label, shortLabel;
    Icon icon;
    bool enabled;
    HomeIntent intent;
    std::string tag = {}; ///< at its corner: how many wait there
};

void tileTag(Ui& ui, const Box& tile, std::string_view text) {
    const float width = widthOf(ui.fonts(), Role::smallStrong, text) + ui.m().pick(24, 16);
    const float height = ui.m().pick(30, 22);
    const Box tag{tile.right() + ui.m().px(6) - width, tile.y - ui.m().px(12), width, height};
    const TextOnFill colours = ui.theme().review;
    fill(ui, tag, colours.text, height / 2);
    fill(ui, tag.inset(ui.m().px(2)), colours.fill, height / 2 - ui.m().px(2));
    line(ui, Role::smallStrong, colours.text, tag, text, Align::centre);
}

/// The ways to everything else; where words do not fit beside the icon they stand under it.
Intent tiles(Ui& ui, const HomeModel& model, const Box& box) {
    Intent intent;
    const std::string_view out = model.canExport ? words::homeExport : words::homeNothingToExport;
    const auto count = [](std::string_view words, int number) {
        return number > 0 ? fmt::format(fmt::runtime(words), number) : std::string();
    };
    const Tile all[] = {
        {"home.takeIn", words::takeInPhotos, words::takeInShort, Icon::camera, true, home::TakeIn{}, model.photosThere},
        {"home.export", out, words::homeExport, Icon::exportOut, model.canExport, home::Export{}},
        {"home.takedowns", words::takedowns, words::takedowns, Icon::undoVariant, true, home::Takedowns{},
         count("{}", model.takedowns)},
        {"home.names", words::namesToKnow, words::namesShort, Icon::bookOpen, true, home::NamesToKnow{}},
        {"home.history", words::history, words::history, Icon::history, true, home::History{}},
        {"home.it", words::it, words::it, Icon::settings, true, home::It{}}};
    const float gap = ui.m().pick(12, 8);
    const auto tileCount = static_cast<float>(std::size(all));
    const float width = (box.w - (tileCount - 1) * gap) / tileCount;
    const float side = ui.m().px(26);
    // All alike: beside the icon where every word fits there, else under it.
    bool beside = true;
    for (const Tile& tile : all)
        beside =
            beside && side + ui.m().px(10) + widthOf(ui.fonts(), Role::strong, tile.label) <= width - ui.m().px(20);
    float x = box.x;
    for (const Tile& tile : all) {
        const Box at{std::round(x), box.y, std::round(x + width) - std::round(x), box.h};
        x += width + gap;
        const auto tapped = ui.tap(tile.id, at, tile.label, tile.enabled);
        const Theme& t = ui.theme();
        const float radius = ui.m().px(16);
        const float control = t.highContrast ? 2 : std::max(1.F, 1.5F * ui.m().k);
        const Box face =
            lipped(ui, at, tapped.held, !tile.enabled || tapped.held ? t.inset : t.surface,
                   tile.enabled ? t.edge : t.line, tile.enabled ? control : 1, tile.enabled ? t.keyLip : 0, 3, radius);
        if (tapped.focused) focusRing(ui, face, radius);
        const Colour ink = tile.enabled ? t.ink : t.disabledText;
        const Colour sign = tile.enabled ? t.primary : t.disabledText;
        if (beside) {
            const float full = side + ui.m().px(10) + widthOf(ui.fonts(), Role::strong, tile.label);
            const float left = face.centreX() - full / 2;
            icon(ui, tile.icon, 26, sign, left + side / 2, face.centreY());
            drawText(ui.list(), ui.fonts(), Role::strong, ink, left + side + ui.m().px(10), face.centreY(), tile.label);
        } else {
            const bool high = face.h > ui.m().px(64);
            const std::string_view label = ui.m().small ? tile.shortLabel : tile.label;
            const float step = lineHeight(ui.fonts(), Role::smallStrong);
            const float words = paragraphHeight(ui, Role::smallStrong, label, face.w - ui.m().px(12), high ? 2 : 1);
            const float gapUnder = ui.m().pick(6, 1);
            const float top = face.centreY() - (side + gapUnder + words) / 2;
            icon(ui, tile.icon, 26, sign, face.centreX(), top + side / 2);
            paragraph(ui, Role::smallStrong, ink,
                      {face.x + ui.m().px(6), top + side + gapUnder, face.w - ui.m().px(12), 2 * step}, label,
                      high ? 2 : 1, Align::centre);
        }
        if (!tile.tag.empty()) tileTag(ui, at, tile.tag);
        if (tapped.clicked) intent = tile.intent;
    }
    return intent;
}

} // namespace

Intent draw(Ui& ui, const HomeModel& model, Pictures& pictures) {
    Intent intent;
    if (model.attention) {
        const auto tap = attention(ui, *model.attention, model.school);
        if (!tap) return intent;
        if (*tap == AttentionTap::lock) return home::Lock{};
        if (*tap == AttentionTap::mend) return home::Mend{};
        return home::CarryOn{};
    }
    const auto bar = topBar(ui, {.title = model.greeting, .under = model.under, .hasBack = false});
    if (bar.lock) intent = home::Lock{};
    Box rest = content(ui, false);
    const float tileHeight = ui.m().portrait ? ui.m().px(100) : ui.m().pick(79, 55);
    if (auto one = tiles(ui, model, rest.cutBottom(tileHeight, ui.m().pick(24, 12)))) intent = one;
    if (ui.m().portrait) {
        if (homeNext(ui, model, rest.cutTop(ui.m().px(338), ui.m().gutter), pictures)) intent = home::Next{};
        if (model.notice) {
            const float height = noticeHeight(ui, *model.notice, rest.w);
            if (auto one = notice(ui, *model.notice, rest.cutTop(height, ui.m().gutter))) intent = one;
        }
        // How the kiosk is stands under the events, and always has its room.
        const float deviceRows =
            std::max(deviceHeight(ui, model, rest.w), static_cast<float>(model.device.size()) * ui.m().px(84));
        const float most = rest.h - deviceRows - ui.m().gutter;
        const float all = eventHeight(ui) * static_cast<float>(model.events.size());
        if (all > 0) {
            if (auto one = events(ui, model, rest.cutTop(std::min(all, most), ui.m().gutter), pictures)) intent = one;
        }
        device(ui, model, {rest.x, rest.y, rest.w, deviceRows});
        return intent;
    }
    const float side = ui.m().pick(372, 262) + (ui.m().large ? ui.m().px(40) : 0);
    Box right = rest.cutRight(side, ui.m().gutter);
    const float nextHeight = ui.m().pick(338, 192) + (ui.m().large && ui.m().small ? ui.m().px(24) : 0);
    const Box nextBox = rest.cutTop(nextHeight, ui.m().gutter);
    if (homeNext(ui, model, nextBox, pictures)) intent = home::Next{};
    if (auto one = events(ui, model, rest, pictures)) intent = one;
    // What stops photos from going out never falls off the screen: rows of the device give way to it.
    const float needed = model.notice ? noticeHeight(ui, *model.notice, right.w) + ui.m().gutter : 0;
    HomeModel shown;
    shown.device = model.device;
    while (shown.device.size() > 1 && deviceHeight(ui, shown, right.w) + needed > right.h)
        shown.device.pop_back();
    const float used = device(ui, shown, {right.x, right.y, right.w, nextHeight});
    right.cutTop(used, used > 0 ? ui.m().gutter : 0);
    if (model.notice) {
        if (auto one = notice(ui, *model.notice, right)) intent = one;
    }
    return intent;
}

} // namespace clearframe::gui::screens
