// Exit codes of CLI.md.
#pragma once

#include "core/policy/failure.hpp"

namespace clearframe::cli {

enum ExitCode {
    done = 0,
    doneWithReasons = 1, ///< a file had an error, a verdict holds, a list was not accepted …: each with its reason
    usage = 2,
    notDone = 3, ///< no space, unreadable store, no usable model, not built yet
};

[[nodiscard]] inline int exitCodeOf(const policy::Failure& failure) {
    return failure.kind == policy::FailureKind::unavailable ? notDone : doneWithReasons;
}

} // namespace clearframe::cli
