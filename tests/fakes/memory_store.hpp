// A store in memory that keeps what ports/stores.hpp promises: a transaction works on a copy, and commit puts the copy
// in the place of the state. Faults can be asked for. One thread.
#pragma once

#include "tests/fakes/memory_stores.hpp"
#include "tests/fakes/memory_trips.hpp"
#include "tests/fakes/memory_trust.hpp"

#include <memory>
#include <string>
#include <utility>

namespace clearframe::tests {

class MemoryStore final : public ports::Store {
public:
    MemoryState state;
    bool failReads = false;   ///< no transaction for reading can be opened
    bool failWrites = false;  ///< no transaction for writing can be opened
    bool failAudit = false;   ///< the log cannot be written
    bool failCommits = false; ///< as with a full disk: commit fails, nothing is changed
    int commits = 0;

    [[nodiscard]] policy::Result<std::unique_ptr<ports::Transaction>> read() override {
        if (failReads) return broken("The data cannot be read. Call IT.");
        return std::make_unique<MemoryTransaction>(*this, false);
    }
    [[nodiscard]] policy::Result<std::unique_ptr<ports::Transaction>> write() override {
        if (failWrites) return broken("The data cannot be written. Call IT.");
        if (writing_) return broken("Another program is writing to this data. Try again in a moment.");
        return std::make_unique<MemoryTransaction>(*this, true);
    }

private:
    static tl::unexpected<policy::Failure> broken(std::string text) {
        return policy::fail(policy::FailureKind::unavailable, std::move(text));
    }

    class MemoryTransaction final : public ports::Transaction {
    public:
        MemoryTransaction(MemoryStore& store, bool writes)
            : store_(store), writes_(writes), copy_(store.state, writes), lists_(copy_), photos_(copy_),
              accounts_(copy_), releases_(copy_), people_(copy_), settings_(copy_), incidents_(copy_),
              namesRead_(copy_), takedowns_(copy_), trust_(copy_), signedLists_(copy_), address_(copy_), noes_(copy_),
              trips_(copy_), kiosks_(copy_), setUp_(copy_), audit_(copy_, store.failAudit) {
            if (writes_) store_.writing_ = true;
        }
        ~MemoryTransaction() override {
            if (writes_) store_.writing_ = false;
        }
        MemoryTransaction(const MemoryTransaction&) = delete;
        MemoryTransaction& operator=(const MemoryTransaction&) = delete;

        ports::ListStore& lists() override { return lists_; }
        ports::PhotoStore& photos() override { return photos_; }
        ports::AccountStore& accounts() override { return accounts_; }
        ports::ReleaseStore& releases() override { return releases_; }
        ports::PeopleStore& people() override { return people_; }
        ports::SettingsStore& settings() override { return settings_; }
        ports::IncidentStore& incidents() override { return incidents_; }
        ports::NamesReadStore& namesRead() override { return namesRead_; }
        ports::TakedownStore& takedowns() override { return takedowns_; }
        ports::TrustStore& trust() override { return trust_; }
        ports::SignedListStore& signedLists() override { return signedLists_; }
        ports::AddressStore& address() override { return address_; }
        ports::NoStore& noes() override { return noes_; }
        ports::TripStore& trips() override { return trips_; }
        ports::KioskStore& kiosks() override { return kiosks_; }
        ports::SetUpStore& setUp() override { return setUp_; }
        ports::AuditLog& audit() override { return audit_; }
        policy::Done commit() override {
            if (!writes_) return broken("A transaction for reading cannot be committed.");
            if (store_.failCommits) return broken("The disk is full. Free some space, then try again.");
            store_.state = copy_.state;
            ++store_.commits;
            return {};
        }

    private:
        MemoryStore& store_;
        bool writes_;
        MemoryCopy copy_;
        MemoryListStore lists_;
        MemoryPhotoStore photos_;
        MemoryAccountStore accounts_;
        MemoryReleaseStore releases_;
        MemoryPeopleStore people_;
        MemorySettingsStore settings_;
        MemoryIncidentStore incidents_;
        MemoryNamesReadStore namesRead_;
        MemoryTakedownStore takedowns_;
        MemoryTrustStore trust_;
        MemorySignedListStore signedLists_;
        MemoryAddressStore address_;
        MemoryNoStore noes_;
        MemoryTripStore trips_;
        MemoryKioskStore kiosks_;
        MemorySetUpStore setUp_;
        MemoryAuditLog audit_;
    };

    bool writing_ = false;
};

} // namespace clearframe::tests
