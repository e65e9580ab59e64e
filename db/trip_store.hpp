#pragma once

#include "core/ports/trip_store.hpp"
#include "db/session.hpp"

namespace clearframe::db {

class SqliteTripStore : public ports::TripStore {
public:
    explicit SqliteTripStore(Session& session) : session_(session) {}
    policy::Result<std::vector<policy::Trip>> all() override;
    policy::Done add(const policy::Trip& trip) override;
    policy::Done end(const policy::TripId& id, const policy::TripEnd& end) override;
    policy::Result<std::optional<policy::ConsentList>> list(const policy::TripId& id) override;
    policy::Done keepList(const policy::TripId& id, const policy::ConsentList& list) override;
    policy::Done addRelease(const policy::TripId& id, const std::string& release) override;
    policy::Result<std::map<std::string, policy::TripId>> releases() override;

private:
    Session& session_;
};

class SqliteKioskStore : public ports::KioskStore {
public:
    explicit SqliteKioskStore(Session& session) : session_(session) {}
    policy::Result<std::vector<ports::PairedKiosk>> all() override;
    policy::Done add(const ports::PairedKiosk& kiosk) override;
    policy::Done remove(const std::string& key, const std::string& by, policy::Time at) override;

private:
    Session& session_;
};

} // namespace clearframe::db
