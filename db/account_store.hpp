#pragma once

#include "core/ports/stores.hpp"
#include "db/session.hpp"

namespace clearframe::db {

class SqliteAccountStore : public ports::AccountStore {
public:
    explicit SqliteAccountStore(Session& session) : session_(session) {}
    policy::Result<std::optional<ports::Account>> find(const std::string& name) override;
    policy::Result<std::vector<ports::Account>> all() override;
    policy::Done put(const ports::Account& account) override;

private:
    Session& session_;
};

} // namespace clearframe::db
