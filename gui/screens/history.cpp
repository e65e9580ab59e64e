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

constexpr int sentenceLines = 99; // a sentence is never cut

void measure(Ui& ui, const HistoryModel& model, float width, HistoryView& view) {
    const auto newest = model.log.empty() ? 0 : model.log.front().number;
    if (view.newest == newest && view.width == width && view.tops.size() == model.log.size() + 1) return;
    view.newest = newest;
    view.width = width;
    view.tops.assign(1, 0);
    const float rest = lineHeight(ui.fonts(), Role::small) + ui.m().pick(24, 14);
    for (const auto& entry : model.log)
        view.tops.push_back(view.tops.back() +
                            std::ceil(paragraphHeight(ui, Role::body, entry.sentence, width, sentenceLines) + rest));
}

void logEntry(Ui& ui, const LogLine& entry, Box row, float number) {
    const float step = lineHeight(ui.fonts(), Role::body);
    const Box at = row.cutLeft(number, ui.m().gap);
    row.cutTop(ui.m().pick(12, 7));
    line(ui, Role::small, ui.theme().ink2, {at.x, row.y, at.w, step}, std::to_string(entry.number), Align::right);
    row.cutTop(paragraph(ui, Role::body, ui.theme().ink, row, entry.sentence, sentenceLines));
    line(ui, Role::small, ui.theme().ink2, {row.x, row.y, row.w, lineHeight(ui.fonts(), Role::small)}, entry.under);
}

void logLines(Ui& ui, const HistoryModel& model, const Box& card, HistoryView& view) {
    const Box box = card.inset(ui.m().pick(24, 12), ui.m().pick(8, 4));
    const float number = std::ceil(widthOf(ui.fonts(), Role::small, "00000"));
    const float width = box.w - ui.m().px(10);
    measure(ui, model, width - number - ui.m().gap, view);
    const float older = model.older > 0 ? ui.m().row : 0;
    const float all = view.tops.back() + older;
    const float offset = ui.scrolled("history.log", box, all);
    {
        const Clip inside(ui, box);
        const auto below = std::ranges::upper_bound(view.tops, offset);
        const auto first = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, below - view.tops.begin() - 1));
        for (std::size_t i = first; i < model.log.size(); ++i) {
            const Box row{box.x, box.y + view.tops[i] - offset, width, view.tops[i + 1] - view.tops[i]};
            if (row.y > box.bottom()) break;
            logEntry(ui, model.log[i], row, number);
            if (i + 1 < model.log.size() || older > 0) hairline(ui, row.x, row.bottom(), row.w);
        }
        if (older > 0) {
            const auto words = fmt::format(fmt::runtime(words::logOlder), model.older);
            line(ui, Role::body, ui.theme().ink2, {box.x, box.y + view.tops.back() - offset, width, older}, words);
        }
    }
    scrollBar(ui, box, offset, all);
}

void log(Ui& ui, const HistoryModel& model, Box box, HistoryView& view) {
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
    logLines(ui, model, box, view);
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

Intent draw(Ui& ui, const HistoryModel& model, HistoryView& view) {
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
        log(ui, model, box, view);
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
