// The list's address on the page for IT, over the real store. What comes from a real server is tested in tests/network.
#include "gui/flow/it_address_flow.hpp"

#include "tests/flow/it_room.hpp"

using namespace clearframe;
using namespace clearframe::gui;
using namespace clearframe::tests;

namespace {

struct AddressDesk : ItRoom {
    std::optional<ItAddressFlow> flow;

    AddressDesk() { open(); }
    ~AddressDesk() { flow.reset(); }
    AddressDesk(const AddressDesk&) = delete;
    AddressDesk& operator=(const AddressDesk&) = delete;

    void open() {
        flow.reset();
        flow.emplace(services());
        settle();
    }
    void tap(const ItAddressIntent& intent) {
        flow->handle(intent);
        settle();
    }
    void type(const std::string& text) { tap(it_address::Type{typing::Letters{text}}); }
    void set(const std::string& url) {
        tap(it_address::Change{});
        type(url);
        tap(it_address::TypeDone{});
        tap(it_address::HasToken{false});
    }
    std::optional<ports::ListAddress> stored() {
        const auto transaction = need(store->read());
        return need(transaction->address().address());
    }
    [[nodiscard]] std::string fact(ItAddressFact::Kind kind) const {
        for (const auto& one : model().facts) {
            if (one.kind == kind) return one.text;
        }
        return {};
    }
    [[nodiscard]] const ItAddressModel& model() const { return flow->model(); }
};

} // namespace

TEST_CASE_METHOD(AddressDesk, "IT sets an address with a token, which is sent and never shown", "[it]") {
    CHECK_FALSE(model().set);
    tap(it_address::Change{});
    CHECK(model().typed == "https://");
    type("files.example/list.csv");
    tap(it_address::TypeDone{});
    CHECK(model().step == AddressStep::hasToken);
    tap(it_address::HasToken{true});
    type("s3cret");
    tap(it_address::TypeDone{});
    CHECK(model().step == AddressStep::page);
    CHECK(model().typed.empty());
    CHECK(model().told == "The address is set.");
    CHECK(fact(ItAddressFact::Kind::address) == "https://files.example/list.csv");
    REQUIRE(stored());
    CHECK(stored()->token == "s3cret");
    for (const auto& one : model().facts)
        CHECK(one.text.find("s3cret") == std::string::npos);
}

TEST_CASE_METHOD(AddressDesk, "What a shell set beside the address stays, and the token of the one before does not",
                 "[it]") {
    workflow::FetchList shell(front, services().lists.tools, clock, services().ids);
    ports::ListAddress address;
    address.url = "https://files.example/list.csv";
    address.authority = "PEM";
    address.token = "s3cret";
    need(shell.setAddress(address, session.actor));
    open();
    CHECK(fact(ItAddressFact::Kind::shell).find("the one authority to trust") != std::string::npos);
    set("other.example/list.csv");
    REQUIRE(stored());
    CHECK(stored()->url == "https://other.example/list.csv");
    CHECK(stored()->authority == "PEM");
    CHECK(stored()->token.empty());
}

TEST_CASE_METHOD(AddressDesk, "An address that cannot be is told and stays to be mended", "[it]") {
    set("files example/list.csv");
    CHECK(model().step == AddressStep::url);
    CHECK(model().typed == "https://files example/list.csv");
    CHECK(model().problem.find("has to begin with https://") != std::string::npos);
    CHECK_FALSE(stored());
}

TEST_CASE_METHOD(AddressDesk, "Asking where nobody answers is a state and no fault", "[it]") {
    set("files.example/list.csv");
    tap(it_address::AskNow{});
    CHECK_FALSE(model().asking);
    CHECK(model().told == "There is no network.");
    CHECK(fact(ItAddressFact::Kind::offline) == "There was no answer yet. The list in force stays.");
    CHECK(fact(ItAddressFact::Kind::problem).empty());
}

TEST_CASE_METHOD(AddressDesk, "An address is forgotten after it was asked once more", "[it]") {
    set("files.example/list.csv");
    tap(it_address::AskForget{});
    CHECK(stored());
    tap(it_address::Forget{});
    CHECK_FALSE(stored());
    CHECK_FALSE(model().set);
    CHECK(acts().back() == "list.address");
}

TEST_CASE_METHOD(AddressDesk, "Nobody but IT sees or changes the address", "[it]") {
    set("files.example/list.csv");
    atTheKiosk("Ms Lane");
    open();
    CHECK_FALSE(model().gate.refused.empty());
    CHECK(model().facts.empty());
    tap(it_address::AskForget{});
    tap(it_address::Forget{});
    CHECK(stored());
}
