#include "gui/screens/it_unread.hpp"

#include "gui/kit/bars.hpp"
#include "gui/kit/facts.hpp"
#include "gui/kit/sheets.hpp"
#include "gui/screens/ask.hpp"
#include "gui/screens/it_gate.hpp"
#include "gui/words.hpp"

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<ItUnreadIntent>;

void what(Ui& ui, const ItUnreadModel& model, const Box& box) {
    card(ui, box);
    Box in = box.inset(ui.m().pick(52, 18), ui.m().pick(40, 14));
    in.cutTop(paragraph(ui, Role::h1, ui.theme().ink, in, model.title, 3), ui.m().pick(16, 8));
    in.cutTop(paragraph(ui, Role::body, ui.theme().ink, in, model.text, 6), ui.m().pick(32, 12));
    in.cutTop(numberedStep(ui, in, 1, words::unreadBring, words::unreadBringUnder), ui.m().pick(24, 8));
    numberedStep(ui, in, 2, words::unreadResolve, words::unreadResolveUnder);
}

Intent note(Ui& ui, const ItUnreadModel& model, KeyboardView& keys) {
    const auto asked = askWords(ui,
                                {.id = "unread.note",
                                 .title = words::unreadNote,
                                 .under = words::unreadNoteUnder,
                                 .typed = model.typed,
                                 .hint = words::unreadNoteHint,
                                 .next = words::unreadNoteDone,
                                 .missing = words::unreadNoteMissing,
                                 .problem = model.problem,
                                 .enabled = !model.busy,
                                 .signs = KeySigns::sentences},
                                keys);
    if (asked.closed) return it_unread::Cancel{};
    if (asked.done) return it_unread::NoteDone{};
    if (asked.typed) return it_unread::Type{*asked.typed};
    return {};
}

} // namespace

Intent draw(Ui& ui, const ItUnreadModel& model, KeyboardView& keys) {
    Intent intent;
    const auto bar = topBar(ui, {.title = words::unreadBar, .under = model.waits ? words::unreadBarUnder : ""});
    const Box box = content(ui);
    const bool shown = passes(ui, box, model.gate);
    Box below = bottomBar(ui);
    if (shown && model.waits) {
        what(ui, model, box);
        if (primary(ui, below, {.id = "unread.bring", .label = words::unreadBringNow, .icon = Icon::usb}))
            intent = it_unread::Bring{};
        if (secondary(ui, below, {.id = "unread.resolve", .label = words::unreadSayWhy})) intent = it_unread::Resolve{};
    } else {
        if (shown) (void)emptyState(ui, box, Icon::checkCircle, words::unreadNone, words::unreadNoneUnder);
        if (primary(ui, below, {.id = "unread.back", .label = words::itBackToIt})) intent = it_unread::Back{};
    }
    if (bar.back) intent = it_unread::Back{};
    if (bar.lock) intent = it_unread::Lock{};
    if (shown && model.asking) {
        if (auto one = note(ui, model, keys)) intent = one;
    }
    return intent;
}

} // namespace clearframe::gui::screens
