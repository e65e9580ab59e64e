#include "gui/screens/take_in_progress.hpp"

#include "gui/kit/bars.hpp"
#include "gui/kit/controls.hpp"
#include "gui/kit/sheets.hpp"
#include "gui/kit/signs.hpp"
#include "gui/words.hpp"

#include <cmath>
#include <fmt/format.h>

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<TakeInIntent>;

struct Note {
    Tone tone;
    std::string_view bold, rest;
};

Note noteOf(const TakeInModel& model) {
    const auto by = [&](std::string_view stick, std::string_view card, std::string_view folder) {
        return model.placeSign == PlaceSign::stick ? stick : model.placeSign == PlaceSign::card ? card : folder;
    };
    switch (model.state) {
    case TakingIn::working:
        return {Tone::good, by(words::canTakeStickOut, words::canTakeCardOut, words::canStopAnyTime),
                by(words::restStaysOnStick, words::restStaysOnCard, words::restStaysThere)};
    case TakingIn::stopped:
        return {Tone::calm, words::stoppedHere, words::stoppedKept};
    case TakingIn::placeGone:
        return {Tone::warning, by(words::stickCameOut, words::cardCameOut, words::folderWentAway),
                words::putBackGoesOn};
    case TakingIn::failed:
        return {Tone::bad, words::takingInStopped, model.problem};
    case TakingIn::nothingThere:
    case TakingIn::done:
        break;
    }
    return {Tone::good, words::stickCanGo, by(words::stickCanGoUnder, words::cardCanGoUnder, words::folderStays)};
}

void photoTile(Ui& ui, const Box& at, const TakenPhoto& photo, Pictures& pictures) {
    if (!photo.hidden) {
        pictureCropped(ui, at, pictures, photo.picture);
        return;
    }
    const auto& look = ui.theme().blocked;
    fill(ui, at, look.fill, ui.m().px(12));
    if (widthOf(ui.fonts(), Role::smallStrong, words::pictureHidden) < at.w - ui.m().px(8)) {
        hiddenPicture(ui, at, words::pictureHidden);
    } else {
        icon(ui, Icon::blockHelper, 26, look.text, at.centreX(), at.centreY());
    }
}

/// The newest photos, as many as fit; the one in work; places for those to come.
void arrivals(Ui& ui, const TakeInModel& model, const Box& box, Pictures& pictures) {
    const float gapX = ui.m().px(12);
    const float gapY = ui.m().pick(11, 10);
    const int columns = std::max(3, static_cast<int>((box.w + gapX) / ui.m().pick(117 + 12, 100 + 12)));
    const float width = std::floor((box.w - static_cast<float>(columns - 1) * gapX) / static_cast<float>(columns));
    const float height = std::round(width * 2 / 3);
    const int rows = std::max(1, static_cast<int>((box.h + gapY) / (height + gapY)));
    const int taken = static_cast<int>(model.taken.size());
    const bool working = model.state == TakingIn::working && model.done < std::max(model.all, 1);
    const int filled = taken + (working ? 1 : 0);
    const int coming = std::max(filled, taken + std::max(0, model.all - model.done));
    const int lastRow = std::max(0, filled - 1) / columns;
    const int firstRow = std::max(0, lastRow - rows + 1);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const int index = (firstRow + row) * columns + column;
            if (index >= coming) return;
            const Box at{box.x + static_cast<float>(column) * (width + gapX),
                         box.y + static_cast<float>(row) * (height + gapY), width, height};
            const float radius = ui.m().px(12);
            if (index < taken) {
                photoTile(ui, at, model.taken[static_cast<std::size_t>(index)], pictures);
            } else if (index == taken && working) {
                fill(ui, at, ui.theme().primary, radius);
                fill(ui, at.inset(ui.m().px(3)), ui.theme().soft, radius - ui.m().px(3));
                icon(ui, Icon::magnify, 34, ui.theme().onSoft, at.centreX(), at.centreY());
            } else {
                stroke(ui, at, ui.theme().line, ui.m().px(2), radius);
            }
        }
    }
}

