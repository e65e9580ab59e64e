#include "gui/screens/list_differences.hpp"

#include "gui/kit/count_tiles.hpp"
#include "gui/kit/sheets.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace clearframe::gui::screens {
namespace {

using namespace kit;

constexpr int cellLines = 99; // a consent is never cut

Colour signColour(const Theme& theme, const TextOnFill& colours) {
    return theme.highContrast ? colours.fill : colours.text;
}

struct Sign {
    Icon icon = Icon::none;
    Colour colour = 0;
};

Sign signOf(const Ui& ui, AnswerSign sign) {
    const Theme& t = ui.theme();
    switch (sign) {
    case AnswerSign::yes:
        return {Icon::checkCircle, signColour(t, t.clear)};
    case AnswerSign::no:
        return {Icon::eyeOff, signColour(t, t.cover)};
    case AnswerSign::limited:
        return {Icon::information, signColour(t, t.cover)};
    case AnswerSign::dated:
        return {Icon::calendarClock, signColour(t, t.review)};
    case AnswerSign::none:
        break;
    }
    return {};
}

Sign signOf(const Ui& ui, ListPart part) {
    const Theme& t = ui.theme();
    switch (part) {
    case ListPart::looser:
        return {Icon::lockOpen, signColour(t, t.review)};
    case ListPart::gone:
        return {Icon::accountRemove, signColour(t, t.review)};
    case ListPart::stricter:
        return {Icon::lock, signColour(t, t.clear)};
    case ListPart::fresh:
        return {Icon::accountPlus, t.highContrast ? t.ink : t.primary};
    case ListPart::toCheck:
        break;
    }
    return {Icon::helpCircle, signColour(t, t.review)};
}

bool compares(ListPart part) {
    return part == ListPart::looser || part == ListPart::stricter;
}

/// What was and what is, beside each other; else one under the other.
bool asTable(const Ui& ui, ListPart part) {
    return compares(part) && !ui.m().small && !ui.m().portrait && !ui.m().large;
}

std::size_t columnsOf(const Ui& ui, ListPart part) {
    const bool names = part == ListPart::gone || part == ListPart::fresh;
    return names && !ui.m().portrait ? (ui.m().small || ui.m().large ? 2 : 3) : 1;
}

struct Cells {
    Box pupil, what, before, arrow, now;
};

Cells cellsOf(const Ui& ui, Box row) {
    const float gap = ui.m().px(20);
    Cells cells{};
    const float all = row.w;
    cells.pupil = row.cutLeft(std::round(all * 0.30F), gap);
    cells.what = row.cutLeft(std::round(all * 0.13F), gap);
    cells.before = row.cutLeft(std::round(all * 0.21F), gap);
    cells.arrow = row.cutLeft(ui.m().px(26), gap);
    cells.now = row;
    return cells;
}

float signWidth(const Ui& ui) {
    return ui.m().px(22) + ui.m().px(10);
}

float answerHeight(const Ui& ui, Role role, const Box& cell, const std::string& text, AnswerSign sign) {
    return paragraphHeight(ui, role, text, cell.w - (sign == AnswerSign::none ? 0 : signWidth(ui)), cellLines);
}

/// The paragraph in the middle of the row's height.
void centred(Ui& ui, Role role, Colour ink, const Box& cell, std::string_view text) {
    const float height = paragraphHeight(ui, role, text, cell.w, cellLines);
    paragraph(ui, role, ink, {cell.x, std::round(cell.centreY() - height / 2), cell.w, height}, text, cellLines);
}

void answer(Ui& ui, Role role, Box cell, const std::string& text, AnswerSign which) {
    const auto sign = signOf(ui, which);
    if (sign.icon != Icon::none) {
        const Box at = cell.cutLeft(signWidth(ui));
        icon(ui, sign.icon, 22, sign.colour, at.x + ui.m().px(11), at.centreY());
    }
    centred(ui, role, ui.theme().ink, cell, text);
}

float pupilHeight(const Ui& ui, float width, const ListRow& row) {
    return paragraphHeight(ui, Role::strong, row.title, width, cellLines) +
           (row.under.empty() ? 0 : paragraphHeight(ui, Role::small, row.under, width, cellLines));
}

void pupil(Ui& ui, Box cell, const ListRow& row) {
    const float height = pupilHeight(ui, cell.w, row);
    cell = {cell.x, std::round(cell.centreY() - height / 2), cell.w, height};
    cell.cutTop(paragraph(ui, Role::strong, ui.theme().ink, cell, row.title, cellLines));
    if (!row.under.empty()) paragraph(ui, Role::small, ui.theme().ink2, cell, row.under, cellLines);
}

float tableRowHeight(const Ui& ui, float width, const ListRow& row) {
    const auto cells = cellsOf(ui, {0, 0, width, 0});
    return std::max({pupilHeight(ui, cells.pupil.w, row),
                     paragraphHeight(ui, Role::body, row.what, cells.what.w, cellLines),
                     answerHeight(ui, Role::body, cells.before, row.before, row.beforeSign),
                     answerHeight(ui, Role::strong, cells.now, row.now, row.nowSign)});
}

void tableRow(Ui& ui, const Box& box, const ListRow& row) {
    const auto cells = cellsOf(ui, box);
    pupil(ui, cells.pupil, row);
    centred(ui, Role::body, ui.theme().ink, cells.what, row.what);
    answer(ui, Role::body, cells.before, row.before, row.beforeSign);
    icon(ui, Icon::arrowRight, 22, ui.theme().ink2, cells.arrow.centreX(), cells.arrow.centreY());
    answer(ui, Role::strong, cells.now, row.now, row.nowSign);
}

/// One under the other: who, and what was and is.
ListRow folded(const ListRow& row) {
    ListRow one = row;
    if (row.what.empty()) return one;
    if (!row.under.empty()) one.title = fmt::format(fmt::runtime(words::bringTwo), row.title, row.under);
    one.under = fmt::format(fmt::runtime(words::bringBeforeAndNow), row.what, row.before, row.now);
    return one;
}

float foldedSign(const Ui& ui) {
    return ui.m().px(26) + ui.m().pick(16, 10);
}

void foldedRow(Ui& ui, Box box, const ListRow& row, ListPart part) {
    const Box at = box.cutLeft(foldedSign(ui));
    const auto sign = row.nowSign == AnswerSign::none ? signOf(ui, part) : signOf(ui, row.nowSign);
    icon(ui, sign.icon, 26, sign.colour, at.x + ui.m().px(13), at.centreY());
    pupil(ui, box, folded(row));
}

float columnWidth(const Ui& ui, float width, std::size_t columns) {
    const auto count = static_cast<float>(columns);
    return std::floor((width - (count - 1) * ui.m().gutter) / count);
}

void measure(const Ui& ui, const ListImportModel& model, float width, ListImportView& view) {
    const auto part = model.part;
    if (view.shown == model.shown && view.part == part && view.width == width && !view.tops.empty()) return;
    view = {.tops = {0}, .shown = model.shown, .part = part, .width = width};
    const auto& rows = model.of(part).rows;
    const auto columns = columnsOf(ui, part);
    const float least = ui.m().pick(65, 48);
    const float room = ui.m().pick(18, 10);
    for (std::size_t from = 0; from < rows.size(); from += columns) {
        float height = least;
        for (std::size_t i = from; i < std::min(from + columns, rows.size()); ++i) {
            const float words =
                asTable(ui, part) ? tableRowHeight(ui, width, rows[i])
                                  : pupilHeight(ui, columnWidth(ui, width, columns) - foldedSign(ui), folded(rows[i]));
            height = std::max(height, std::ceil(words) + room);
        }
        view.tops.push_back(view.tops.back() + height);
    }
}

std::string scrollId(const ListImportModel& model) {
    return fmt::format("listimport.rows.{}.{}", model.shown, static_cast<int>(model.part));
}

void headings(Ui& ui, const Box& box, const ListImportModel& model) {
    const auto cells = cellsOf(ui, box);
    const auto heading = [&](const Box& cell, std::string_view text) {
        line(ui, Role::smallStrong, ui.theme().ink2, cell, text);
    };
    heading(cells.pupil, words::bringColumnPupil);
    heading(cells.what, words::bringColumnWhat);
    heading(cells.before, model.columnNow);
    heading(cells.now, model.columnNew);
}

void nothingHere(Ui& ui, const Box& box, ListPart part) {
    std::string_view title = words::bringNothingToCheck;
    switch (part) {
    case ListPart::looser:
        title = words::bringNobodyLooser;
        break;
    case ListPart::gone:
        title = words::bringNobodyGone;
        break;
    case ListPart::stricter:
        title = words::bringNobodyStricter;
        break;
    case ListPart::fresh:
        title = words::bringNobodyFresh;
        break;
    case ListPart::toCheck:
        break;
    }
    (void)emptyState(ui, box, signOf(ui, part).icon, title, words::bringPartEmptyUnder);
}

} // namespace

