#include "db/first_start.hpp"

#include "db/audit_log.hpp"
#include "db/connections.hpp"
#include "db/failures.hpp"
#include "db/schema.hpp"
#include "db/session.hpp"
#include "posix/files.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Transaction.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <optional>

namespace clearframe::db {

using policy::FailureKind;

namespace {

constexpr const char* newName = "clearframe.db.new";

bool there(int folder, const std::string& name) {
    return posix::statusAt(folder, name).has_value();
}

/// What can only stand in a folder that had a database.
bool holdsData(int folder) {
    if (there(folder, "device.key") || there(folder, "clearframe.db-wal")) return true;
    const auto originals = posix::openAt(folder, "originals", O_RDONLY | O_DIRECTORY);
    if (!originals) return originals.error() != std::errc::no_such_file_or_directory;
    const auto names = posix::namesIn(originals->get());
    return !names || std::any_of(names->begin(), names->end(), [](const auto& name) { return name.ends_with(".enc"); });
}

policy::Done buildDatabase(const DataFolder& folder, int place) {
    const auto failed = [&](std::error_code error) {
        return tl::unexpected(describe(error, "the new database", folder.path()));
    };
    for (const char* left : {newName, "clearframe.db.new-journal", "clearframe.db.new-wal", "clearframe.db.new-shm"}) {
        ::unlinkat(place, left, 0); // what a crash may have left
    }
    // Made here, and not by SQLite, so that no other user can ever read it; SQLite gives its logs the same mode.
    if (auto error = posix::writeNewFile(place, newName, {}, 0600)) return failed(error);
    try {
        SQLite::Database database(folder.file(newName), SQLite::OPEN_READWRITE);
        createSchema(database);
        database.exec("PRAGMA journal_mode = WAL");
    } catch (const SQLite::Exception& error) {
        ::unlinkat(place, newName, 0);
        return tl::unexpected(describe(error, folder.path()));
    }
    auto file = posix::openAt(place, newName, O_RDONLY);
    if (!file) return failed(file.error());
    if (auto error = posix::syncFile(file->get())) return failed(error);
    if (auto error = posix::moveFileNoReplace(place, newName, Connections::fileName)) return failed(error);
    if (auto error = posix::syncFolder(place)) return failed(error);
    return {};
}

/// Nothing but an empty schema: nobody ever worked with it.
bool nothingRecorded(Session& session) {
    Sql row =
        session.sql("SELECT (SELECT count(*) FROM audit_entry) + (SELECT count(*) FROM list) + "
                    "(SELECT count(*) FROM photo) + (SELECT count(*) FROM account) + (SELECT count(*) FROM release)");
    row.next();
    return row.takeLong() == 0;
}

} // namespace

policy::Done makeDatabaseIfNew(const DataFolder& folder) {
    auto place = posix::openFolder(folder.path(), false);
    if (!place) return tl::unexpected(describe(place.error(), "the data folder", folder.path()));
    if (there(place->get(), Connections::fileName)) return {};

    // Two programs may start here for the first time at once.
    if (auto error = posix::lockExclusively(place->get(), std::chrono::seconds(5))) {
        return tl::unexpected(describe(error, "the data folder", folder.path()));
    }
    if (there(place->get(), Connections::fileName)) return {};
    if (holdsData(place->get())) {
        return policy::fail(
            FailureKind::unavailable,
            fmt::format("The database clearframe.db is missing in {}, though data that belongs to it is "
                        "there. Nothing was changed. Ask IT to restore it from a backup, or choose an "
                        "empty data folder.",
                        folder.path()));
    }
    return buildDatabase(folder, place->get());
}

policy::Result<std::unique_ptr<DeviceKey>> openDeviceKey(const DataFolder& folder, Connections& connections) {
    auto key = DeviceKey::load(folder);
    if (!key && key.error().kind != FailureKind::notFound) return key;
    try {
        auto database = connections.take();
        const bool keyWasThere = key.has_value();
        // The writer's lock, so that two first starts cannot make two keys.
        SQLite::Transaction all(*database, SQLite::TransactionBehavior::IMMEDIATE);
        if (!keyWasThere) key = DeviceKey::load(folder);
        struct NoSigner : ports::Signer {
            std::string sign(std::string_view) const override { return {}; }
            std::string publicKey() const override { return {}; }
        } noSigner;
        Session look(*database, folder.path(), noSigner);
        const bool fresh = !auditLogStarted(look) && nothingRecorded(look);
        if (!fresh && !key) {
            return policy::fail(
                FailureKind::unavailable,
                fmt::format("The device key is missing in {}. Nothing was changed. The audit log cannot go "
                            "on without it: ask IT to restore the file device.key from a backup.",
                            folder.path()));
        }
        if (!key) key = DeviceKey::create(folder);
        if (!key || !fresh) return key;
        Session first(*database, folder.path(), **key);
        auto signedHead = first.guarded([&] {
            startAuditLog(first);
            all.commit();
        });
        if (!signedHead) return tl::unexpected(signedHead.error());
        return key;
    } catch (const SQLite::Exception& error) {
        return tl::unexpected(describe(error, folder.path()));
    } catch (const DamagedRow&) {
        return tl::unexpected(damaged(folder.path()));
    }
}

} // namespace clearframe::db
