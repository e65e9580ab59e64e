// What the database looks like, and how an older one becomes that. schema.sql is the truth for a new database; the
// numbered migrations bring an older one there and are frozen once landed.
#pragma once

#include "core/policy/failure.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace SQLite {
class Database;
}

namespace clearframe::db {

/// "ClFr": says that a SQLite file is a Clearframe database.
inline constexpr int applicationId = 0x436C4672;

[[nodiscard]] std::string_view schemaSql();
/// The first brings an empty database to version 1, and so on.
[[nodiscard]] std::vector<std::string_view> migrationsSql();
[[nodiscard]] int schemaVersion();

/// Fills an empty database. Throws what SQLiteCpp throws.
void createSchema(SQLite::Database& database);
/// Refuses a database of another version than this program's. Throws what SQLiteCpp throws.
[[nodiscard]] policy::Done checkVersion(SQLite::Database& database, const std::string& folder);
/// Brings the database to this program's version in one transaction. Refuses what is no Clearframe database and what a
/// newer program wrote, and leaves both untouched. `folder` is for the sentence. Throws what SQLiteCpp throws.
[[nodiscard]] policy::Done migrate(SQLite::Database& database, const std::string& folder);
/// As above, with other migrations than the program's own; for tests.
[[nodiscard]] policy::Done migrate(SQLite::Database& database, const std::string& folder,
                                   const std::vector<std::string_view>& migrations);

} // namespace clearframe::db
