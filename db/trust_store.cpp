#include "db/trust_store.hpp"

#include "db/words.hpp"

namespace clearframe::db {

using ports::SeenList;

namespace {

SeenList takeSeen(Sql& row) {
    SeenList list;
    list.keyId = row.takeText();
    list.version = row.takeInt();
    list.digest = row.takeText();
    list.issued = row.takeTime();
    list.expires = row.takeTime();
    list.state = meaningOf(seenStateWords, row.takeText());
    list.note = row.takeText();
    return list;
}

} // namespace

policy::Result<std::optional<ports::School>> SqliteTrustStore::school() {
    return session_.guarded([&]() -> std::optional<ports::School> {
        Sql row = session_.sql("SELECT name, urn FROM school WHERE one = 1");
        if (!row.next()) return std::nullopt;
        ports::School school;
        school.name = row.takeText();
        school.urn = row.takeText();
        return school;
    });
}

policy::Done SqliteTrustStore::nameSchool(const ports::School& school) {
    return session_.guarded([&] {
        session_
            .sql("INSERT INTO school (one, name, urn) VALUES (1, ?1, ?2) "
                 "ON CONFLICT (one) DO UPDATE SET name = excluded.name, urn = excluded.urn")
            .with(school.name, school.urn)
            .run();
    });
}

policy::Result<std::vector<ports::TrustedKey>> SqliteTrustStore::keys() {
    return session_.guarded([&] {
        std::vector<ports::TrustedKey> keys;
        Sql rows = session_.sql("SELECT id, public_key, added_by, added_at, revoked_at IS NOT NULL FROM trusted_key "
                                "ORDER BY number");
        while (rows.next()) {
            ports::TrustedKey key;
            key.id = rows.takeText();
            key.publicKey = rows.takeText();
            key.addedBy = rows.takeText();
            key.addedAt = rows.takeTime();
            key.revoked = rows.takeFlag();
            keys.push_back(std::move(key));
        }
        return keys;
    });
}

policy::Done SqliteTrustStore::addKey(const ports::TrustedKey& key) {
    return session_.guarded([&] {
        session_.sql("INSERT INTO trusted_key (id, public_key, added_by, added_at) VALUES (?1, ?2, ?3, ?4)")
            .with(key.id, key.publicKey, key.addedBy, key.addedAt)
            .run();
    });
}

policy::Done SqliteTrustStore::revokeKey(const std::string& id, const std::string& by, policy::Time at) {
    return session_.guarded([&] {
        session_.sql("UPDATE trusted_key SET revoked_by = ?2, revoked_at = ?3 WHERE id = ?1").with(id, by, at).run();
    });
}

policy::Result<std::optional<SeenList>> SqliteSignedListStore::newest() {
    return session_.guarded([&]() -> std::optional<SeenList> {
        Sql row = session_.sql("SELECT key, version, digest, issued, expires, state, note FROM signed_list "
                               "JOIN trusted_key ON trusted_key.id = key WHERE revoked_at IS NULL "
                               "ORDER BY version DESC LIMIT 1");
        if (!row.next()) return std::nullopt;
        return takeSeen(row);
    });
}

policy::Result<std::vector<SeenList>> SqliteSignedListStore::in(ports::SeenState state) {
    return session_.guarded([&] {
        std::vector<SeenList> lists;
        Sql rows = session_.sql("SELECT key, version, digest, issued, expires, state, note FROM signed_list "
                                "WHERE state = ?1 ORDER BY version DESC, key");
        rows.with(wordFor(seenStateWords, state));
        while (rows.next())
            lists.push_back(takeSeen(rows));
        return lists;
    });
}

policy::Done SqliteSignedListStore::note(const SeenList& list) {
    return session_.guarded([&] {
        session_
            .sql("INSERT INTO signed_list (key, version, digest, issued, expires, state, note) "
                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (key, version) DO UPDATE SET "
                 "digest = excluded.digest, issued = excluded.issued, expires = excluded.expires, "
                 "state = excluded.state, note = excluded.note")
            .with(list.keyId, list.version, list.digest, list.issued, list.expires, wordFor(seenStateWords, list.state),
                  list.note)
            .run();
    });
}

policy::Result<int> SqliteSignedListStore::highestNumber() {
    return session_.guarded([&] {
        Sql row = session_.sql("SELECT max(coalesce((SELECT max(version) FROM list WHERE signed = 0), 0), "
                               "coalesce((SELECT max(version) FROM signed_list JOIN trusted_key "
                               "ON trusted_key.id = key WHERE revoked_at IS NULL), 0))");
        if (!row.next()) throw DamagedRow{};
        return row.takeInt();
    });
}

policy::Result<std::optional<policy::Time>> SqliteSignedListStore::latestIssue() {
    return session_.guarded([&]() -> std::optional<policy::Time> {
        Sql row = session_.sql("SELECT issued FROM signed_list JOIN trusted_key ON trusted_key.id = key "
                               "WHERE revoked_at IS NULL ORDER BY issued DESC LIMIT 1");
        if (!row.next()) return std::nullopt;
        return row.takeTime();
    });
}

} // namespace clearframe::db
