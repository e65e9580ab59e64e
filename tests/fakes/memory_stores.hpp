// The stores of ports/stores.hpp over plain containers; see memory_store.hpp.
#pragma once

#include "core/policy/undo.hpp"
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
    std::vector<ports::Person> people;
    std::int64_t listRevision = 0;
    policy::Settings settings;
    policy::ScreenLook screen;
    std::vector<ports::Incident> incidents;
    std::vector<ports::RecallNotice> recallNotices;
    std::vector<ports::Takedown> takedowns;
    std::vector<policy::No> noes;
    std::vector<policy::Trip> trips;
    std::map<std::string, policy::ConsentList> tripLists; ///< by trip
    std::map<std::string, policy::TripId> tripReleases;   ///< by release
    std::vector<ports::PairedKiosk> kiosks;
    std::vector<std::pair<std::string, ports::NamesRead>> namesRead;
    std::optional<ports::School> school;
    std::vector<ports::TrustedKey> keys;
    std::vector<ports::SeenList> seen;
    std::optional<ports::ListAddress> address;
    ports::FetchState fetch;
    std::string clockConfirmed; ///< a start of the device
    bool setUpUnderWay = false;
    int highestByHand = 0; ///< number of a list
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
    policy::Result<std::int64_t> revision() override { return copy_.state.listRevision; }
    policy::Result<int> version() override { return copy_.state.list ? copy_.state.list->version : 0; }
    policy::Done replace(const policy::ConsentList& list) override {
        return copy_.change([&](MemoryState& state) {
            state.list = list;
            ++state.listRevision;
            if (!list.isSigned) state.highestByHand = std::max(state.highestByHand, list.version);
        });
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
            if (!photo.deleted && (event.empty() || photo.event == event)) found.push_back(photo);
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
    policy::Result<std::map<policy::PhotoId, std::vector<policy::Decision>>>
    decisionsOf(const std::string& event) override {
        std::map<policy::PhotoId, std::vector<policy::Decision>> found;
        for (const auto& photo : copy_.state.photos) {
            const auto all = copy_.state.decisions.find(photo.id.value);
            if ((event.empty() || photo.event == event) && all != copy_.state.decisions.end())
                found[photo.id] = all->second;
        }
        return found;
    }
    policy::Result<ports::NamesSeen> namesSeen(const std::string& event) override {
        ports::NamesSeen seen;
        for (const auto& photo : copy_.state.photos) {
            if (!event.empty() && photo.event != event) continue;
            for (const auto& tag : photo.tags)
                seen.tagged.push_back(tag.name);
            for (const auto& decision : copy_.state.decisions[photo.id.value]) {
                if (const auto* name = std::get_if<policy::act::Name>(&decision.act))
                    seen.answered.push_back(name->pupil);
                if (const auto* roll = std::get_if<policy::act::Roll>(&decision.act))
                    seen.answered.insert(seen.answered.end(), roll->pupils.begin(), roll->pupils.end());
            }
        }
        return seen;
    }
    policy::Result<std::string> revision() override {
        std::size_t count = copy_.state.photos.size();
        for (const auto& [id, decisions] : copy_.state.decisions)
            count += 1000 * decisions.size();
        for (const auto& photo : copy_.state.photos)
            count += photo.deleted ? 1'000'000 : 0;
        return std::to_string(count);
    }
    policy::Done erase(const policy::PhotoId& id) override {
        if (at(id) == nullptr) return policy::fail(policy::FailureKind::notFound, "There is no such photo.");
        return copy_.change([&](MemoryState& state) {
            auto& photo = *std::ranges::find(state.photos, id, &ports::StoredPhoto::id);
            photo.deleted = true;
            photo.key.clear();
            photo.faces.clear();
            photo.tags.clear();
            photo.sourceName.clear();
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
            const bool blocked =
                all != copy_.state.decisions.end() &&
                std::ranges::any_of(all->second, [&](const policy::Decision& decision) {
                    const auto* never = std::get_if<policy::act::NeverSeen>(&decision.act);
                    const auto* told = std::get_if<policy::act::CouldTell>(&decision.act);
                    const auto* about = std::get_if<policy::act::AboutNo>(&decision.act);
                    return !policy::undoneSteps(all->second).contains(decision.step) &&
                           (std::holds_alternative<policy::act::Block>(decision.act) || (never && never->seen) ||
                            (about && about->asked == policy::act::Asked::block) ||
                            (told && told->telling == policy::act::Telling::block));
                });
            if (blocked || photo.deleted) found.emplace_back(photo.id, photo.fingerprint);
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

class MemoryPeopleStore final : public ports::PeopleStore {
public:
    explicit MemoryPeopleStore(MemoryCopy& copy) : copy_(copy) {}
    policy::Result<std::vector<ports::Person>> all() override { return copy_.state.people; }
    policy::Result<std::optional<ports::Person>> find(const policy::PersonId& id) override {
        return first([&](const ports::Person& person) { return person.id == id; });
    }
    policy::Result<std::optional<ports::Person>> named(const std::string& name) override {
        const auto folded = policy::foldPersonName(name);
        return first([&](const ports::Person& person) { return policy::foldPersonName(person.name) == folded; });
    }
    policy::Result<bool> any() override { return !copy_.state.people.empty(); }
    policy::Done add(const ports::Person& person) override {
        if (named(person.name).value() || find(person.id).value())
            return policy::fail(policy::FailureKind::conflict, "There is a person of this name already.");
        return copy_.change([&](MemoryState& state) { state.people.push_back(person); });
    }
    policy::Done update(const ports::Person& person) override {
        if (!find(person.id).value()) return policy::fail(policy::FailureKind::notFound, "There is no such person.");
        return copy_.change(
            [&](MemoryState& state) { *std::ranges::find(state.people, person.id, &ports::Person::id) = person; });
    }

private:
    [[nodiscard]] std::optional<ports::Person> first(const std::function<bool(const ports::Person&)>& is) const {
        const auto found = std::ranges::find_if(copy_.state.people, is);
        return found == copy_.state.people.end() ? std::nullopt : std::optional(*found);
    }
    MemoryCopy& copy_;
};

class MemorySettingsStore final : public ports::SettingsStore {
public:
    explicit MemorySettingsStore(MemoryCopy& copy) : copy_(copy) {}
    policy::Result<policy::Settings> read() override { return copy_.state.settings; }
    policy::Done write(const policy::Settings& settings) override {
        return copy_.change([&](MemoryState& state) { state.settings = settings; });
    }
    policy::Result<policy::ScreenLook> readScreen() override { return copy_.state.screen; }
    policy::Done writeScreen(const policy::ScreenLook& look) override {
        return copy_.change([&](MemoryState& state) { state.screen = look; });
    }

private:
    MemoryCopy& copy_;
};

class MemoryIncidentStore final : public ports::IncidentStore {
public:
    explicit MemoryIncidentStore(MemoryCopy& copy) : copy_(copy) {}
    policy::Done add(const ports::Incident& incident) override {
        return copy_.change([&](MemoryState& state) { state.incidents.push_back(incident); });
    }
    policy::Result<std::vector<ports::Incident>> all() override { return copy_.state.incidents; }

private:
    MemoryCopy& copy_;
};

class MemoryTakedownStore final : public ports::TakedownStore {
public:
    explicit MemoryTakedownStore(MemoryCopy& copy) : copy_(copy) {}
    policy::Result<std::vector<ports::RecallNotice>> notices() override { return copy_.state.recallNotices; }
    policy::Done replaceNotices(const std::vector<ports::RecallNotice>& notices) override {
        return copy_.change([&](MemoryState& state) { state.recallNotices = notices; });
    }
    policy::Done add(const ports::Takedown& takedown) override {
        return copy_.change([&](MemoryState& state) { state.takedowns.push_back(takedown); });
    }
    policy::Result<std::vector<ports::Takedown>> all() override { return copy_.state.takedowns; }

private:
    MemoryCopy& copy_;
};

class MemorySetUpStore final : public ports::SetUpStore {
public:
    explicit MemorySetUpStore(MemoryCopy& copy) : copy_(copy) {}
    policy::Result<std::string> clockConfirmed() override { return copy_.state.clockConfirmed; }
    policy::Done confirmClock(const std::string& start) override {
        return copy_.change([&](MemoryState& state) { state.clockConfirmed = start; });
    }
    policy::Result<bool> underWay() override { return copy_.state.setUpUnderWay; }
    policy::Done setUnderWay(bool underWay) override {
        return copy_.change([&](MemoryState& state) { state.setUpUnderWay = underWay; });
    }

private:
    MemoryCopy& copy_;
};

class MemoryNoStore final : public ports::NoStore {
public:
    explicit MemoryNoStore(MemoryCopy& copy) : copy_(copy) {}
    policy::Result<std::vector<policy::No>> standing() override {
        auto noes = copy_.state.noes;
        std::erase_if(noes, [](const policy::No& no) { return !no.stands(); });
        return noes;
    }
    policy::Result<std::vector<policy::No>> all() override { return copy_.state.noes; }
    policy::Done add(const policy::No& no) override {
        return copy_.change([&](MemoryState& state) { state.noes.push_back(no); });
    }
    policy::Done lift(const policy::NoId& id, const policy::NoLifted& how) override {
        const auto found = std::ranges::find(copy_.state.noes, id, &policy::No::id);
        if (found == copy_.state.noes.end() || !found->stands())
            return policy::fail(policy::FailureKind::notFound, "No such no stands.");
        return copy_.change(
            [&](MemoryState& state) { std::ranges::find(state.noes, id, &policy::No::id)->lifted = how; });
    }
    policy::Result<std::int64_t> revision() override {
        return static_cast<std::int64_t>(copy_.state.noes.size()) +
               std::ranges::count_if(copy_.state.noes, [](const policy::No& no) { return !no.stands(); });
    }

private:
    MemoryCopy& copy_;
};

class MemoryNamesReadStore final : public ports::NamesReadStore {
public:
    explicit MemoryNamesReadStore(MemoryCopy& copy) : copy_(copy) {}
    policy::Done add(const ports::NamesRead& read, const std::string& names) override {
        return copy_.change([&](MemoryState& state) { state.namesRead.emplace_back(names, read); });
    }
    policy::Result<std::vector<ports::NamesRead>> readersOf(const std::string& names) override {
        std::vector<ports::NamesRead> found;
        for (const auto& [text, read] : copy_.state.namesRead)
            if (text == names) found.push_back(read);
        return found;
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
    policy::Result<ports::AuditCheck> verify(const ports::AuditOnward&) override {
        return ports::AuditCheck{static_cast<std::int64_t>(copy_.state.audit.size()), true, std::nullopt};
    }

private:
    MemoryCopy& copy_;
    const bool& broken_;
};

} // namespace clearframe::tests
