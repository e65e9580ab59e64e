// Signed lists on the touchscreen: real sticks that are folders, real signatures, the real store.
#include "exchange/lists/folder_lists.hpp"
#include "exchange/seal/age.hpp"
#include "exchange/seal/minisign.hpp"
#include "exchange/sync/table_reader.hpp"
#include "gui/flow/list_import_flow.hpp"
#include "gui/flow/standing.hpp"
#include "gui/words.hpp"
#include "tests/flow/staff_room.hpp"
#include "tests/people/people_fixture.hpp"
#include "tests/signed/office.hpp"

#include "core/workflow/situation.hpp"
#include "core/workflow/trust.hpp"

using namespace clearframe;
using namespace clearframe::gui;
using namespace clearframe::tests;
namespace fs = std::filesystem;

namespace {

struct Sticks final : ports::Media {
    policy::Result<std::vector<ports::Medium>> list() override { return there; }
    policy::Result<ports::MediumContents> contents(const std::string&, const std::function<bool()>&) override {
        return ports::MediumContents{};
    }
    policy::Done settle(const std::string&) override { return {}; }
    std::vector<ports::Medium> there;
};

/// A server that has the list.
struct GivingUplink final : ports::ListFetcher {
    std::optional<ports::FetchedList> list;
    policy::Result<std::optional<ports::FetchedList>> fetch(const ports::ListAddress&, const std::string&,
                                                            const std::function<bool()>&) override {
        if (!list) return policy::fail(policy::FailureKind::unavailable, "There is no network.");
        return list;
    }
};

struct SignedStick : StaffRoom {
    SigningOffice office;
    OfficeKey key = office.makeKey("office");
    Sticks sticks;
    exchange::FolderLists files;
    exchange::TableReader reader;
    exchange::Minisign minisign;
    exchange::Age age{folder.path()};
    workflow::ListTools tools{reader, minisign, age};
    Desk desk{{}, Desk::Mode::inline_};
    MediaWatch watch{desk, sticks};
    GivingUplink uplink;
    ListDesk lists{front, tools, clock, files};
    Services here{desk,
                  services().pictures,
                  front,
                  services().vault,
                  clock,
                  services().ids,
                  services().device,
                  watch,
                  services().staging,
                  services().releasing,
                  lists,
                  services().signingIn,
                  uplink,
                  services().clockSetter,
                  session,
                  services().trips};
    std::optional<ListImportFlow> flow;
    workflow::Actor ivy, reed;

    SignedStick() {
        sticks.there = {{"lark", ports::MediumKind::stick, "LARK", office.folder().string(), 1U << 30U, true}};
        workflow::Trust trust(*store, minisign, clock);
        need(trust.setUp({"Hill School", ourUrn}, {}));
        need(trust.add(SigningOffice::brought(key.pub), {}));
        SetUptime uptime;
        QuickHasher pins;
        db::RandomIds ids;
        workflow::People people({*store, pins, uptime, clock, ids});
        workflow::SignIn signing({*store, pins, uptime, clock});
        need(people.addFirst({"Ivy Tate", policy::Role::it, PeopleFixture::itPin}));
        ivy = *need(signing.signIn("Ivy Tate", PeopleFixture::itPin)).actor;
        need(people.add({"Mr Reed", policy::Role::staff, PeopleFixture::firstPin}, ivy));
        reed = *need(signing.changePin("Mr Reed", PeopleFixture::firstPin, PeopleFixture::staffPin)).actor;
        session.actor = reed;
    }
    ~SignedStick() { flow.reset(); }
    SignedStick(const SignedStick&) = delete;
    SignedStick& operator=(const SignedStick&) = delete;

    void bring(const std::string& csv, int version) {
        const auto file = office.file("list.csv", csv);
        const Terms terms{.version = version,
                          .urn = ourUrn,
                          .issued = clock.time - std::chrono::hours(1),
                          .expires = clock.time + std::chrono::days(30)};
        office.sign(file, key, terms.comment());
    }
    void settleAll() {
        for (int i = 0; i < 3; ++i) {
            desk.settle();
            watch.lookNow();
            desk.settle();
            if (flow) flow->update();
        }
    }
    void tap(const ListImportIntent& intent) {
        flow->handle(intent);
        settleAll();
    }
    void look() {
        flow.reset();
        flow.emplace(here);
        settleAll();
        tap(listimport::Primary{});
        REQUIRE(model().step == ListStep::differences);
    }
    [[nodiscard]] const ListImportModel& model() const { return flow->model(); }
    [[nodiscard]] policy::ConsentList inForce() const {
        const auto transaction = need(store->read());
        return need(transaction->lists().current()).value();
    }
};

} // namespace

TEST_CASE_METHOD(SignedStick, "A member of staff brings a signed list, and sees who signed it") {
    bring(csvOf("yyyyn"), 7);
    look();
    CHECK(model().seal == "Signed by the key " + key.id);
    CHECK(model().primary == "Take over list 7");
    tap(listimport::Primary{});
    CHECK(model().banner.bold == "List 7 is in force.");
    CHECK(inForce().isSigned);
    tap(listimport::Primary{});
    CHECK(std::holds_alternative<route::It>(*flow->takeRoute()));

    look(); // once more, by mistake
    CHECK_FALSE(model().compared);
    CHECK(model().banner.tone == ListTone::good);
    CHECK(model().banner.bold == "This is list 7, and it is in force already.");
}

