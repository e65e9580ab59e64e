#include "gui/screens/lock.hpp"

#include "gui/kit/controls.hpp"
#include "gui/kit/facts.hpp"
#include "gui/kit/sheets.hpp"
#include "gui/kit/signs.hpp"
#include "gui/screens/lock_panel.hpp"
#include "gui/screens/pin_dots.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<LockIntent>;

constexpr float sheetWidth = 828;

/// The two columns beside the picture, and where their headings and contents begin.
struct Place {
    Box people; ///< from the heading's middle on
    Box pin;
    float headY, peopleY, padY;
};

Place placeOf(const Ui& ui) {
    const Box panel = lockPanelBox(ui);
    Box pane = ui.m().portrait ? Box{0, panel.bottom(), ui.m().width, ui.m().height - panel.bottom()}
                               : Box{panel.right(), 0, ui.m().width - panel.right(), ui.m().height};
    const float side = ui.m().portrait ? ui.m().margin : ui.m().pick(44, 16);
    pane.x += side;
    pane.w -= side + (ui.m().portrait ? side : ui.m().pick(40, 16));
    const float gap = ui.m().pick(40, 18);
    // The pad keeps its size; the names take the rest.
    const float pad = std::min(ui.m().pick(360, 262), pane.w * 0.52F);
    Place place;
    place.pin = pane;
    place.people = place.pin.cutLeft(pane.w - gap - pad, gap);
    // Heading, dots, pad and one line: centred as a whole.
    const float block = ui.m().pick(566, 442);
    const float top = ui.m().small      ? pane.y
                      : ui.m().portrait ? pane.y + ui.m().px(64)
                                        : pane.y + std::max(ui.m().px(16), (pane.h - block) / 2 - ui.m().px(11));
    place.headY = top + ui.m().pick(14, 27);
    place.peopleY = top + ui.m().pick(54, 52);
    place.padY = top + ui.m().pick(92, 87);
    return place;
}

Box padBox(const Ui& ui, const Place& place) {
    return {place.pin.x, place.padY, place.pin.w, 4 * ui.m().pick(98, 83) + 3 * ui.m().pick(12, 10) + ui.m().px(3)};
}

struct NameText {
    std::string_view name;
    Role role;
    int lines;
    bool whole; ///< nothing of it is cut
};

/// The whole name where it fits, else without initials, else smaller.
NameText nameText(const Ui& ui, const LockPerson& person, float width, float height) {
    const std::string_view first = ui.m().small ? person.shortName : person.name;
    const auto fits = [&](std::string_view name, Role role, int lines) {
        return static_cast<float>(lines) * lineHeight(ui.fonts(), role) <= height - ui.m().px(4) &&
               broken(ui.fonts(), role, name, width, 99).size() <= static_cast<std::size_t>(lines);
    };
    if (fits(first, Role::strong, 2)) return {first, Role::strong, 2, true};
    if (fits(person.shortName, Role::strong, 2)) return {person.shortName, Role::strong, 2, true};
    const int lines =
        std::max(2, static_cast<int>((height - ui.m().px(4)) / lineHeight(ui.fonts(), Role::smallStrong)));
    return {person.shortName, Role::smallStrong, lines, fits(person.shortName, Role::smallStrong, lines)};
}

/// Name in up to two lines with the role under it; one who is chosen is marked.
Tapped personKey(Ui& ui, const Box& box, std::string_view id, const LockPerson& person, bool chosen, bool enabled) {
    const Theme& t = ui.theme();
    const auto tapped = ui.tap(id, box, person.name, enabled);
    const float radius = ui.m().px(16);
    const float control = t.highContrast ? 2 : std::max(1.F, 1.5F * ui.m().k);
    const Box face = lipped(ui, box, tapped.held, tapped.held ? t.inset : t.surface, chosen ? t.primary : t.edge,
                            chosen ? ui.m().px(3) : control, chosen ? t.primaryLip : t.keyLip, 3, radius);
    if (tapped.focused) focusRing(ui, face, radius);
    Box in = face.inset(ui.m().pick(18, 12), 0);
    const float round = ui.m().pick(48, 38);
    avatar(ui, in.cutLeft(round, ui.m().pick(14, 10)).middle(round, round), person.initials, chosen);
    const float tickWidth = ui.m().px(26) + ui.m().px(8);
    const bool tick = chosen && !ui.m().small && nameText(ui, person, in.w - tickWidth, box.h).whole;
    if (tick) {
        const Box sign = in.cutRight(ui.m().px(26), ui.m().px(8));
        icon(ui, Icon::checkCircle, 26, t.primary, sign.centreX(), sign.centreY());
    }
    const auto shown = nameText(ui, person, in.w, box.h);
    const float names = paragraphHeight(ui, shown.role, shown.name, in.w, shown.lines);
    const float roleStep = lineHeight(ui.fonts(), Role::small);
    const bool room = names + roleStep <= face.h - ui.m().px(4);
    const float all = names + (room ? roleStep : 0);
    Box text{in.x, face.centreY() - all / 2, in.w, all};
    text.cutTop(paragraph(ui, shown.role, t.ink, text, shown.name, shown.lines));
    if (room) line(ui, Role::small, t.ink2, {text.x, text.y, text.w, roleStep}, person.role);
    return tapped;
}

