#include "core/workflow/import_list.hpp"

#include "exchange/sync/table_reader.hpp"
#include "tests/fakes/fixed_clock.hpp"
#include "tests/fakes/memory_store.hpp"
#include "tests/fakes/no_seals.hpp"
#include "tests/list/text.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace clearframe;
using namespace clearframe::policy;
using clearframe::tests::byHand;
using clearframe::workflow::Approval;
using clearframe::workflow::ImportList;
using clearframe::workflow::ListReport;
using namespace std::chrono_literals;

namespace {

/// A kiosk with a list of 40 pupils in force: `P0 Lane` … `P39 Lane`, all yes.
struct Kiosk {
    tests::MemoryStore store;
    tests::FixedClock clock;
    exchange::TableReader reader;
    tests::NoSeals seals;
    ImportList lists{store, seals.with(reader), clock};

    ListReport import(const std::string& csv, const ColumnMapping& mapping = {},
                      const std::optional<Approval>& approval = {}) {
        auto report = lists.import(byHand(csv), mapping, "IT Ian", approval);
        REQUIRE(report);
        return std::move(*report);
    }
    const Pupil& pupil(std::size_t at) { return store.state.list->pupils.at(at); }
};

/// `answers[i]` is the cell of pupil i: y, n, or - for a pupil who is not there.
std::string csvOf(const std::string& answers, const std::string& column = "social") {
    std::string csv = "upn,forename,surname," + column + "\n";
    for (std::size_t i = 0; i < answers.size(); ++i)
        if (answers[i] != '-')
            csv += "A" + std::to_string(100000000000 + i) + ",P" + std::to_string(i) + ",Lane," + answers[i] + "\n";
    return csv;
}

const std::string allYes(40, 'y');

std::string withAnswers(std::size_t from, std::size_t to, char answer) {
    auto answers = allYes;
    for (auto i = from; i < to; ++i)
        answers[i] = answer;
    return answers;
}

Consent social(const Pupil& pupil) {
    return pupil.consentFor(Purpose::social);
}

bool hasReason(const ListReport& report, const std::string& code) {
    return std::ranges::any_of(report.reasons, [&](const ListReason& reason) { return reason.code == code; });
}

} // namespace

TEST_CASE("a first list is taken over, dated and logged") {
    Kiosk kiosk;
    const auto report = kiosk.import(csvOf(allYes));
    CHECK(report.accepted);
    CHECK(report.version == 1);
    CHECK(report.rows == 40);
    CHECK(report.change.added.pupils == 40);
    CHECK(report.reasons.empty());
    REQUIRE(kiosk.store.state.list);
    CHECK(kiosk.store.state.list->issued == kiosk.clock.time);
    CHECK(kiosk.store.state.list->expires == kiosk.clock.time + 28 * 24h);
    CHECK_FALSE(kiosk.store.state.list->isSigned);
    REQUIRE(kiosk.store.state.audit.size() == 1);
    CHECK(kiosk.store.state.audit[0].act == "list.import");
    CHECK(kiosk.store.state.audit[0].by == "IT Ian");
    CHECK(kiosk.store.commits == 1);
}

TEST_CASE("a preview tells the same and changes nothing") {
    Kiosk kiosk;
    kiosk.import(csvOf(allYes));
    const auto before = kiosk.store.state.list->pupils;
    const auto report =
        kiosk.lists.preview(byHand(csvOf(withAnswers(0, 3, 'n'), "Photo consent")), {{"Photo consent", "social"}});
    REQUIRE(report);
    CHECK(report->accepted);
    CHECK(report->version == 2);
    CHECK(report->change.tightened.pupils == 3);
    CHECK(kiosk.store.state.list->pupils == before);
    CHECK(kiosk.store.state.mapping.empty());
    CHECK(kiosk.store.state.audit.size() == 1);
}

TEST_CASE("the same file again is a new version without differences") {
    Kiosk kiosk;
    kiosk.import(csvOf(allYes));
    kiosk.clock.time += 24h;
    const auto report = kiosk.import(csvOf(allYes));
    CHECK(report.accepted);
    CHECK(report.version == 2);
    CHECK(report.change.added.pupils + report.change.removed.pupils + report.change.tightened.pupils +
              report.change.loosened.pupils ==
          0);
    CHECK(kiosk.store.state.list->expires == kiosk.clock.time + 28 * 24h);
}

TEST_CASE("a change over the gate waits, but its stricter answers apply at once") {
    Kiosk kiosk;
    kiosk.import(csvOf(withAnswers(0, 6, 'n')));
    const auto expires = kiosk.store.state.list->expires;
    kiosk.clock.time += 24h;
    const auto report = kiosk.import(csvOf(withAnswers(38, 40, 'n'))); // six loosened, two tightened
    CHECK_FALSE(report.accepted);
    CHECK(report.tightenedAtOnce);
    CHECK(hasReason(report, "too-many-changes"));
    CHECK(report.version == 2);
    CHECK(social(kiosk.pupil(0)) == Consent::refused);
    CHECK(social(kiosk.pupil(39)) == Consent::refused);
    CHECK(kiosk.store.state.list->expires == expires); // waiting makes no list younger
    CHECK(kiosk.store.state.audit.back().act == "list.tighten");
}

