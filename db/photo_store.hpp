#pragma once

#include "core/ports/stores.hpp"
#include "db/session.hpp"

namespace clearframe::db {

class SqlitePhotoStore : public ports::PhotoStore {
public:
    explicit SqlitePhotoStore(Session& session) : session_(session) {}
    policy::Done add(const ports::StoredPhoto& photo) override;
    policy::Result<std::optional<ports::StoredPhoto>> find(const policy::PhotoId& id) override;
    policy::Result<std::vector<ports::StoredPhoto>> ofEvent(const std::string& event) override;
    policy::Result<std::optional<policy::PhotoId>> withFileHash(const std::string& event,
                                                                const std::string& hash) override;
    policy::Done decide(const policy::PhotoId& id, const std::vector<policy::Decision>& more) override;
    policy::Result<std::map<policy::PhotoId, std::vector<policy::Decision>>>
    decisionsOf(const std::string& event) override;
    policy::Result<ports::NamesSeen> namesSeen(const std::string& event) override;
    policy::Result<std::string> revision() override;
    policy::Done erase(const policy::PhotoId& id) override;
    policy::Result<std::vector<policy::Decision>> decisions(const policy::PhotoId& id) override;
    policy::Result<std::vector<std::pair<policy::PhotoId, ports::Fingerprint>>> blocked() override;
    policy::Result<std::vector<std::pair<policy::PhotoId, policy::PupilKey>>> named() override;
    policy::Done rememberSource(const std::string& event, const std::string& folder) override;
    policy::Result<std::vector<std::string>> sources() override;

private:
    [[nodiscard]] std::int64_t numberOf(const policy::PhotoId& id);

    Session& session_;
};

} // namespace clearframe::db
