#include "gui/flow/history_flow.hpp"

#include "core/workflow/actor.hpp"
#include "gui/flow/log_words.hpp"
#include "gui/flow/sentences.hpp"
#include "gui/flow/when.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::gui {
namespace {

/// More than anybody reads on a screen; the program lists all.
constexpr std::size_t entriesAtMost = 2000;

struct ReadLog {
    std::vector<LogLine> lines; ///< newest first
    std::int64_t older = 0;
    std::string problem;
    policy::Result<ports::AuditCheck> check;
};

ExportLook lookOf(ports::ReleaseState state) {
    switch (state) {
    case ports::ReleaseState::published:
        return ExportLook::out;
    case ports::ReleaseState::withdrawn:
        return ExportLook::withdrawn;
    case ports::ReleaseState::publishing:
        break;
    }
    return ExportLook::unfinished;
}

std::string_view stateOf(ExportLook look) {
    switch (look) {
    case ExportLook::out:
        return words::exportIsOutLong;
    case ExportLook::withdrawn:
        return words::exportIsWithdrawnLong;
    case ExportLook::unfinished:
        break;
    }
    return words::exportIsUnfinishedLong;
}

PastExport inWords(const ports::Release& release) {
    return {.id = release.id,
            .title = fmt::format(fmt::runtime(words::exportTitle), release.account, release.event),
            .under = fmt::format(fmt::runtime(words::exportUnder), dayWords(release.at), clockWords(release.at),
                                 sentences::photos(static_cast<int>(release.items.size())), release.by),
            .look = lookOf(release.state)};
}

LogLine inWords(const ports::AuditRow& row, const LogNames& names) {
    return {.number = row.number,
            .sentence = logWords(row, names),
            .under = fmt::format(fmt::runtime(words::logUnder), dayWords(row.at), clockWords(row.at), logBy(row))};
}

policy::Result<LogNames> namesIn(ports::Transaction& transaction) {
    LogNames names;
    auto photos = transaction.photos().ofEvent({});
    if (!photos) return tl::unexpected(photos.error());
    for (auto& photo : *photos)
        names.photos.emplace(photo.id.value, std::move(photo.sourceName));
    auto releases = transaction.releases().all();
    if (!releases) return tl::unexpected(releases.error());
    for (auto& release : *releases)
        names.releases.emplace(release.id, std::move(release.account));
    return names;
}

policy::Result<ReadLog> readLog(ports::Store& store, const workflow::Actor& by) {
    auto transaction = store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = workflow::authorise(**transaction, by, policy::Deed::readLog); !allowed)
        return tl::unexpected(allowed.error());
    auto names = namesIn(**transaction);
    if (!names) return tl::unexpected(names.error());
    ReadLog log{.lines = {}, .problem = {}, .check = (*transaction)->audit().verify()};
    auto rows = (*transaction)->audit().rows();
    if (!rows) { // damaged; what the check says still counts
        log.problem = rows.error().text;
        return log;
    }
    const auto shown = std::min(rows->size(), entriesAtMost);
    log.older = static_cast<std::int64_t>(rows->size() - shown);
    log.lines.reserve(shown);
    for (std::size_t i = 0; i < shown; ++i)
        log.lines.push_back(inWords((*rows)[rows->size() - 1 - i], *names));
    return log;
}

std::string grouped(std::int64_t number) {
    auto digits = std::to_string(number);
    for (auto at = static_cast<long>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return digits;
}

} // namespace

HistoryFlow::HistoryFlow(Services& services) : services_(services) {
    model_.mayReadLog = workflow::mayOffer(services_.session.actor, policy::Deed::readLog);
    loadExports();
}

void HistoryFlow::loadExports() {
    model_.loading = true;
    loading_ = services_.desk.post(
        Lane::quick,
        [&store = services_.store](const JobContext&) -> policy::Result<std::vector<ports::Release>> {
            auto transaction = store.read();
            if (!transaction) return tl::unexpected(transaction.error());
            return (*transaction)->releases().all();
        },
        [this](policy::Result<std::vector<ports::Release>> releases) {
            model_.loading = false;
            if (!releases) {
                model_.problem = releases.error().text;
                return;
            }
            releases_ = std::move(*releases);
            std::ranges::reverse(releases_);
            std::ranges::stable_sort(releases_, std::ranges::greater{}, &ports::Release::at);
            model_.exports.clear();
            for (const auto& release : releases_)
                model_.exports.push_back(inWords(release));
        });
}

void HistoryFlow::loadLog() {
    if (!model_.mayReadLog || reading_.pending()) return;
    model_.check = LogCheck::checking;
    model_.checkBold = words::logChecking;
    model_.checkRest.clear();
    model_.logProblem.clear();
    // Checking a long log takes a second: not on the lane of decisions, nor behind photos that are taken in.
    reading_ = services_.desk.post(
        Lane::pictures,
        [&store = services_.store, by = services_.session.actor](const JobContext&) { return readLog(store, by); },
        [this](policy::Result<ReadLog> log) {
            if (!log || !log->check) {
                model_.check = LogCheck::notKnown;
                model_.checkBold.clear();
                model_.log.clear();
                model_.logProblem = log ? log->check.error().text : log.error().text;
                return;
            }
            const auto& check = *log->check;
            model_.log = std::move(log->lines);
            model_.older = log->older;
            model_.logProblem = std::move(log->problem);
            model_.check = check.ok ? LogCheck::complete : LogCheck::changed;
            if (check.ok) {
                model_.checkBold = words::logComplete;
                model_.checkRest = fmt::format(fmt::runtime(words::logCompleteRest), grouped(check.entries));
            } else {
                model_.checkBold =
                    fmt::format(fmt::runtime(words::logChanged), grouped(check.firstBad.value_or(check.entries)));
                model_.checkRest = words::logChangedRest;
            }
        });
}

void HistoryFlow::handle(const HistoryIntent& intent) {
    struct Visit {
        HistoryFlow& flow;
        HistoryModel& m;
        void operator()(const history::ShowLog& show) const {
            m.showsLog = show.log;
            if (show.log) flow.loadLog();
        }
        void operator()(const history::Open& open) const {
            const auto at = std::ranges::find(flow.releases_, open.id, &ports::Release::id);
            if (at == flow.releases_.end()) return;
            const auto words = inWords(*at);
            m.open = ExportFiles{.title = words.title,
                                 .under = words.under,
                                 .folder = at->folder,
                                 .state = std::string(stateOf(words.look)),
                                 .look = words.look,
                                 .files = {}};
            for (const auto& item : at->items)
                m.open->files.push_back(item.output);
        }
        void operator()(const history::CloseFiles&) const { m.open.reset(); }
        void operator()(const history::Home&) const { flow.route_ = route::Home{}; }
        void operator()(const history::Lock&) const { flow.route_ = route::Lock{}; }
    };
    std::visit(Visit{*this, model_}, intent);
}

} // namespace clearframe::gui