Intent people(Ui& ui, const LockModel& model, const Place& place) {
    Intent intent;
    const Box& column = place.people;
    line(ui, Role::h2, ui.theme().ink, {column.x, place.headY - ui.m().px(20), column.w, ui.m().px(40)},
         words::whoAreYou);
    const float pitch = ui.m().pick(104, 71);
    const float height = ui.m().pick(92, 62);
    const float other = ui.m().pick(71, 53);
    const float end = ui.m().portrait ? ui.m().height - ui.m().px(24) : place.peopleY + ui.m().pick(490, 400);
    const float room = end - place.peopleY;
    auto fits = static_cast<std::size_t>(std::max(1.F, (room + pitch - height) / pitch));
    const bool more = model.people.size() > fits;
    if (more) fits = static_cast<std::size_t>(std::max(1.F, (room - other) / pitch));
    Box at{column.x, place.peopleY, column.w, height};
    for (std::size_t i = 0; i < std::min(fits, model.people.size()); ++i) {
        const LockPerson& person = model.people[i];
        const bool chosen = model.chosen == person.id;
        if (personKey(ui, at, fmt::format("person.{}", person.id.value), person, chosen, !model.busy).clicked)
            intent = lock::Choose{person.id};
        at.y += pitch;
    }
    if (more && button(ui, {at.x, at.y, at.w, other},
                       {.id = "lock.else",
                        .label = words::someoneElse,
                        .icon = Icon::accountSearch,
                        .enabled = !model.busy,
                        .drawnRadius = 16}))
        intent = lock::SomeoneElse{true};
    return intent;
}

/// What a new PIN has to be, where the names stand otherwise.
Intent pinRules(Ui& ui, const LockModel& model, const Place& place) {
    const bool again = model.step == LockStep::repeatPin;
    const float top = place.headY - lineHeight(ui.fonts(), Role::h2) / 2;
    Box column{place.people.x, top, place.people.w, padBox(ui, place).bottom() - top};
    const ButtonSpec cancel{.id = "lock.cancel", .label = words::cancel, .icon = Icon::arrowLeft};
    const Box last = column.cutBottom(ui.m().button + ui.m().px(3), ui.m().gap);
    column.cutTop(
        paragraph(ui, Role::h2, ui.theme().ink, column, again ? words::repeatPinTitle : words::choosePinTitle, 2),
        ui.m().px(8));
    column.cutTop(paragraph(ui, Role::body, ui.theme().ink2, column,
                            again         ? words::repeatPinUnder
                            : model.first ? words::firstPinUnder
                                          : words::choosePinUnder,
                            3),
                  ui.m().pick(20, 12));
    const Fact facts[] = {{Icon::lock, ui.theme().primary, model.pinRule, words::pinRuleUnder},
                          {Icon::eyeOff, ui.theme().primary, words::pinIsYours, words::pinIsYoursUnder}};
    const float pad = ui.m().pick(20, 12);
    float height = 0;
    for (const Fact& one : facts)
        height += factHeight(ui, column.w - 2 * pad, one) + ui.m().px(8);
    Box all = column.cutTop(height);
    card(ui, all);
    all = all.inset(pad, 0);
    bool first = true;
    for (const Fact& one : facts) {
        if (!first) hairline(ui, all.x - pad, all.y, all.w + 2 * pad);
        first = false;
        fact(ui, all.cutTop(factHeight(ui, all.w, one) + ui.m().px(8)), one);
    }
    if (button(ui, {last.x, last.y, buttonWidth(ui, cancel), last.h}, cancel)) return lock::Cancel{};
    return std::nullopt;
}

std::string_view openLabel(const LockModel& model) {
    if (model.busy) return words::lockChecking;
    if (model.step == LockStep::choosePin) return words::lockNext;
    if (model.step == LockStep::repeatPin) return words::lockSave;
    return words::lockOpen;
}

