#pragma once

#include "core/ports/stores.hpp"
#include "db/session.hpp"

namespace clearframe::db {

class SqliteTrustStore : public ports::TrustStore {
public:
    explicit SqliteTrustStore(Session& session) : session_(session) {}
    policy::Result<std::optional<ports::School>> school() override;
    policy::Done nameSchool(const ports::School& school) override;
    policy::Result<std::vector<ports::TrustedKey>> keys() override;
    policy::Done addKey(const ports::TrustedKey& key) override;
    policy::Done revokeKey(const std::string& id, const std::string& by, policy::Time at) override;

private:
    Session& session_;
};

class SqliteSignedListStore : public ports::SignedListStore {
public:
    explicit SqliteSignedListStore(Session& session) : session_(session) {}
    policy::Result<std::optional<ports::SeenList>> newest() override;
    policy::Result<std::vector<ports::SeenList>> in(ports::SeenState state) override;
    policy::Done note(const ports::SeenList& list) override;
    policy::Result<int> highestNumber() override;
    policy::Result<std::optional<policy::Time>> latestIssue() override;

private:
    Session& session_;
};

} // namespace clearframe::db
