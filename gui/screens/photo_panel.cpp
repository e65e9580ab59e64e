#include "gui/screens/photo_panel.hpp"

#include "gui/kit/controls.hpp"
#include "gui/kit/over_photo.hpp"
#include "gui/words.hpp"

#include <cmath>
#include <fmt/format.h>

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<PhotoIntent>;

VerdictLook lookOf(const Theme& theme, PhotoReason::Tone tone) {
    switch (tone) {
    case PhotoReason::Tone::cover:
        return kit::lookOf(theme, policy::Verdict::cover);
    case PhotoReason::Tone::clear:
        return kit::lookOf(theme, policy::Verdict::clear);
    case PhotoReason::Tone::blocked:
        return kit::lookOf(theme, policy::Verdict::blocked);
    case PhotoReason::Tone::review:
        break;
    }
    return kit::lookOf(theme, policy::Verdict::review);
}

float titleStep(const Ui& ui) {
    return lineHeight(ui.fonts(), Role::strong);
}

/// One reason; gives its height. Small screens show one line of it.
float reasonRow(Ui& ui, const Box& at, const PhotoReason& reason) {
    const auto look = lookOf(ui.theme(), reason.tone);
    const float pad = ui.m().pick(14, 8);
    const float textX = ui.m().pick(60, 46);
    const Box text{at.x + textX, at.y + pad, at.w - textX - ui.m().pick(16, 8), at.h};
    icon(ui, look.icon, ui.m().small ? 22 : 26, ui.theme().mark(look.colours), at.x + ui.m().pick(33, 25),
         text.y + titleStep(ui) / 2);
    line(ui, Role::strong, ui.theme().ink, {text.x, text.y, text.w, titleStep(ui)}, reason.title);
    const float under = paragraph(ui, Role::small, ui.theme().ink2, {text.x, text.y + titleStep(ui), text.w, 0},
                                  reason.text, ui.m().small ? 2 : 3);
    return std::max(ui.m().pick(64, 48), 2 * pad + titleStep(ui) + under);
}

float reasonHeight(const Ui& ui, float width, const PhotoReason& reason) {
    const float text = width - ui.m().pick(60, 46) - ui.m().pick(16, 8);
    return std::max(ui.m().pick(64, 48), 2 * ui.m().pick(14, 8) + titleStep(ui) +
                                             paragraphHeight(ui, Role::small, reason.text, text, ui.m().small ? 2 : 3));
}

Intent reasons(Ui& ui, const PhotoModel& model, const Box& box) {
    Intent intent;
    float all = 0;
    for (const auto& reason : model.reasons)
        all += reasonHeight(ui, box.w, reason);
    const float offset = ui.scrolled("photo.reasons", box, all);
    const Clip inside(ui, box);
    float y = box.y - offset;
    int index = 0;
    for (const auto& reason : model.reasons) {
        const Box row{box.x, y, box.w, reasonHeight(ui, box.w, reason)};
        if (reason.face) {
            const auto tapped = ui.tap(fmt::format("reason.{}", index), row, reason.title);
            if (tapped.held) fill(ui, row.intersected(box), ui.theme().soft);
            if (tapped.clicked) intent = photo::TapFace{*reason.face};
        }
        reasonRow(ui, row, reason);
        y += row.h;
        if (++index < static_cast<int>(model.reasons.size())) hairline(ui, box.x, y, box.w);
    }
    return intent;
}

