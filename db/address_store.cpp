#include "db/address_store.hpp"

#include "db/sql.hpp"

namespace clearframe::db {

policy::Result<std::optional<ports::ListAddress>> SqliteAddressStore::address() {
    return session_.guarded([&]() -> std::optional<ports::ListAddress> {
        Sql row = session_.sql("SELECT url, authority, token, certificate, private_key, proxy FROM list_address");
        if (!row.next()) return std::nullopt;
        ports::ListAddress address;
        address.url = row.takeText();
        address.authority = row.takeText();
        address.token = row.takeText();
        address.certificate = row.takeText();
        address.key = row.takeText();
        address.proxy = row.takeText();
        return address;
    });
}

policy::Done SqliteAddressStore::put(const ports::ListAddress& address) {
    return session_.guarded([&] {
        session_.sql("DELETE FROM list_address").run();
        session_
            .sql("INSERT INTO list_address (one, url, authority, token, certificate, private_key, proxy) "
                 "VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6)")
            .with(address.url, address.authority, address.token, address.certificate, address.key, address.proxy)
            .run();
    });
}

policy::Done SqliteAddressStore::forget() {
    return session_.guarded([&] { session_.sql("DELETE FROM list_address").run(); });
}

policy::Result<ports::FetchState> SqliteAddressStore::state() {
    return session_.guarded([&] {
        ports::FetchState state;
        Sql row = session_.sql("SELECT asked, answered, next, failures, tag, problem, offline FROM list_fetch");
        if (!row.next()) return state;
        state.asked = row.takeTime();
        if (row.atNull())
            row.skip(1);
        else
            state.answered = row.takeTime();
        state.next = row.takeTime();
        state.failures = row.takeInt();
        state.tag = row.takeText();
        state.problem = row.takeText();
        state.offline = row.takeFlag();
        return state;
    });
}

policy::Done SqliteAddressStore::note(const ports::FetchState& state) {
    return session_.guarded([&] {
        if (!state.asked) throw UnstorableValue{};
        session_
            .sql("INSERT INTO list_fetch (one, asked, answered, next, failures, tag, problem, offline) "
                 "SELECT one, ?1, ?2, ?3, ?4, ?5, ?6, ?7 FROM list_address WHERE true "
                 "ON CONFLICT (one) DO UPDATE SET asked = excluded.asked, answered = excluded.answered, "
                 "next = excluded.next, failures = excluded.failures, tag = excluded.tag, "
                 "problem = excluded.problem, offline = excluded.offline")
            .with(*state.asked, state.answered, state.next, state.failures, state.tag, state.problem, state.offline)
            .run();
    });
}

} // namespace clearframe::db
