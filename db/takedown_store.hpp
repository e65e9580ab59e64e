#pragma once

#include "core/ports/takedown_store.hpp"
#include "db/session.hpp"

namespace clearframe::db {

class SqliteTakedownStore : public ports::TakedownStore {
public:
    explicit SqliteTakedownStore(Session& session) : session_(session) {}
    policy::Result<std::vector<ports::RecallNotice>> notices() override;
    policy::Done replaceNotices(const std::vector<ports::RecallNotice>& notices) override;
    policy::Done add(const ports::Takedown& takedown) override;
    policy::Result<std::vector<ports::Takedown>> all() override;

private:
    /// Its row in release_item.
    struct Place {
        std::int64_t release = 0;
        int item = 0;
    };
    Place placeOf(const ports::ExportedFile& file);

    Session& session_;
};

} // namespace clearframe::db
