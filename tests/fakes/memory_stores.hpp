// The five stores of ports/stores.hpp over plain containers; see memory_store.hpp.
#pragma once

#include "core/ports/stores.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clearframe::tests {

/// What the store holds; tests may look at it and set it up directly.
struct MemoryState {
    std::optional<policy::ConsentList> list;
    std::map<std::string, std::string> mapping;
    std::vector<ports::StoredPhoto> photos;
    std::map<std::string, std::vector<policy::Decision>> decisions;
    std::vector<std::pair<std::string, std::string>> sources; ///< event, folder
    std::map<std::string, ports::Account> accounts;
    std::vector<ports::Release> releases;
    std::map<std::string, int> numbers;
    std::vector<ports::AuditRow> audit;
};

/// The working copy of one transaction.
class MemoryCopy {
public:
    MemoryCopy(const MemoryState& from, bool writable) : state(from), writable_(writable) {}
    policy::Done change(const std::function<void(MemoryState&)>& act) {
        if (!writable_)
            return policy::fail(policy::FailureKind::conflict, "A transaction for reading changes nothing.");
        act(state);
        return {};
    }
    MemoryState state;

private:
    bool writable_;
};

class MemoryListStore final : public ports::ListStore {
public:
    explicit MemoryListStore(MemoryCopy& copy) : copy_(copy) {}
    policy::Result<std::optional<policy::ConsentList>> current() override { return copy_.state.list; }
    policy::Done replace(const policy::ConsentList& list) override {
        return copy_.change([&](MemoryState& state) { state.list = list; });
    }
    policy::Result<std::map<std::string, std::string>> mapping() override { return copy_.state.mapping; }
    policy::Done saveMapping(const std::map<std::string, std::string>& mapping) override {
        return copy_.change([&](MemoryState& state) { state.mapping = mapping; });
    }

private:
    MemoryCopy& copy_;
};

class MemoryPhotoStore final : public ports::PhotoStore {
public:
    explicit MemoryPhotoStore(MemoryCopy& copy) : copy_(copy) {}
    policy::Done add(const ports::StoredPhoto& photo) override {
        if (at(photo.id) != nullptr)
            return policy::fail(policy::FailureKind::conflict, "This photo is stored already.");
        return copy_.change([&](MemoryState& state) { state.photos.push_back(photo); });
    }
    policy::Result<std::optional<ports::StoredPhoto>> find(const policy::PhotoId& id) override {
        const auto* photo = at(id);
        return photo == nullptr ? std::optional<ports::StoredPhoto>() : *photo;
    }
    policy::Result<std::vector<ports::StoredPhoto>> ofEvent(const std::string& event) override {
        std::vector<ports::StoredPhoto> found;
        for (const auto& photo : copy_.state.photos)
            if (event.empty() || photo.event == event) found.push_back(photo);
        return found;
    }
    policy::Result<std::optional<policy::PhotoId>> withFileHash(const std::string& event,
                                                                const std::string& hash) override {
        for (const auto& photo : copy_.state.photos)
            if (photo.event == event && photo.fileHash == hash) return std::optional(photo.id);
        return std::optional<policy::PhotoId>();
    }
    policy::Done decide(const policy::PhotoId& id, const std::vector<policy::Decision>& more) override {
        if (at(id) == nullptr) return policy::fail(policy::FailureKind::notFound, "There is no such photo.");
        return copy_.change([&](MemoryState& state) {
            auto& decisions = state.decisions[id.value];
            decisions.insert(decisions.end(), more.begin(), more.end());
        });
    }
    policy::Result<std::vector<policy::Decision>> decisions(const policy::PhotoId& id) override {
        const auto found = copy_.state.decisions.find(id.value);
        return found == copy_.state.decisions.end() ? std::vector<policy::Decision>() : found->second;
    }
    policy::Result<std::vector<std::pair<policy::PhotoId, ports::Fingerprint>>> blocked() override {
        std::vector<std::pair<policy::PhotoId, ports::Fingerprint>> found;
        for (const auto& photo : copy_.state.photos) {
            const auto all = copy_.state.decisions.find(photo.id.value);
            const bool blocked = all != copy_.state.decisions.end() &&
                                 std::ranges::any_of(all->second, [](const policy::Decision& decision) {
                                     return std::holds_alternative<policy::act::Block>(decision.act);
                                 });
            if (blocked) found.emplace_back(photo.id, photo.fingerprint);
        }
        return found;
    }
    policy::Result<std::vector<std::pair<policy::PhotoId, policy::PupilKey>>> named() override {
        std::vector<std::pair<policy::PhotoId, policy::PupilKey>> found;
        for (const auto& [id, decisions] : copy_.state.decisions)
            for (const auto& decision : decisions) {
                if (const auto* name = std::get_if<policy::act::Name>(&decision.act))
                    found.push_back({{id}, name->pupil});
                if (const auto* roll = std::get_if<policy::act::Roll>(&decision.act))
                    for (const auto& pupil : roll->pupils)
                        found.push_back({{id}, pupil});
            }
        return found;
    }
    policy::Done rememberSource(const std::string& event, const std::string& folder) override {
        return copy_.change([&](MemoryState& state) { state.sources.emplace_back(event, folder); });
    }
    policy::Result<std::vector<std::string>> sources() override {
        std::vector<std::string> folders;
        for (const auto& [event, folder] : copy_.state.sources)
            folders.push_back(folder);
        return folders;
    }

private:
    [[nodiscard]] const ports::StoredPhoto* at(const policy::PhotoId& id) const {
        const auto found = std::ranges::find(copy_.state.photos, id, &ports::StoredPhoto::id);
        return found == copy_.state.photos.end() ? nullptr : &*found;
    }
    MemoryCopy& copy_;
};