Intent pin(Ui& ui, const LockModel& model, const Place& place) {
    const Box& column = place.pin;
    const Box pad = padBox(ui, place);
    const auto head = model.step == LockStep::choosePin   ? words::choosePin
                      : model.step == LockStep::repeatPin ? words::repeatPin
                                                          : words::yourPin;
    line(ui, Role::h2, ui.theme().ink, {column.x, place.headY - ui.m().px(20), column.w, ui.m().px(40)}, head,
         Align::centre);
    const float dotsY = place.headY + ui.m().pick(42, 34);
    const bool told = !model.problem.empty();
    const Colour bad = ui.theme().mark(ui.theme().blocked);
    if (ui.m().small && told && model.digits == 0) {
        const float step = lineHeight(ui.fonts(), Role::small);
        line(ui, Role::smallStrong, bad, {column.x, dotsY - step, column.w, step}, model.problem, Align::centre);
        line(ui, Role::small, ui.theme().ink, {column.x, dotsY, column.w, step}, model.advice, Align::centre);
    } else {
        pinDots(ui, column, dotsY, model.digits, !model.busy);
    }
    if (!ui.m().small) {
        const Box under{column.x, pad.bottom() + ui.m().px(16), column.w, ui.m().px(60)};
        if (told)
            banner(ui, under, Tone::bad, model.problem, model.advice);
        else if (model.step == LockStep::pin)
            paragraph(ui, Role::small, ui.theme().ink2, under.moved(0, ui.m().px(6)),
                      model.chosen || model.people.empty() ? words::forgottenPin : words::tapYourName, 2,
                      Align::centre);
    }
    const auto press = pinPad(ui, pad, openLabel(model), model.canOpen && !model.busy);
    if (!press) return std::nullopt;
    switch (press->key) {
    case PinKey::digit:
        return lock::Digit{press->digit};
    case PinKey::backspace:
        return lock::Backspace{};
    case PinKey::open:
        break;
    }
    return lock::Open{};
}

Intent nobody(Ui& ui) {
    const Box panel = lockPanelBox(ui);
    Box pane = ui.m().portrait ? Box{0, panel.bottom(), ui.m().width, ui.m().height - panel.bottom()}
                               : Box{panel.right(), 0, ui.m().width - panel.right(), ui.m().height};
    pane = pane.inset(ui.m().portrait ? ui.m().px(40) : ui.m().pick(56, 20), ui.m().pick(40, 14));
    Box bar = pane.cutBottom(ui.m().primaryButton + ui.m().px(4), ui.m().gap);
    const ButtonSpec what{.id = "lock.first",
                          .label = words::setUpFirst,
                          .trailing = Icon::arrowRight,
                          .look = Look::primary,
                          .role = Role::title};
    const float width = std::max(ui.m().pick(320, 200), buttonWidth(ui, what) + ui.m().px(16));
    const Box at = ui.m().portrait ? bar : bar.cutRight(std::min(bar.w, width));
    const float tile = ui.m().pick(96, 48);
    const bool beside = ui.m().small;
    const Box sign{pane.x, pane.y, tile, tile};
    fill(ui, sign, ui.theme().soft, ui.m().px(20));
    icon(ui, Icon::accountPlus, ui.m().small ? 34 : 54, ui.theme().onSoft, sign.centreX(), sign.centreY());
    if (beside)
        pane.cutLeft(tile, ui.m().px(14));
    else
        pane.cutTop(tile, ui.m().px(24));
    pane.cutTop(paragraph(ui, Role::h1, ui.theme().ink, pane, words::nobodyYet, 2), ui.m().px(8));
    pane.cutTop(paragraph(ui, Role::body, ui.theme().ink2, pane, words::nobodyYetUnder, 3), ui.m().pick(32, 14));
    if (beside) {
        pane.x -= tile + ui.m().px(14);
        pane.w += tile + ui.m().px(14);
    }
    const std::pair<std::string_view, std::string_view> all[] = {{words::nobodyStep1, words::nobodyStep1Under},
                                                                 {words::nobodyStep2, words::nobodyStep2Under},
                                                                 {words::nobodyStep3, words::nobodyStep3Under}};
    int number = 0;
    for (const auto& [title, text] : all)
        pane.cutTop(numberedStep(ui, pane, ++number, title, text), ui.m().pick(20, 8));
    if (button(ui, at, what)) return lock::SetUpFirst{};
    return std::nullopt;
}

