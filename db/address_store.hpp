#pragma once

#include "core/ports/address_store.hpp"
#include "db/session.hpp"

namespace clearframe::db {

class SqliteAddressStore : public ports::AddressStore {
public:
    explicit SqliteAddressStore(Session& session) : session_(session) {}
    policy::Result<std::optional<ports::ListAddress>> address() override;
    policy::Done put(const ports::ListAddress& address) override;
    policy::Done forget() override;
    policy::Result<ports::FetchState> state() override;
    policy::Done note(const ports::FetchState& state) override;

private:
    Session& session_;
};

} // namespace clearframe::db
