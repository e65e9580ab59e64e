#pragma once

#include "core/ports/names_read_store.hpp"
#include "db/session.hpp"

namespace clearframe::db {

class SqliteNamesReadStore : public ports::NamesReadStore {
public:
    explicit SqliteNamesReadStore(Session& session) : session_(session) {}
    policy::Done add(const ports::NamesRead& read, const std::string& names) override;
    policy::Result<std::vector<ports::NamesRead>> readersOf(const std::string& names) override;

private:
    Session& session_;
};

} // namespace clearframe::db
