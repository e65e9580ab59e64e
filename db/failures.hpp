// Turns what SQLite reports into sentences. SQLite's own messages never leave db/.
#pragma once

#include "core/policy/failure.hpp"

#include <stdexcept>
#include <string>
#include <system_error>

namespace SQLite {
class Exception;
}

namespace clearframe::db {

/// Carries a failure from deep inside the adapter to its border (Session::guarded); never leaves db/.
struct StoreProblem : std::runtime_error {
    explicit StoreProblem(policy::Failure reason) : std::runtime_error(reason.text), failure(std::move(reason)) {}
    policy::Failure failure;
};

/// `folder` is the data folder, for the sentence.
[[nodiscard]] policy::Failure describe(const SQLite::Exception& error, const std::string& folder);
[[nodiscard]] policy::Failure damaged(const std::string& folder);
/// A file of the data folder could not be written or read; `what` names it ("the original of photo …").
[[nodiscard]] policy::Failure describe(std::error_code error, const std::string& what, const std::string& folder);

} // namespace clearframe::db