TEST_CASE_METHOD(SignedStick, "What is stricter applies as soon as the list was looked at, and IT agrees to the rest") {
    bring(csvOf("nnnnnnyyyy"), 7);
    look();
    tap(listimport::Primary{});
    bring(csvOf("yyyyyyyyyn"), 8);
    look();
    CHECK(model().banner.bold == words::bringTightened);
    CHECK(model().banner.rest == words::bringTightenedSigned);
    CHECK(model().next == ListNext::toIt);
    CHECK_FALSE(model().stricterOnly);
    CHECK(inForce().version == 7);
    CHECK(inForce().pupils[9].consents[0] == policy::Consent::refused);
    CHECK(inForce().pupils[0].consents[0] == policy::Consent::refused);
    for (const auto part : allListParts)
        tap(listimport::Seen{part, model().of(part).rows.size()});
    tap(listimport::Primary{}); // leads away, agrees to nothing
    CHECK(std::holds_alternative<route::It>(*flow->takeRoute()));
    CHECK(inForce().version == 7);

    session.actor = ivy;
    look();
    for (const auto part : allListParts)
        tap(listimport::Seen{part, model().of(part).rows.size()});
    CHECK(model().next == ListNext::agree);
    tap(listimport::Primary{});
    CHECK(model().banner.bold == "List 8 is in force.");
    CHECK(inForce().pupils[0].consents[0] == policy::Consent::granted);
}

TEST_CASE_METHOD(SignedStick, "What waits at the list's address is looked at and agreed to like a list from a stick") {
    bring(csvOf("nnnnnnyyyy"), 7);
    look();
    tap(listimport::Primary{});
    workflow::FetchList fetching(front, tools, clock, services().ids);
    ports::ListAddress address;
    address.url = "https://files.example/list.csv";
    need(fetching.setAddress(address, ivy));
    bring(csvOf("yyyyyyyyyn"), 8);
    const auto brought = need(files.load((office.folder() / "list.csv").string()));
    uplink.list = ports::FetchedList{brought.bytes, *brought.signature, "tag 8"};
    const auto waits = need(fetching.take(need(fetching.asked()), uplink.list, workflow::Actor::kiosk()));
    REQUIRE(waits.list);
    CHECK_FALSE(waits.list->accepted);
    CHECK_FALSE(need(fetching.status()).state.problem.empty());
    session.actor = ivy;
    flow.reset();
    flow.emplace(here, true);
    settleAll();
    REQUIRE(model().step == ListStep::differences);
    CHECK(model().under.find("from its address") != std::string::npos);
    for (const auto part : allListParts)
        tap(listimport::Seen{part, model().of(part).rows.size()});
    CHECK(model().next == ListNext::agree);
    tap(listimport::Primary{});
    CHECK(model().banner.bold == "List 8 is in force.");
    CHECK(inForce().version == 8);
    CHECK(need(fetching.status()).state.problem.empty());
}

TEST_CASE_METHOD(SignedStick, "An address where nobody answers leaves the choice of a file, and says so") {
    session.actor = ivy;
    flow.emplace(here, true);
    settleAll();
    CHECK(model().step == ListStep::file);
    CHECK(model().banner.bold.find("No address is set for the list.") != std::string::npos);
}

TEST_CASE_METHOD(SignedStick, "A newer list that cannot be read stops the kiosk as soon as it was looked at") {
    bring(csvOf("yyyyy"), 7);
    look();
    tap(listimport::Primary{});
    bring("upn,forename,surname,social\nA1,Ann,Lee,yes\nA1,Bob,Lee,no\n", 8);
    look();
    CHECK_FALSE(model().compared);
    CHECK(model().banner.bold == words::bringUnreadBold);
    const auto transaction = need(store->read());
    const auto reading = need(readList(*transaction, clock.time));
    CHECK(reading.list.state == policy::ListState::newerUnread);
    const auto attention = attentionOf(reading, clock.time);
    REQUIRE(attention);
    CHECK(attention->kind == AttentionKind::listUnread);
    CHECK(attention->title == words::unreadTitle);
    CHECK(attention->steps.size() == 3);
    CHECK(noticeOf(reading.list).tone == LockNotice::Tone::bad);
}

TEST_CASE_METHOD(SignedStick,
                 "A list that was exchanged on the stick after it was looked at is not the one taken over") {
    bring(csvOf("nnnnn"), 7);
    look();
    tests::write(office.folder() / "list.csv", csvOf("yyyyy"));
    tap(listimport::Primary{});
    CHECK(inForce().version == 7);
    CHECK(inForce().pupils[0].consents[0] == policy::Consent::refused);
    look();
    CHECK(model().seal == words::bringSealBroken);
}
