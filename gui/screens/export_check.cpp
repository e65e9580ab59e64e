#include "gui/screens/export_parts.hpp"

#include "gui/kit/bars.hpp"
#include "gui/kit/controls.hpp"
#include "gui/kit/lead.hpp"
#include "gui/kit/rows.hpp"
#include "gui/kit/sheets.hpp"
#include "gui/kit/signs.hpp"
#include "gui/screens/caption.hpp"
#include "gui/screens/place_rows.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<ExportIntent>;

constexpr float sheetWidth = 760;
constexpr std::size_t mostGroups = 3;

float cardPad(const Ui& ui) {
    return ui.m().pick(20, 12);
}

/// What was chosen before, with a button to choose again.
struct Chosen {
    std::string_view id;
    Icon icon;
    std::string_view title, under;
};

float chosenHeight(const Ui& ui, float width, const Chosen& spec) {
    const ButtonSpec change{.id = spec.id, .label = words::change};
    const float text = width - 2 * cardPad(ui) - ui.m().px(64) - buttonWidth(ui, change) - ui.m().gap;
    const float words =
        paragraphHeight(ui, Role::title, spec.title, text, 2) + paragraphHeight(ui, Role::small, spec.under, text, 2);
    return std::ceil(std::max(ui.m().button + ui.m().px(3), words) + ui.m().pick(22, 16));
}

bool chosen(Ui& ui, const Box& box, const Chosen& spec) {
    card(ui, box);
    Box in = box.inset(cardPad(ui), 0);
    const ButtonSpec change{.id = spec.id, .label = words::change};
    const float width = buttonWidth(ui, change);
    const Box at = in.cutRight(width, ui.m().gap).middle(width, ui.m().button + ui.m().px(3));
    const float side = ui.m().px(48);
    signTile(ui, in.cutLeft(side, ui.m().px(16)).middle(side, side), spec.icon);
    const float height =
        paragraphHeight(ui, Role::title, spec.title, in.w, 2) + paragraphHeight(ui, Role::small, spec.under, in.w, 2);
    Box words{in.x, in.centreY() - height / 2, in.w, height};
    words.cutTop(paragraph(ui, Role::title, ui.theme().ink, words, spec.title, 2));
    paragraph(ui, Role::small, ui.theme().ink2, words, spec.under, 2);
    return button(ui, at, change);
}

Chosen accountOf(const ExportModel& model) {
    return {"export.account", model.instagram ? Icon::instagram : Icon::exportOut, model.account, model.accountUnder};
}

std::string placeTitle(const ExportModel& model) {
    return model.place.empty() ? std::string(words::noPlaceOut)
                               : fmt::format(fmt::runtime(words::toPlace), model.placeName);
}

Chosen placeOf(const ExportModel& model, const std::string& title) {
    return {"export.place", signOf(model.placeSign), title,
            model.place.empty() ? words::noPlaceOutUnder : std::string_view(model.placeUnder)};
}

float thumbWidth(const Ui& ui) {
    return ui.m().pick(96, 84);
}

void thumbs(Ui& ui, const ExportModel& model, const Box& box, Pictures& pictures) {
    const float gap = ui.m().pick(12, 10);
    const int columns = std::max(2, static_cast<int>((box.w + gap) / (thumbWidth(ui) + gap)));
    const float width = std::floor((box.w - static_cast<float>(columns - 1) * gap) / static_cast<float>(columns));
    const float height = std::round(width * 2 / 3);
    const int rows = std::max(1, static_cast<int>((box.h + gap + 1) / (height + gap)));
    const int places = rows * columns;
    const auto there = static_cast<int>(model.goingPictures.size());
    const bool cut = model.going > places || model.going > there;
    const int shown = std::min(there, cut ? places - 1 : places);
    const auto at = [&](int index) {
        return Box{box.x + static_cast<float>(index % columns) * (width + gap),
                   box.y + static_cast<float>(index / columns) * (height + gap), width, height};
    };
    for (int i = 0; i < shown; ++i)
        pictureCropped(ui, at(i), pictures, model.goingPictures[static_cast<std::size_t>(i)]);
    if (!cut) return;
    fill(ui, at(shown), ui.theme().inset, ui.m().px(12));
    line(ui, Role::title, ui.theme().ink, at(shown), fmt::format(fmt::runtime(words::moreOfThem), model.going - shown),
         Align::centre);
}