void photosCard(Ui& ui, const TakeInModel& model, const Box& box, Pictures& pictures) {
    card(ui, box);
    Box in = box.inset(ui.m().pick(28, 12), ui.m().pick(24, 10));
    if (model.state == TakingIn::nothingThere) {
        const bool refused = !model.refused.empty();
        (void)emptyState(ui, in, Icon::imageMultiple, refused ? words::noPhotoCame : words::nothingFoundTitle,
                         refused ? words::noPhotoCameUnder : words::nothingFoundUnder);
        return;
    }
    const auto count = model.all == 0 ? std::string(words::findingPhotos)
                                      : fmt::format(fmt::runtime(words::photosSoFar), model.done, model.all);
    const float hero = ui.fonts().em(Role::hero);
    Box head = in.cutTop(std::round(hero * 1.16F), ui.m().pick(13, 6));
    const float number = widthOf(ui.fonts(), Role::hero, count);
    drawText(ui.list(), ui.fonts(), Role::hero, ui.theme().ink, head.x, head.centreY(), count);
    head.cutLeft(number, ui.m().px(14));
    // On the line of the number's feet.
    head.y += std::round((hero - ui.fonts().em(Role::body)) * 0.36F);
    const bool fits = !ui.m().small && widthOf(ui.fonts(), Role::body, model.going) <= head.w;
    line(ui, fits ? Role::body : Role::small, ui.theme().ink2, head, model.going);
    const float part = model.all > 0 ? static_cast<float>(model.done) / static_cast<float>(model.all) : 0;
    progressBar(ui, in.cutTop(ui.m().px(16), ui.m().pick(20, 10)), part);
    const Note note = noteOf(model);
    const float height = bannerHeight(ui, in.w, note.bold, note.rest);
    banner(ui, in.cutBottom(height, ui.m().pick(20, 8)), note.tone, note.bold, note.rest);
    arrivals(ui, model, in, pictures);
}

void refusedCard(Ui& ui, const TakeInModel& model, const Box& box) {
    card(ui, box);
    const float side = ui.m().pick(20, 12);
    Box in = box.inset(0, ui.m().pick(20, 12));
    Box head = in.cutTop(ui.m().px(36), ui.m().pick(14, 8)).inset(side, 0);
    const auto count = fmt::format(fmt::runtime(words::notTakenIn), model.refused.size());
    if (model.refused.empty()) {
        line(ui, Role::title, ui.theme().ink, head,
             model.state == TakingIn::done ? words::nothingRefused : words::nothingRefusedYet);
        paragraph(ui, Role::body, ui.theme().ink2, in.inset(side, 0), words::refusedStandHere, 4);
        return;
    }
    const auto look = lookOf(ui.theme(), policy::Verdict::blocked);
    const float badgeHeight = ui.m().small ? 26.F : 32.F;
    const float wide = badgeWidth(ui, badgeHeight, look.word);
    badge(ui, head.right() - wide, head.centreY() - ui.m().px(badgeHeight) / 2, policy::Verdict::blocked);
    line(ui, Role::title, ui.theme().ink, {head.x, head.y, head.w - wide - ui.m().gap, head.h}, count);
    const float pad = ui.m().pick(15, 10);
    const float iconSide = ui.m().px(26);
    const float gap = ui.m().pick(14, 10);
    const float width = box.w - 2 * side - iconSide - gap;
    const auto heightOf = [&](const RefusedFile& one) {
        return paragraphHeight(ui, Role::strong, one.file, width, 3) +
               paragraphHeight(ui, Role::small, one.why, width, 8) + 2 * pad;
    };
    float all = 0;
    for (const auto& one : model.refused)
        all += heightOf(one);
    const Box view{box.x + ui.m().px(2), in.y, box.w - ui.m().px(4), box.bottom() - in.y - ui.m().px(10)};
    const float offset = ui.scrolled("takein.refused", view, all);
    {
        const Clip inside(ui, view);
        float y = view.y - offset;
        bool first = true;
        for (const auto& one : model.refused) {
            const float height = heightOf(one);
            if (y < view.bottom() && y + height > view.y) {
                if (!first) hairline(ui, view.x, y, view.w);
                Box at{box.x + side + iconSide + gap, y + pad, width, height};
                icon(ui, one.film ? Icon::movie : Icon::image, 26, ui.theme().danger, box.x + side + iconSide / 2,
                     at.y + lineHeight(ui.fonts(), Role::strong) / 2);
                at.cutTop(paragraph(ui, Role::strong, ui.theme().ink, at, one.file, 3));
                paragraph(ui, Role::small, ui.theme().ink, at, one.why, 8);
            }
            first = false;
            y += height;
        }
    }
    if (all > view.h) scrollBar(ui, {view.x, view.y, view.w - ui.m().pick(26, 14), view.h}, offset, all);
}

