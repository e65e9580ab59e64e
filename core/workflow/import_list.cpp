#include "core/workflow/import_list.hpp"

#include "core/workflow/recall.hpp"
#include "core/workflow/situation.hpp"

#include <algorithm>
#include <utility>

namespace clearframe::workflow {

using policy::ColumnMapping;
using policy::ConsentList;
using policy::ListReason;
using policy::ReadList;
using policy::Result;

namespace {

constexpr std::chrono::days validByHand{28};

/// What can be said of a list before anything is changed.
struct Assessment {
    ListReport report;
    ReadList fresh;
    ConsentList current; ///< version 0 where there is none
    ColumnMapping mapping;
};

Assessment notUsable(Assessment assessment, std::string code, std::string text) {
    assessment.report.reasons.push_back({std::move(code), std::move(text)});
    assessment.report.version = assessment.current.version;
    assessment.report.expires = assessment.current.expires;
    assessment.report.accepted = false;
    return assessment;
}

Result<Assessment> assess(ports::Transaction& transaction, const Result<policy::Table>& table,
                          const ColumnMapping& given, policy::Time now) {
    Assessment made;
    auto current = transaction.lists().current();
    if (!current) return tl::unexpected(current.error());
    auto remembered = transaction.lists().mapping();
    if (!remembered) return tl::unexpected(remembered.error());
    if (*current) made.current = std::move(**current);
    made.report.against = made.current.version;
    made.report.school = made.current.school;
    made.report.urn = made.current.urn;

    if (!table) {
        if (table.error().kind == policy::FailureKind::unavailable) return tl::unexpected(table.error());
        return notUsable(std::move(made), "list-unreadable", table.error().text);
    }
    if (auto checked = policy::checkMapping(given); !checked)
        return notUsable(std::move(made), "mapping-invalid", checked.error().text);
    made.mapping = policy::mergeMappings(*remembered, given);
    made.report.headingsClear = policy::headingsClear(*table, made.mapping);
    auto fresh = policy::readList(*table, made.mapping);
    if (!fresh) return notUsable(std::move(made), "list-malformed", fresh.error().text);
    made.fresh = std::move(*fresh);
    made.report.rows = static_cast<int>(made.fresh.list.pupils.size());
    made.report.problems = std::move(made.fresh.problems);
    if (made.current.version > 0 && now < made.current.issued)
        return notUsable(std::move(made), "clock-before-list",
                         "The device's clock stands before the day the list in force was issued. Set the clock, then "
                         "import the list again.");
    made.report.change = policy::compareLists(made.current, made.fresh);
    made.report.version = made.current.version + 1;
    made.report.expires = now + validByHand;
    made.report.reasons = made.report.change.approvalNeeded;
    made.report.accepted = made.report.reasons.empty();
    return made;
}

bool onlyWaits(const ListReport& report) {
    return !report.reasons.empty() && report.reasons == report.change.approvalNeeded;
}

ports::AuditEvent auditOf(const ListReport& report, std::string act, const std::string& by, bool approved) {
    const auto count = [](const policy::ChangeGroup& group) { return std::to_string(group.pupils); };
    const auto& change = report.change;
    return {std::move(act),
            by,
            {},
            {{"version", std::to_string(report.version)},
             {"rows", std::to_string(report.rows)},
             {"added", count(change.added)},
             {"removed", count(change.removed)},
             {"tightened", count(change.tightened)},
             {"loosened", count(change.loosened)},
             {"problems", std::to_string(report.problems.size())},
             {"signed", "no"},
             {"approved", approved ? "yes" : "not needed"}}};
}

policy::Done write(ports::Transaction& transaction, const ConsentList& list, const ports::AuditEvent& event,
                   policy::Time now) {
    if (auto replaced = transaction.lists().replace(list); !replaced) return replaced;
    if (auto noticed = noticeRecalls(transaction, list, now); !noticed) return noticed;
    if (auto logged = transaction.audit().append(event, now); !logged) return logged;
    return transaction.commit();
}

/// The list in force, made stricter; nothing where it would stay as it is.
std::optional<ConsentList> tightened(const Assessment& assessment) {
    if (assessment.current.version == 0) return std::nullopt;
    auto list = assessment.current;
    list.pupils = policy::tightenedBy(assessment.current, assessment.fresh);
    if (list.pupils == assessment.current.pupils) return std::nullopt;
    list.version = assessment.current.version + 1;
    return list;
}

} // namespace

Result<ListReport> ImportList::preview(const ports::Bytes& file, const ColumnMapping& mapping) {
    const auto table = reader_.read(file);
    auto transaction = store_.read();
    if (!transaction) return tl::unexpected(transaction.error());
    auto assessment = assess(**transaction, table, mapping, clock_.now());
    if (!assessment) return tl::unexpected(assessment.error());
    return std::move(assessment->report);
}

Result<ListReport> ImportList::import(const ports::Bytes& file, const ColumnMapping& mapping, const Actor& by,
                                      const std::optional<Approval>& approval, std::optional<int> against) {
    const auto table = reader_.read(file);
    const auto now = clock_.now();
    auto transaction = store_.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = authorise(**transaction, by, policy::Deed::importList); !allowed)
        return tl::unexpected(allowed.error());
    if (approval) {
        if (auto allowed = authorise(**transaction, approval->by, policy::Deed::approveListDifferences); !allowed)
            return tl::unexpected(allowed.error());
    }
    auto assessment = assess(**transaction, table, mapping, now);
    if (!assessment) return tl::unexpected(assessment.error());
    if (against && *against != assessment->current.version)
        return std::move(notUsable(*std::move(assessment), "list-changed",
                                   "Another list has come into force since the differences were shown. Look at them "
                                   "again.")
                             .report);
    auto& report = assessment->report;

