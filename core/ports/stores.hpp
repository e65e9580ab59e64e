// What the kiosk remembers. One small interface a subject; all of them are reached through a transaction that rolls
// back unless it is committed, so that a decision and its audit row cannot come apart.
#pragma once

#include "core/policy/consent.hpp"
#include "core/policy/decision.hpp"
#include "core/policy/failure.hpp"
#include "core/policy/photo.hpp"
#include "core/policy/recall.hpp"
#include "core/ports/address_store.hpp"
#include "core/ports/audit.hpp"
#include "core/ports/incident_store.hpp"
#include "core/ports/names_read_store.hpp"
#include "core/ports/no_store.hpp"
#include "core/ports/people.hpp"
#include "core/ports/picture.hpp"
#include "core/ports/set_up_store.hpp"
#include "core/ports/settings_store.hpp"
#include "core/ports/takedown_store.hpp"
#include "core/ports/trip_store.hpp"
#include "core/ports/trust_store.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace clearframe::ports {

class ListStore {
public:
    virtual ~ListStore() = default;
    /// The list in force, or nothing where none was ever imported. Expired lists are returned too.
    [[nodiscard]] virtual policy::Result<std::optional<policy::ConsentList>> current() = 0;
    /// Changes whenever current() would give something else; 0 where there is no list.
    [[nodiscard]] virtual policy::Result<std::int64_t> revision() = 0;
    /// Of the list in force; 0 where there is none.
    [[nodiscard]] virtual policy::Result<int> version() = 0;
    /// Whole list or nothing.
    [[nodiscard]] virtual policy::Done replace(const policy::ConsentList& list) = 0;
    /// Header as written in the office's export → meaning, as last mapped (`forename`, `social`, `!social` for a column
    /// that means the opposite, `ignore`).
    [[nodiscard]] virtual policy::Result<std::map<std::string, std::string>> mapping() = 0;
    [[nodiscard]] virtual policy::Done saveMapping(const std::map<std::string, std::string>& mapping) = 0;
};

/// A photo as it was staged. What staff answered stands in its decisions.
struct StoredPhoto {
    policy::PhotoId id;
    std::string event;
    policy::Purpose purpose = policy::Purpose::social;
    std::string sourceName; ///< file name without folder
    std::string fileHash;   ///< SHA-256 of the file, hex
    Fingerprint fingerprint;
    policy::Size size; ///< upright
    std::string format;
    std::vector<policy::Face> faces;
    std::vector<policy::PersonTag> tags;
    bool tagsUnreadable = false;
    std::string detector; ///< name and grade of the detector that searched it
    Bytes key;            ///< of the encrypted original; empty once erased
    policy::Time stagedAt{};
    bool deleted = false; ///< a tombstone: without key, faces, tags and file name; it blocks equal pictures
};

/// Whom photos of an event speak of, without saying where.
struct NamesSeen {
    std::vector<std::string> tagged;        ///< as written
    std::vector<policy::PupilKey> answered; ///< named or ticked by staff, also where that was taken back
};

class PhotoStore {
public:
    virtual ~PhotoStore() = default;
    [[nodiscard]] virtual policy::Done add(const StoredPhoto& photo) = 0;
    [[nodiscard]] virtual policy::Result<std::optional<StoredPhoto>> find(const policy::PhotoId& id) = 0;
    /// In the order they were staged, without deleted ones; an empty event means all.
    [[nodiscard]] virtual policy::Result<std::vector<StoredPhoto>> ofEvent(const std::string& event) = 0;
    /// The photo of this event with these file bytes, if it was staged before.
    [[nodiscard]] virtual policy::Result<std::optional<policy::PhotoId>> withFileHash(const std::string& event,
                                                                                      const std::string& hash) = 0;
    [[nodiscard]] virtual policy::Done decide(const policy::PhotoId& id, const std::vector<policy::Decision>& more) = 0;
    [[nodiscard]] virtual policy::Result<std::vector<policy::Decision>> decisions(const policy::PhotoId& id) = 0;
    /// The decisions of all photos of an event (of all events where it is empty) that have any.
    [[nodiscard]] virtual policy::Result<std::map<policy::PhotoId, std::vector<policy::Decision>>>
    decisionsOf(const std::string& event) = 0;
    [[nodiscard]] virtual policy::Result<NamesSeen> namesSeen(const std::string& event) = 0;
    /// Changes whenever a photo was added or erased, or may have been blocked or unblocked.
    [[nodiscard]] virtual policy::Result<std::string> revision() = 0;
    /// Destroys the key, and with it the picture and all that was made of it; faces, tags and the file name go too. The
    /// row stays. The file itself is the vault's to discard, after this is committed.
    [[nodiscard]] virtual policy::Done erase(const policy::PhotoId& id) = 0;
    /// Fingerprints of all photos that staff blocked and of deleted ones, over all events: a block, or an answer that
    /// blocks, that was not taken back.
    [[nodiscard]] virtual policy::Result<std::vector<std::pair<policy::PhotoId, Fingerprint>>> blocked() = 0;
    /// Whom staff named on a face or ticked, ever, over all events.
    [[nodiscard]] virtual policy::Result<std::vector<std::pair<policy::PhotoId, policy::PupilKey>>> named() = 0;
    /// Folders photos were taken from; an export may never go into one of them.
    [[nodiscard]] virtual policy::Done rememberSource(const std::string& event, const std::string& folder) = 0;
    [[nodiscard]] virtual policy::Result<std::vector<std::string>> sources() = 0;
};