Intent bottom(Ui& ui, const TakeInModel& model, Box below) {
    Intent intent;
    const bool any = !model.taken.empty();
    const auto left = [&] {
        const bool wide = !ui.m().small;
        switch (model.state) {
        case TakingIn::working:
        case TakingIn::placeGone:
            if (secondary(ui, below, {.id = "takein.stop", .label = words::stopHere, .icon = Icon::close}))
                intent = takein::Stop{};
            break;
        case TakingIn::failed:
            if (any && secondary(ui, below, {.id = "takein.again", .label = words::tryAgain, .icon = Icon::undo}))
                intent = takein::Again{};
            [[fallthrough]];
        case TakingIn::stopped:
        case TakingIn::nothingThere:
        case TakingIn::done:
            if ((any || model.state == TakingIn::failed) &&
                secondary(ui, below,
                          {.id = "takein.elsewhere",
                           .label = wide ? words::elsewhere : words::elsewhereShort,
                           .icon = Icon::usb}))
                intent = takein::ElseWhere{};
            break;
        }
    };
    const auto right = [&] {
        if (any) {
            const bool goesOn = model.state == TakingIn::working && model.done < model.all;
            if (primary(ui, below,
                        {.id = "takein.primary",
                         .label = words::startReviewing,
                         .noteUnder = goesOn && !ui.m().small ? words::restInBackground : std::string_view{}}))
                intent = takein::Primary{};
        } else if (model.state == TakingIn::failed) {
            if (primary(ui, below,
                        {.id = "takein.again", .label = words::tryAgain, .icon = Icon::undo, .arrow = false}))
                intent = takein::Again{};
        } else if (model.state == TakingIn::nothingThere || model.state == TakingIn::stopped ||
                   model.state == TakingIn::done) {
            if (primary(ui, below, {.id = "takein.elsewhere", .label = words::elsewhere})) intent = takein::ElseWhere{};
        } else {
            (void)primary(ui, below, {.id = "takein.primary", .label = words::waitForFirst, .enabled = false});
        }
    };
    // The one next step takes the whole width in portrait, above the others.
    if (ui.m().portrait) right();
    left();
    if (!ui.m().portrait) right();
    return intent;
}

} // namespace

Intent takeInProgress(Ui& ui, const TakeInModel& model, Pictures& pictures) {
    Intent intent;
    const Box below = bottomBar(ui);
    Box box = content(ui);
    if (ui.m().portrait) {
        const float lower = std::round(box.h * (model.refused.empty() ? 0.16F : 0.36F));
        refusedCard(ui, model, box.cutBottom(lower, ui.m().gutter));
        photosCard(ui, model, box, pictures);
    } else if (ui.m().small) {
        if (!model.refused.empty()) {
            const auto count = fmt::format(fmt::runtime(words::notTakenIn), model.refused.size());
            const std::initializer_list<Part> tabs{{"takein.photos", words::photosTab, Icon::image},
                                                   {"takein.refused.tab", count, Icon::blockHelper}};
            const Box row = box.cutTop(ui.m().target + ui.m().px(8), ui.m().px(6));
            if (const auto tab =
                    segment(ui, {row.x, row.y, segmentWidth(ui, tabs), row.h}, tabs, model.showsRefused ? 1 : 0))
                intent = takein::ShowRefused{*tab == 1};
        }
        if (model.showsRefused)
            refusedCard(ui, model, box);
        else
            photosCard(ui, model, box, pictures);
    } else {
        const float width = std::round(box.w * 372 / 1216) + (ui.m().large ? ui.m().px(40) : 0);
        refusedCard(ui, model, box.cutRight(width, ui.m().gutter));
        photosCard(ui, model, box, pictures);
    }
    if (auto one = bottom(ui, model, below)) intent = one;
    return intent;
}

} // namespace clearframe::gui::screens
