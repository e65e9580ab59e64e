#include "db/audit_log.hpp"

#include "db/audit_chain.hpp"
#include "db/audit_people.hpp"
#include "db/device_key.hpp"
#include "db/failures.hpp"
#include "db/sodium.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace clearframe::db {

using nlohmann::json;
using ports::AuditCheck;
using ports::AuditEvent;
using ports::AuditRow;

namespace {

struct Head {
    std::int64_t number = 0;
    ChainHash hash{};
    Blob signature;
};

constexpr const char* selectRows = "SELECT number, at, act, by, people, details, hash FROM audit_entry ORDER BY number";

bool same(const Blob& stored, const ChainHash& hash) {
    return std::equal(stored.begin(), stored.end(), hash.begin(), hash.end());
}

std::optional<Head> readHead(Session& session) {
    Sql row = session.sql("SELECT number, hash, signature FROM audit_head WHERE one = 1");
    if (!row.next()) return std::nullopt;
    Head head;
    head.number = row.takeLong();
    const Blob hash = row.takeBlob();
    head.signature = row.takeBlob();
    if (hash.size() != head.hash.size()) return std::nullopt;
    std::copy(hash.begin(), hash.end(), head.hash.begin());
    return head;
}

bool signedByDevice(const Session& session, const Head& head) {
    return signatureHolds(toHex(head.signature), headMessage(head.number, head.hash), session.signer().publicKey());
}

void writeHead(Session& session, std::int64_t number, const ChainHash& hash) {
    const auto signature = fromHex(session.signer().sign(headMessage(number, hash)), 64);
    if (!signature) throw UnstorableValue{};
    session
        .sql("INSERT INTO audit_head (one, number, hash, signature) VALUES (1, ?1, ?2, ?3) ON CONFLICT (one) DO UPDATE "
             "SET number = excluded.number, hash = excluded.hash, signature = excluded.signature")
        .with(number, Blob(hash.begin(), hash.end()), *signature)
        .run();
}

/// The end of the log, where the last row is the one the device signed.
std::optional<Head> trustedHead(Session& session) {
    const auto head = readHead(session);
    if (!head || !signedByDevice(session, *head)) return std::nullopt;
    Sql last = session.sql("SELECT number, hash FROM audit_entry ORDER BY number DESC LIMIT 1");
    const bool empty = !last.next();
    if (empty) return head->number == 0 ? head : std::nullopt;
    const bool matches = last.takeLong() == head->number && same(last.takeBlob(), head->hash);
    return matches ? head : std::nullopt;
}

/// Bytes that are no UTF-8 become U+FFFD: the log stays readable whatever a file was called.
std::string jsonText(const json& value) {
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string peopleColumn(Session& session, const std::vector<std::string>& names) {
    json ids = json::array();
    for (const std::string& name : names)
        ids.push_back(idOfPerson(session, name));
    return jsonText(ids);
}

std::string detailsColumn(const std::vector<std::pair<std::string, std::string>>& details) {
    json pairs = json::array();
    for (const auto& [name, value] : details)
        pairs.push_back(json::array({name, value}));
    return jsonText(pairs);
}

ChainRow takeRow(Sql& row) {
    ChainRow taken;
    taken.number = row.takeLong();
    taken.at = row.takeLong();
    taken.act = row.takeText();
    taken.by = row.takeText();
    taken.people = row.takeText();
    taken.details = row.takeText();
    return taken;
}

std::vector<std::string> idsIn(const std::string& people) {
    const json parsed = json::parse(people, nullptr, false);
    if (!parsed.is_array()) throw DamagedRow{};
    std::vector<std::string> ids;
    for (const json& id : parsed) {
        if (!id.is_string()) throw DamagedRow{};
        ids.push_back(id.get<std::string>());
    }
    return ids;
}

std::vector<std::pair<std::string, std::string>> pairsIn(const std::string& details) {
    const json parsed = json::parse(details, nullptr, false);
    if (!parsed.is_array()) throw DamagedRow{};
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const json& pair : parsed) {
        if (!pair.is_array() || pair.size() != 2 || !pair[0].is_string() || !pair[1].is_string()) throw DamagedRow{};
        pairs.emplace_back(pair[0].get<std::string>(), pair[1].get<std::string>());
    }
    return pairs;
}

std::int64_t countOfRows(Session& session) {
    Sql row = session.sql("SELECT count(*) FROM audit_entry");
    return row.next() ? row.takeLong() : 0;
}

bool namesGenuine(const AuditPeople& people, const ChainRow& row) {
    if (!row.by.empty() && !people.genuine(row.by)) return false;
    const auto ids = idsIn(row.people);
    return std::all_of(ids.begin(), ids.end(), [&](const auto& id) { return id.empty() || people.genuine(id); });
}

} // namespace