enum class AccountState { pending, approved, active };

/// An official account (policy P6, P16, P18). No passwords here.
struct Account {
    std::string name;
    std::string platform;
    std::string handle;
    policy::Purpose purpose = policy::Purpose::social;
    int longEdge = 2048; ///< largest picture this account gets, in pixels
    struct Lead {
        std::string name;
        std::optional<policy::Date> trained;
    };
    std::vector<Lead> leads;
    AccountState state = AccountState::pending;
    std::string approvedBy;
    std::string activatedBy;
};

class AccountStore {
public:
    virtual ~AccountStore() = default;
    [[nodiscard]] virtual policy::Result<std::optional<Account>> find(const std::string& name) = 0;
    [[nodiscard]] virtual policy::Result<std::vector<Account>> all() = 0;
    [[nodiscard]] virtual policy::Done put(const Account& account) = 0; ///< adds or replaces by name
};

struct ReleasedItem {
    policy::PhotoId photo;
    std::string output; ///< file name in the release's folder
    std::string sha256;
    std::vector<policy::Rect> covers;
    policy::WhoIsInIt who; ///< for recall (P13)
};

enum class ReleaseState {
    publishing, ///< logged; the folder is whole but still has its temporary name
    published,
    withdrawn, ///< it never appeared at its destination
};

struct Release {
    std::string id;
    std::string event;
    std::string account;
    policy::Purpose purpose = policy::Purpose::social;
    std::string temporaryFolder; ///< absolute
    std::string folder;          ///< absolute, as published
    int listVersion = 0;
    std::string by;
    policy::Time at{};
    ReleaseState state = ReleaseState::publishing;
    std::string caption; ///< of the post; empty: none
    std::vector<ReleasedItem> items;
};

class ReleaseStore {
public:
    virtual ~ReleaseStore() = default;
    [[nodiscard]] virtual policy::Done add(const Release& release) = 0;
    [[nodiscard]] virtual policy::Done setState(const std::string& id, ReleaseState state) = 0;
    [[nodiscard]] virtual policy::Result<std::vector<Release>> all() = 0;
    /// The next free `<nnn>` of an event's file names; numbers are never given twice.
    [[nodiscard]] virtual policy::Result<int> nextNumber(const std::string& event) = 0;
    [[nodiscard]] virtual policy::Done takeNumbers(const std::string& event, int upTo) = 0;
};

class Transaction {
public:
    virtual ~Transaction() = default; ///< rolls back unless committed
    [[nodiscard]] virtual ListStore& lists() = 0;
    [[nodiscard]] virtual PhotoStore& photos() = 0;
    [[nodiscard]] virtual AccountStore& accounts() = 0;
    [[nodiscard]] virtual ReleaseStore& releases() = 0;
    [[nodiscard]] virtual PeopleStore& people() = 0;
    [[nodiscard]] virtual SettingsStore& settings() = 0;
    [[nodiscard]] virtual IncidentStore& incidents() = 0;
    [[nodiscard]] virtual NamesReadStore& namesRead() = 0;
    [[nodiscard]] virtual TakedownStore& takedowns() = 0;
    [[nodiscard]] virtual TrustStore& trust() = 0;
    [[nodiscard]] virtual SignedListStore& signedLists() = 0;
    [[nodiscard]] virtual AddressStore& address() = 0;
    [[nodiscard]] virtual NoStore& noes() = 0;
    [[nodiscard]] virtual TripStore& trips() = 0;
    [[nodiscard]] virtual KioskStore& kiosks() = 0;
    [[nodiscard]] virtual SetUpStore& setUp() = 0;
    [[nodiscard]] virtual AuditLog& audit() = 0;
    [[nodiscard]] virtual policy::Done commit() = 0;
};

class Store {
public:
    virtual ~Store() = default;
    /// Sees one state of the data, changes nothing.
    [[nodiscard]] virtual policy::Result<std::unique_ptr<Transaction>> read() = 0;
    /// The only writer until it ends; a second one waits a moment, then fails with a sentence.
    [[nodiscard]] virtual policy::Result<std::unique_ptr<Transaction>> write() = 0;
};

/// Originals, each encrypted with its own key. Erasing the key (in the store) erases the picture.
class OriginalVault {
public:
    virtual ~OriginalVault() = default;
    /// Durable when it returns; the new key is to be stored in the same transaction as the photo. A file whose photo
    /// was never stored is removed at the next start.
    [[nodiscard]] virtual policy::Result<Bytes> put(const policy::PhotoId& id, const Bytes& original) = 0;
    [[nodiscard]] virtual policy::Result<Bytes> get(const policy::PhotoId& id, const Bytes& key) = 0;
    virtual void discard(const policy::PhotoId& id) = 0;
};

} // namespace clearframe::ports