float goesHeight(const Ui& ui, float width, int rows) {
    const float gap = ui.m().pick(12, 10);
    const float in = width - 2 * cardPad(ui);
    const int columns = std::max(2, static_cast<int>((in + gap) / (thumbWidth(ui) + gap)));
    const float thumb =
        std::round(std::floor((in - static_cast<float>(columns - 1) * gap) / static_cast<float>(columns)) * 2 / 3);
    return 2 * cardPad(ui) + ui.m().px(28) + ui.m().px(14) + static_cast<float>(rows) * (thumb + gap) - gap;
}

void goes(Ui& ui, const ExportModel& model, const Box& box, Pictures& pictures) {
    card(ui, box);
    Box in = box.inset(cardPad(ui));
    if (model.loading || model.going == 0) {
        (void)emptyState(ui, in, model.loading ? Icon::shield : Icon::helpCircle,
                         model.loading ? words::checkingPhotos : words::noneGoesOut,
                         model.loading ? words::openingPhotosUnder : words::noneGoesOutUnder);
        return;
    }
    Box head = in.cutTop(ui.m().px(28), ui.m().px(14));
    const Box sign = head.cutLeft(ui.m().px(26), ui.m().px(14));
    icon(ui, Icon::checkCircle, 26, ui.theme().mark(ui.theme().clear), sign.centreX(), sign.centreY());
    const auto title = goingWords(model.going);
    const float wide = widthOf(ui.fonts(), Role::title, title);
    line(ui, Role::title, ui.theme().ink, head, title);
    head.cutLeft(wide, ui.m().gap);
    line(ui, Role::small, ui.theme().ink2, head, model.goingUnder, Align::right);
    thumbs(ui, model, in, pictures);
}

struct Group {
    float badge, height;
};

Group groupOf(const Ui& ui, const Box& in, const HeldGroup& group) {
    const float drawn = ui.m().small ? 26.F : 32.F;
    const float badge = badgeWidth(ui, drawn, group.count);
    const float words = paragraphHeight(ui, Role::small, group.why, in.w - badge - ui.m().px(16), 3);
    return {badge, std::max(ui.m().px(drawn), words) + ui.m().pick(22, 12)};
}

float staysHeight(const Ui& ui, float width, const ExportModel& model) {
    const Box in{0, 0, width - 2 * cardPad(ui), 0};
    float height = 2 * ui.m().pick(18, 10) + ui.m().button + ui.m().px(3);
    if (model.staying == 0) return 2 * cardPad(ui) + ui.m().px(28);
    height += ui.m().px(8);
    for (std::size_t i = 0; i < std::min(mostGroups, model.groups.size()); ++i)
        height += groupOf(ui, in, model.groups[i]).height;
    return std::ceil(height) - ui.m().pick(11, 6);
}

