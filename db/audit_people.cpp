#include "db/audit_people.hpp"

#include "db/audit_chain.hpp"
#include "db/sodium.hpp"

#include <algorithm>

namespace clearframe::db {

std::string idOfPerson(Session& session, const std::string& name) {
    if (name.empty()) return {};
    Sql known = session.sql("SELECT id FROM audit_person WHERE name = ?1");
    if (known.with(name).next()) return known.takeText();

    const Blob salt = randomBytes(std::tuple_size_v<ChainHash>);
    ChainHash fixed{};
    std::copy(salt.begin(), salt.end(), fixed.begin());
    const std::string id = personId(name, fixed);
    session.sql("INSERT INTO audit_person (id, salt, name) VALUES (?1, ?2, ?3)").with(id, salt, name).run();
    return id;
}

std::string forgetPerson(Session& session, const std::string& name) {
    Sql known = session.sql("SELECT id FROM audit_person WHERE name = ?1");
    if (!known.with(name).next()) return {};
    const std::string id = known.takeText();
    session.sql("UPDATE audit_person SET name = NULL, salt = NULL WHERE id = ?1").with(id).run();
    session.wipeAfterCommit();
    return id;
}

AuditPeople::AuditPeople(Session& session) {
    Sql rows = session.sql("SELECT id, name, salt FROM audit_person");
    while (rows.next()) {
        const std::string id = rows.takeText();
        const auto name = rows.takeOptionalText();
        const Blob salt = rows.takeBlob();
        if (!name) {
            people_[id] = {id, salt.empty()};
            continue;
        }
        ChainHash fixed{};
        const bool whole = salt.size() == fixed.size();
        if (whole) std::copy(salt.begin(), salt.end(), fixed.begin());
        people_[id] = {*name, whole && personId(*name, fixed) == id};
    }
}

std::string AuditPeople::nameOf(const std::string& id) const {
    const auto person = people_.find(id);
    return person == people_.end() ? id : person->second.name;
}

bool AuditPeople::genuine(const std::string& id) const {
    const auto person = people_.find(id);
    return person != people_.end() && person->second.genuine;
}

} // namespace clearframe::db
