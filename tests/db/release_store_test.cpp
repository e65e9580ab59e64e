#include "tests/db/store_fixture.hpp"

using namespace clearframe;
using namespace clearframe::tests;
using ports::Account;
using ports::AccountState;
using ports::Release;
using ports::ReleaseState;

namespace {

Release exampleRelease(const std::string& id) {
    Release release;
    release.id = id;
    release.event = "Sports day";
    release.account = "School page";
    release.purpose = policy::Purpose::website;
    release.temporaryFolder = "/media/stick/.clearframe-0011223344556677";
    release.folder = "/media/stick/School page-2026-03-01";
    release.listVersion = 12;
    release.by = "T. Teacher";
    release.at = at(1000);
    release.caption = "Well done Zoë!\nWhat a day.";
    release.items = {{{"a"},
                      "Sports day-001.jpg",
                      "aa",
                      {{1, 2, 3, 4}, {5, 6, 7, 8}},
                      {3, {{{"upn:A1"}, true, 0.125}, {{"mis:2"}, false, {}}}}},
                     {{"b"}, "Sports day-002.jpg", "bb", {}, {.peopleShown = {}, .pupils = {}}}};
    return release;
}

Account exampleAccount() {
    Account account;
    account.name = "School page";
    account.platform = "Facebook";
    account.handle = "@school";
    account.purpose = policy::Purpose::social;
    account.longEdge = 1600;
    account.leads = {{"A. Lead", std::nullopt},
                     {"B. Lead", policy::Date{std::chrono::year(2026), std::chrono::month(1), std::chrono::day(9)}}};
    return account;
}

} // namespace

TEST_CASE("a release comes back with its files, covers and the pupils who can be seen") {
    StoreFixture fixture;
    const auto release = exampleRelease("r1");
    fixture.write([&](ports::Transaction& t) { need(t.releases().add(release)); });
    fixture.reopen();
    const auto reading = need(fixture.store->read());
    const auto all = need(reading->releases().all());
    REQUIRE(all.size() == 1);
    CHECK(all[0].id == "r1");
    CHECK(all[0].event == release.event);
    CHECK(all[0].account == release.account);
    CHECK(all[0].purpose == release.purpose);
    CHECK(all[0].temporaryFolder == release.temporaryFolder);
    CHECK(all[0].folder == release.folder);
    CHECK(all[0].listVersion == 12);
    CHECK(all[0].by == release.by);
    CHECK(all[0].at == release.at);
    CHECK(all[0].caption == release.caption);
    CHECK(all[0].state == ReleaseState::publishing);
    REQUIRE(all[0].items.size() == 2);
    CHECK(all[0].items[0].photo == release.items[0].photo);
    CHECK(all[0].items[0].output == release.items[0].output);
    CHECK(all[0].items[0].sha256 == release.items[0].sha256);
    CHECK(all[0].items[0].covers == release.items[0].covers);
    CHECK(all[0].items[0].who == release.items[0].who);
    CHECK(all[0].items[1].who == release.items[1].who);
    CHECK(all[0].items[1].covers.empty());
}

TEST_CASE("a release ends once, as published or withdrawn") {
    StoreFixture fixture;
    fixture.write([](ports::Transaction& t) { need(t.releases().add(exampleRelease("r1"))); });
    fixture.write([](ports::Transaction& t) { need(t.releases().setState("r1", ReleaseState::withdrawn)); });
    fixture.write([](ports::Transaction& t) { need(t.releases().setState("r1", ReleaseState::withdrawn)); });
    {
        const auto transaction = need(fixture.store->write());
        CHECK(failureOf(transaction->releases().setState("r1", ReleaseState::published)).kind ==
              policy::FailureKind::conflict);
    }
    {
        const auto transaction = need(fixture.store->write());
        CHECK(failureOf(transaction->releases().setState("ghost", ReleaseState::published)).kind ==
              policy::FailureKind::notFound);
    }
    const auto reading = need(fixture.store->read());
    CHECK(need(reading->releases().all())[0].state == ReleaseState::withdrawn);
}

TEST_CASE("numbers of released files go on per event and are never given twice") {
    StoreFixture fixture;
    fixture.write([](ports::Transaction& t) {
        CHECK(need(t.releases().nextNumber("Fair")) == 1);
        need(t.releases().takeNumbers("Fair", 12));
        CHECK(need(t.releases().nextNumber("Fair")) == 13);
        CHECK(need(t.releases().nextNumber("Play")) == 1);
    });
    fixture.reopen();
    const auto transaction = need(fixture.store->write());
    CHECK(need(transaction->releases().nextNumber("Fair")) == 13);
    requireSentence(failureOf(transaction->releases().takeNumbers("Fair", 12)));
    CHECK_FALSE(transaction->commit().has_value());
}

TEST_CASE("an account is added, then replaced by its name") {
    StoreFixture fixture;
    auto account = exampleAccount();
    fixture.write([&](ports::Transaction& t) { need(t.accounts().put(account)); });
    account.leads.pop_back();
    account.state = AccountState::active;
    account.approvedBy = "S. Leader";
    account.activatedBy = "I. Tee";
    fixture.write([&](ports::Transaction& t) { need(t.accounts().put(account)); });

    const auto reading = need(fixture.store->read());
    CHECK(need(reading->accounts().all()).size() == 1);
    const auto found = need(reading->accounts().find("School page"));
    REQUIRE(found.has_value());
    CHECK(found->platform == account.platform);
    CHECK(found->handle == account.handle);
    CHECK(found->purpose == account.purpose);
    CHECK(found->longEdge == 1600);
    CHECK(found->state == AccountState::active);
    CHECK(found->approvedBy == "S. Leader");
    CHECK(found->activatedBy == "I. Tee");
    REQUIRE(found->leads.size() == 1);
    CHECK(found->leads[0].name == "A. Lead");
    CHECK_FALSE(found->leads[0].trained.has_value());
    CHECK_FALSE(need(reading->accounts().find("Other")).has_value());
}

TEST_CASE("the day a lead was trained is kept") {
    StoreFixture fixture;
    fixture.write([](ports::Transaction& t) { need(t.accounts().put(exampleAccount())); });
    const auto reading = need(fixture.store->read());
    CHECK(need(reading->accounts().find("School page"))->leads[1].trained == exampleAccount().leads[1].trained);
}

TEST_CASE("an unknown state of an account or a release is a failure") {
    StoreFixture fixture;
    fixture.write([](ports::Transaction& t) {
        need(t.accounts().put(exampleAccount()));
        need(t.releases().add(exampleRelease("r1")));
    });
    fixture.tamper("UPDATE account SET state = 'trusted'; UPDATE release SET state = 'gone'");
    requireSentence(failureOf(need(fixture.store->read())->accounts().find("School page")));
    requireSentence(failureOf(need(fixture.store->read())->accounts().all()));
    requireSentence(failureOf(need(fixture.store->read())->releases().all()));
}
