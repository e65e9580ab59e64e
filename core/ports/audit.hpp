// The audit log: what was done, by whom, to what. Hash-chained, its head signed by the device (DESIGN, principle 8).
#pragma once

#include "core/policy/consent.hpp"
#include "core/policy/failure.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clearframe::ports {

/// One line of the log before it is written. Details name photos, accounts, versions and counts. Pupils and staff stand
/// only in `people`: the log keeps an opaque id for each, and the name in a table that can be erased without
/// breaking the chain.
struct AuditEvent {
    std::string act; ///< "list.import", "photo.stage", "photo.decide", "photo.approve", "release", …
    std::string by;  ///< who did it; empty for the device itself
    std::vector<std::string> people;
    std::vector<std::pair<std::string, std::string>> details;
};

struct AuditRow {
    std::int64_t number = 0; ///< from 1, without gaps
    policy::Time at{};
    std::string act;
    std::string by; ///< the name, or its opaque id where the name was erased
    std::vector<std::string> people;
    std::vector<std::pair<std::string, std::string>> details;
};

struct AuditCheck {
    std::int64_t entries = 0;
    bool ok = false;
    std::optional<std::int64_t> firstBad; ///< number of the first row that is changed, missing or out of order
};

/// Told now and then how many of how many rows were checked; answering false stops there: FailureKind::cancelled.
using AuditOnward = std::function<bool(std::int64_t checked, std::int64_t all)>;

class AuditLog {
public:
    virtual ~AuditLog() = default;
    /// Part of the surrounding transaction: it commits with what it records, or not at all.
    [[nodiscard]] virtual policy::Done append(const AuditEvent& event, policy::Time at) = 0;
    [[nodiscard]] virtual policy::Result<std::vector<AuditRow>> rows() = 0;
    /// The latest time of a row, from the last row of the act `since` on (from the first where there is none).
    [[nodiscard]] virtual policy::Result<std::optional<policy::Time>> latest(std::string_view since) = 0;
    /// Reads the whole log. `onward` may be empty.
    [[nodiscard]] virtual policy::Result<AuditCheck> verify(const AuditOnward& onward) = 0;
    [[nodiscard]] policy::Result<AuditCheck> verify() { return verify({}); }
};

} // namespace clearframe::ports
