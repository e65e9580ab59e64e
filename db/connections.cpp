#include "db/connections.hpp"

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

namespace clearframe::db {

Connections::Connections(std::string folder, std::chrono::milliseconds busyWait)
    : folder_(std::move(folder)), busyWait_(busyWait) {}

Connections::~Connections() = default;

std::unique_ptr<SQLite::Database> Connections::open() const {
    // Without SQLite's own mutex: a connection is in the hands of one transaction, and so of one thread, at a time.
    auto database = std::make_unique<SQLite::Database>(
        folder_ + "/" + fileName, SQLite::OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, static_cast<int>(busyWait_.count()));
    database->exec("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; "
                   "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000; PRAGMA trusted_schema = OFF; PRAGMA "
                   "cell_size_check = ON");
    return database;
}

std::unique_ptr<SQLite::Database> Connections::take() {
    {
        const std::lock_guard lock(mutex_);
        if (!idle_.empty()) {
            auto connection = std::move(idle_.back());
            idle_.pop_back();
            return connection;
        }
    }
    return open();
}

void Connections::giveBack(std::unique_ptr<SQLite::Database> connection) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(connection));
}

void Connections::resetWait(SQLite::Database& connection) const noexcept {
    ::sqlite3_busy_timeout(connection.getHandle(), static_cast<int>(busyWait_.count()));
}

} // namespace clearframe::db