Intent stays(Ui& ui, const ExportModel& model, const Box& box) {
    Intent intent;
    card(ui, box);
    if (model.staying == 0) {
        Box in = box.inset(cardPad(ui));
        const Box sign = in.cutLeft(ui.m().px(26), ui.m().px(14));
        icon(ui, Icon::checkCircle, 26, ui.theme().mark(ui.theme().clear), sign.centreX(), in.y + ui.m().px(14));
        line(ui, Role::title, ui.theme().ink, {in.x, in.y, in.w, ui.m().px(28)}, words::noneStays);
        return intent;
    }
    Box in = box.inset(cardPad(ui), ui.m().pick(18, 10));
    Box head = in.cutTop(ui.m().button + ui.m().px(3), ui.m().px(8));
    const ButtonSpec see{.id = "export.see", .label = words::seeThem};
    if (button(ui, head.cutRight(buttonWidth(ui, see), ui.m().gap), see)) intent = exporting::SeeHeld{true};
    const Box sign = head.cutLeft(ui.m().px(26), ui.m().px(14));
    icon(ui, Icon::lock, 26, ui.theme().danger, sign.centreX(), sign.centreY());
    line(ui, Role::title, ui.theme().ink, head, stayingWords(model.staying));
    for (std::size_t i = 0; i < std::min(mostGroups, model.groups.size()); ++i) {
        const auto& group = model.groups[i];
        const auto size = groupOf(ui, in, group);
        if (size.height > in.h + ui.m().pick(12, 8)) break;
        Box row = in.cutTop(size.height);
        const auto look = lookOf(ui.theme(), group.verdict);
        const float drawn = ui.m().small ? 26.F : 32.F;
        badge(ui, row.x, row.centreY() - ui.m().px(drawn) / 2, drawn, look.icon, group.count, look.colours);
        row.cutLeft(size.badge, ui.m().px(16));
        const float words = paragraphHeight(ui, Role::small, group.why, row.w, 3);
        paragraph(ui, Role::small, ui.theme().ink, {row.x, row.centreY() - words / 2, row.w, words}, group.why, 3);
    }
    return intent;
}

struct Truth {
    Icon icon;
    std::string_view bold, rest;
};
constexpr std::array truths{Truth{Icon::image, words::pictureAlone, words::pictureAloneUnder},
                            Truth{Icon::shield, words::proofGoes, words::proofGoesUnder},
                            Truth{Icon::usb, words::youPost, words::youPostUnder}};

/// What the exported folder is, for who has never seen one.
void whatGoes(Ui& ui, const Box& box) {
    const float text = box.w - 2 * cardPad(ui) - ui.m().px(40);
    const auto heightOf = [&](const Truth& truth) {
        return paragraphHeight(ui, Role::strong, truth.bold, text, 2) +
               paragraphHeight(ui, Role::small, truth.rest, text, 3) + ui.m().px(16);
    };
    float all = 2 * cardPad(ui) + ui.m().px(42);
    for (const auto& truth : truths)
        all += heightOf(truth);
    if (all > box.h) return;
    card(ui, {box.x, box.y, box.w, std::ceil(all)});
    Box in = box.inset(cardPad(ui));
    line(ui, Role::title, ui.theme().ink, in.cutTop(ui.m().px(28), ui.m().px(14)), words::whatGoesWith);
    for (const auto& truth : truths) {
        Box row = in.cutTop(heightOf(truth));
        const Box sign = row.cutLeft(ui.m().px(26), ui.m().px(14));
        icon(ui, truth.icon, 26, ui.theme().ink2, sign.centreX(),
             row.y + lineHeight(ui.fonts(), Role::strong) / 2 + ui.m().px(4));
        row.cutTop(paragraph(ui, Role::strong, ui.theme().ink, row, truth.bold, 2));
        paragraph(ui, Role::small, ui.theme().ink2, row, truth.rest, 3);
    }
}