float listTilesHeight(const Ui& ui) {
    return countTilesHeight(ui);
}

std::optional<ListPart> listTiles(Ui& ui, const Box& box, const ListImportModel& model) {
    const auto tile = [&](std::string_view id, ListPart part, std::string_view label,
                          std::string_view shortLabel = {}) {
        const auto sign = signOf(ui, part);
        return CountTile{.id = id,
                         .number = model.of(part).number,
                         .label = label,
                         .shortLabel = shortLabel,
                         .icon = sign.icon,
                         .iconColour = sign.colour,
                         .chosen = model.part == part};
    };
    const auto tapped =
        countTiles(ui, box,
                   {tile("listimport.looser", ListPart::looser, words::bringLooser),
                    tile("listimport.gone", ListPart::gone, words::bringGone, words::bringGoneShort),
                    tile("listimport.stricter", ListPart::stricter, words::bringStricter),
                    tile("listimport.fresh", ListPart::fresh, words::bringFresh, words::bringFreshShort),
                    tile("listimport.check", ListPart::toCheck, words::bringToCheck)});
    return tapped ? std::optional(allListParts.at(*tapped)) : std::nullopt;
}

std::optional<std::size_t> listRows(Ui& ui, const Box& box, const ListImportModel& model, ListImportView& view) {
    card(ui, box);
    const auto& rows = model.of(model.part).rows;
    Box in = box.inset(ui.m().pick(24, 12), ui.m().px(2));
    if (rows.empty()) {
        nothingHere(ui, in, model.part);
        return {};
    }
    in.w -= ui.m().px(10); // of the scroll bar
    const bool table = asTable(ui, model.part);
    if (table) {
        headings(ui, in.cutTop(ui.m().px(40)), model);
        hairline(ui, box.x + 1, in.y, box.w - 2);
    }
    measure(ui, model, in.w, view);
    const float all = view.tops.back();
    const float foot = all > in.h ? lineHeight(ui.fonts(), Role::small) + ui.m().pick(14, 6) : 0;
    const Box below = in.cutBottom(foot);
    view.height = in.h;
    const auto columns = columnsOf(ui, model.part);
    const float width = columnWidth(ui, in.w, columns);
    const float offset = ui.scrolled(scrollId(model), in, all);
    {
        const Clip inside(ui, in);
        const auto under = std::ranges::upper_bound(view.tops, offset);
        auto at = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, under - view.tops.begin() - 1));
        for (; at + 1 < view.tops.size(); ++at) {
            const float y = in.y + view.tops[at] - offset;
            if (y > in.bottom()) break;
            const float height = view.tops[at + 1] - view.tops[at];
            for (std::size_t i = at * columns; i < std::min((at + 1) * columns, rows.size()); ++i) {
                const Box row{in.x + static_cast<float>(i % columns) * (width + ui.m().gutter), y, width, height};
                table ? tableRow(ui, row, rows[i]) : foldedRow(ui, row, rows[i], model.part);
            }
            if (at + 2 < view.tops.size()) hairline(ui, in.x, y + height, in.w);
        }
    }
    scrollBar(ui, {in.x, in.y, in.w + ui.m().px(10), in.h}, offset, all);
    // A line was seen once its lower edge was.
    const auto last = std::ranges::upper_bound(view.tops, offset + in.h + 0.5F) - view.tops.begin() - 1;
    const auto seen = std::min(static_cast<std::size_t>(last) * columns, rows.size());
    if (foot > 0) {
        hairline(ui, box.x + 1, below.y, box.w - 2);
        if (seen < rows.size())
            line(ui, Role::small, ui.theme().ink2, below,
                 fmt::format(fmt::runtime(words::bringMoreBelow), rows.size() - seen));
    }
    return seen > model.of(model.part).seen ? std::optional(seen) : std::nullopt;
}

bool showNextRows(Ui& ui, const ListImportModel& model, const ListImportView& view) {
    const auto& part = model.of(model.part);
    const auto line = part.seen / columnsOf(ui, model.part);
    if (part.seen >= part.rows.size() || line >= view.tops.size()) return false;
    // Of a line that is higher than the screen, the end.
    const float end = line + 1 < view.tops.size() ? view.tops[line + 1] - view.height : 0;
    ui.scrollTo(scrollId(model), std::max(view.tops[line], end));
    return true;
}

} // namespace clearframe::gui::screens
