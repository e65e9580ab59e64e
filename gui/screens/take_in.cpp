#include "gui/screens/take_in.hpp"

#include "gui/kit/bars.hpp"
#include "gui/kit/controls.hpp"
#include "gui/kit/rows.hpp"
#include "gui/kit/sheets.hpp"
#include "gui/kit/signs.hpp"
#include "gui/screens/place_rows.hpp"
#include "gui/screens/take_in_progress.hpp"
#include "gui/words.hpp"

#include <cmath>
#include <fmt/format.h>

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<TakeInIntent>;

std::string_view wordOf(policy::Purpose purpose) {
    switch (purpose) {
    case policy::Purpose::social:
        return words::purposeSocial;
    case policy::Purpose::website:
        return words::purposeWebsite;
    case policy::Purpose::print:
        return words::purposePrint;
    case policy::Purpose::press:
        return words::purposePress;
    case policy::Purpose::display:
        break;
    }
    return words::purposeDisplay;
}

Intent source(Ui& ui, const TakeInModel& model) {
    Intent intent;
    Box below = bottomBar(ui);
    const Box box = content(ui);
    card(ui, box);
    Box in = box.inset(ui.m().pick(28, 12));
    if (model.places.empty()) {
        (void)emptyState(ui, in, Icon::usb, model.looking ? words::lookingForPlaces : words::noPlaceYet,
                         words::noPlaceYetUnder);
    } else {
        in.cutTop(paragraph(ui, Role::h2, ui.theme().ink, in, words::whereArePhotos, 2), ui.m().px(4));
        in.cutTop(paragraph(ui, Role::body, ui.theme().ink2, in, words::onlyRead, 2), ui.m().gap);
        const float hint = bannerHeight(ui, in.w, words::putStickIn, words::showsUpHere);
        banner(ui, in.cutBottom(hint, ui.m().gap), Tone::calm, words::putStickIn, words::showsUpHere);
        if (auto chosen = placeRows(ui, in, "place", model.places, model.chosen, ui.m().portrait ? 1 : 2))
            intent = takein::Choose{*chosen};
    }
    const bool chosen = !model.chosen.empty();
    if (primary(
            ui, below,
            {.id = "takein.primary", .label = chosen ? words::nameTheEvent : words::choosePlace, .enabled = chosen}))
        intent = takein::Primary{};
    return intent;
}

/// A row of chips with a word before it; in as many lines as fit.
class ChipLine {
public:
    ChipLine(Ui& ui, Box& in, std::string_view label, float least) : ui_(ui), flowing_({}, 0) {
        const bool beside = !ui.m().portrait;
        if (beside) {
            Box row = in;
            float wide = 0;
            for (const auto word : {words::eventsLately, words::photosAreFor})
                wide = std::max(wide, widthOf(ui.fonts(), Role::small, word));
            const Box at = row.cutLeft(std::ceil(wide), ui.m().px(16));
            line(ui, Role::small, ui.theme().ink2, {at.x, at.y, at.w, ui.m().chip}, label);
            flowing_ = Flowing({row.x, row.y, row.w, std::max(ui.m().chip, in.h - least)}, ui.m().pick(10, 8));
        } else {
            in.cutTop(paragraph(ui, Role::small, ui.theme().ink2, in, label, 1), ui.m().px(6));
            flowing_ = Flowing({in.x, in.y, in.w, std::max(ui.m().chip, in.h - least)}, ui.m().pick(10, 8));
        }
    }
    bool chip(const ChipSpec& spec) {
        const Box at = flowing_.next(chipWidth(ui_, spec), ui_.m().chip);
        return at.w > 0 && kit::chip(ui_, at, spec);
    }
    [[nodiscard]] float height() const { return flowing_.height(); }

private:
    Ui& ui_;
    Flowing flowing_;
};

