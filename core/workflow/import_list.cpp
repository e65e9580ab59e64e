#include "core/workflow/import_list.hpp"

#include "core/workflow/list_assessment.hpp"
#include "core/workflow/recall.hpp"
#include "core/workflow/situation.hpp"
#include "core/workflow/trip_lease.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace clearframe::workflow {

using policy::ColumnMapping;
using policy::ConsentList;
using policy::Done;
using policy::FailureKind;
using policy::ReadList;
using policy::Result;
using ports::SeenState;

namespace {

ports::AuditEvent auditOf(const ListReport& report, std::string act, const std::string& by, std::string approved) {
    const auto count = [](const policy::ChangeGroup& group) { return std::to_string(group.pupils); };
    const auto& change = report.change;
    ports::AuditEvent event{std::move(act),
                            by,
                            {},
                            {{"version", std::to_string(report.version)},
                             {"rows", std::to_string(report.rows)},
                             {"added", count(change.added)},
                             {"removed", count(change.removed)},
                             {"tightened", count(change.tightened)},
                             {"loosened", count(change.loosened)},
                             {"problems", std::to_string(report.problems.size())},
                             {"signed", report.signedBy.empty() ? "no" : "yes"},
                             {"approved", std::move(approved)}}};
    if (!report.signedBy.empty()) event.details.emplace_back("key", report.signedBy);
    return event;
}

Done log(ports::Transaction& transaction, const ports::AuditEvent& event, policy::Time now) {
    if (auto logged = transaction.audit().append(event, now); !logged) return logged;
    return transaction.commit();
}

Done write(ports::Transaction& transaction, const ConsentList& list, const ports::AuditEvent& event, policy::Time now) {
    if (auto replaced = transaction.lists().replace(list); !replaced) return replaced;
    if (auto noticed = noticeRecalls(transaction, list, now); !noticed) return noticed;
    return log(transaction, event, now);
}

/// One import, from what was assessed to what is written.
class Taking {
public:
    Taking(ports::Transaction& transaction, Assessment& assessment, const OpenedList& opened, policy::Time now)
        : transaction_(transaction), assessment_(assessment), opened_(opened), now_(now) {}

    Done accept(const std::string& by, bool agreed) {
        const auto& report = assessment_.report;
        auto& list = assessment_.fresh.list;
        list.version = report.version;
        list.school = report.school;
        list.urn = report.urn;
        list.issued = opened_.seal ? opened_.seal->terms.issued : now_;
        list.expires = report.expires;
        list.isSigned = opened_.seal.has_value();
        if (auto saved = transaction_.lists().saveMapping(assessment_.mapping); !saved) return saved;
        auto seen = opened_.seal ? noteSeen(transaction_, *opened_.seal, SeenState::inForce) : settleSeen(transaction_);
        if (!seen) return seen;
        const char* act = opened_.seal ? "list.accept" : "list.import";
        return write(transaction_, list, auditOf(report, act, by, agreed ? "yes" : "not needed"), now_);
    }

    /// What it makes stricter applies; the rest waits for a person.
    Done wait(const std::string& by) {
        auto& report = assessment_.report;
        const auto version = std::exchange(report.version, assessment_.current.version);
        report.expires = assessment_.current.expires;
        if (opened_.seal) {
            if (auto noted = noteSeen(transaction_, *opened_.seal, SeenState::waiting); !noted) return noted;
        }
        if (auto list = tightened(version)) {
            report.version = list->version;
            report.tightenedAtOnce = true;
            return write(transaction_, *list, auditOf(report, "list.tighten", by, "waiting"), now_);
        }
        if (!opened_.seal) return {};
        auto event = auditOf(report, "list.waiting", by, "waiting");
        event.details.front().second = std::to_string(version);
        return log(transaction_, event, now_);
    }

