// Errors are values across module borders. A failure says, in a sentence that a person can act on, what happened,
// to what, and what to do now; its kind tells a program how to go on. No failure carries a library's own message.
#pragma once

#include <string>
#include <tl/expected.hpp>

namespace clearframe::policy {

enum class FailureKind {
    refused,     ///< the input is not acceptable (a damaged photo, a malformed list); others may go on
    notFound,    ///< what was named does not exist
    conflict,    ///< the act is not allowed in this state (approve before the head-count …)
    unavailable, ///< the device cannot do it now (no space, no model, unreadable store); nothing was changed
    cancelled,   ///< a person stopped it
};

struct [[nodiscard]] Failure {
    FailureKind kind = FailureKind::unavailable;
    std::string text;
};

template <class T> using Result = tl::expected<T, Failure>;
using Done = Result<void>;

[[nodiscard]] inline tl::unexpected<Failure> fail(FailureKind kind, std::string text) {
    return tl::unexpected<Failure>(Failure{kind, std::move(text)});
}

} // namespace clearframe::policy