Intent nameForm(Ui& ui, const TakeInModel& model, Box in, bool tight) {
    Intent intent;
    const std::string_view sentence =
        model.nameProblem.empty() ? words::eventGood : std::string_view(model.nameProblem);
    const Colour ink = model.nameProblem.empty() ? ui.theme().ink2 : ui.theme().danger;
    in.cutTop(paragraph(ui, Role::small, ink, in, sentence, tight ? 1 : 2), ui.m().pick(14, 6));
    const float purposes = tight ? 0 : ui.m().chip + ui.m().pick(14, 10) + (ui.m().portrait ? ui.m().px(30) : 0);
    if (!model.recent.empty() && in.h >= ui.m().chip + purposes) {
        ChipLine chips(ui, in, words::eventsLately, purposes);
        int index = 0;
        for (const auto& name : model.recent) {
            const auto id = fmt::format("recent.{}", index++);
            if (chips.chip({.id = id, .label = name, .icon = Icon::history, .selected = name == model.name}))
                intent = takein::UseName{name};
        }
        in.cutTop(chips.height(), ui.m().pick(14, 10));
    }
    if (tight) return intent;
    ChipLine chips(ui, in, words::photosAreFor, 0);
    for (const auto purpose : policy::allPurposes) {
        const auto id = fmt::format("purpose.{}", policy::toString(purpose));
        if (chips.chip({.id = id, .label = wordOf(purpose), .selected = model.purpose == purpose}))
            intent = takein::SetPurpose{purpose};
    }
    return intent;
}

Intent name(Ui& ui, const TakeInModel& model, KeyboardView& keys) {
    Intent intent;
    // Five rows of keys leave a small screen no room for a bar: the next step stands beside the field then.
    const bool tight = ui.m().small && !ui.m().portrait && model.typing;
    const std::string_view missing = model.name.empty() ? words::typeEventName : words::changeEventName;
    Box in = content(ui, !tight);
    if (tight) in = {in.x, in.y, in.w, ui.m().height - in.y};
    Box below{};
    if (!tight) below = bottomBar(ui);
    if (model.typing) {
        const float bottom = tight ? ui.m().height : ui.m().height - (ui.m().height - below.y);
        const float height = keyboardHeight(ui);
        const Box at{0, bottom - height, ui.m().width, height};
        if (const auto typed = keyboard(ui, at, keys)) intent = takein::Type{*typed};
        in.h = at.y - in.y;
    } else if (const auto typed = attachedKeyboard()) {
        intent = takein::Type{*typed};
    }
    if (!ui.m().small) in.cutTop(paragraph(ui, Role::strong, ui.theme().ink, in, words::whatIsEvent, 1), ui.m().px(8));
    Box row = in.cutTop(ui.m().pick(60, 50) + (tight ? ui.m().px(4) : 0), ui.m().pick(8, 6));
    if (tight) {
        const ButtonSpec go{.id = "takein.primary",
                            .label = words::takeInShort,
                            .trailing = model.nameGood ? Icon::arrowRight : Icon::none,
                            .look = Look::primary,
                            .enabled = model.nameGood};
        if (button(ui, row.cutRight(buttonWidth(ui, go), ui.m().gap), go)) intent = takein::Primary{};
        row.h -= ui.m().px(4);
    }
    if (field(ui, row, {.id = "takein.name", .text = model.name, .hint = words::eventHint, .active = model.typing}))
        intent = takein::OpenKeyboard{};
    if (auto one = nameForm(ui, model, in, tight)) intent = one;
    if (!tight && primary(ui, below,
                          {.id = "takein.primary",
                           .label = model.nameGood ? words::takePhotosIn : missing,
                           .enabled = model.nameGood}))
        intent = takein::Primary{};
    return intent;
}

} // namespace

Intent draw(Ui& ui, const TakeInModel& model, Pictures& pictures, KeyboardView& keys) {
    Intent intent;
    const bool going = model.step == TakeInStep::progress;
    const auto bar = topBar(ui, {.title = words::takingIn,
                                 .under = model.placeName,
                                 .hasBack = !going,
                                 .toolsWidth = ui.m().pick(ui.m().portrait ? 90.F : 470.F, 60)});
    steps(ui, bar.tools.right(), bar.tools.centreY(), {words::stepSource, words::stepEventName, words::stepTakeIn},
          static_cast<int>(model.step));
    switch (model.step) {
    case TakeInStep::source:
        intent = source(ui, model);
        break;
    case TakeInStep::name:
        intent = name(ui, model, keys);
        break;
    case TakeInStep::progress:
        intent = takeInProgress(ui, model, pictures);
        break;
    }
    if (bar.back) intent = takein::Back{};
    if (bar.lock) intent = takein::Lock{};
    return intent;
}

} // namespace clearframe::gui::screens