/// A small screen: what was chosen as two rows, and the two lists as tabs.
Intent checkSmall(Ui& ui, const ExportModel& model, Box box, Pictures& pictures) {
    Intent intent;
    const float half = std::floor((box.w - ui.m().gap) / 2);
    const auto title = placeTitle(model);
    const auto account = accountOf(model);
    const auto place = placeOf(model, title);
    const auto spec = [](const Chosen& one) {
        return RowSpec{
            .id = one.id, .title = one.title, .under = one.under, .icon = one.icon, .trailing = Icon::chevronRight};
    };
    const float height = std::max(rowHeight(ui, half, spec(account)), rowHeight(ui, half, spec(place)));
    Box rows = box.cutTop(height, ui.m().px(8));
    if (row(ui, rows.cutLeft(half, ui.m().gap), spec(account))) intent = exporting::ChangeAccount{};
    if (row(ui, rows, spec(place))) intent = exporting::ChangePlace{true};
    const auto out = fmt::format(fmt::runtime(words::tabGoing), model.going);
    const auto stay = fmt::format(fmt::runtime(words::tabStaying), model.staying);
    const auto captionSign = model.caption.good() ? Icon::none : Icon::alert;
    const Part goesPart{"export.tab.out", out, Icon::checkCircle};
    const Part captionPart{"export.tab.caption", words::caption, captionSign};
    const Part staysPart{"export.tab.stay", stay, Icon::lock};
    const Box bar = box.cutTop(ui.m().target + ui.m().px(8), ui.m().px(8));
    const int chosen = static_cast<int>(model.tab);
    const auto tab = model.staying > 0 ? segment(ui, bar, {goesPart, captionPart, staysPart}, chosen)
                                       : segment(ui, bar, {goesPart, captionPart}, chosen);
    if (tab) intent = exporting::Tab{static_cast<ExportTab>(*tab)};
    switch (model.tab) {
    case ExportTab::caption:
        if (auto one = captionCard(ui, model.caption, box)) intent = exporting::Caption{std::move(*one)};
        return intent;
    case ExportTab::stays:
        if (auto one = stays(ui, model, box)) intent = one;
        return intent;
    case ExportTab::goes:
        break;
    }
    goes(ui, model, box, pictures);
    return intent;
}

Intent checkWide(Ui& ui, const ExportModel& model, Box box, Pictures& pictures) {
    Intent intent;
    const auto title = placeTitle(model);
    const float gap = ui.m().px(16);
    Box right{};
    Box left = box;
    if (!ui.m().portrait) {
        left = box.cutLeft(std::round(box.w * 676 / 1216), ui.m().gutter);
        right = box;
    }
    const auto account = accountOf(model);
    if (chosen(ui, left.cutTop(chosenHeight(ui, left.w, account), gap), account)) intent = exporting::ChangeAccount{};
    const auto place = placeOf(model, title);
    Box& beside = ui.m().portrait ? left : right;
    const float placeHeight = chosenHeight(ui, beside.w, place);
    const float under = staysHeight(ui, left.w, model) + goesHeight(ui, left.w, 1) + 2 * gap;
    const float least = ui.m().portrait ? under : 0;
    const float most = std::max(ui.m().px(150), beside.h - placeHeight - gap - least);
    const float high = std::min(captionCardHeight(ui, model.caption, beside.w), most);
    if (auto one = captionCard(ui, model.caption, beside.cutTop(high, gap)))
        intent = exporting::Caption{std::move(*one)};
    if (chosen(ui, beside.cutTop(placeHeight, gap), place)) intent = exporting::ChangePlace{true};
    const float below = staysHeight(ui, left.w, model) + gap;
    int rows = ui.m().portrait ? 4 : 2;
    while (rows > 1 && goesHeight(ui, left.w, rows) + below > left.h)
        --rows;
    const float tall = std::min(goesHeight(ui, left.w, rows), left.h - below);
    goes(ui, model, left.cutTop(std::max(tall, ui.m().px(120)), gap), pictures);
    if (!model.loading) {
        if (auto one = stays(ui, model, left.cutTop(std::min(below - gap, left.h), gap))) intent = one;
    }
    whatGoes(ui, ui.m().portrait ? left : right);
    return intent;
}

} // namespace

std::string goingWords(int count) {
    return count == 1 ? std::string(words::oneGoesOut) : fmt::format(fmt::runtime(words::manyGoOut), count);
}

std::string stayingWords(int count) {
    return count == 1 ? std::string(words::oneStays) : fmt::format(fmt::runtime(words::manyStay), count);
}

