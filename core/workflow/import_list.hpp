// Importing a consent list: read, compare with the list in force, and take it over or say why not.
#pragma once

#include "core/policy/list_change.hpp"
#include "core/policy/list_import.hpp"
#include "core/policy/list_state.hpp"
#include "core/ports/clock.hpp"
#include "core/ports/stores.hpp"
#include "core/workflow/actor.hpp"
#include "core/workflow/brought_list.hpp"

#include <optional>
#include <string>
#include <vector>

namespace clearframe::workflow {

/// What `list preview` and `list import` say (CLI.md).
struct ListReport {
    int version = 0; ///< that the list would get, or got; where it was not accepted and nothing of it applied, of the
                     ///< list in force
    int against = 0; ///< version of the list in force that it was compared with; 0: there was none
    std::int64_t basis = 0; ///< names that list, also where it was made stricter without a new version
    policy::Time expires{}; ///< last moment of the list with `version`
    std::string school;
    std::string urn;
    int rows = 0;              ///< pupils read
    bool headingsClear = true; ///< else a mapping can help
    policy::ListChange change;
    std::vector<policy::ListProblem> problems;
    bool accepted = false;        ///< preview: would be without approval; import: is in force now
    bool tightenedAtOnce = false; ///< not accepted, but its stricter answers are in force already
    bool alreadyInForce = false;  ///< the very list that is in force: accepted, and there was nothing to do
    bool hasSignature = false;    ///< else it is a list by hand, which only IT may bring
    std::string signedBy;         ///< id of the trusted key, where the signature holds
    bool unread = false;          ///< authentic and newer, and cannot be read: once imported, nothing is cleared
    std::vector<policy::ListReason> reasons; ///< why it is not accepted; empty where it is
};

/// What `list status` says of the list; the detector is told by others.
struct ListStatus {
    int version = 0;
    std::string school;
    std::string urn;
    policy::Time issued{};
    policy::Time expires{};
    int pupils = 0;
    int restricted = 0;
    bool isSigned = false;
    std::string signedBy; ///< id of the key; empty where it was imported by hand
    int waiting = 0;      ///< version of a signed list whose differences wait for IT; 0: none
    std::string trip;     ///< name of the trip that this kiosk is on; it leaves less of the list. Empty: none
    policy::ListStanding standing;
};

/// A person who looked at the differences and takes the list over as it is.
struct Approval {
    Actor by;
};

/// A list by hand has no version of its own, so it gets the next one, is issued now and expires 28 days later. The same
/// file twice is a new version without differences. A signed list says all that itself, in its trusted comment, and is
/// refused where it is not newer than every list before it; the very same list again changes nothing and is no fault.
///
/// An import that waits for approval still applies at once what it makes stricter; the list in force then expires when
/// it would have: being too strict until IT has looked harms nobody. A list by hand that waits makes that a new
/// version, a signed one takes no number before it is accepted whole. What a missing column or a missing row seems to
/// say is not applied. With a list that was never there nothing waits but a count that differs.
///
/// A signed list that is newer and right in all but that nobody can read it stops the kiosk: nothing is cleared until a
/// newer one is accepted, or IT resolves it.
class ImportList {
public:
    ImportList(ports::Store& store, const ListTools& tools, ports::Clock& clock)
        : store_(store), tools_(tools), clock_(clock) {}

    /// Changes nothing. `mapping` is laid over the remembered one. A list that cannot be used is a report that is not
    /// accepted; a failure means that the store could not be read.
    [[nodiscard]] policy::Result<ListReport> preview(const ports::BroughtList& file,
                                                     const policy::ColumnMapping& mapping);

    /// As preview, for a list that was brought to be imported: what a signed one changes before anybody agrees (its
    /// stricter answers, or that it cannot be read) is done, and the report tells what is left.
    [[nodiscard]] policy::Result<ListReport> look(const ports::BroughtList& file, const policy::ColumnMapping& mapping,
                                                  const Actor& by);

    /// List, mapping and audit row (`list.import` by hand, `list.accept` of a signed one, `list.tighten` where only
    /// stricter answers were applied, `list.waiting`, `list.unread`, `list.refused`) are written in one transaction, or
    /// nothing is. `by` is who imports, as the log shall name them; may be empty before people are set up. Then a
    /// signed list is brought by anybody; a list by hand, and a mapping, by somebody of IT: only they, in person, can
    /// loosen without a signature. `basis`: ListReport::basis of the differences that were looked at; where another
    /// list is in force by now, nothing is changed and the reason is `list-changed`.
    [[nodiscard]] policy::Result<ListReport> import(const ports::BroughtList& file,
                                                    const policy::ColumnMapping& mapping, const Actor& by,
                                                    const std::optional<Approval>& approval,
                                                    std::optional<std::int64_t> basis = {});

    [[nodiscard]] policy::Result<ListStatus> status();

    /// IT says why a newer list that nobody could read does not count: the list in force clears again. Logged, with the
    /// note kept beside the list. FailureKind::conflict without a note, and where there is no such list.
    [[nodiscard]] policy::Done resolveUnread(const Actor& by, const std::string& note);

private:
    ports::Store& store_;
    ListTools tools_;
    ports::Clock& clock_;
};

/// A list by hand that is only looked at, as `check --list FILE` does: version 1, issued now, in force for 28 days.
/// FailureKind::refused for a signed or encrypted one: those are for a kiosk that knows whom to trust.
[[nodiscard]] policy::Result<policy::ReadList> readListFile(ports::ListReader& reader, const ports::BroughtList& file,
                                                            const policy::ColumnMapping& mapping, policy::Time now);

} // namespace clearframe::workflow
