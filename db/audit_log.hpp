#pragma once

#include "core/ports/audit.hpp"
#include "db/session.hpp"

namespace clearframe::db {

/// The log in the database. Appending checks the signed end of the log first: nothing is ever added to a log that
/// was cut, extended or rewritten at its end (FailureKind::unavailable; the transaction cannot commit then).
///
/// `verify` reads the whole log. Where the chain is whole in itself but is not the one the device signed (somebody
/// computed it anew), no single row can be blamed: firstBad is then 1, or the first row that is missing or too many.
class SqliteAuditLog : public ports::AuditLog {
public:
    explicit SqliteAuditLog(Session& session) : session_(session) {}
    policy::Done append(const ports::AuditEvent& event, policy::Time at) override;
    policy::Result<std::vector<ports::AuditRow>> rows() override;
    policy::Result<std::optional<policy::Time>> latest(std::string_view since) override;
    policy::Result<ports::AuditCheck> verify(const ports::AuditOnward& onward) override;

private:
    Session& session_;
};

/// Signs the end of a log that has no row yet. Throws.
void startAuditLog(Session& session);
/// Whether the log has a signed end. Throws.
[[nodiscard]] bool auditLogStarted(Session& session);

} // namespace clearframe::db
