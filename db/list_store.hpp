#pragma once

#include "core/ports/stores.hpp"
#include "db/session.hpp"

namespace clearframe::db {

class SqliteListStore : public ports::ListStore {
public:
    explicit SqliteListStore(Session& session) : session_(session) {}
    policy::Result<std::optional<policy::ConsentList>> current() override;
    policy::Result<std::int64_t> revision() override;
    policy::Result<int> version() override;
    policy::Done replace(const policy::ConsentList& list) override;
    policy::Result<std::map<std::string, std::string>> mapping() override;
    policy::Done saveMapping(const std::map<std::string, std::string>& mapping) override;

private:
    Session& session_;
};

} // namespace clearframe::db
