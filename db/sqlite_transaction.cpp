#include "db/sqlite_transaction.hpp"

#include "db/failures.hpp"
#include "db/schema.hpp"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace clearframe::db {

SqliteTransaction::SqliteTransaction(Kind kind, std::shared_ptr<Connections> connections,
                                     std::unique_ptr<SQLite::Database> connection, const ports::Signer& signer)
    : kind_(kind), connections_(std::move(connections)), connection_(std::move(connection)),
      session_(*connection_, connections_->folder(), signer) {}

policy::Result<std::unique_ptr<SqliteTransaction>>
SqliteTransaction::begin(Kind kind, const std::shared_ptr<Connections>& connections, const ports::Signer& signer) {
    try {
        std::unique_ptr<SqliteTransaction> transaction(
            new SqliteTransaction(kind, connections, connections->take(), signer));
        transaction->start();
        // Also fixes what this transaction sees: a snapshot begins with the first look at the file.
        if (auto known = checkVersion(*transaction->connection_, connections->folder()); !known) {
            return tl::unexpected(known.error());
        }
        return transaction;
    } catch (const SQLite::Exception& error) {
        return tl::unexpected(describe(error, connections->folder()));
    }
}

void SqliteTransaction::start() {
    connection_->exec(kind_ == Kind::write ? "BEGIN IMMEDIATE" : "PRAGMA query_only = ON; BEGIN");
    open_ = true;
}

SqliteTransaction::~SqliteTransaction() {
    rollBack();
}

policy::Done SqliteTransaction::commit() {
    if (session_.failure()) {
        const auto failure = *session_.failure();
        rollBack();
        return tl::unexpected(failure);
    }
    auto done = session_.guarded([&] { connection_->exec("COMMIT"); });
    if (!done) {
        rollBack();
        return done;
    }
    open_ = false;
    if (session_.wipesAfterCommit()) wipeLog();
    if (kind_ == Kind::read) connection_->tryExec("PRAGMA query_only = OFF");
    connections_->giveBack(std::move(connection_));
    session_.end();
    return {};
}

void SqliteTransaction::rollBack() noexcept {
    if (!connection_) return;
    // SQLite may have rolled back by itself after an error; then there is nothing left to do.
    const bool rolledBack = !open_ || ::sqlite3_get_autocommit(connection_->getHandle()) != 0 ||
                            connection_->tryExec("ROLLBACK") == SQLITE_OK;
    const bool usable = connection_->tryExec("PRAGMA query_only = OFF") == SQLITE_OK;
    open_ = false;
    if (rolledBack && usable) {
        connections_->giveBack(std::move(connection_));
    } else {
        connection_.reset();
    }
    if (!session_.failure()) session_.end();
}

void SqliteTransaction::wipeLog() noexcept {
    // A reader may still need the log; then it is wiped by a later writer, or when the last program closes the
    // database.
    ::sqlite3_busy_timeout(connection_->getHandle(), 0);
    connection_->tryExec("PRAGMA wal_checkpoint(TRUNCATE)");
    connections_->resetWait(*connection_);
}

} // namespace clearframe::db