Intent heads(Ui& ui, const PhotoModel& model, const Box& box, bool wide) {
    Intent intent;
    fill(ui, box, ui.theme().inset, ui.m().px(16));
    const float pad = ui.m().pick(16, 10);
    Box in = box.inset(pad, ui.m().pick(12, 8));
    const auto yes = fmt::format(fmt::runtime(words::yesHeads), model.heads);
    const ButtonSpec confirm{.id = "heads.confirm",
                             .label = ui.m().small ? std::string_view{} : std::string_view(yes),
                             .icon = Icon::check,
                             .enabled = !model.busy,
                             .chosen = model.headsConfirmed,
                             .says = yes};
    const float row = ui.m().button + ui.m().px(3);
    Box controls = wide ? in.cutRight(stepperWidth(ui) + ui.m().px(18) + buttonWidth(ui, confirm))
                              .middle(stepperWidth(ui) + ui.m().px(18) + buttonWidth(ui, confirm), row)
                        : in.cutBottom(row);
    if (button(ui, controls.cutRight(buttonWidth(ui, confirm), ui.m().px(12)), confirm)) intent = photo::ConfirmHeads{};
    const float stepper = std::min(stepperWidth(ui), controls.w);
    if (const int change = kit::stepper(ui, controls.cutLeft(stepper), "heads", model.heads); change != 0)
        intent = photo::Heads{change};
    const bool brief = ui.m().small && !wide;
    const float step = titleStep(ui);
    if (wide) in.cutTop((in.h - 2 * step) / 2);
    line(ui, Role::strong, ui.theme().ink, in.cutTop(step), brief ? words::howManyShort : words::howMany);
    if (!brief) line(ui, Role::small, ui.theme().ink2, in.cutTop(step), words::countBacks);
    return intent;
}

float headsHeight(const Ui& ui, bool wide) {
    if (wide) return ui.m().button + ui.m().px(28);
    return ui.m().pick(24, 16) + ui.m().button + ui.m().px(3) + (ui.m().small ? 1 : 2) * titleStep(ui) + ui.m().px(4);
}

Intent pinRow(Ui& ui, const PhotoModel& model, std::size_t index, const Box& row) {
    Intent intent;
    const PhotoPin& one = model.pins[index];
    const float x = row.x + ui.m().pick(37, 26);
    pin(ui, x, row.centreY(), static_cast<int>(index) + 1);
    Box text = row;
    text.cutLeft(ui.m().pick(68, 52));
    text.cutRight(ui.m().pick(20, 8));
    if (one.toName || one.removable) {
        const auto id = fmt::format("pin.{}", index);
        const ButtonSpec act{.id = id, .label = one.toName ? words::name : words::uncover, .enabled = !model.busy};
        if (button(ui, text.cutRight(buttonWidth(ui, act), ui.m().px(10)).middle(buttonWidth(ui, act), ui.m().button),
                   act)) {
            if (one.toName)
                intent = photo::TapFace{*one.toName};
            else
                intent = photo::RemoveCover{index};
        }
    } else {
        const Box sign = text.cutRight(ui.m().px(56));
        icon(ui, Icon::lock, 26, ui.theme().ink2, sign.centreX(), sign.centreY());
    }
    const float under = paragraphHeight(ui, Role::small, one.text, text.w, 2);
    float y = row.centreY() - (titleStep(ui) + under) / 2;
    line(ui, Role::strong, ui.theme().ink, {text.x, y, text.w, titleStep(ui)}, one.title);
    paragraph(ui, Role::small, ui.theme().ink2, {text.x, y + titleStep(ui), text.w, under}, one.text, 2);
    return intent;
}

