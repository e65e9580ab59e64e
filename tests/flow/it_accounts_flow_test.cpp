// Official accounts on the kiosk, over the real store.
#include "gui/flow/it_accounts_flow.hpp"

#include "tests/flow/it_room.hpp"

using namespace clearframe;
using namespace clearframe::gui;
using namespace clearframe::tests;

namespace {

struct AccountsDesk : ItRoom {
    std::optional<ItAccountsFlow> flow;

    AccountsDesk() { open(); }
    ~AccountsDesk() { flow.reset(); }
    AccountsDesk(const AccountsDesk&) = delete;
    AccountsDesk& operator=(const AccountsDesk&) = delete;

    void open() {
        flow.reset();
        flow.emplace(services());
        settle();
    }
    void tap(const ItAccountsIntent& intent) {
        flow->handle(intent);
        settle();
    }
    void answer(const std::string& text) {
        tap(it_accounts::Type{typing::Letters{text}});
        tap(it_accounts::TypeDone{});
    }
    void ask(const std::string& name, const std::string& second = "Mr Reed") {
        tap(it_accounts::Add{});
        answer(name);
        answer("Instagram");
        answer("@larkmere");
        tap(it_accounts::Choose{0});
        answer("Ms Lane");
        answer(second);
        tap(it_accounts::Choose{2});
    }
    void approve(const std::string& name) {
        need(workflow::approveAccount(*store, clock, name, signedIn("Ms Lane", ownPin)));
    }
    [[nodiscard]] const ItAccountsModel& model() const { return flow->model(); }
};

} // namespace

TEST_CASE_METHOD(AccountsDesk, "an account is asked for answer by answer, and waits for a senior leader", "[it]") {
    CHECK(model().gate.open);
    CHECK(model().accounts.empty());
    ask("School page");
    CHECK(model().told == "“School page” was asked for. A senior leader approves it next.");
    REQUIRE(model().accounts.size() == 1);
    const auto& account = model().accounts.front();
    CHECK(account.what == "Instagram @larkmere · for social media");
    CHECK(account.state == "Waits for a senior leader to approve it");
    CHECK(account.longEdge == 2048);
    REQUIRE(account.leads.size() == 2);
    CHECK(account.leads[1].name == "Mr Reed");
    CHECK_FALSE(account.mayApprove); // IT puts it in use, a senior leader approves
}

TEST_CASE_METHOD(AccountsDesk, "each question says how many there are", "[it]") {
    tap(it_accounts::Add{});
    CHECK(model().stepOf == "1 of 7");
    answer("School page");
    CHECK(model().step == AccountStep::platform);
    CHECK(model().stepOf == "2 of 7");
    tap(it_accounts::Cancel{});
    CHECK(model().step == AccountStep::list);
}

TEST_CASE_METHOD(AccountsDesk, "the same lead twice is refused with core's sentence", "[it]") {
    ask("School page", "ms lane");
    CHECK(model().problem == "An account needs at least two different leads.");
    CHECK(model().step == AccountStep::name);
    CHECK(model().accounts.empty());
}

TEST_CASE_METHOD(AccountsDesk, "an account is put in use once it is approved and its leads are trained", "[it]") {
    ask("School page");
    tap(it_accounts::Open{"School page"});
    CHECK_FALSE(model().open->mayActivate);
    approve("School page");
    open();
    tap(it_accounts::Open{"School page"});
    REQUIRE(model().open->mayActivate);
    tap(it_accounts::Activate{});
    CHECK(model().problem == "Ms Lane has to be trained first, and the day recorded.");
    for (const std::string lead : {"Ms Lane", "Mr Reed"}) {
        tap(it_accounts::Train{lead});
        CHECK(model().step == AccountStep::training);
        CHECK(model().day == "4 May 2026");
        CHECK(model().dayIsToday);
        tap(it_accounts::MoveDay{1});
        CHECK(model().day == "4 May 2026"); // no training has a day that has not come
        tap(it_accounts::MoveDay{-7});
        CHECK(model().day == "27 April 2026");
        tap(it_accounts::TrainOnDay{});
        CHECK(model().step == AccountStep::account);
    }
    CHECK(model().open->leads[0].state == "Trained on 27 April 2026");
    CHECK(model().open->state == "Approved, leads trained. IT can put it in use.");
    tap(it_accounts::Activate{});
    CHECK(model().told == "Photos can go out to “School page” now.");
    CHECK(model().open->look == AccountLook::active);
    CHECK(acts().back() == "account.activate");
}

TEST_CASE_METHOD(AccountsDesk, "a senior leader approves an account, and does not put it in use", "[it]") {
    ask("School page");
    atTheKiosk("Ms Lane");
    open();
    tap(it_accounts::Open{"School page"});
    REQUIRE(model().open);
    CHECK(model().open->mayApprove);
    CHECK_FALSE(model().open->mayActivate);
    tap(it_accounts::Approve{});
    CHECK(model().problem.empty());
    CHECK(model().open->look == AccountLook::approved);
    CHECK(acts().back() == "account.approve");
    tap(it_accounts::Activate{}); // not offered, and refused
    CHECK_FALSE(model().problem.empty());
    CHECK(model().open->look == AccountLook::approved);
}

TEST_CASE_METHOD(AccountsDesk, "staff do not see the register here", "[it]") {
    ask("School page");
    atTheKiosk("Mr Reed");
    open();
    CHECK(model().accounts.empty());
    CHECK(model().gate.refused.find("Mr Reed is a member of staff here") != std::string::npos);
    tap(it_accounts::Back{});
    CHECK(std::holds_alternative<route::It>(flow->takeRoute().value()));
}
