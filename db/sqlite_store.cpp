#include "db/sqlite_store.hpp"

#include "db/audit_people.hpp"
#include "db/connections.hpp"
#include "db/failures.hpp"
#include "db/first_start.hpp"
#include "db/schema.hpp"
#include "db/sqlite_transaction.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>

namespace clearframe::db {

SqliteStore::SqliteStore(std::shared_ptr<Connections> connections, std::unique_ptr<ports::Signer> signer)
    : connections_(std::move(connections)), signer_(std::move(signer)) {}

SqliteStore::~SqliteStore() = default;

policy::Result<std::unique_ptr<SqliteStore>> SqliteStore::open(const DataFolder& folder, const Options& options) {
    if (auto made = makeDatabaseIfNew(folder); !made) return tl::unexpected(made.error());
    auto connections = std::make_shared<Connections>(folder.path(), options.busyWait);
    try {
        auto database = connections->take();
        if (auto ready = migrate(*database, folder.path()); !ready) return tl::unexpected(ready.error());
        connections->giveBack(std::move(database));
    } catch (const SQLite::Exception& error) {
        return tl::unexpected(describe(error, folder.path()));
    }
    auto key = openDeviceKey(folder, *connections);
    if (!key) return tl::unexpected(key.error());
    return std::unique_ptr<SqliteStore>(new SqliteStore(std::move(connections), std::move(*key)));
}

policy::Result<std::unique_ptr<ports::Transaction>> SqliteStore::read() {
    return SqliteTransaction::begin(SqliteTransaction::Kind::read, connections_, *signer_);
}

policy::Result<std::unique_ptr<ports::Transaction>> SqliteStore::write() {
    return SqliteTransaction::begin(SqliteTransaction::Kind::write, connections_, *signer_);
}

policy::Result<bool> SqliteStore::erasePerson(const std::string& name, const std::string& by, policy::Time at) {
    auto transaction = SqliteTransaction::begin(SqliteTransaction::Kind::write, connections_, *signer_);
    if (!transaction) return tl::unexpected(transaction.error());
    SqliteTransaction& all = **transaction;
    auto id = all.session().guarded([&] { return forgetPerson(all.session(), name); });
    if (!id) return tl::unexpected(id.error());
    if (id->empty()) return false;
    if (auto logged = all.audit().append({"audit.erase-person", by, {}, {{"person", *id}}}, at); !logged) {
        return tl::unexpected(logged.error());
    }
    if (auto done = all.commit(); !done) return tl::unexpected(done.error());
    return true;
}

} // namespace clearframe::db
