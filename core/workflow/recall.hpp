// Posts that have to be taken down: what went out and the list no longer allows (policy P13), and what went out before
// its photo was deleted at once (P9).
#pragma once

#include "core/policy/no.hpp"
#include "core/policy/recall.hpp"
#include "core/ports/clock.hpp"
#include "core/ports/stores.hpp"
#include "core/workflow/actor.hpp"

#include <optional>
#include <string>
#include <vector>

namespace clearframe::workflow {

enum class RecallState {
    toDo,
    cannot,    ///< somebody tried and could not; still to do, by somebody who can
    confirmed, ///< somebody said that the post is gone
};

/// One file that went out and that has to go, or that was taken down.
struct Recalled {
    ports::ExportedFile file;
    std::string event;
    std::string account;
    std::string folder;
    std::string caption; ///< of its post; empty: it went out without one
    policy::PhotoId photo;
    policy::Purpose purpose = policy::Purpose::social;
    policy::Time releasedAt{};
    std::vector<policy::NoLongerAllowed> people; ///< whom the list no longer allows in it
    std::vector<policy::NamelessNo> askedNotTo;  ///< who asked not to be in photos, and may be in it
    bool deleted = false;                        ///< its photo was deleted at once
    policy::Time since{};                        ///< when the first reason became known
    int listVersion = 0;                         ///< with which list; 0: the list allows it
    policy::Time due{};
    RecallState state = RecallState::toDo;
    std::optional<ports::Takedown> last; ///< what was done about it last

    [[nodiscard]] bool open() const { return state != RecallState::confirmed; }
    [[nodiscard]] bool hasReason() const { return deleted || !people.empty() || !askedNotTo.empty(); }
    /// A sentence each; the photo's own first.
    [[nodiscard]] std::vector<std::string> reasons() const;
};

/// What is open first, the most urgent of it first; then what was taken down, the latest first. Judged by the last
/// list, also where it has expired: what was withdrawn stays withdrawn.
[[nodiscard]] policy::Result<std::vector<Recalled>> recall(ports::Store& store);

/// The post is gone: the file leaves the list for good. FailureKind::conflict where it is not open. Logged.
[[nodiscard]] policy::Done confirmTakedown(ports::Store& store, ports::Clock& clock, const ports::ExportedFile& file,
                                           const Actor& by);

/// Somebody could not delete it, and says why; it stays open. `note` may be empty. Logged without the note.
[[nodiscard]] policy::Done reportTakedownFailed(ports::Store& store, ports::Clock& clock,
                                                const ports::ExportedFile& file, const std::string& note,
                                                const Actor& by);

/// Writes down since when files are recalled, and with which list; forgets it for those that are allowed again. To be
/// called in the transaction that puts `list` into force, or adds or lifts a no; the noes that stand are laid over it.
[[nodiscard]] policy::Done noticeRecalls(ports::Transaction& transaction, const policy::ConsentList& list,
                                         policy::Time now);

} // namespace clearframe::workflow
