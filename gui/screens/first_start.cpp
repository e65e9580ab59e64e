#include "gui/screens/first_start.hpp"

#include "gui/kit/bars.hpp"
#include "gui/kit/facts.hpp"
#include "gui/kit/sheets.hpp"
#include "gui/kit/signs.hpp"
#include "gui/screens/ask.hpp"
#include "gui/screens/ask_clock.hpp"
#include "gui/screens/ask_pin.hpp"
#include "gui/screens/device_key.hpp"
#include "gui/screens/lock_panel.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <array>

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<FirstStartIntent>;

struct Line {
    std::string_view title, text;
};
using Lines = std::array<Line, 4>;

constexpr Lines steps{
    Line{words::firstStepSchool, words::firstStepSchoolUnder}, Line{words::firstStepClock, words::firstStepClockUnder},
    Line{words::firstStepPerson, words::firstStepPersonUnder}, Line{words::firstStepKey, words::firstStepKeyUnder}};
constexpr Lines afterwards{
    Line{words::firstThenPeople, words::firstThenPeopleUnder}, Line{words::firstThenKey, words::firstThenKeyUnder},
    Line{words::firstThenList, words::firstThenListUnder}, Line{words::firstThenAccount, words::firstThenAccountUnder}};

/// Beside the panel with the clock.
struct Pane {
    std::string_view title, text;
    std::string_view problem;
    std::string_view primary;
    std::string_view secondary = {};
    bool busy = false;
};
struct Tapped {
    bool primary = false, secondary = false;
    Box rest; ///< for what the page has of its own
};

Tapped pane(Ui& ui, const Pane& spec) {
    Tapped out;
    const Box panel = lockPanelBox(ui);
    Box box = ui.m().portrait ? Box{0, panel.bottom(), ui.m().width, ui.m().height - panel.bottom()}
                              : Box{panel.right(), 0, ui.m().width - panel.right(), ui.m().height};
    box = box.inset(ui.m().portrait ? ui.m().px(40) : ui.m().pick(56, 20), ui.m().pick(40, 14));
    Box bar = box.cutBottom(ui.m().primaryButton + ui.m().px(4), ui.m().gap);
    const ButtonSpec go{.id = "first.next",
                        .label = spec.primary,
                        .trailing = Icon::arrowRight,
                        .look = Look::primary,
                        .enabled = !spec.busy,
                        .role = Role::title};
    const ButtonSpec other{.id = "first.no", .label = spec.secondary, .enabled = !spec.busy};
    const float width = std::max(ui.m().pick(280, 180), buttonWidth(ui, go) + ui.m().px(16));
    out.primary = button(ui, bar.cutRight(std::min(bar.w, width), ui.m().gap), go);
    if (!spec.secondary.empty()) {
        const float height = ui.m().button + ui.m().px(3);
        const float room = std::min(bar.w, buttonWidth(ui, other));
        out.secondary = button(ui, {bar.x, bar.bottom() - height, room, height}, other);
    }
    box.cutTop(paragraph(ui, Role::h1, ui.theme().ink, box, spec.title, 4), ui.m().px(8));
    if (!spec.problem.empty()) {
        const float height = bannerHeight(ui, box.w, spec.problem, {});
        banner(ui, box.cutTop(height, ui.m().pick(20, 10)), Tone::bad, spec.problem, {});
    } else {
        box.cutTop(paragraph(ui, Role::body, ui.theme().ink2, box, spec.text, 4), ui.m().pick(32, 14));
    }
    out.rest = box;
    return out;
}

void list(Ui& ui, Box box, const Lines& lines, std::size_t done) {
    int number = 0;
    for (const auto& [title, text] : lines) {
        const float height = numberedStepHeight(ui, box.w, title, text);
        if (static_cast<std::size_t>(number++) < done)
            fact(ui, box.cutTop(height, ui.m().pick(20, 8)),
                 {Icon::checkCircle, ui.theme().mark(ui.theme().clear), title, words::firstDone});
        else
            box.cutTop(numberedStep(ui, box, number, title, text), ui.m().pick(20, 8));
    }
}

Intent overview(Ui& ui, const FirstStartModel& model) {
    const auto done = static_cast<std::size_t>(model.next);
    const auto tapped = pane(ui, {.title = words::firstTitle,
                                  .text = done == 0 ? words::firstUnder : words::firstUnderAgain,
                                  .problem = model.problem,
                                  .primary = done == 0 ? words::firstBegin : words::firstGoOn,
                                  .busy = model.busy});
    list(ui, tapped.rest, steps, done);
    if (tapped.primary) return first_start::Next{};
    return {};
}

