#include "core/workflow/list_assessment.hpp"

#include <utility>

namespace clearframe::workflow {

using policy::ColumnMapping;
using policy::Result;

namespace {

constexpr std::chrono::days validByHand{28};

Result<Assessment> begin(ports::Transaction& transaction, const OpenedList& opened) {
    Assessment made;
    auto current = transaction.lists().current();
    if (!current) return tl::unexpected(current.error());
    auto revision = transaction.lists().revision();
    if (!revision) return tl::unexpected(revision.error());
    auto school = transaction.trust().school();
    if (!school) return tl::unexpected(school.error());
    if (*current) made.current = std::move(**current);
    made.report.against = made.current.version;
    made.report.basis = *revision;
    made.report.school = *school ? (*school)->name : made.current.school;
    made.report.urn = *school ? (*school)->urn : made.current.urn;
    made.report.hasSignature = opened.hasSignature;
    if (opened.seal) made.report.signedBy = opened.seal->key.id;
    return made;
}

/// Nobody can read it. Of a list that is authentic and newer that is a fault of its own.
Assessment unreadable(Assessment made, const OpenedList& opened, std::string code, std::string text) {
    made.report.unread = opened.seal.has_value() && !made.report.alreadyInForce;
    made.refuse(std::move(code), std::move(text));
    return made;
}

} // namespace

void Assessment::refuse(std::string code, std::string text) {
    report.reasons = {{std::move(code), std::move(text)}};
    report.version = current.version;
    report.expires = current.expires;
    report.accepted = false;
    report.alreadyInForce = false;
}

Result<Assessment> assessList(ports::Transaction& transaction, const OpenedList& opened, const ColumnMapping& given,
                              policy::Time now) {
    auto begun = begin(transaction, opened);
    if (!begun) return begun;
    Assessment made = *std::move(begun);
    if (opened.refused) {
        made.refuse(opened.refused->code, opened.refused->text);
        return made;
    }
    if (opened.seal) {
        auto checked = checkSeal(transaction, *opened.seal, now);
        if (!checked) return tl::unexpected(checked.error());
        if (checked->refused) {
            made.refuse(checked->refused->code, checked->refused->text);
            return made;
        }
        made.report.alreadyInForce = checked->already;
    }

    const auto& table = opened.table;
    if (!table) {
        if (table.error().kind == policy::FailureKind::unavailable && !opened.seal)
            return tl::unexpected(table.error());
        return unreadable(std::move(made), opened, "list-unreadable", table.error().text);
    }
    if (auto checked = policy::checkMapping(given); !checked) {
        made.refuse("mapping-invalid", checked.error().text);
        return made;
    }
    auto remembered = transaction.lists().mapping();
    if (!remembered) return tl::unexpected(remembered.error());
    made.mapping = policy::mergeMappings(*remembered, given);
    made.report.headingsClear = policy::headingsClear(*table, made.mapping);
    auto fresh = policy::readList(*table, made.mapping);
    if (!fresh) return unreadable(std::move(made), opened, "list-malformed", fresh.error().text);
    made.fresh = std::move(*fresh);
    made.report.rows = static_cast<int>(made.fresh.list.pupils.size());
    made.report.problems = std::move(made.fresh.problems);
    if (!opened.seal && made.current.version > 0 && now < made.current.issued) {
        made.refuse("clock-before-list",
                    "The device's clock stands before the day the list in force was issued. Set the clock, then "
                    "import the list again.");
        return made;
    }
    auto highest = transaction.signedLists().highestNumber();
    if (!highest) return tl::unexpected(highest.error());
    made.report.version = opened.seal ? opened.seal->terms.version : *highest + 1;
    made.report.expires = opened.seal ? opened.seal->terms.expires : now + validByHand;
    made.report.change = policy::compareLists(made.current, made.fresh);
    if (!made.report.alreadyInForce) made.report.reasons = made.report.change.approvalNeeded;
    made.report.accepted = made.report.reasons.empty();
    return made;
}

} // namespace clearframe::workflow