class MemoryAccountStore final : public ports::AccountStore {
public:
    explicit MemoryAccountStore(MemoryCopy& copy) : copy_(copy) {}
    policy::Result<std::optional<ports::Account>> find(const std::string& name) override {
        const auto found = copy_.state.accounts.find(name);
        return found == copy_.state.accounts.end() ? std::optional<ports::Account>() : found->second;
    }
    policy::Result<std::vector<ports::Account>> all() override {
        std::vector<ports::Account> accounts;
        for (const auto& [name, account] : copy_.state.accounts)
            accounts.push_back(account);
        return accounts;
    }
    policy::Done put(const ports::Account& account) override {
        return copy_.change([&](MemoryState& state) { state.accounts[account.name] = account; });
    }

private:
    MemoryCopy& copy_;
};

class MemoryReleaseStore final : public ports::ReleaseStore {
public:
    explicit MemoryReleaseStore(MemoryCopy& copy) : copy_(copy) {}
    policy::Done add(const ports::Release& release) override {
        return copy_.change([&](MemoryState& state) { state.releases.push_back(release); });
    }
    policy::Done setState(const std::string& id, ports::ReleaseState to) override {
        const auto& all = copy_.state.releases;
        const auto found = std::ranges::find(all, id, &ports::Release::id);
        if (found == all.end()) return policy::fail(policy::FailureKind::notFound, "There is no such release.");
        const auto place = static_cast<std::size_t>(found - all.begin());
        return copy_.change([&](MemoryState& state) { state.releases[place].state = to; });
    }
    policy::Result<std::vector<ports::Release>> all() override { return copy_.state.releases; }
    policy::Result<int> nextNumber(const std::string& event) override {
        const auto last = copy_.state.numbers.find(event);
        return last == copy_.state.numbers.end() ? 1 : last->second + 1;
    }
    policy::Done takeNumbers(const std::string& event, int upTo) override {
        return copy_.change([&](MemoryState& state) { state.numbers[event] = std::max(state.numbers[event], upTo); });
    }

private:
    MemoryCopy& copy_;
};

/// Not chained: the chain is the SQLite store's own matter.
class MemoryAuditLog final : public ports::AuditLog {
public:
    MemoryAuditLog(MemoryCopy& copy, const bool& broken) : copy_(copy), broken_(broken) {}
    policy::Done append(const ports::AuditEvent& event, policy::Time at) override {
        if (broken_) return policy::fail(policy::FailureKind::unavailable, "The log cannot be written. Call IT.");
        return copy_.change([&](MemoryState& state) {
            const auto number = static_cast<std::int64_t>(state.audit.size()) + 1;
            state.audit.push_back({number, at, event.act, event.by, event.people, event.details});
        });
    }
    policy::Result<std::vector<ports::AuditRow>> rows() override { return copy_.state.audit; }
    policy::Result<std::optional<policy::Time>> latest(std::string_view since) override {
        std::optional<policy::Time> latest;
        for (const auto& row : copy_.state.audit) {
            if (row.act == since) latest.reset();
            latest = latest ? std::max(*latest, row.at) : row.at;
        }
        return latest;
    }
    policy::Result<ports::AuditCheck> verify() override {
        return ports::AuditCheck{static_cast<std::int64_t>(copy_.state.audit.size()), true, std::nullopt};
    }

private:
    MemoryCopy& copy_;
    const bool& broken_;
};

} // namespace clearframe::tests
