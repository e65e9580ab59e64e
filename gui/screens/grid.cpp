#include "gui/screens/grid.hpp"

#include "gui/kit/bars.hpp"
#include "gui/kit/sheets.hpp"
#include "gui/kit/signs.hpp"
#include "gui/words.hpp"

#include <cmath>
#include <fmt/format.h>

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<GridIntent>;

struct FilterChip {
    GridFilter filter;
    std::string_view id;
    std::string_view word;
    int count;
    std::optional<policy::Verdict> verdict;
};

Intent filters(Ui& ui, const GridModel& model, Box row) {
    Intent intent;
    // The tools at the right first: the chips take what is left.
    const bool words = !ui.m().small && !ui.m().portrait;
    const ButtonSpec select{
        .id = "grid.select", .label = model.selecting ? words::selectDone : words::select, .icon = Icon::checkCircle};
    const ButtonSpec order{.id = "grid.order",
                           .label = !words                                       ? std::string_view{}
                                    : model.order == GridOrder::needsPersonFirst ? words::needsYouFirst
                                                                                 : words::asTaken,
                           .icon = Icon::sort,
                           .says = words::sortPhotos,
                           .role = Role::body};
    if (words) {
        if (button(ui, row.cutRight(buttonWidth(ui, select), ui.m().gap), select)) intent = grid::SwitchSelecting{};
    }
    if (button(ui, row.cutRight(buttonWidth(ui, order), ui.m().gap), order)) intent = grid::SwitchOrder{};
    const FilterChip all[] = {
        {GridFilter::all, "grid.all", words::all, model.all, {}},
        {GridFilter::review, "grid.review", words::toReview, model.review, policy::Verdict::review},
        {GridFilter::cover, "grid.cover", words::covered, model.cover, policy::Verdict::cover},
        {GridFilter::clear, "grid.clear", words::clear, model.clear, policy::Verdict::clear},
        {GridFilter::blocked, "grid.blocked", words::blocked, model.blocked, policy::Verdict::blocked}};
    for (const FilterChip& one : all) {
        const auto count = std::to_string(one.count);
        ChipSpec spec{.id = one.id, .label = one.word, .count = count, .selected = model.filter == one.filter};
        if (one.verdict) {
            const auto look = lookOf(ui.theme(), *one.verdict);
            spec.icon = look.icon;
            spec.iconColour = ui.theme().mark(look.colours);
        }
        // Where the row is too short, what is chosen and what has photos stays; the rest is one swipe of the filter
        // away.
        const float width = chipWidth(ui, spec);
        if (width > row.w) break;
        if (chip(ui, row.cutLeft(width, ui.m().pick(12, 8)), spec)) intent = grid::Filter{one.filter};
    }
    return intent;
}

Intent cell(Ui& ui, const GridModel& model, const GridCell& one, const Box& box, Pictures& pictures) {
    const bool selected = model.selected.contains(one.photo);
    const auto tapped = ui.tap(fmt::format("photo.{}", one.photo.value), box, one.reason);
    kit::card(ui, tapped.held ? box.moved(0, ui.m().px(2)) : box, 16);
    const float pad = ui.m().px(6);
    Box in = box.inset(pad);
    const Box picture = in.cutTop(std::round(in.w * 145 / 218), ui.m().pick(8, 6));
    if (one.hidden)
        hiddenPicture(ui, picture, words::pictureHidden);
    else
        pictureCropped(ui, picture, pictures, one.picture);
    badge(ui, in.x + ui.m().px(4), in.y, one.verdict);
    if (one.approved)
        icon(ui, Icon::check, 22, ui.theme().mark(ui.theme().clear), in.right() - ui.m().px(16),
             in.y + ui.m().badge / 2);
    in.cutTop(ui.m().badge, ui.m().px(2));
    line(ui, Role::small, ui.theme().ink, in.inset(ui.m().px(4), 0), one.reason);
    if (selected) {
        stroke(ui, box, ui.theme().primary, ui.m().px(4), ui.m().px(16));
        const Box tick{box.right() - ui.m().px(50), box.y + ui.m().px(10), ui.m().px(40), ui.m().px(40)};
        fill(ui, tick, ui.theme().primary, tick.w / 2);
        icon(ui, Icon::check, 26, ui.theme().onPrimary, tick.centreX(), tick.centreY());
    }
    if (tapped.focused) focusRing(ui, box, ui.m().px(16));
    if (!tapped.clicked) return std::nullopt;
    if (model.selecting) return grid::Toggle{one.photo};
    return grid::Open{one.photo};
}