    Done refuse(const std::string& by) {
        const auto& report = assessment_.report;
        const auto& seal = opened_.seal;
        if (report.unread) {
            if (auto noted = noteSeen(transaction_, *seal, SeenState::unread); !noted) return noted;
        }
        ports::AuditEvent event{report.unread ? "list.unread" : "list.refused",
                                by,
                                {},
                                {{"why", report.reasons.empty() ? "" : report.reasons.front().code}}};
        if (seal) {
            event.details.emplace_back("version", std::to_string(seal->terms.version));
            event.details.emplace_back("key", seal->key.id);
        }
        return log(transaction_, event, now_);
    }

private:
    /// The list in force, made stricter; nothing where it would stay as it is.
    [[nodiscard]] std::optional<ConsentList> tightened(int version) const {
        const auto& current = assessment_.current;
        if (current.version == 0) return std::nullopt;
        auto list = current;
        list.pupils = policy::tightenedBy(current, assessment_.fresh);
        if (list.pupils == current.pupils) return std::nullopt;
        // Numbers of signed lists are the office's: what waits must not use up the one it will be accepted with.
        if (!list.isSigned && !opened_.seal) list.version = version;
        return list;
    }

    ports::Transaction& transaction_;
    Assessment& assessment_;
    const OpenedList& opened_;
    policy::Time now_;
};

Done mayBring(ports::Transaction& transaction, const OpenedList& opened, const ColumnMapping& mapping, const Actor& by,
              const std::optional<Approval>& approval) {
    // What a column means is IT's to say, whoever signed the list: it can turn a no into a yes.
    const bool anybody = opened.hasSignature && mapping.empty();
    if (auto allowed = authorise(transaction, by, anybody ? policy::Deed::importSignedList : policy::Deed::importList);
        !allowed)
        return allowed;
    return approval ? authorise(transaction, approval->by, policy::Deed::approveListDifferences) : Done{};
}

} // namespace

Result<ListReport> ImportList::preview(const ports::BroughtList& file, const ColumnMapping& mapping) {
    const auto opened = openList(store_, tools_, file);
    if (!opened) return tl::unexpected(opened.error());
    auto transaction = store_.read();
    if (!transaction) return tl::unexpected(transaction.error());
    auto assessment = assessList(**transaction, *opened, mapping, clock_.now());
    if (!assessment) return tl::unexpected(assessment.error());
    return std::move(assessment->report);
}

Result<ListReport> ImportList::look(const ports::BroughtList& file, const ColumnMapping& mapping, const Actor& by) {
    auto seen = preview(file, mapping);
    if (!seen || !seen->hasSignature || seen->accepted) return seen;
    auto imported = import(file, mapping, by, {});
    if (!imported || !imported->tightenedAtOnce) return imported;
    auto left = preview(file, mapping);
    if (left) left->tightenedAtOnce = true;
    return left;
}

Result<ListReport> ImportList::import(const ports::BroughtList& file, const ColumnMapping& mapping, const Actor& by,
                                      const std::optional<Approval>& approval, std::optional<std::int64_t> basis) {
    const auto opened = openList(store_, tools_, file);
    if (!opened) return tl::unexpected(opened.error());
    const auto now = clock_.now();
    auto transaction = store_.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = mayBring(**transaction, *opened, mapping, by, approval); !allowed)
        return tl::unexpected(allowed.error());
    auto assessment = assessList(**transaction, *opened, mapping, now);
    if (!assessment) return tl::unexpected(assessment.error());
    auto& report = assessment->report;
    if (report.alreadyInForce) return std::move(report);
    if (basis && *basis != report.basis) {
        assessment->refuse("list-changed", "Another list has come into force since the differences were shown. Look "
                                           "at them again.");
        return std::move(report);
    }

    const bool waits = assessment->onlyWaits();
    const bool agreed = waits && approval && !approval->by.empty();
    if (agreed) {
        report.reasons.clear();
        report.accepted = true;
    }
    Taking taking(**transaction, *assessment, *opened, now);
    auto done = report.accepted ? taking.accept((agreed ? approval->by : by).name(), agreed)
                : waits         ? taking.wait(by.name())
                                : taking.refuse(by.name());
    if (!done) return tl::unexpected(done.error());
    if (waits && approval && !agreed)
        report.reasons.push_back(
            {"approver-missing", "An approval needs the name of the person who looked at the differences."});
    return std::move(report);
}