TEST_CASE("IT approves what waits, by name") {
    Kiosk kiosk;
    kiosk.import(csvOf(withAnswers(0, 6, 'n')));
    const auto nameless = kiosk.import(csvOf(allYes), {}, Approval{""});
    CHECK_FALSE(nameless.accepted);
    CHECK(social(kiosk.pupil(0)) == Consent::refused);
    const auto report = kiosk.import(csvOf(allYes), {}, Approval{"IT Ida"});
    CHECK(report.accepted);
    CHECK(report.reasons.empty());
    CHECK(report.change.loosened.pupils == 6);
    CHECK(social(kiosk.pupil(0)) == Consent::granted);
    CHECK(kiosk.store.state.audit.back().by == "IT Ida");
    CHECK(kiosk.store.state.audit.back().act == "list.import");
}

TEST_CASE("differences that were shown against another list are not taken over") {
    Kiosk kiosk;
    kiosk.import(csvOf(allYes));
    const auto shown = kiosk.lists.preview(byHand(csvOf(withAnswers(0, 3, 'n'))), {});
    REQUIRE(shown);
    CHECK(shown->against == 1);
    CHECK(shown->expires == kiosk.clock.time + 28 * 24h);
    kiosk.import(csvOf(withAnswers(5, 6, 'n')));
    const auto late = kiosk.lists.import(byHand(csvOf(withAnswers(0, 3, 'n'))), {}, "IT Ian", {}, shown->basis);
    REQUIRE(late);
    CHECK_FALSE(late->accepted);
    CHECK_FALSE(late->tightenedAtOnce);
    CHECK(hasReason(*late, "list-changed"));
    CHECK(kiosk.store.state.list->version == 2);
    CHECK(social(kiosk.pupil(0)) == Consent::granted);
    const auto again = kiosk.lists.import(byHand(csvOf(withAnswers(0, 3, 'n'))), {}, "IT Ian", {}, 2);
    REQUIRE(again);
    CHECK(again->accepted);
}

TEST_CASE("a list whose columns are not clear says that a mapping can help") {
    Kiosk kiosk;
    CHECK(kiosk.import(csvOf(allYes)).headingsClear);
    CHECK_FALSE(kiosk.import(csvOf(allYes, "Consent denied")).headingsClear);
    CHECK_FALSE(kiosk.import(csvOf(allYes, "Photo consent")).headingsClear);
    CHECK(kiosk.import(csvOf(allYes, "Photo consent"), {{"Photo consent", "social"}}).headingsClear);
}

TEST_CASE("dropping pupils over the gate waits and drops nobody") {
    Kiosk kiosk;
    kiosk.import(csvOf(allYes));
    const auto report = kiosk.import(csvOf(withAnswers(0, 6, '-')));
    CHECK_FALSE(report.accepted);
    CHECK_FALSE(report.tightenedAtOnce);
    CHECK(report.version == 1);
    CHECK(kiosk.store.state.list->pupils.size() == 40);
    CHECK(kiosk.store.state.audit.size() == 1);
    CHECK(kiosk.import(csvOf(withAnswers(0, 5, '-'))).accepted);
}

TEST_CASE("a list without the column it had waits and tightens nobody") {
    Kiosk kiosk;
    kiosk.import(csvOf(allYes));
    const auto report = kiosk.import(csvOf(allYes, "website"));
    CHECK_FALSE(report.accepted);
    CHECK(hasReason(report, "column-lost"));
    CHECK(social(kiosk.pupil(0)) == Consent::granted);
    // The gain for the website waits too.
    CHECK(kiosk.pupil(0).consentFor(Purpose::website) == Consent::nothingRecorded);
}

TEST_CASE("lists that cannot be used are told with a reason and leave the old one") {
    Kiosk kiosk;
    kiosk.import(csvOf(allYes));
    struct Case {
        std::string csv;
        ColumnMapping mapping;
        const char* code;
    };
    const std::vector<Case> cases{{"", {}, "list-unreadable"},
                                  {"upn,forename\n\"A", {}, "list-unreadable"},
                                  {"forename,surname,social\n=x,Li,yes\n", {}, "list-malformed"},
                                  {csvOf(allYes), {{"X", "everything"}}, "mapping-invalid"}};
    for (const auto& each : cases) {
        CAPTURE(each.code);
        const auto report = kiosk.import(each.csv, each.mapping, Approval{"IT Ida"}); // no approval helps
        CHECK_FALSE(report.accepted);
        CHECK(report.version == 1);
        REQUIRE(report.reasons.size() == 1);
        CHECK(report.reasons.front().code == each.code);
        CHECK(kiosk.store.state.list->version == 1);
        CHECK(kiosk.store.state.audit.back().act == "list.refused");
        CHECK(kiosk.store.state.audit.back().details.front().second == each.code);
        CHECK(kiosk.store.state.mapping.empty());
    }
}

