#include "db/incident_store.hpp"

namespace clearframe::db {

policy::Done SqliteIncidentStore::add(const ports::Incident& incident) {
    return session_.guarded([&] {
        session_.sql("INSERT INTO incident (photo, event, by, at, note) VALUES (?1, ?2, ?3, ?4, ?5)")
            .with(incident.photo.value, incident.event, incident.by, incident.at, incident.note)
            .run();
    });
}

policy::Result<std::vector<ports::Incident>> SqliteIncidentStore::all() {
    return session_.guarded([&] {
        std::vector<ports::Incident> incidents;
        Sql rows = session_.sql("SELECT photo, event, by, at, note FROM incident ORDER BY number");
        while (rows.next()) {
            ports::Incident incident;
            incident.photo = {rows.takeText()};
            incident.event = rows.takeText();
            incident.by = rows.takeText();
            incident.at = rows.takeTime();
            incident.note = rows.takeText();
            incidents.push_back(std::move(incident));
        }
        return incidents;
    });
}

} // namespace clearframe::db
