#include "gui/screens/history.hpp"

#include "gui/kit/bars.hpp"
#include "gui/kit/controls.hpp"
#include "gui/kit/fact_list.hpp"
#include "gui/kit/rows.hpp"
#include "gui/kit/sheets.hpp"
#include "gui/kit/signs.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<HistoryIntent>;

struct Look {
    std::string_view word;
    Tone tone;
    Icon icon;
};

Look lookOf(ExportLook look) {
    switch (look) {
    case ExportLook::out:
        return {words::exportIsOut, Tone::good, Icon::checkCircle};
    case ExportLook::withdrawn:
        return {words::exportIsWithdrawn, Tone::calm, Icon::undoVariant};
    case ExportLook::unfinished:
        break;
    }
    return {words::exportIsUnfinished, Tone::warning, Icon::alert};
}

bool emptyOrFailed(Ui& ui, const HistoryModel& model, const Box& box, bool nothing) {
    if (!model.problem.empty()) {
        (void)emptyState(ui, box, Icon::alert, words::historyFailed, model.problem);
        return true;
    }
    if (model.loading) {
        (void)emptyState(ui, box, Icon::history, words::historyOpening, words::openingPhotosUnder);
        return true;
    }
    if (nothing) (void)emptyState(ui, box, Icon::exportOut, words::historyNoExports, words::historyNoExportsUnder);
    return nothing;
}

Intent exports(Ui& ui, const HistoryModel& model, const Box& box) {
    if (emptyOrFailed(ui, model, box, model.exports.empty())) return {};
    std::vector<std::string> ids;
    std::vector<std::string> unders;
    std::vector<RowSpec> rows;
    ids.reserve(model.exports.size());
    unders.reserve(model.exports.size());
    for (const auto& one : model.exports) {
        const auto look = lookOf(one.look);
        ids.push_back(fmt::format("history.{}", one.id));
        unders.push_back(fmt::format("{} · {}", look.word, one.under));
        rows.push_back({.id = ids.back(),
                        .title = one.title,
                        .under = unders.back(),
                        .icon = look.icon,
                        .trailing = Icon::chevronRight});
    }
    const bool wide = !ui.m().small && !ui.m().portrait && !ui.m().large;
    if (const auto tapped = rowGrid(ui, box, "history.exports", rows, wide ? 2 : 1))
        return history::Open{model.exports[*tapped].id};
    return {};
}

void logCheck(Ui& ui, const HistoryModel& model, Box& box) {
    const Tone tone = model.check == LogCheck::complete  ? Tone::good
                      : model.check == LogCheck::changed ? Tone::bad
                                                         : Tone::calm;
    const float height = bannerHeight(ui, box.w, model.checkBold, model.checkRest);
    banner(ui, box.cutTop(height, ui.m().gap), tone, model.checkBold, model.checkRest);
}

/// Only what is seen is measured: there can be thousands of entries.
void logLines(Ui& ui, const HistoryModel& model, const Box& card) {
    const Box box = card.inset(ui.m().pick(24, 12), ui.m().pick(8, 4));
    const float step = lineHeight(ui.fonts(), Role::body);
    const float under = lineHeight(ui.fonts(), Role::small);
    const float height = std::ceil(3 * step + under + ui.m().pick(20, 12));
    const float number = std::ceil(widthOf(ui.fonts(), Role::small, "00000")) + ui.m().gap;
    const auto count = model.log.size() + (model.older > 0 ? 1 : 0);
    const float all = static_cast<float>(count) * height;
    const float offset = ui.scrolled("history.log", box, all);
    {
        const Clip inside(ui, box);
        const auto first = static_cast<std::size_t>(offset / height);
        for (std::size_t i = first; i < count; ++i) {
            Box row{box.x, box.y + static_cast<float>(i) * height - offset, box.w - ui.m().px(10), height};
            if (row.y > box.bottom()) break;
            if (i + 1 < count) hairline(ui, row.x, row.bottom(), row.w);
            if (i == model.log.size()) {
                const auto older = fmt::format(fmt::runtime(words::logOlder), model.older);
                line(ui, Role::body, ui.theme().ink2, row, older);
                break;
            }
            const auto& entry = model.log[i];
            const Box at = row.cutLeft(number, ui.m().gap);
            const float text = paragraphHeight(ui, Role::body, entry.sentence, row.w, 3) + under;
            row.cutTop((row.h - text) / 2);
            line(ui, Role::small, ui.theme().ink2, {at.x, row.y, at.w - ui.m().px(2), step},
                 std::to_string(entry.number), Align::right);
            row.cutTop(paragraph(ui, Role::body, ui.theme().ink, row, entry.sentence, 3));
            line(ui, Role::small, ui.theme().ink2, {row.x, row.y, row.w, under}, entry.under);
        }
    }
    scrollBar(ui, box, offset, all);
}

