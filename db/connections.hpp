// Open connections to one database file, kept for the next transaction.
#pragma once

#include <chrono>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace clearframe::db {

/// Each transaction has a connection of its own, so that reading goes on beside a writer. Thread safe.
class Connections {
public:
    Connections(std::string folder, std::chrono::milliseconds busyWait);
    ~Connections();

    [[nodiscard]] const std::string& folder() const { return folder_; }
    /// Opens an existing database; never makes one. Throws what SQLiteCpp throws.
    [[nodiscard]] std::unique_ptr<SQLite::Database> take();
    void giveBack(std::unique_ptr<SQLite::Database> connection);
    void resetWait(SQLite::Database& connection) const noexcept;

    static constexpr const char* fileName = "clearframe.db";

private:
    [[nodiscard]] std::unique_ptr<SQLite::Database> open() const;

    std::string folder_;
    std::chrono::milliseconds busyWait_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<SQLite::Database>> idle_;
};

} // namespace clearframe::db
