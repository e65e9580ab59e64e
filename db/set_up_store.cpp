#include "db/set_up_store.hpp"

#include "db/sql.hpp"

namespace clearframe::db {

policy::Result<std::string> SqliteSetUpStore::clockConfirmed() {
    return session_.guarded([&] {
        Sql row = session_.sql("SELECT clock_start FROM set_up");
        if (!row.next()) throw DamagedRow{};
        return row.takeText();
    });
}

policy::Done SqliteSetUpStore::confirmClock(const std::string& start) {
    return session_.guarded([&] {
        if (start.empty()) throw UnstorableValue{};
        session_.sql("UPDATE set_up SET clock_start = ?1").with(start).run();
    });
}

policy::Result<bool> SqliteSetUpStore::underWay() {
    return session_.guarded([&] {
        Sql row = session_.sql("SELECT under_way FROM set_up");
        if (!row.next()) throw DamagedRow{};
        return row.takeFlag();
    });
}

policy::Done SqliteSetUpStore::setUnderWay(bool underWay) {
    return session_.guarded([&] { session_.sql("UPDATE set_up SET under_way = ?1").with(underWay).run(); });
}

} // namespace clearframe::db