    const bool waits = onlyWaits(report);
    if (waits && approval && approval->by.empty()) {
        report.reasons.push_back(
            {"approver-missing", "An approval needs the name of the person who looked at the differences."});
    } else if (waits && approval) {
        report.reasons.clear();
        report.accepted = true;
    }

    if (report.accepted) {
        auto& list = assessment->fresh.list;
        list.version = report.version;
        list.school = report.school;
        list.urn = report.urn;
        list.issued = now;
        list.expires = report.expires;
        list.isSigned = false;
        if (auto saved = (*transaction)->lists().saveMapping(assessment->mapping); !saved)
            return tl::unexpected(saved.error());
        const auto event = auditOf(report, "list.import", (waits ? approval->by : by).name(), waits);
        if (auto written = write(**transaction, list, event, now); !written) return tl::unexpected(written.error());
        return std::move(report);
    }

    report.version = assessment->current.version;
    report.expires = assessment->current.expires;
    if (!waits) return std::move(report);
    if (const auto list = tightened(*assessment)) {
        report.version = list->version;
        report.tightenedAtOnce = true;
        auto event = auditOf(report, "list.tighten", by.name(), false);
        event.details.back().second = "waiting";
        if (auto written = write(**transaction, *list, event, now); !written) return tl::unexpected(written.error());
    }
    return std::move(report);
}

Result<ListStatus> ImportList::status() {
    auto transaction = store_.read();
    if (!transaction) return tl::unexpected(transaction.error());
    const auto list = (*transaction)->lists().current();
    if (!list) return tl::unexpected(list.error());
    ListStatus status;
    status.standing = policy::standingOf(nullptr, clock_.now());
    if (!*list) return status;
    auto standing = standingNow(**transaction, **list, clock_.now());
    if (!standing) return tl::unexpected(standing.error());
    status.standing = std::move(*standing);
    status.version = (*list)->version;
    status.school = (*list)->school;
    status.urn = (*list)->urn;
    status.issued = (*list)->issued;
    status.expires = (*list)->expires;
    status.pupils = static_cast<int>((*list)->pupils.size());
    status.restricted = static_cast<int>(std::ranges::count_if((*list)->pupils, &policy::Pupil::restricted));
    status.isSigned = (*list)->isSigned;
    return status;
}

Result<ReadList> readListFile(ports::ListReader& reader, const ports::Bytes& file, const ColumnMapping& mapping,
                              policy::Time now) {
    const auto table = reader.read(file);
    if (!table) return tl::unexpected(table.error());
    auto read = policy::readList(*table, mapping);
    if (!read) return read;
    read->list.version = 1;
    read->list.issued = now;
    read->list.expires = now + validByHand;
    return read;
}

} // namespace clearframe::workflow
