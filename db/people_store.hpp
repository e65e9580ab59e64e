#pragma once

#include "core/ports/people.hpp"
#include "db/session.hpp"

namespace clearframe::db {

class SqlitePeopleStore : public ports::PeopleStore {
public:
    explicit SqlitePeopleStore(Session& session) : session_(session) {}
    policy::Result<std::vector<ports::Person>> all() override;
    policy::Result<std::optional<ports::Person>> find(const policy::PersonId& id) override;
    policy::Result<std::optional<ports::Person>> named(const std::string& name) override;
    policy::Result<bool> any() override;
    policy::Done add(const ports::Person& person) override;
    policy::Done update(const ports::Person& person) override;

private:
    Session& session_;
};

} // namespace clearframe::db
