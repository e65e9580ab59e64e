#include "db/list_store.hpp"

#include "db/pupil_rows.hpp"

#include <cstddef>

namespace clearframe::db {

using policy::ConsentList;

namespace {

constexpr PupilTables tables{"pupil", "pupil_limit"};

} // namespace

policy::Result<std::optional<ConsentList>> SqliteListStore::current() {
    return session_.guarded([&]() -> std::optional<ConsentList> {
        Sql header =
            session_.sql("SELECT id, version, school, urn, issued, expires, signed, pupils, restricted FROM list "
                         "WHERE in_force = 1");
        if (!header.next()) return std::nullopt;
        const std::int64_t id = header.takeLong();
        ConsentList list;
        list.version = header.takeInt();
        list.school = header.takeText();
        list.urn = header.takeText();
        list.issued = header.takeTime();
        list.expires = header.takeTime();
        list.isSigned = header.takeFlag();
        const std::int64_t count = header.takeLong();
        const std::int64_t restricted = header.takeLong();
        list.pupils = readPupils(session_, tables, id, {count, restricted});
        return list;
    });
}

policy::Result<std::int64_t> SqliteListStore::revision() {
    return session_.guarded([&]() -> std::int64_t {
        // Every list that comes into force gets a row of its own.
        Sql row = session_.sql("SELECT id FROM list WHERE in_force = 1");
        return row.next() ? row.takeLong() : 0;
    });
}

policy::Result<int> SqliteListStore::version() {
    return session_.guarded([&] {
        Sql row = session_.sql("SELECT version FROM list WHERE in_force = 1");
        return row.next() ? row.takeInt() : 0;
    });
}

policy::Done SqliteListStore::replace(const ConsentList& list) {
    return session_.guarded([&] {
        erasePupils(session_, tables);
        session_.sql("UPDATE list SET in_force = 0 WHERE in_force = 1").run();
        session_
            .sql("INSERT INTO list (version, school, urn, issued, expires, signed, pupils, restricted, in_force) "
                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 1)")
            .with(list.version, list.school, list.urn, list.issued, list.expires, list.isSigned, countsOf(list).pupils,
                  countsOf(list).restricted)
            .run();
        writePupils(session_, tables, session_.database().getLastInsertRowid(), list.pupils);
        session_.wipeAfterCommit();
    });
}

policy::Result<std::map<std::string, std::string>> SqliteListStore::mapping() {
    return session_.guarded([&] {
        std::map<std::string, std::string> mapping;
        Sql rows = session_.sql("SELECT header, meaning FROM list_mapping");
        while (rows.next()) {
            std::string header = rows.takeText();
            mapping.emplace(std::move(header), rows.takeText());
        }
        return mapping;
    });
}

policy::Done SqliteListStore::saveMapping(const std::map<std::string, std::string>& mapping) {
    return session_.guarded([&] {
        session_.sql("DELETE FROM list_mapping").run();
        Sql insert = session_.sql("INSERT INTO list_mapping (header, meaning) VALUES (?1, ?2)");
        for (const auto& [header, meaning] : mapping)
            insert.with(header, meaning).run();
    });
}

} // namespace clearframe::db
