#pragma once

#include "core/ports/stores.hpp"
#include "db/account_store.hpp"
#include "db/address_store.hpp"
#include "db/audit_log.hpp"
#include "db/connections.hpp"
#include "db/incident_store.hpp"
#include "db/list_store.hpp"
#include "db/names_read_store.hpp"
#include "db/no_store.hpp"
#include "db/people_store.hpp"
#include "db/photo_store.hpp"
#include "db/release_store.hpp"
#include "db/session.hpp"
#include "db/set_up_store.hpp"
#include "db/settings_store.hpp"
#include "db/takedown_store.hpp"
#include "db/trip_store.hpp"
#include "db/trust_store.hpp"

namespace clearframe::db {

/// Rolls back unless committed. To be used by one thread.
class SqliteTransaction : public ports::Transaction {
public:
    enum class Kind { read, write };

    /// Waits for another writer as long as the connections say.
    [[nodiscard]] static policy::Result<std::unique_ptr<SqliteTransaction>>
    begin(Kind kind, const std::shared_ptr<Connections>& connections, const ports::Signer& signer);
    ~SqliteTransaction() override;
    SqliteTransaction(const SqliteTransaction&) = delete;
    SqliteTransaction& operator=(const SqliteTransaction&) = delete;

    ports::ListStore& lists() override { return lists_; }
    ports::PhotoStore& photos() override { return photos_; }
    ports::AccountStore& accounts() override { return accounts_; }
    ports::ReleaseStore& releases() override { return releases_; }
    ports::PeopleStore& people() override { return people_; }
    ports::SettingsStore& settings() override { return settings_; }
    ports::IncidentStore& incidents() override { return incidents_; }
    ports::NamesReadStore& namesRead() override { return namesRead_; }
    ports::TakedownStore& takedowns() override { return takedowns_; }
    ports::TrustStore& trust() override { return trust_; }
    ports::SignedListStore& signedLists() override { return signedLists_; }
    ports::AddressStore& address() override { return address_; }
    ports::NoStore& noes() override { return noes_; }
    ports::TripStore& trips() override { return trips_; }
    ports::KioskStore& kiosks() override { return kiosks_; }
    ports::SetUpStore& setUp() override { return setUp_; }
    ports::AuditLog& audit() override { return audit_; }
    policy::Done commit() override;

    [[nodiscard]] Session& session() { return session_; }

private:
    SqliteTransaction(Kind kind, std::shared_ptr<Connections> connections, std::unique_ptr<SQLite::Database> connection,
                      const ports::Signer& signer);
    void start();
    void rollBack() noexcept;
    void wipeLog() noexcept;

    Kind kind_;
    std::shared_ptr<Connections> connections_;
    std::unique_ptr<SQLite::Database> connection_;
    Session session_;
    SqliteListStore lists_{session_};
    SqlitePhotoStore photos_{session_};
    SqliteAccountStore accounts_{session_};
    SqliteReleaseStore releases_{session_};
    SqlitePeopleStore people_{session_};
    SqliteSettingsStore settings_{session_};
    SqliteIncidentStore incidents_{session_};
    SqliteNamesReadStore namesRead_{session_};
    SqliteTakedownStore takedowns_{session_};
    SqliteTrustStore trust_{session_};
    SqliteSignedListStore signedLists_{session_};
    SqliteAddressStore address_{session_};
    SqliteNoStore noes_{session_};
    SqliteTripStore trips_{session_};
    SqliteKioskStore kiosks_{session_};
    SqliteSetUpStore setUp_{session_};
    SqliteAuditLog audit_{session_};
    bool open_ = false;
};

} // namespace clearframe::db
