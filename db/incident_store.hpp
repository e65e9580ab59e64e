#pragma once

#include "core/ports/incident_store.hpp"
#include "db/session.hpp"

namespace clearframe::db {

class SqliteIncidentStore : public ports::IncidentStore {
public:
    explicit SqliteIncidentStore(Session& session) : session_(session) {}
    policy::Done add(const ports::Incident& incident) override;
    policy::Result<std::vector<ports::Incident>> all() override;

private:
    Session& session_;
};

} // namespace clearframe::db