Intent covers(Ui& ui, const PhotoModel& model, Box box) {
    Intent intent;
    const bool mayGo = model.verdict == policy::Verdict::clear || model.verdict == policy::Verdict::cover;
    const bool ready = mayGo && !model.sizeOfAfter.empty();
    const auto proof = ready ? fmt::format(fmt::runtime(words::goesOutUnder), model.sizeOfAfter)
                             : std::string(mayGo ? std::string_view{} : words::notYetUnder);
    const std::string_view title = !mayGo ? words::notYet : ready ? words::goesOut : words::makingIt;
    if (!ui.m().small || !mayGo) {
        const float pad = ui.m().pick(16, 8);
        const float height = bannerHeight(ui, box.w - 2 * pad, title, proof);
        banner(ui, box.cutBottom(height + pad).inset(pad, 0),
               !mayGo  ? Tone::warning
               : ready ? Tone::good
                       : Tone::calm,
               title, proof);
    }
    if (!model.pins.empty()) {
        Box style = box.cutBottom(titleStep(ui) + ui.m().button + ui.m().px(32));
        style = style.inset(ui.m().pick(20, 10), ui.m().px(6));
        Box words = style.cutTop(titleStep(ui), ui.m().px(6));
        line(ui, Role::strong, ui.theme().ink, words, words::coverStyle);
        if (!ui.m().small) line(ui, Role::small, ui.theme().ink2, words, words::nothingShows, Align::right);
        style.h = ui.m().button + ui.m().px(8);
        if (const auto part = segment(ui, style,
                                      {{"style.blend", words::blend, ui.m().small ? Icon::none : Icon::blend},
                                       {"style.solid", words::solid, ui.m().small ? Icon::none : Icon::checkboxBlank}},
                                      model.style == CoverLook::blend ? 0 : 1))
            intent = photo::Style{*part == 0 ? CoverLook::blend : CoverLook::solid};
    }
    const float height = ui.m().pick(92, 76);
    const float offset = ui.scrolled("photo.pins.list", box, height * static_cast<float>(model.pins.size()));
    const Clip inside(ui, box);
    for (std::size_t i = 0; i < model.pins.size(); ++i) {
        const Box row{box.x, box.y - offset + height * static_cast<float>(i), box.w, height};
        if (auto one = pinRow(ui, model, i, row)) intent = one;
        hairline(ui, row.x, row.bottom(), row.w);
    }
    if (model.pins.empty())
        paragraph(ui, Role::small, ui.theme().ink2, box.inset(ui.m().pick(20, 10)), words::nothingCovered);
    return intent;
}

} // namespace

Intent photoPanel(Ui& ui, const PhotoModel& model, const Box& panel, bool below) {
    Intent intent;
    Box box = panel;
    if (below) {
        Box row = box.cutTop(ui.m().button + ui.m().px(32), 0).inset(0, ui.m().px(14));
        const float width = badge(ui, row.x, row.centreY() - ui.m().px(20), model.verdict, true);
        const ButtonSpec full{.id = "photo.full", .label = words::fullPicture, .icon = Icon::fullscreen};
        const ButtonSpec cover{.id = "photo.drawCover", .label = words::drawCover, .icon = Icon::brush};
        if (button(ui, row.cutRight(buttonWidth(ui, full), ui.m().px(12)), full)) intent = photo::FullPicture{true};
        if (button(ui, row.cutRight(buttonWidth(ui, cover), ui.m().px(12)), cover))
            intent = photo::UseTool{PhotoModel::Tool::drawCover};
        row.cutLeft(width + ui.m().px(12));
        line(ui, Role::small, ui.theme().ink2, row, model.count);
        if (!model.showsAfter) {
            const bool wide = !ui.m().small;
            const Box count = box.cutBottom(headsHeight(ui, wide), ui.m().px(20));
            if (auto one = heads(ui, model, count, wide)) intent = one;
        }
        kit::card(ui, box);
        const Box in = box.inset(2);
        if (auto one = model.showsAfter ? covers(ui, model, in) : reasons(ui, model, in)) intent = one;
        return intent;
    }
    fill(ui, box, ui.theme().surface);
    ui.list().AddRectFilled({box.x, box.y}, {box.x + 1, box.bottom()}, ui.theme().line);
    if (!ui.m().small) {
        const Box head = box.cutTop(ui.m().px(72));
        badge(ui, head.x + ui.m().px(20), head.centreY() - ui.m().px(20) + ui.m().px(2), model.verdict, true);
        line(ui, Role::small, ui.theme().ink2, head.inset(ui.m().px(20), 0), model.count, Align::right);
        hairline(ui, box.x, box.y, box.w);
    }
    if (model.showsAfter) {
        if (auto one = covers(ui, model, box)) intent = one;
        return intent;
    }
    const float pad = ui.m().pick(16, 10);
    const Box count = box.cutBottom(headsHeight(ui, false) + pad).inset(pad, 0);
    if (auto one = heads(ui, model, {count.x, count.y, count.w, count.h - pad}, false)) intent = one;
    if (auto one = reasons(ui, model, box)) intent = one;
    return intent;
}

} // namespace clearframe::gui::screens