/// Whoever is found, as keys in two columns.
Intent found(Ui& ui, const LockModel& model, const Box& box) {
    Intent intent;
    if (model.found.empty()) {
        paragraph(ui, Role::body, ui.theme().ink2, box, words::nobodyCalledThat, 3);
        return intent;
    }
    const float gap = ui.m().pick(12, 8);
    const float height = ui.m().pick(76, 56);
    const float width = std::floor((box.w - gap) / 2);
    const auto rows = (model.found.size() + 1) / 2;
    const float all = static_cast<float>(rows) * (height + gap) + ui.m().px(4);
    const Box view = box.grown(ui.m().px(3));
    const float offset = ui.scrolled("lock.found", view, all);
    {
        const Clip inside(ui, view);
        for (std::size_t i = 0; i < model.found.size(); ++i) {
            const Box at{box.x + static_cast<float>(i % 2) * (width + gap),
                         box.y + static_cast<float>(i / 2) * (height + gap) - offset, width, height};
            const LockPerson& one = model.found[i];
            if (personKey(ui, at, fmt::format("found.{}", one.id.value), one, false, true).clicked)
                intent = lock::Choose{one.id};
        }
    }
    scrollBar(ui, box, offset, all);
    return intent;
}

/// Typing a name: to find somebody, or the first person's.
Intent typing(Ui& ui, const LockModel& model, KeyboardView& keys) {
    Intent intent;
    const bool first = model.step == LockStep::firstName;
    bool leave = false;
    sheet(ui, "lock.sheet", sheetWidth, [&](Box box) {
        const Box board = box.cutBottom(keyboardHeight(ui));
        if (const auto typed = keyboard(ui, board, keys)) {
            const bool away = std::holds_alternative<gui::typing::Close>(*typed);
            const bool enter = std::holds_alternative<gui::typing::Enter>(*typed);
            if (first && enter)
                intent = lock::NameDone{};
            else if (!away)
                intent = lock::Type{*typed};
            leave = away;
        }
        Box in = box.inset(ui.m().pick(28, 12), ui.m().pick(16, 6));
        Box head = in.cutTop(ui.m().button + ui.m().px(3), ui.m().pick(14, 6));
        const bool tight = ui.m().small && !ui.m().portrait && !first; // two whole rows of names under the field
        if (button(ui, head.cutRight(ui.m().button, ui.m().px(12)),
                   {.id = "lock.close", .label = {}, .icon = Icon::close, .says = words::close}))
            leave = true;
        if (!tight) line(ui, Role::h2, ui.theme().ink, head, first ? words::firstName : words::whoAreYou);
        Box row = tight ? head : in.cutTop(ui.m().pick(60, 50), ui.m().pick(14, 8));
        if (first) {
            const ButtonSpec done{.id = "lock.named",
                                  .label = model.typed.empty() ? words::firstNameMissing : words::firstNameDone,
                                  .trailing = model.typed.empty() ? Icon::none : Icon::arrowRight,
                                  .look = Look::primary,
                                  .enabled = !model.typed.empty()};
            const float width = std::max(ui.m().pick(220, 180), buttonWidth(ui, done));
            if (button(ui, row.cutRight(width, ui.m().gap), done)) intent = lock::NameDone{};
        }
        (void)field(ui, row,
                    {.id = "lock.type",
                     .text = model.typed,
                     .hint = first ? words::firstNameHint : words::searchPeople,
                     .icon = first ? Icon::accountPlus : Icon::magnify});
        if (!first) {
            if (auto one = found(ui, model, in)) intent = one;
        } else if (!model.problem.empty()) {
            banner(ui, in, Tone::bad, model.problem, model.advice);
        } else {
            paragraph(ui, Role::body, ui.theme().ink2, in, words::firstNameUnder, 2);
        }
    });
    if (leave) return first ? LockIntent(lock::Cancel{}) : LockIntent(lock::SomeoneElse{false});
    return intent;
}

} // namespace

Intent draw(Ui& ui, const LockModel& model, KeyboardView& keys) {
    lockPanel(ui, model);
    if (model.step == LockStep::nobody || model.step == LockStep::firstName) {
        if (model.step == LockStep::nobody) return nobody(ui);
        (void)nobody(ui);
        return typing(ui, model, keys);
    }
    if (model.step == LockStep::search) {
        // What lies under the sheet is drawn, but an attached keyboard types into the search alone.
        LockModel under = model;
        under.digits = 0;
        (void)people(ui, under, placeOf(ui));
        return typing(ui, model, keys);
    }
    const Place place = placeOf(ui);
    Intent intent = model.step == LockStep::pin ? people(ui, model, place) : pinRules(ui, model, place);
    if (auto one = pin(ui, model, place)) intent = one;
    return intent;
}

} // namespace clearframe::gui::screens
