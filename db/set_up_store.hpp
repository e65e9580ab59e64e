#pragma once

#include "core/ports/set_up_store.hpp"
#include "db/session.hpp"

namespace clearframe::db {

class SqliteSetUpStore : public ports::SetUpStore {
public:
    explicit SqliteSetUpStore(Session& session) : session_(session) {}
    policy::Result<std::string> clockConfirmed() override;
    policy::Done confirmClock(const std::string& start) override;
    policy::Result<bool> underWay() override;
    policy::Done setUnderWay(bool underWay) override;

private:
    Session& session_;
};

} // namespace clearframe::db
