#include "gui/screens/takedowns.hpp"

#include "gui/kit/bars.hpp"
#include "gui/kit/sheets.hpp"
#include "gui/screens/ask.hpp"
#include "gui/screens/takedown_post.hpp"
#include "gui/words.hpp"

#include <cmath>
#include <fmt/format.h>

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<TakedownsIntent>;

/// The list beside the post; else one replaces the other.
bool sideBySide(const Ui& ui) {
    return !ui.m().small && !ui.m().portrait && !ui.m().large;
}

Intent parts(Ui& ui, const TakedownsModel& model, Box row) {
    Intent intent;
    const auto toDo = std::to_string(model.toDo.size());
    const auto gone = std::to_string(model.gone.size());
    const ChipSpec first{
        .id = "takedowns.todo", .label = words::takedownsToDo, .count = toDo, .selected = !model.showsGone};
    const ChipSpec second{.id = "takedowns.gone",
                          .label = words::takedownsConfirmed,
                          .count = gone,
                          .icon = Icon::checkCircle,
                          .iconColour = ui.theme().mark(ui.theme().clear),
                          .selected = model.showsGone};
    if (chip(ui, row.cutLeft(chipWidth(ui, first), ui.m().gap), first)) intent = takedowns::ShowGone{false};
    if (chip(ui, row.cutLeft(chipWidth(ui, second)), second)) intent = takedowns::ShowGone{true};
    return intent;
}

Intent list(Ui& ui, const TakedownsModel& model, const Box& box, Pictures& pictures) {
    Intent intent;
    const auto& posts = model.posts();
    const float width = box.w - ui.m().px(14); // room for the bar that scrolls
    std::vector<float> tops{0};
    for (const auto& post : posts)
        tops.push_back(tops.back() + takedownCardHeight(ui, post, width) + ui.m().pick(16, 10));
    const float offset = ui.scrolled("takedowns.list", box, tops.back());
    {
        const Clip inside(ui, box);
        for (std::size_t i = 0; i < posts.size(); ++i) {
            const Box at{box.x, box.y + tops[i] - offset, width, takedownCardHeight(ui, posts[i], width)};
            if (at.bottom() < box.y || at.y > box.bottom()) continue;
            const bool chosen = sideBySide(ui) && !model.mustChoose && i == model.chosen;
            if (takedownCard(ui, at, fmt::format("takedown.{}", i), posts[i], chosen, pictures))
                intent = takedowns::Choose{i};
        }
    }
    scrollBar(ui, {box.x, box.y, width - ui.m().px(4), box.h}, offset, tops.back());
    return intent;
}

bool emptyOrFailed(Ui& ui, const TakedownsModel& model, const Box& box) {
    if (!model.problem.empty())
        (void)emptyState(ui, box, Icon::alert, words::takedownsFailed, model.problem);
    else if (model.loading)
        (void)emptyState(ui, box, Icon::history, words::takedownsOpening, words::openingPhotosUnder);
    else if (model.posts().empty() && model.showsGone)
        (void)emptyState(ui, box, Icon::history, words::takedownsNoneConfirmed, words::takedownsNoneConfirmedUnder);
    else if (model.posts().empty())
        (void)emptyState(ui, box, Icon::checkCircle, words::takedownsNone, words::takedownsNoneUnder);
    else
        return false;
    return true;
}

Intent bottom(Ui& ui, const TakedownsModel& model, bool showsPost) {
    Intent intent;
    Box below = bottomBar(ui);
    const bool readable = model.problem.empty() && !model.posts().empty();
    if (!readable || model.showsGone) {
        if (primary(ui, below, {.id = "takedowns.primary", .label = words::takedownsHome})) intent = takedowns::Home{};
        return intent;
    }
    if (!showsPost) {
        if (primary(ui, below, {.id = "takedowns.primary", .label = words::takedownsFirst}))
            intent = takedowns::Choose{0};
        return intent;
    }
    if (primary(ui, below,
                {.id = "takedowns.primary",
                 .label = words::takedownConfirm,
                 .icon = Icon::check,
                 .arrow = false,
                 .enabled = !model.busy,
                 .noteUnder = words::takedownConfirmUnder}))
        intent = takedowns::Confirm{};
    if (secondary(ui, below,
                  {.id = "takedowns.cannot",
                   .label = words::takedownCannot,
                   .icon = Icon::commentAlert,
                   .enabled = !model.busy}))
        intent = takedowns::Cannot{};
    return intent;
}

Intent why(Ui& ui, const TakedownsModel& model, KeyboardView& keys) {
    const auto asked = askWords(ui,
                                {.id = "takedowns.why",
                                 .title = words::takedownCannotTitle,
                                 .under = words::takedownCannotUnder,
                                 .typed = model.typed,
                                 .hint = words::takedownCannotHint,
                                 .next = words::takedownCannotNext,
                                 .missing = words::takedownCannotMissing,
                                 .problem = model.refused,
                                 .icon = Icon::commentAlert,
                                 .enabled = !model.busy,
                                 .signs = KeySigns::sentences},
                                keys);
    if (asked.closed) return takedowns::Cancel{};
    if (asked.done) return takedowns::CannotDone{};
    if (asked.typed) return takedowns::Type{*asked.typed};
    return {};
}

} // namespace

Intent draw(Ui& ui, const TakedownsModel& model, Pictures& pictures, KeyboardView& keys) {
    Intent intent;
    const auto bar =
        topBar(ui, {.title = words::takedowns,
                    .under = ui.m().portrait || ui.m().small ? std::string_view{} : words::takedownsUnder});
    Box box = content(ui);
    const bool both = sideBySide(ui);
    const bool showsPost = model.opened || (both && !model.mustChoose);
    if (both || !model.opened) {
        if (auto one = parts(ui, model, box.cutTop(ui.m().button + ui.m().px(3), ui.m().pick(16, 10)))) intent = one;
    }
    if (!emptyOrFailed(ui, model, box)) {
        const auto& post = model.posts()[model.chosen];
        if (both) {
            constexpr float listWidth = 562;
            if (auto one = list(ui, model, box.cutLeft(ui.m().px(listWidth) + ui.m().px(14), ui.m().px(10)), pictures))
                intent = one;
            if (showsPost)
                takedownPost(ui, box, post, model.refused, pictures);
            else
                (void)emptyState(ui, box, Icon::checkCircle, words::takedownsNoted, words::takedownsNotedUnder);
        } else if (model.opened) {
            takedownPost(ui, box, post, model.refused, pictures);
        } else if (auto one = list(ui, model, box, pictures)) {
            intent = one;
        }
    }
    if (auto one = bottom(ui, model, showsPost)) intent = one;
    if (bar.back) intent = takedowns::Back{};
    if (bar.back && both) intent = takedowns::Home{};
    if (bar.lock) intent = takedowns::Lock{};
    if (model.asksWhy) intent = why(ui, model, keys);
    return intent;
}

} // namespace clearframe::gui::screens
