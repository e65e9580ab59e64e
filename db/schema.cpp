#include "db/schema.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>

namespace clearframe::db {

using policy::FailureKind;

namespace {

int pragma(SQLite::Database& database, const char* name) {
    return database.execAndGet(fmt::format("PRAGMA {}", name)).getInt();
}

void setVersion(SQLite::Database& database, int version) {
    database.exec(fmt::format("PRAGMA user_version = {}", version));
}

policy::Done checkIdentity(SQLite::Database& database, const std::string& folder, int newest) {
    if (pragma(database, "application_id") != applicationId) {
        return policy::fail(
            FailureKind::unavailable,
            fmt::format("The file clearframe.db in {} is not a Clearframe database. Nothing was changed. "
                        "Restore the database from a backup, or choose another data folder.",
                        folder));
    }
    const int version = pragma(database, "user_version");
    if (version > newest || version < 1) {
        return policy::fail(FailureKind::unavailable,
                            fmt::format("The data in {} was written by a newer Clearframe (format {}; this program "
                                        "knows up to {}). Nothing was changed. Update this program, then try again.",
                                        folder, version, newest));
    }
    return {};
}

} // namespace

int schemaVersion() {
    return static_cast<int>(migrationsSql().size());
}

void createSchema(SQLite::Database& database) {
    SQLite::Transaction all(database);
    database.exec(fmt::format("PRAGMA application_id = {}", applicationId));
    setVersion(database, schemaVersion());
    database.exec(std::string(schemaSql()));
    all.commit();
}

policy::Done checkVersion(SQLite::Database& database, const std::string& folder) {
    return checkIdentity(database, folder, schemaVersion());
}

policy::Done migrate(SQLite::Database& database, const std::string& folder) {
    return migrate(database, folder, migrationsSql());
}

policy::Done migrate(SQLite::Database& database, const std::string& folder,
                     const std::vector<std::string_view>& migrations) {
    const int newest = static_cast<int>(migrations.size());
    if (auto known = checkIdentity(database, folder, newest); !known) return known;
    if (pragma(database, "user_version") == newest) return {};

    SQLite::Transaction all(database, SQLite::TransactionBehavior::IMMEDIATE);
    // Asked again: another program may have migrated while this one waited.
    if (auto known = checkIdentity(database, folder, newest); !known) return known;
    for (int version = pragma(database, "user_version"); version < newest; ++version) {
        database.exec(std::string(migrations[static_cast<std::size_t>(version)]));
        setVersion(database, version + 1);
    }
    all.commit();
    return {};
}

} // namespace clearframe::db
