#pragma once

#include "core/ports/settings_store.hpp"
#include "db/session.hpp"

namespace clearframe::db {

class SqliteSettingsStore : public ports::SettingsStore {
public:
    explicit SqliteSettingsStore(Session& session) : session_(session) {}
    policy::Result<policy::Settings> read() override;
    policy::Done write(const policy::Settings& settings) override;
    policy::Result<policy::ScreenLook> readScreen() override;
    policy::Done writeScreen(const policy::ScreenLook& look) override;

private:
    Session& session_;
};

} // namespace clearframe::db