Intent clock(Ui& ui, const FirstStartModel& model) {
    const auto tapped = pane(ui, {.title = model.question,
                                  .text = words::clockWhyAsked,
                                  .problem = model.problem,
                                  .primary = words::clockYes,
                                  .secondary = words::clockNo,
                                  .busy = model.busy});
    Box box = tapped.rest;
    const Fact look{Icon::clock, ui.theme().primary, words::clockLook, words::clockLookUnder};
    fact(ui, box.cutTop(factHeight(ui, box.w, look)), look);
    if (tapped.primary) return first_start::Next{};
    if (tapped.secondary) return first_start::ClockIsWrong{};
    return {};
}

Intent typedWords(Ui& ui, const FirstStartModel& model, const AskWords& ask, KeyboardView& keys) {
    AskWords all = ask;
    all.typed = model.typed;
    all.problem = model.problem;
    all.enabled = !model.busy;
    const auto asked = askWords(ui, all, keys);
    if (asked.closed) return first_start::Close{};
    if (asked.done) return first_start::Next{};
    if (asked.typed) return first_start::Type{*asked.typed};
    return {};
}

Intent pressed(const std::optional<PinPress>& press, bool closed) {
    if (closed) return first_start::Close{};
    if (!press) return {};
    switch (press->key) {
    case PinKey::digit:
        return first_start::Digit{press->digit};
    case PinKey::backspace:
        return first_start::Backspace{};
    case PinKey::open:
        break;
    }
    return first_start::Next{};
}

Intent pin(Ui& ui, const FirstStartModel& model) {
    const auto asked = askPin(ui, {.title = words::choosePinTitle,
                                   .rule = model.pinRule,
                                   .digits = model.digits,
                                   .again = model.page == FirstStartPage::repeatPin,
                                   .own = true,
                                   .canGoOn = model.canGoOn,
                                   .busy = model.busy,
                                   .problem = model.problem});
    return pressed(asked.press, asked.closed);
}

Intent key(Ui& ui, const FirstStartModel& model) {
    (void)topBar(
        ui, {.title = words::firstKeyTitle, .under = words::firstStepKeyUnder, .hasBack = false, .hasLock = false});
    Box box = content(ui);
    card(ui, box);
    if (!model.problem.empty()) {
        const float height = bannerHeight(ui, box.w, model.problem, {});
        banner(ui, box.cutTop(height, ui.m().gap), Tone::bad, model.problem, {});
    }
    deviceKey(ui, box.inset(ui.m().pick(32, 14)), model.key);
    Box below = bottomBar(ui);
    if (primary(ui, below,
                {.id = "first.next",
                 .label = words::firstKeyDone,
                 .enabled = !model.busy,
                 .noteUnder = words::firstKeyUnder}))
        return first_start::Next{};
    return {};
}

Intent over(Ui& ui, const FirstStartModel& model, KeyboardView& keys) {
    switch (model.page) {
    case FirstStartPage::school:
        return typedWords(ui, model,
                          {.id = "first.school",
                           .title = words::firstSchool,
                           .under = words::firstSchoolUnder,
                           .typed = {},
                           .hint = words::firstSchoolHint,
                           .next = words::firstNext,
                           .missing = words::firstSchoolMissing},
                          keys);
    case FirstStartPage::urn:
        return typedWords(ui, model,
                          {.id = "first.urn",
                           .title = words::firstUrn,
                           .under = words::firstUrnUnder,
                           .typed = {},
                           .hint = words::firstUrnHint,
                           .next = words::firstSave,
                           .missing = words::firstUrnMissing},
                          keys);
    case FirstStartPage::name:
        return typedWords(ui, model,
                          {.id = "first.name",
                           .title = words::firstName,
                           .under = words::firstNameUnder,
                           .typed = {},
                           .hint = words::firstNameHint,
                           .next = words::firstNameDone,
                           .missing = words::firstNameMissing,
                           .icon = Icon::accountPlus},
                          keys);
    case FirstStartPage::setClock: {
        const auto asked = askClock(ui, model.setting);
        return pressed(asked.press, asked.closed);
    }
    case FirstStartPage::choosePin:
    case FirstStartPage::repeatPin:
        return pin(ui, model);
    default:
        return {};
    }
}

} // namespace

Intent draw(Ui& ui, const FirstStartModel& model, KeyboardView& keys) {
    if (model.page == FirstStartPage::key) return key(ui, model);
    LockModel panel;
    panel.clock = model.clock;
    panel.date = model.date;
    panel.school = model.school;
    lockPanel(ui, panel);
    if (model.page == FirstStartPage::opening) return {};
    if (model.page == FirstStartPage::done) {
        const auto tapped = pane(
            ui, {.title = words::firstOver, .text = words::firstOverUnder, .problem = {}, .primary = words::firstOpen});
        list(ui, tapped.rest, afterwards, 0);
        return tapped.primary ? Intent(first_start::Next{}) : Intent();
    }
    if (model.page == FirstStartPage::clock) return clock(ui, model);
    if (model.page == FirstStartPage::overview) return overview(ui, model);
    (void)overview(ui, model); // under the sheet
    return over(ui, model, keys);
}

} // namespace clearframe::gui::screens