Result<ListStatus> ImportList::status() {
    auto transaction = store_.read();
    if (!transaction) return tl::unexpected(transaction.error());
    const auto now = clock_.now();
    const auto trips = tripsNow(**transaction, now);
    if (!trips) return tl::unexpected(trips.error());
    const auto list = listInUse(**transaction, *trips);
    if (!list) return tl::unexpected(list.error());
    const auto school = (*transaction)->trust().school();
    if (!school) return tl::unexpected(school.error());
    auto waiting = (*transaction)->signedLists().in(SeenState::waiting);
    if (!waiting) return tl::unexpected(waiting.error());
    auto inForce = (*transaction)->signedLists().in(SeenState::inForce);
    if (!inForce) return tl::unexpected(inForce.error());
    ListStatus status;
    status.standing = heldBack(*trips).value_or(policy::standingOf(nullptr, now));
    if (*school) {
        status.school = (*school)->name;
        status.urn = (*school)->urn;
    }
    if (trips->running) status.trip = trips->running->name;
    if (!waiting->empty()) status.waiting = waiting->front().version;
    if (!*list) return status;
    auto standing = standingNow(**transaction, **list, clock_.reading());
    if (!standing) return tl::unexpected(standing.error());
    status.standing = std::move(*standing);
    status.version = (*list)->version;
    if (!*school) {
        status.school = (*list)->school;
        status.urn = (*list)->urn;
    }
    status.issued = (*list)->issued;
    status.expires = (*list)->expires;
    status.pupils = static_cast<int>((*list)->pupils.size());
    status.restricted = static_cast<int>(std::ranges::count_if((*list)->pupils, &policy::Pupil::restricted));
    status.isSigned = (*list)->isSigned;
    if (!inForce->empty()) status.signedBy = inForce->front().keyId;
    return status;
}

Done ImportList::resolveUnread(const Actor& by, const std::string& note) {
    if (note.empty())
        return policy::fail(FailureKind::conflict,
                            "Say in a note why the newer list does not count. Nothing was changed.");
    auto transaction = store_.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = authorise(**transaction, by, policy::Deed::approveListDifferences); !allowed) return allowed;
    auto unread = (*transaction)->signedLists().in(SeenState::unread);
    if (!unread) return tl::unexpected(unread.error());
    if (unread->empty())
        return policy::fail(FailureKind::conflict,
                            "No list waits to be resolved: every newer one that was brought could be read.");
    for (auto& list : *unread) {
        list.state = SeenState::settled;
        list.note = note;
        if (auto noted = (*transaction)->signedLists().note(list); !noted) return noted;
    }
    return log(**transaction, {"list.resolve", by.name(), {}, {{"version", std::to_string(unread->front().version)}}},
               clock_.now());
}

Result<ReadList> readListFile(ports::ListReader& reader, const ports::BroughtList& file, const ColumnMapping& mapping,
                              policy::Time now) {
    if (file.signature || file.encrypted)
        return policy::fail(FailureKind::refused,
                            "This list is signed or encrypted, and here only a plain one can be looked at. See it with "
                            "“clearframe list preview”, which checks the signature.");
    const auto table = reader.read(file.bytes);
    if (!table) return tl::unexpected(table.error());
    auto read = policy::readList(*table, mapping);
    if (!read) return read;
    constexpr std::chrono::days looked{28};
    read->list.version = 1;
    read->list.issued = now;
    read->list.expires = now + looked;
    return read;
}

} // namespace clearframe::workflow
