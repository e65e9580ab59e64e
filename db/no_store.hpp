#pragma once

#include "core/ports/no_store.hpp"
#include "db/session.hpp"

namespace clearframe::db {

class SqliteNoStore : public ports::NoStore {
public:
    explicit SqliteNoStore(Session& session) : session_(session) {}
    policy::Result<std::vector<policy::No>> standing() override;
    policy::Result<std::vector<policy::No>> all() override;
    policy::Done add(const policy::No& no) override;
    policy::Done lift(const policy::NoId& id, const policy::NoLifted& how) override;
    policy::Result<std::int64_t> revision() override;

private:
    Session& session_;
};

} // namespace clearframe::db
