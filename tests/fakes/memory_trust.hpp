// The school, its keys and its signed lists over plain containers; see memory_store.hpp.
#pragma once

#include "tests/fakes/memory_stores.hpp"

namespace clearframe::tests {

class MemoryTrustStore final : public ports::TrustStore {
public:
    explicit MemoryTrustStore(MemoryCopy& copy) : copy_(copy) {}
    policy::Result<std::optional<ports::School>> school() override { return copy_.state.school; }
    policy::Done nameSchool(const ports::School& school) override {
        return copy_.change([&](MemoryState& state) { state.school = school; });
    }
    policy::Result<std::vector<ports::TrustedKey>> keys() override { return copy_.state.keys; }
    policy::Done addKey(const ports::TrustedKey& key) override {
        return copy_.change([&](MemoryState& state) { state.keys.push_back(key); });
    }
    policy::Done revokeKey(const std::string& id, const std::string&, policy::Time) override {
        return copy_.change([&](MemoryState& state) {
            for (auto& key : state.keys)
                key.revoked = key.revoked || key.id == id;
        });
    }

private:
    MemoryCopy& copy_;
};

class MemoryAddressStore final : public ports::AddressStore {
public:
    explicit MemoryAddressStore(MemoryCopy& copy) : copy_(copy) {}
    policy::Result<std::optional<ports::ListAddress>> address() override { return copy_.state.address; }
    policy::Done put(const ports::ListAddress& address) override {
        return copy_.change([&](MemoryState& state) {
            state.address = address;
            state.fetch = {};
        });
    }
    policy::Done forget() override {
        return copy_.change([&](MemoryState& state) {
            state.address.reset();
            state.fetch = {};
        });
    }
    policy::Result<ports::FetchState> state() override { return copy_.state.fetch; }
    policy::Done note(const ports::FetchState& fetch) override {
        return copy_.change([&](MemoryState& state) {
            if (state.address) state.fetch = fetch;
        });
    }

private:
    MemoryCopy& copy_;
};

class MemorySignedListStore final : public ports::SignedListStore {
public:
    explicit MemorySignedListStore(MemoryCopy& copy) : copy_(copy) {}
    policy::Result<std::optional<ports::SeenList>> newest() override {
        std::optional<ports::SeenList> newest;
        for (const auto& list : copy_.state.seen)
            if (counts(list) && (!newest || list.version > newest->version)) newest = list;
        return newest;
    }
    policy::Result<std::vector<ports::SeenList>> in(ports::SeenState wanted) override {
        std::vector<ports::SeenList> lists;
        std::ranges::copy_if(copy_.state.seen, std::back_inserter(lists),
                             [&](const ports::SeenList& list) { return list.state == wanted; });
        std::ranges::sort(lists, std::greater{}, &ports::SeenList::version);
        return lists;
    }
    policy::Done note(const ports::SeenList& list) override {
        return copy_.change([&](MemoryState& state) {
            std::erase_if(state.seen, [&](const ports::SeenList& other) {
                return other.keyId == list.keyId && other.version == list.version;
            });
            state.seen.push_back(list);
        });
    }
    policy::Result<int> highestNumber() override {
        const auto& state = copy_.state;
        const auto seen = newest();
        const int byHand = state.list && !state.list->isSigned ? state.list->version : 0;
        return std::max({state.highestByHand, byHand, *seen ? (*seen)->version : 0});
    }
    policy::Result<std::optional<policy::Time>> latestIssue() override {
        std::optional<policy::Time> latest;
        for (const auto& list : copy_.state.seen)
            if (counts(list) && (!latest || list.issued > *latest)) latest = list.issued;
        return latest;
    }

private:
    [[nodiscard]] bool counts(const ports::SeenList& list) const {
        return std::ranges::any_of(copy_.state.keys,
                                   [&](const ports::TrustedKey& key) { return key.id == list.keyId && !key.revoked; });
    }
    MemoryCopy& copy_;
};

} // namespace clearframe::tests
