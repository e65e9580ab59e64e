// The page for IT, over the real store.
#include "gui/flow/it_flow.hpp"

#include "core/workflow/accounts.hpp"
#include "tests/flow/it_room.hpp"

using namespace clearframe;
using namespace clearframe::gui;
using namespace clearframe::tests;

namespace {

struct ItDesk : ItRoom {
    std::optional<ItFlow> flow;

    ItDesk() = default;
    ~ItDesk() { flow.reset(); }
    ItDesk(const ItDesk&) = delete;
    ItDesk& operator=(const ItDesk&) = delete;

    void open() {
        flow.reset();
        flow.emplace(services());
        settle();
    }
    [[nodiscard]] const ItRow& row(ItPlace place) const {
        for (const auto& row : flow->model().rows) {
            if (row.place == place) return row;
        }
        FAIL("there is no such row");
        return flow->model().rows.front();
    }
};

} // namespace

TEST_CASE_METHOD(ItDesk, "IT sees how everything stands that IT looks after", "[it]") {
    putList(exampleList(42, 30));
    open();
    CHECK(flow->model().gate.open);
    REQUIRE(flow->model().rows.size() == 9);
    CHECK(row(ItPlace::address).under == "No address is set. Lists come by stick.");
    CHECK(row(ItPlace::noes).under == "Nobody");
    CHECK(row(ItPlace::list).under == "Version 42, 5 days old · 20 days left");
    CHECK_FALSE(row(ItPlace::list).attention);
    CHECK(row(ItPlace::accounts).under == "None yet. Photos go out to one of them.");
    CHECK(row(ItPlace::people).under == "4 people can sign in. Somebody is missing.");
    CHECK(row(ItPlace::people).attention);
    CHECK(row(ItPlace::device).under == "Free space is not known · finds faces with Fake");
    CHECK(row(ItPlace::trips).under == "None. Other kiosks can go along.");
    CHECK(row(ItPlace::settings).under == "Locks after 3 minutes · covers 1.6 times the face");
}

TEST_CASE_METHOD(ItDesk, "what is missing is marked and said", "[it]") {
    open();
    CHECK(row(ItPlace::list).under == "There is none yet. Nothing can go out.");
    CHECK(row(ItPlace::list).attention);
    auto list = exampleList(42, 3);
    write([&](ports::Transaction& transaction) {
        list.issued = clock.time - std::chrono::days(40);
        list.expires = clock.time - std::chrono::days(1);
        need(transaction.lists().replace(list));
    });
    open();
    CHECK(row(ItPlace::list).under == "Version 42 has expired. Nothing can go out.");
}

TEST_CASE_METHOD(ItDesk, "accounts are counted by whether photos can go out to them", "[it]") {
    ports::Account account{.name = "PE page", .platform = "Instagram", .handle = "@pe"};
    account.leads = {{"Ms Lane", {}}, {"Mr Reed", {}}};
    need(workflow::addAccount(*store, clock, account, session.actor));
    open();
    CHECK(row(ItPlace::accounts).under == "0 in use · 1 not yet");
    CHECK(row(ItPlace::accounts).attention);
}

TEST_CASE_METHOD(ItDesk, "a senior leader sees the list, the accounts and the trips, and nothing else of IT's",
                 "[it]") {
    putList(exampleList(42, 30));
    atTheKiosk("Ms Lane");
    open();
    REQUIRE(flow->model().rows.size() == 4);
    CHECK(row(ItPlace::accounts).under == "None yet. Photos go out to one of them.");
    for (const auto place : {ItPlace::address, ItPlace::noes, ItPlace::people, ItPlace::device, ItPlace::settings}) {
        flow->handle(it::Open{place});
        CHECK_FALSE(flow->takeRoute().has_value());
    }
    flow->handle(it::Open{ItPlace::accounts});
    CHECK(std::holds_alternative<route::ItAccounts>(flow->takeRoute().value()));
    flow->handle(it::Open{ItPlace::trips});
    CHECK(std::holds_alternative<route::ItTrips>(flow->takeRoute().value()));
}

TEST_CASE_METHOD(ItDesk, "everybody else finds the way to a signed list and to trips there, and nothing of IT's",
                 "[it]") {
    putList(exampleList(42, 30));
    for (const std::string name : {"Mr Reed", "Mrs Best"}) {
        atTheKiosk(name);
        open();
        INFO(name);
        REQUIRE(flow->model().rows.size() == 3); // anybody brings home what was done on a trip
        CHECK(row(ItPlace::list).under == "Version 42, 5 days old · 20 days left");
        for (const auto place : {ItPlace::accounts, ItPlace::people, ItPlace::device, ItPlace::settings}) {
            flow->handle(it::Open{place});
            CHECK_FALSE(flow->takeRoute().has_value());
        }
        flow->handle(it::Open{ItPlace::list});
        CHECK(std::holds_alternative<route::ListImport>(flow->takeRoute().value()));
        flow->handle(it::Back{});
        CHECK(std::holds_alternative<route::Home>(flow->takeRoute().value()));
    }
}

TEST_CASE_METHOD(ItDesk, "each row leads to its page", "[it]") {
    open();
    const auto leads = [&](ItPlace place) {
        flow->handle(it::Open{place});
        return flow->takeRoute().value();
    };
    CHECK(std::holds_alternative<route::ListImport>(leads(ItPlace::list)));
    CHECK(std::holds_alternative<route::ItAddress>(leads(ItPlace::address)));
    CHECK(std::holds_alternative<route::ItNoes>(leads(ItPlace::noes)));
    CHECK(std::holds_alternative<route::ItAccounts>(leads(ItPlace::accounts)));
    CHECK(std::holds_alternative<route::ItPeople>(leads(ItPlace::people)));
    CHECK(std::holds_alternative<route::ItDevice>(leads(ItPlace::device)));
    CHECK(std::holds_alternative<route::ItSettings>(leads(ItPlace::settings)));
    CHECK(std::holds_alternative<route::ItAbout>(leads(ItPlace::about)));
}

TEST_CASE_METHOD(ItDesk, "a store that cannot be read is told as that, not as a refusal", "[it]") {
    front.broken = true;
    open();
    CHECK(flow->model().gate.refused.empty());
    CHECK(flow->model().gate.problem == "The database cannot be read. Call IT.");
}