Intent cells(Ui& ui, const GridModel& model, const Box& box, Pictures& pictures) {
    Intent intent;
    const int columns = std::max(2, static_cast<int>((box.w + ui.m().px(16)) / ui.m().pick(230 + 16, 183 + 10))) -
                        (ui.m().large ? 1 : 0);
    const float gap = ui.m().pick(16, 10);
    const float width = std::floor((box.w - static_cast<float>(columns - 1) * gap) / static_cast<float>(columns));
    const float height = std::round((width - ui.m().px(12)) * 145 / 218) + ui.m().badge + ui.m().pick(52, 42);
    const auto rows = (static_cast<int>(model.cells.size()) + columns - 1) / columns;
    const float all = static_cast<float>(rows) * (height + gap) - gap + ui.m().px(8);
    const Box view{box.x - ui.m().px(6), box.y, box.w + ui.m().px(12), box.h};
    const float offset = ui.scrolled("grid.cells", view, all);
    {
        const Clip inside(ui, view);
        const int first = std::max(0, static_cast<int>(offset / (height + gap)));
        const int last = std::min(rows - 1, static_cast<int>((offset + box.h) / (height + gap)));
        for (int row = first; row <= last; ++row) {
            for (int column = 0; column < columns; ++column) {
                const auto index = static_cast<std::size_t>(row * columns + column);
                if (index >= model.cells.size()) break;
                const Box at{box.x + static_cast<float>(column) * (width + gap),
                             box.y + static_cast<float>(row) * (height + gap) - offset, width, height};
                if (auto one = cell(ui, model, model.cells[index], at, pictures)) intent = one;
            }
        }
    }
    scrollBar(ui, box, offset, all);
    return intent;
}

} // namespace

Intent draw(Ui& ui, const GridModel& model, Pictures& pictures) {
    Intent intent;
    const bool wide = !ui.m().small && !ui.m().portrait;
    const ButtonSpec select{
        .id = "grid.select", .label = model.selecting ? words::selectDone : words::select, .icon = Icon::checkCircle};
    const auto bar = topBar(ui, {.title = model.event, .under = model.under, .toolsWidth = ui.m().pick(320, 130)});
    if (bar.back) intent = grid::Back{};
    if (bar.lock) intent = grid::Lock{};
    if (wide) {
        const TextOnFill bad = ui.theme().blocked;
        pill(ui, bar.tools.right(), bar.tools.centreY(), model.listGood ? Icon::shield : Icon::alert,
             ui.theme().mark(ui.theme().clear), model.list, model.listGood ? nullptr : &bad);
    } else if (button(ui,
                      Box{bar.tools.right() - buttonWidth(ui, select), bar.tools.centreY() - ui.m().button / 2,
                          buttonWidth(ui, select), ui.m().button},
                      select)) {
        intent = grid::SwitchSelecting{};
    }
    Box rest = content(ui);
    rest.y = ui.m().topBar + ui.m().pick(8, 2);
    rest.h = ui.m().height - rest.y;
    Box below = bottomBar(ui);
    rest.h = below.y - rest.y;
    if (auto one = filters(ui, model, rest.cutTop(ui.m().chip, ui.m().pick(24, 11)))) intent = one;
    if (model.cells.empty()) {
        const bool none = model.all == 0 && !model.loading;
        (void)emptyState(ui, rest, none ? Icon::camera : Icon::imageMultiple,
                         model.loading ? words::openingPhotos
                         : none        ? words::noPhotosYet
                                       : words::noneOfThese,
                         model.loading ? words::openingPhotosUnder
                         : none        ? words::noPhotosYetUnder
                                       : words::noneOfTheseUnder);
    } else if (auto one = cells(ui, model, rest, pictures)) {
        intent = one;
    }
    bottomBar(ui); // over the cells that reach under it
    if (model.selecting) {
        const auto label = fmt::format(fmt::runtime(words::blockSelected), model.selected.size());
        if (secondary(ui, below, {.id = "grid.cancel", .label = words::cancel, .icon = Icon::close}))
            intent = grid::SwitchSelecting{};
        if (primary(ui, below,
                    {.id = "grid.block",
                     .label = model.selected.empty() ? words::tapPhotos : std::string_view(label),
                     .icon = Icon::blockHelper,
                     .enabled = !model.selected.empty()}))
            intent = grid::BlockSelected{};
        return intent;
    }
    const ButtonSpec out{.id = "grid.export",
                         .label = wide ? words::exportClear : words::exportShort,
                         .icon = Icon::exportOut,
                         .enabled = model.clear + model.cover > 0};
    const ButtonSpec no{.id = "grid.sayNo",
                        .label = wide ? words::somebodySaidNo : words::noSaid,
                        .icon = Icon::commentAlert,
                        .says = words::somebodySaidNo};
    const bool lastLook = model.ready > 0;
    const auto review =
        lastLook ? fmt::format(fmt::runtime(model.ready == 1 ? words::finishOne : words::finishMany), model.ready)
                 : fmt::format(fmt::runtime(model.waiting == 1 ? words::reviewOne : words::reviewMany), model.waiting);
    const bool nothingLeft = model.waiting == 0;
    if (!ui.m().portrait && secondary(ui, below, out)) intent = grid::Export{};
    if (primary(ui, below,
                {.id = "grid.primary",
                 .label = nothingLeft ? words::allReviewed : std::string_view(review),
                 .enabled = !nothingLeft,
                 .note = ui.m().small ? std::string_view(model.noteUnder) : std::string_view(model.note),
                 .noteUnder = ui.m().small ? std::string_view{} : std::string_view(model.noteUnder)})) {
        if (lastLook)
            intent = grid::LastLook{};
        else
            intent = grid::Review{};
    }
    if (ui.m().portrait && secondary(ui, below, out)) intent = grid::Export{};
    if (secondary(ui, below, no)) intent = grid::SayNo{};
    return intent;
}

} // namespace clearframe::gui::screens