TEST_CASE("a clock before the list in force imports nothing") {
    Kiosk kiosk;
    kiosk.import(csvOf(allYes));
    kiosk.clock.time -= 48h;
    const auto report = kiosk.import(csvOf(allYes), {}, Approval{"IT Ida"});
    CHECK_FALSE(report.accepted);
    CHECK(hasReason(report, "clock-before-list"));
    CHECK(kiosk.store.state.list->version == 1);
}

TEST_CASE("a mapping is remembered for the next import, once its list was accepted") {
    Kiosk kiosk;
    kiosk.import("forename,surname,Photo Consent\nZara,Khan,Yes\n", {{"Photo Consent", "website"}});
    CHECK(kiosk.pupil(0).consentFor(Purpose::website) == Consent::granted);
    const auto again = kiosk.import("forename,surname,PHOTO-CONSENT\nZara,Khan,Yes\n");
    CHECK(again.accepted);
    CHECK(kiosk.pupil(0).consentFor(Purpose::website) == Consent::granted);
    kiosk.import("forename,surname,Photo Consent\n=1,Khan,Yes\n", {{"Photo Consent", "social"}});
    CHECK(kiosk.store.state.mapping == ColumnMapping{{"Photo Consent", "website"}});
}

TEST_CASE("a list is stored with its log row or not at all") {
    Kiosk kiosk;
    kiosk.import(csvOf(allYes));
    SECTION("the log cannot be written") {
        kiosk.store.failAudit = true;
    }
    SECTION("the disk is full") {
        kiosk.store.failCommits = true;
    }
    SECTION("the store cannot be written") {
        kiosk.store.failWrites = true;
    }
    const auto accepted =
        kiosk.lists.import(byHand(csvOf(withAnswers(0, 2, 'n'))), {{"Photo", "print"}}, "IT Ian", std::nullopt);
    CHECK_FALSE(accepted);
    const auto waiting = kiosk.lists.import(byHand(csvOf(withAnswers(0, 20, 'n') + "\n")), {}, "IT Ian", std::nullopt);
    CHECK_FALSE(waiting);
    CHECK(kiosk.store.state.list->version == 1);
    CHECK(social(kiosk.pupil(0)) == Consent::granted);
    CHECK(kiosk.store.state.mapping.empty());
    CHECK(kiosk.store.state.audit.size() == 1);
}

TEST_CASE("school and URN stay with the kiosk") {
    Kiosk kiosk;
    kiosk.store.state.list = ConsentList{.version = 4,
                                         .school = "Hartwell",
                                         .urn = "123456",
                                         .issued = kiosk.clock.time,
                                         .expires = kiosk.clock.time,
                                         .isSigned = false,
                                         .pupils = {}};
    const auto report = kiosk.import(csvOf(allYes));
    CHECK(report.version == 5);
    CHECK(report.school == "Hartwell");
    CHECK(kiosk.store.state.list->urn == "123456");
    CHECK_FALSE(kiosk.store.state.list->isSigned);
}

TEST_CASE("the status tells whether the list may be used") {
    Kiosk kiosk;
    CHECK(kiosk.lists.status()->standing.state == ListState::none);
    kiosk.import(csvOf(withAnswers(0, 3, 'n')));
    const auto status = kiosk.lists.status();
    REQUIRE(status);
    CHECK(status->standing.state == ListState::valid);
    CHECK(status->pupils == 40);
    CHECK(status->restricted == 3);
    CHECK(status->version == 1);
    kiosk.clock.time += 28 * 24h - 1s;
    CHECK(kiosk.lists.status()->standing.state == ListState::valid);
    kiosk.clock.time += 1s;
    CHECK(kiosk.lists.status()->standing.state == ListState::expired);
    kiosk.clock.time -= 40 * 24h;
    CHECK(kiosk.lists.status()->standing.state == ListState::clockBeforeIssue);
    kiosk.store.failReads = true;
    CHECK_FALSE(kiosk.lists.status());
}

TEST_CASE("a list file can be read without a store") {
    exchange::TableReader reader;
    tests::FixedClock clock;
    const auto read = workflow::readListFile(reader, byHand(csvOf(allYes)), {}, clock.now());
    REQUIRE(read);
    CHECK(standingOf(&read->list, clock.now()).state == ListState::valid);
    CHECK_FALSE(workflow::readListFile(reader, byHand(""), {}, clock.now()));
}
