// A kiosk that belongs to a school and trusts one key, over the real store, with the real minisign and age.
#pragma once

#include "core/workflow/import_list.hpp"
#include "core/workflow/situation.hpp"
#include "core/workflow/trust.hpp"
#include "exchange/seal/age.hpp"
#include "exchange/seal/minisign.hpp"
#include "exchange/sync/table_reader.hpp"
#include "tests/people/people_fixture.hpp"
#include "tests/signed/office.hpp"

#include <algorithm>

namespace clearframe::tests {

struct SignedKiosk : PeopleFixture {
    SigningOffice office;
    OfficeKey key = office.makeKey("office");
    exchange::Minisign minisign;
    exchange::Age age{folder.path()};
    exchange::TableReader reader;
    workflow::ListTools tools{reader, minisign, age};
    int files = 0;

    SignedKiosk() {
        need(trust().setUp({"Hill School", ourUrn}, {}));
        need(trust().add(SigningOffice::brought(key.pub), {}));
    }

    workflow::Trust trust() { return {*store, minisign, clock}; }
    workflow::ImportList lists() { return {*store, tools, clock}; }

    /// Issued an hour ago, for thirty days.
    [[nodiscard]] Terms terms(int version) const {
        return {.version = version,
                .urn = ourUrn,
                .issued = clock.time - std::chrono::hours(1),
                .expires = clock.time + std::chrono::days(30)};
    }
    /// A file of its own each time.
    std::filesystem::path plain(const std::string& csv) {
        return office.file("list" + std::to_string(++files) + ".csv", csv);
    }
    ports::BroughtList signedList(const std::string& csv, const std::string& comment, const OfficeKey& by,
                                  bool legacy = false) {
        const auto file = plain(csv);
        office.sign(file, by, comment, legacy);
        return SigningOffice::brought(file);
    }
    ports::BroughtList signedList(const std::string& csv, int version) {
        return signedList(csv, terms(version).comment(), key);
    }
    workflow::ListReport import(const ports::BroughtList& list, const workflow::Actor& by = "Mr Reed") {
        return need(lists().import(list, {}, by, {}));
    }
    workflow::ListReport approve(const ports::BroughtList& list, const workflow::Actor& by = "IT Ian") {
        return need(lists().import(list, {}, by, workflow::Approval{by}));
    }
    /// Puts a first signed list into force.
    void begin(const std::string& answers = "yyyyyyyyyy", int version = 7) {
        const auto report = import(signedList(csvOf(answers), version));
        INFO((report.reasons.empty() ? "" : report.reasons.front().text));
        REQUIRE(report.accepted);
    }

    [[nodiscard]] policy::ConsentList inForce() const {
        const auto transaction = need(store->read());
        return need(transaction->lists().current()).value();
    }
    [[nodiscard]] bool mayShow(std::size_t pupil) const {
        return inForce().pupils.at(pupil).consentFor(policy::Purpose::social) == policy::Consent::granted;
    }
    [[nodiscard]] policy::ListState state() const {
        const auto transaction = need(store->read());
        return need(workflow::Situation::load(*transaction, clock.time)).state();
    }
    [[nodiscard]] std::vector<ports::AuditRow> log() const {
        const auto transaction = need(store->read());
        return need(transaction->audit().rows());
    }
    [[nodiscard]] ports::AuditRow lastRow() const { return log().back(); }
    /// Refused with this reason and nothing else; the list in force is what it was, and the log says why.
    void requireRefused(const ports::BroughtList& list, const std::string& code) {
        const auto before = inForce();
        const auto report = import(list);
        INFO(code);
        REQUIRE(report.reasons.size() == 1);
        INFO(report.reasons.front().text);
        CHECK(report.reasons.front().code == code);
        CHECK(report.reasons.front().text.size() > 30);
        CHECK(report.reasons.front().text.back() == '.');
        CHECK_FALSE(report.accepted);
        CHECK_FALSE(report.tightenedAtOnce);
        CHECK(inForce().version == before.version);
        CHECK(inForce().pupils == before.pupils);
        CHECK(inForce().expires == before.expires);
        const auto row = lastRow();
        CHECK(row.act == (report.unread ? "list.unread" : "list.refused"));
        CHECK(row.details.front() == std::pair<std::string, std::string>{"why", code});
        const auto preview = need(lists().preview(list, {})); // looking at it tells the same
        REQUIRE(preview.reasons.size() == 1);
        CHECK(preview.reasons.front().code == code);
    }
};

} // namespace clearframe::tests
