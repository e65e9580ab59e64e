// Everything the kiosk remembers, in one SQLite database.
#pragma once

#include "core/ports/signer.hpp"
#include "core/ports/stores.hpp"
#include "db/data_folder.hpp"

#include <chrono>
#include <memory>
#include <string>

namespace clearframe::db {

class Connections;

/// Thread safe; each transaction belongs to one thread. Reading goes on beside a writer. Must outlive its transactions.
class SqliteStore : public ports::Store {
public:
    struct Options {
        std::chrono::milliseconds busyWait = std::chrono::seconds(5); ///< how long a second writer waits
    };

    /// Opens the data of a folder; makes a new database and device key only in a folder without any data. Everything
    /// else is FailureKind::unavailable with the reason, and changes nothing: a damaged database, one of a newer
    /// program, a missing database or device key beside data that belongs to it.
    [[nodiscard]] static policy::Result<std::unique_ptr<SqliteStore>> open(const DataFolder& folder) {
        return open(folder, Options{});
    }
    [[nodiscard]] static policy::Result<std::unique_ptr<SqliteStore>> open(const DataFolder& folder,
                                                                           const Options& options);
    ~SqliteStore() override;

    policy::Result<std::unique_ptr<ports::Transaction>> read() override;
    policy::Result<std::unique_ptr<ports::Transaction>> write() override;

    /// The device's key; signs receipts too.
    [[nodiscard]] const ports::Signer& signer() const { return *signer_; }

    /// Erases a person's name from the audit log, and logs that (without the name) in the same transaction. The chain
    /// stays whole. False where nobody of that name is in the log.
    [[nodiscard]] policy::Result<bool> erasePerson(const std::string& name, const std::string& by, policy::Time at);

private:
    SqliteStore(std::shared_ptr<Connections> connections, std::unique_ptr<ports::Signer> signer);
    std::shared_ptr<Connections> connections_;
    std::unique_ptr<ports::Signer> signer_;
};

} // namespace clearframe::db