void log(Ui& ui, const HistoryModel& model, Box box) {
    if (!model.mayReadLog) {
        (void)emptyState(ui, box, Icon::lock, words::historyNotYours, words::historyNotYoursUnder);
        return;
    }
    // Also where no entry can be read: a log that was changed says so.
    if (!model.checkBold.empty()) logCheck(ui, model, box);
    card(ui, box);
    if (model.log.empty()) {
        const bool failed = !model.logProblem.empty();
        (void)emptyState(ui, box.inset(ui.m().pick(24, 12)), failed ? Icon::alert : Icon::history,
                         failed ? words::historyFailed : words::historyOpening,
                         failed ? std::string_view(model.logProblem) : words::openingPhotosUnder);
        return;
    }
    logLines(ui, model, box);
}

Intent files(Ui& ui, const ExportFiles& open) {
    Intent intent;
    constexpr float sheetWidth = 640;
    sheet(ui, "history.files", sheetWidth, [&](Box box) {
        Box in = box.inset(ui.m().pick(28, 14), ui.m().pick(16, 8));
        Box head = in.cutTop(std::max(ui.m().button + ui.m().px(3), ui.m().px(64)), ui.m().gap);
        const Box x = head.cutRight(ui.m().button, ui.m().gap).middle(ui.m().button, ui.m().button + ui.m().px(3));
        if (button(ui, x, {.id = "history.close", .label = {}, .icon = Icon::close, .says = words::close}))
            intent = history::CloseFiles{};
        head.cutTop((head.h - paragraphHeight(ui, Role::h2, open.title, head.w, 2)) / 2);
        paragraph(ui, Role::h2, ui.theme().ink, head, open.title, 2);
        in.cutTop(paragraph(ui, Role::body, ui.theme().ink2, in, open.under, 3), ui.m().gap);
        const Tone tone = lookOf(open.look).tone;
        in.cutTop(banner(ui, {in.x, in.y, in.w, bannerHeight(ui, in.w, open.state, {})}, tone, open.state, {}),
                  ui.m().gap);
        const auto folder = fmt::format(fmt::runtime(words::exportFolder), open.folder);
        in.cutTop(paragraph(ui, Role::small, ui.theme().ink2, in, folder, 3), ui.m().gap);
        card(ui, in);
        std::vector<Fact> facts;
        for (const auto& file : open.files)
            facts.push_back({.icon = Icon::image, .title = file, .text = {}});
        factGrid(ui, in.inset(ui.m().pick(20, 10), ui.m().px(6)), "history.files.list", facts, 1);
    });
    return intent;
}

} // namespace

Intent draw(Ui& ui, const HistoryModel& model) {
    Intent intent;
    const std::initializer_list<Part> parts{{"history.tab.exports", words::historyExports},
                                            {"history.tab.log", words::historyLog}};
    const float width = segmentWidth(ui, parts);
    const auto bar = topBar(ui, {.title = words::history,
                                 .under = ui.m().portrait ? std::string_view{} : words::historyUnder,
                                 .toolsWidth = width + ui.m().gap});
    const float high = ui.m().button + ui.m().px(8);
    if (const auto part = segment(ui, {bar.tools.right() - width, bar.tools.centreY() - high / 2, width, high}, parts,
                                  model.showsLog ? 1 : 0))
        intent = history::ShowLog{*part == 1};
    Box below = bottomBar(ui);
    const Box box = content(ui);
    if (model.showsLog)
        log(ui, model, box);
    else if (auto one = exports(ui, model, box))
        intent = one;
    if (primary(ui, below, {.id = "history.primary", .label = words::historyHome})) intent = history::Home{};
    if (bar.back) intent = history::Home{};
    if (bar.lock) intent = history::Lock{};
    if (model.open) {
        if (auto one = files(ui, *model.open)) intent = one;
    }
    return intent;
}

} // namespace clearframe::gui::screens
