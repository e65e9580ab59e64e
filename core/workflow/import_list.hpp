// Importing a consent list: read, compare with the list in force, and take it over or say why not.
#pragma once

#include "core/policy/list_change.hpp"
#include "core/policy/list_import.hpp"
#include "core/policy/list_state.hpp"
#include "core/ports/clock.hpp"
#include "core/ports/list_reader.hpp"
#include "core/ports/stores.hpp"
#include "core/workflow/actor.hpp"

#include <optional>
#include <string>
#include <vector>

namespace clearframe::workflow {

/// What `list preview` and `list import` say (CLI.md).
struct ListReport {
    int version = 0; ///< that the list would get, or got; where it was not accepted and nothing of it applied, of the
                     ///< list in force
    int against = 0; ///< version of the list in force that it was compared with; 0: there was none
    policy::Time expires{}; ///< last moment of the list with `version`
    std::string school;
    std::string urn;
    int rows = 0;              ///< pupils read
    bool headingsClear = true; ///< else a mapping can help
    policy::ListChange change;
    std::vector<policy::ListProblem> problems;
    bool accepted = false;                   ///< preview: would be without approval; import: is in force now
    bool tightenedAtOnce = false;            ///< not accepted, but its stricter answers are in force already
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
    policy::ListStanding standing;
};

/// A person who looked at the differences and takes the list over as it is.
struct Approval {
    Actor by;
};

/// Plain CSV by hand: it has no version of its own, so it gets the next one, is issued now and expires 28 days later.
/// The same file twice is a new version without differences.
///
/// An import that waits for approval still applies at once what it makes stricter, in a new version that expires when
/// the list in force does: being too strict until IT has looked harms nobody. What a missing column or a missing row
/// seems to say is not applied. With a list that was never there nothing waits but a count that differs.
class ImportList {
public:
    ImportList(ports::Store& store, ports::ListReader& reader, ports::Clock& clock)
        : store_(store), reader_(reader), clock_(clock) {}

    /// Changes nothing. `mapping` is laid over the remembered one. A list that cannot be used is a report that is not
    /// accepted; a failure means that the store could not be read.
    [[nodiscard]] policy::Result<ListReport> preview(const ports::Bytes& file, const policy::ColumnMapping& mapping);

    /// List, mapping and audit row (`list.import`, or `list.tighten` where only stricter answers were applied) are
    /// written in one transaction, or nothing is. `by` is who imports, as the log shall name them; may be empty
    /// before people are set up. Then it is somebody of IT: only they, in person, can loosen without a signature.
    /// `against`: ListReport::against of the differences that were looked at; where another list is in force by now,
    /// nothing is changed and the reason is `list-changed`.
    [[nodiscard]] policy::Result<ListReport> import(const ports::Bytes& file, const policy::ColumnMapping& mapping,
                                                    const Actor& by, const std::optional<Approval>& approval,
                                                    std::optional<int> against = {});

    [[nodiscard]] policy::Result<ListStatus> status();

private:
    ports::Store& store_;
    ports::ListReader& reader_;
    ports::Clock& clock_;
};

/// A list that is only looked at, as `check --list FILE` does: version 1, issued now, in force for 28 days.
[[nodiscard]] policy::Result<policy::ReadList> readListFile(ports::ListReader& reader, const ports::Bytes& file,
                                                            const policy::ColumnMapping& mapping, policy::Time now);

} // namespace clearframe::workflow