Intent exportCheck(Ui& ui, const ExportModel& model, Pictures& pictures) {
    Intent intent;
    Box below = bottomBar(ui);
    const bool small = ui.m().small && !ui.m().portrait;
    intent = small ? checkSmall(ui, model, content(ui), pictures) : checkWide(ui, model, content(ui), pictures);
    const ButtonSpec back{.id = "export.photos", .label = words::backToPhotos, .icon = Icon::arrowLeft};
    const auto label =
        model.going == 1 ? std::string(words::exportOne) : fmt::format(fmt::runtime(words::exportMany), model.going);
    const auto& caption = model.caption;
    const bool can = model.missing.empty() && !model.loading && model.going > 0 && caption.good();
    const auto tellCaption = caption.checking ? words::captionChecking : words::captionFixFirst;
    const std::string_view disabled = model.loading                            ? words::checkingPhotos
                                      : model.going == 0                       ? words::nothingToExport
                                      : !model.missing.empty()                 ? std::string_view(model.missing)
                                      : caption.issues.empty() || ui.m().small ? tellCaption
                                                                               : std::string_view(label);
    if (!ui.m().portrait && secondary(ui, below, back)) intent = exporting::Back{};
    const bool fix = model.missing.empty() && model.missingMore.empty() && !caption.issues.empty();
    const bool note = (fix || !model.missingMore.empty()) && !ui.m().small;
    const auto things = caption.issues.size() > 1 && fix
                            ? fmt::format(fmt::runtime(words::thingsToFix), caption.issues.size())
                            : std::string(words::thingToFix);
    if (primary(ui, below,
                {.id = "export.primary",
                 .label = can ? std::string_view(label) : disabled,
                 .icon = Icon::exportOut,
                 .enabled = can,
                 .note = note ? std::string_view(things) : std::string_view{},
                 .noteUnder = !note ? std::string_view{}
                              : fix ? std::string_view(caption.issues.front().toFix)
                                    : std::string_view(model.missingMore)}))
        intent = exporting::Primary{};
    if (ui.m().portrait && secondary(ui, below, back)) intent = exporting::Back{};
    return intent;
}

Intent exportSheets(Ui& ui, const ExportModel& model) {
    Intent intent;
    const Layer under(ui, "export.scrim", ui.screen());
    fill(ui, ui.screen(), overPhoto::scrim);
    sheet(ui, "export.sheet", sheetWidth, [&](Box box) {
        Box in = box.inset(ui.m().pick(28, 14), ui.m().pick(20, 10));
        const bool held = model.showsHeld;
        Box head = in.cutTop(ui.m().button + ui.m().px(3), ui.m().gap);
        if (button(ui, head.cutRight(ui.m().button, ui.m().gap),
                   {.id = "export.close", .label = {}, .icon = Icon::close, .says = words::close}))
            intent = held ? ExportIntent{exporting::SeeHeld{false}} : ExportIntent{exporting::ChangePlace{false}};
        line(ui, Role::h2, ui.theme().ink, head, held ? stayingWords(model.staying) : std::string(words::whereTo));
        if (held) {
            card(ui, in);
            heldRows(ui, in, model.held);
            return;
        }
        const float hint = bannerHeight(ui, in.w, words::putAStickIn, words::showsUpHere);
        if (model.places.empty()) {
            (void)emptyState(ui, in, Icon::usb, words::noPlaceOut, words::noPlaceOutUnder);
            return;
        }
        in.cutTop(paragraph(ui, Role::body, ui.theme().ink2, in, words::whereToUnder, 2), ui.m().gap);
        banner(ui, in.cutBottom(hint, ui.m().gap), Tone::calm, fmt::format("{}.", words::putAStickIn),
               words::showsUpHere);
        if (auto one = placeRows(ui, in, "destination", model.places, model.place, 1))
            intent = exporting::ChoosePlace{*one};
    });
    return intent;
}

} // namespace clearframe::gui::screens