bool auditLogStarted(Session& session) {
    return readHead(session).has_value();
}

void startAuditLog(Session& session) {
    writeHead(session, 0, ChainHash{});
}

policy::Done SqliteAuditLog::append(const AuditEvent& event, policy::Time at) {
    return session_.guarded([&] {
        const auto head = trustedHead(session_);
        if (!head) {
            throw StoreProblem({policy::FailureKind::unavailable,
                                fmt::format("The audit log in {} does not check out: its end is not what this device "
                                            "signed. Nothing was changed, and nothing can be released. Run 'clearframe "
                                            "audit verify' and tell IT.",
                                            session_.folder())});
        }
        ChainRow row;
        row.number = head->number + 1;
        row.at = at.time_since_epoch().count();
        row.act = event.act;
        row.by = idOfPerson(session_, event.by);
        row.people = peopleColumn(session_, event.people);
        row.details = detailsColumn(event.details);
        const ChainHash hash = chainHash(head->hash, row);
        session_
            .sql("INSERT INTO audit_entry (number, at, act, by, people, details, hash) "
                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
            .with(row.number, row.at, row.act, row.by, row.people, row.details, Blob(hash.begin(), hash.end()))
            .run();
        writeHead(session_, row.number, hash);
    });
}

policy::Result<std::vector<AuditRow>> SqliteAuditLog::rows() {
    return session_.guarded([&] {
        const AuditPeople people(session_);
        std::vector<AuditRow> rows;
        Sql stored = session_.sql(selectRows);
        while (stored.next()) {
            const ChainRow taken = takeRow(stored);
            AuditRow row;
            row.number = taken.number;
            row.at = policy::Time(std::chrono::seconds(taken.at));
            row.act = taken.act;
            row.by = people.nameOf(taken.by);
            for (const std::string& id : idsIn(taken.people))
                row.people.push_back(people.nameOf(id));
            row.details = pairsIn(taken.details);
            rows.push_back(std::move(row));
        }
        return rows;
    });
}

policy::Result<std::optional<policy::Time>> SqliteAuditLog::latest(std::string_view since) {
    return session_.guarded([&]() -> std::optional<policy::Time> {
        Sql row = session_.sql("SELECT at FROM audit_entry WHERE number >= "
                               "(SELECT coalesce(max(number), 0) FROM audit_entry WHERE act = ?1) "
                               "ORDER BY at DESC LIMIT 1");
        if (!row.with(std::string(since)).next()) return std::nullopt;
        return row.takeTime();
    });
}

policy::Result<AuditCheck> SqliteAuditLog::verify(const ports::AuditOnward& onward) {
    return session_.guarded([&] {
        const AuditPeople people(session_);
        AuditCheck check;
        ChainHash before{};
        std::int64_t expected = 1;
        constexpr std::int64_t tellEvery = 500; // rows: a few hundredths of a second
        const auto all = onward ? countOfRows(session_) : 0;
        Sql stored = session_.sql(selectRows);
        while (stored.next()) {
            if (onward && check.entries % tellEvery == 0 && !onward(check.entries, all))
                throw StoreProblem({policy::FailureKind::cancelled, "The check of the log was stopped."});
            ++check.entries;
            if (check.firstBad) continue; // only counts on
            const ChainRow row = takeRow(stored);
            const ChainHash hash = chainHash(before, row);
            if (row.number != expected) {
                check.firstBad = std::min(row.number, expected);
            } else if (!same(stored.takeBlob(), hash) || !namesGenuine(people, row)) {
                check.firstBad = row.number;
            }
            before = hash;
            ++expected;
        }
        if (check.firstBad) return check;

        const auto head = readHead(session_);
        if (!head || !signedByDevice(session_, *head)) {
            check.firstBad = 1;
        } else if (head->number != check.entries) {
            check.firstBad = std::min(head->number, check.entries) + 1;
        } else if (head->hash != before) {
            check.firstBad = 1;
        }
        check.ok = !check.firstBad;
        return check;
    });
}

} // namespace clearframe::db
