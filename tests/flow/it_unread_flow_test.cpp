// Settling a newer list that nobody could read, over the real store.
#include "gui/flow/it_unread_flow.hpp"

#include "gui/flow/standing.hpp"
#include "tests/flow/it_room.hpp"

using namespace clearframe;
using namespace clearframe::gui;
using namespace clearframe::tests;

namespace {

struct UnreadDesk : ItRoom {
    std::optional<ItUnreadFlow> flow;

    UnreadDesk() {
        putList(exampleList(42, 30));
        write([&](ports::Transaction& transaction) {
            const ports::TrustedKey key{.id = "9A62F70C0BA17337",
                                        .publicKey = std::string(64, 'a'),
                                        .addedBy = "Ivy Tate",
                                        .addedAt = clock.time};
            need(transaction.trust().addKey(key));
            const ports::SeenList list{.version = 44,
                                       .keyId = key.id,
                                       .digest = std::string(64, 'b'),
                                       .issued = clock.time - std::chrono::hours(1),
                                       .expires = clock.time + std::chrono::days(20),
                                       .state = ports::SeenState::unread,
                                       .note = {}};
            need(transaction.signedLists().note(list));
        });
        open();
    }
    ~UnreadDesk() { flow.reset(); }
    UnreadDesk(const UnreadDesk&) = delete;
    UnreadDesk& operator=(const UnreadDesk&) = delete;

    void open() {
        flow.reset();
        flow.emplace(services());
        settle();
    }
    void tap(const ItUnreadIntent& intent) {
        flow->handle(intent);
        settle();
    }
    policy::ListState state() {
        const auto transaction = need(store->read());
        return need(readList(*transaction, clock.reading())).list.state;
    }
    [[nodiscard]] const ItUnreadModel& model() const { return flow->model(); }
};

} // namespace

TEST_CASE_METHOD(UnreadDesk, "What happened is told, and IT's note lets the list in force clear again", "[it]") {
    CHECK(state() == policy::ListState::newerUnread);
    CHECK(model().waits);
    CHECK(model().title == "List 44 could not be read. Nothing can go out.");
    tap(it_unread::Resolve{});
    tap(it_unread::NoteDone{}); // says nothing
    CHECK(state() == policy::ListState::newerUnread);
    tap(it_unread::Type{typing::Letters{"A wrong file was signed"}});
    tap(it_unread::NoteDone{});
    CHECK_FALSE(model().waits);
    CHECK(state() == policy::ListState::valid);
    CHECK(acts().back() == "list.resolve");
}

TEST_CASE_METHOD(UnreadDesk, "The other way is to bring a list that can be read", "[it]") {
    tap(it_unread::Bring{});
    const auto route = flow->takeRoute();
    REQUIRE(route);
    CHECK(std::holds_alternative<route::ListImport>(*route));
}

TEST_CASE_METHOD(UnreadDesk, "Nobody but IT says that it does not count", "[it]") {
    atTheKiosk("Ms Lane");
    open();
    CHECK_FALSE(model().gate.refused.empty());
    tap(it_unread::Resolve{});
    tap(it_unread::Type{typing::Letters{"It is fine"}});
    tap(it_unread::NoteDone{});
    CHECK(state() == policy::ListState::newerUnread);
}
