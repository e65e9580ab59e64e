// What a new list would change, pupil by pupil, and whether that may happen without a person looking (DESIGN, The
// consent list).
#pragma once

#include "core/policy/consent.hpp"
#include "core/policy/list_difference.hpp"
#include "core/policy/list_import.hpp"

#include <string>
#include <vector>

namespace clearframe::policy {

/// What differs, a pupil may have several; and the number of pupils it is about.
struct ChangeGroup {
    int pupils = 0;
    std::vector<ListDifference> differences;
    std::vector<std::string> sentences; ///< the same for a person, one each
};

/// Why an import waits or is refused. Codes are a closed list that docs/reasons.md explains: `list-unreadable`,
/// `list-malformed`, `mapping-invalid`, `clock-before-list`, `too-many-changes`, `column-lost`, `count-differs`,
/// `approver-missing`, `list-changed`; of signed lists `signature-malformed`, `signature-wrong`, `key-unknown`,
/// `key-revoked`, `comment-malformed`, `school-unknown`, `other-school`, `version-older`, `version-taken`,
/// `list-expired`, `list-not-yet`, `newer-list-unread`.
struct ListReason {
    std::string code;
    std::string text;
    friend bool operator==(const ListReason&, const ListReason&) = default;
};

/// Tightened is what is provably stricter. What is not (a limit exchanged for another one, another name under which
/// somebody is found) counts as loosened.
struct ListChange {
    ChangeGroup added;
    ChangeGroup removed;
    ChangeGroup tightened;
    ChangeGroup loosened;
    int loosenedOrRemoved = 0;              ///< pupils; what the gate counts
    std::vector<ListReason> approvalNeeded; ///< empty: may be applied at once
};

/// Pupils are the same where their key is; two who share a key are compared in the order of the list. An empty `old`
/// list makes everybody added.
[[nodiscard]] ListChange compareLists(const ConsentList& old, const ReadList& fresh);

/// The pupils of `old`, each as strict as either list has it, and the new ones without any yes. What a list that has to
/// wait changes at once. Lost columns change nothing: they say nothing about anybody.
[[nodiscard]] std::vector<Pupil> tightenedBy(const ConsentList& old, const ReadList& fresh);
/// The same by a list that is in force, whose empty columns say something.
[[nodiscard]] std::vector<Pupil> tightenedBy(const ConsentList& old, const ConsentList& other);

/// max(5, 2 % of the old list): more pupils loosened or removed need a person.
[[nodiscard]] bool overGate(int loosenedOrRemoved, std::size_t oldPupils);

} // namespace clearframe::policy
