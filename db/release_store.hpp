#pragma once

#include "core/ports/stores.hpp"
#include "db/session.hpp"

namespace clearframe::db {

/// takeNumbers refuses numbers that were given before; setState refuses a release that does not exist and leaves
/// `published` and `withdrawn` as they are.
class SqliteReleaseStore : public ports::ReleaseStore {
public:
    explicit SqliteReleaseStore(Session& session) : session_(session) {}
    policy::Done add(const ports::Release& release) override;
    policy::Done setState(const std::string& id, ports::ReleaseState state) override;
    policy::Result<std::vector<ports::Release>> all() override;
    policy::Result<int> nextNumber(const std::string& event) override;
    policy::Done takeNumbers(const std::string& event, int upTo) override;

private:
    [[nodiscard]] int lastNumber(const std::string& event);

    Session& session_;
};

} // namespace clearframe::db
