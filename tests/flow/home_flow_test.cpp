// Home's flow over the real store.
#include "gui/flow/home_flow.hpp"

#include "core/workflow/decide.hpp"
#include "tests/db/store_fixture.hpp"
#include "tests/fakes/fixed_clock.hpp"
#include "tests/flow/front_store.hpp"

#include <cstdlib>
#include <ctime>
#include <set>

using namespace clearframe;
using namespace clearframe::gui;
using namespace clearframe::tests;

namespace {

struct SetDevice final : ports::Device {
    ports::DeviceReading reading{.freeBytes = 41'000'000'000};
    ports::DeviceReading read() override { return reading; }
};

struct SetUptime final : ports::Uptime {
    std::string start = "first start";
    policy::Result<ports::Moment> now() override { return ports::Moment{.start = start, .passed = {}}; }
};

struct Hall : StoreFixture {
    FixedClock clock;
    SetUptime uptime;
    SetDevice device;
    std::unique_ptr<FrontStore> front;
    std::optional<Desk> desk;
    std::optional<HomeFlow> flow;
    std::uint64_t looks = 1;

    Hall() {
        ::setenv("TZ", "UTC", 1);
        ::tzset();
        putList(42, std::chrono::days(16));
        front = std::make_unique<FrontStore>(*store);
    }
    ~Hall() { flow.reset(); }
    Hall(const Hall&) = delete;
    Hall& operator=(const Hall&) = delete;

    void putList(int version, std::chrono::seconds lasts) {
        auto list = exampleList(version, 3);
        list.issued = clock.time - std::chrono::days(5);
        list.expires = clock.time + lasts;
        write([&](ports::Transaction& transaction) { need(transaction.lists().replace(list)); });
    }
    void start(std::optional<AttentionKind> carriedOn = {}) {
        flow.reset();
        desk.emplace(std::function<void()>{}, Desk::Mode::inline_);
        flow.emplace(HomeDesk{*desk, *front, clock, device, uptime}, workflow::Actor("Ms H. Sandhar"), carriedOn);
        desk->settle();
    }
    [[nodiscard]] const HomeModel& model() const { return flow->model(); }
    void tap(const HomeIntent& intent) {
        flow->handle(intent);
        desk->settle();
    }
    template <class Where> Where gone() {
        const auto route = flow->takeRoute();
        REQUIRE(route);
        REQUIRE(std::holds_alternative<Where>(*route));
        return std::get<Where>(*route);
    }
    void stage(const std::string& id, const std::string& event, int daysAgo = 0) {
        auto photo = examplePhoto(id, event);
        photo.faces = {{1, {100, 100, 300, 300}, 0.9, policy::FaceOrigin::detector}};
        photo.tags.clear();
        photo.fingerprint.near = 0x9E37'79B9'7F4A'7C15ULL * ++looks;
        photo.stagedAt = clock.time - std::chrono::days(daysAgo);
        write([&](ports::Transaction& transaction) { need(transaction.photos().add(photo)); });
    }
    void decide(const std::string& id, std::vector<policy::Act> acts) {
        need(workflow::decide(*store, clock,
                              {.photo = {id},
                               .acts = std::move(acts),
                               .checklist = {workflow::checklistItems.begin(), workflow::checklistItems.end()},
                               .by = "Ms Reed"}));
    }
    void approve(const std::string& id) {
        decide(id, {policy::act::CoverUnnamed{}, policy::act::ConfirmHeads{1}, policy::act::Approve{}});
    }
    void release(const std::string& photo, ports::ReleaseState state) {
        ports::Release release;
        release.id = "release-" + photo;
        release.event = "Sports day";
        release.account = "School page";
        release.temporaryFolder = "/out/." + photo;
        release.folder = "/out/" + photo;
        release.listVersion = 42;
        release.by = "Ms Reed";
        release.at = clock.time;
        release.items = {{{photo}, photo + ".jpg", "00", {}, {}}};
        write([&](ports::Transaction& transaction) {
            need(transaction.releases().add(release));
            if (state != ports::ReleaseState::publishing) need(transaction.releases().setState(release.id, state));
        });
    }
};

} // namespace

TEST_CASE("Without a photo, home asks for the first ones") {
    Hall hall;
    hall.start();
    CHECK_FALSE(hall.model().loading);
    CHECK_FALSE(hall.model().attention);
    CHECK(hall.model().greeting == "Good morning, Ms Sandhar");
    CHECK(hall.model().under == "Monday 4 May, 09:00 · Example School");
    CHECK(hall.model().next.title == "Take in the first photos");
    CHECK(hall.model().events.empty());
    CHECK_FALSE(hall.model().canExport);
    hall.tap(home::Next{});
    (void)hall.gone<route::TakeIn>();
    hall.tap(home::Export{});
    CHECK_FALSE(hall.flow->takeRoute());
}

TEST_CASE("The next step is the newest event that waits for a person, and it goes straight to the photo") {
    Hall hall;
    for (const char* id : {"a", "b", "c"})
        hall.stage(id, "Sports day", 1);
    hall.stage("d", "Castle trip", 9);
    hall.approve("a");
    hall.start();
    const auto& next = hall.model().next;
    CHECK(next.title == "Sports day: 2 photos need a person");
    CHECK(next.under == "1 of 3 are done. About 1 minute to go.");
    CHECK(next.label == "Carry on reviewing");
    REQUIRE(next.counts.size() == 4);
    CHECK(next.counts[0].number == 2);
    CHECK(next.counts[1].number == 1);
    REQUIRE(hall.model().events.size() == 1);
    CHECK(hall.model().events[0].name == "Castle trip");
    CHECK(hall.model().events[0].under == "Saturday 25 April · 1 photo");
    CHECK(hall.model().events[0].act == HomeAct::review);
    hall.tap(home::Next{});
    const auto photo = hall.gone<route::Photo>();
    CHECK(photo.event == "Sports day");
    CHECK_FALSE(photo.photo);
    hall.tap(home::OpenEvent{"Castle trip"});
    CHECK(hall.gone<route::Grid>().event == "Castle trip");
}

TEST_CASE("Home shows no picture that nobody approved") {
    Hall hall;
    hall.stage("a", "Sports day");
    hall.stage("b", "Castle trip", 1);
    hall.stage("c", "Castle trip", 1);
    hall.decide("c", {policy::act::CoverUnnamed{}, policy::act::ConfirmHeads{1}}); // would go out, but for a person
    hall.start();
    CHECK_FALSE(hall.model().next.picture);
    CHECK_FALSE(hall.model().events.at(0).picture);
    CHECK(hall.flow->wanted().empty());
    hall.approve("c");
    hall.start();
    CHECK_FALSE(hall.model().next.picture);
    REQUIRE(hall.model().events.at(0).picture);
    REQUIRE(hall.flow->wanted().size() == 1);
    CHECK(hall.flow->wanted()[0].photo() == policy::PhotoId{"c"});
    CHECK(hall.flow->wanted()[0].plan().covers.size() == 1);
    hall.decide("c", {policy::act::Block{}});
    hall.start();
    CHECK(hall.flow->wanted().empty());
}

TEST_CASE("What is approved can be exported once, and again where it never arrived") {
    Hall hall;
    hall.stage("a", "Sports day");
    hall.stage("b", "Sports day");
    hall.approve("a");
    hall.approve("b");
    hall.start();
    CHECK(hall.model().next.title == "Sports day: 2 photos can go out");
    CHECK(hall.model().canExport);
    hall.tap(home::Next{});
    CHECK(hall.gone<route::Export>().event == "Sports day");
    hall.release("a", ports::ReleaseState::published);
    hall.start();
    CHECK(hall.model().next.title == "Sports day: 1 photo can go out");
    hall.tap(home::Export{});
    CHECK(hall.gone<route::Export>().event == "Sports day");
    hall.release("b", ports::ReleaseState::publishing); // maybe it is out
    hall.start();
    CHECK_FALSE(hall.model().canExport);
    CHECK(hall.model().next.title == "Everything is done");
    REQUIRE(hall.model().events.size() == 1);
    hall.tap(home::OpenEvent{"Sports day"});
    CHECK(hall.gone<route::Grid>().event == "Sports day");
    hall.write([&](ports::Transaction& transaction) {
        need(transaction.releases().setState("release-b", ports::ReleaseState::withdrawn));
    });
    hall.start();
    CHECK(hall.model().canExport);
}

TEST_CASE("A trip that is over leads to the trips") {
    Hall hall;
    hall.write([&](ports::Transaction& transaction) {
        policy::Trip trip{.id = {"trip-1"}, .name = "Castle"};
        trip.from = trip.until = policy::Date(std::chrono::floor<std::chrono::days>(hall.clock.time));
        trip.ends = hall.clock.time + std::chrono::hours(1);
        trip.listVersion = 42;
        trip.preparedBy = "Ms Lane";
        trip.preparedAt = hall.clock.time;
        need(transaction.trips().add(trip));
    });
    hall.clock.time += std::chrono::hours(2);
    hall.start();
    REQUIRE(hall.model().attention);
    CHECK(hall.model().attention->kind == AttentionKind::tripOver);
    hall.tap(home::Mend{});
    (void)hall.gone<route::ItTrips>();
}

TEST_CASE("An expired list fills the screen until a person carries on, and stays in sight then") {
    Hall hall;
    hall.stage("a", "Sports day");
    hall.approve("a");
    hall.putList(43, std::chrono::hours(1));
    hall.clock.time += std::chrono::hours(2);
    hall.start();
    REQUIRE(hall.model().attention);
    CHECK(hall.model().attention->kind == AttentionKind::listExpired);
    CHECK(hall.model().attention->state == "List 43 has expired");
    CHECK(hall.model().attention->steps.at(0).text == "Tell them: “Clearframe needs list 44.”");
    CHECK_FALSE(hall.model().notice);
    CHECK_FALSE(hall.model().canExport); // the approval was of another judgement
    CHECK(hall.flow->wanted().empty());
    hall.tap(home::Mend{});
    (void)hall.gone<route::It>();

    hall.tap(home::CarryOn{});
    CHECK_FALSE(hall.model().attention);
    REQUIRE(hall.model().notice);
    CHECK(hall.model().notice->title == "List 43 has expired");
    CHECK(hall.model().notice->text == "Nothing can go out. Ask IT for list 44.");
    CHECK(hall.model().device.at(0).tone == DeviceRow::Tone::bad);
    const auto told = hall.flow->carriedOn();
    hall.start(told); // home again
    CHECK_FALSE(hall.model().attention);
    CHECK(hall.model().notice);
    hall.tap(home::SeeNotice{});
    CHECK(hall.model().attention);

    hall.tap(home::CarryOn{});
    hall.putList(44, std::chrono::days(16));
    hall.start(hall.flow->carriedOn());
    CHECK_FALSE(hall.model().notice);
    CHECK_FALSE(hall.flow->carriedOn());
}

TEST_CASE("Carrying on from one thing does not hide another") {
    Hall hall;
    hall.putList(43, std::chrono::hours(1));
    hall.clock.time += std::chrono::hours(2);
    hall.start(AttentionKind::noList);
    REQUIRE(hall.model().attention);
    CHECK(hall.model().attention->kind == AttentionKind::listExpired);
}

TEST_CASE("A clock that nobody vouches for is asked about, and a yes holds until the next start") {
    Hall hall;
    hall.clock.unvouchedSince = hall.uptime.start;
    hall.start();
    REQUIRE(hall.model().attention);
    CHECK(hall.model().attention->kind == AttentionKind::clockUnconfirmed);
    CHECK(hall.model().attention->title == "Is it Monday 4 May 2026, 09:00?");
    hall.clock.time += std::chrono::minutes(1);
    hall.flow->tick();
    CHECK(hall.model().attention->title == "Is it Monday 4 May 2026, 09:01?");
    hall.tap(home::Mend{});
    CHECK_FALSE(hall.model().attention);
    hall.start();
    CHECK_FALSE(hall.model().attention);
    hall.uptime.start = hall.clock.unvouchedSince = "second start";
    hall.start();
    CHECK(hall.model().attention);
}

TEST_CASE("A clock that somebody says is wrong keeps everything in, and who carries on is not asked again") {
    Hall hall;
    hall.clock.unvouchedSince = hall.uptime.start;
    hall.start();
    hall.tap(home::CarryOn{});
    REQUIRE(hall.model().attention);
    CHECK(hall.model().attention->kind == AttentionKind::clockWrong);
    CHECK(hall.model().attention->text ==
          "The clock says 4 May 2026, 09:00, and somebody said that it is not. Until IT sets it, the kiosk clears no "
          "photo.");
    hall.tap(home::CarryOn{});
    CHECK_FALSE(hall.model().attention);
    REQUIRE(hall.model().notice);
    CHECK(hall.model().notice->text == "Nothing can go out. IT sets the clock.");
    hall.start(hall.flow->carriedOn());
    CHECK_FALSE(hall.model().attention);
    hall.start(); // somebody else unlocked it
    REQUIRE(hall.model().attention);
    CHECK(hall.model().attention->kind == AttentionKind::clockUnconfirmed);
}

TEST_CASE("A yes about the clock that cannot be kept says so and changes nothing") {
    Hall hall;
    hall.clock.unvouchedSince = hall.uptime.start;
    hall.start();
    hall.front->busy = true;
    hall.tap(home::Mend{});
    REQUIRE(hall.model().attention);
    CHECK(hall.model().attention->kind == AttentionKind::clockUnconfirmed);
    CHECK(hall.model().attention->text == "That could not be kept. Somebody else is writing. Try again.");
}

TEST_CASE("No list, and a clock before the list, say so") {
    Hall hall;
    hall.tamper("DELETE FROM pupil");
    hall.tamper("DELETE FROM list");
    hall.start();
    REQUIRE(hall.model().attention);
    CHECK(hall.model().attention->kind == AttentionKind::noList);
    CHECK(hall.model().under == "Monday 4 May, 09:00");
    hall.putList(1, std::chrono::days(16));
    hall.clock.time -= std::chrono::days(300);
    hall.start();
    REQUIRE(hall.model().attention);
    CHECK(hall.model().attention->kind == AttentionKind::clockWrong);
}

TEST_CASE("A log that cannot be written is told before anything else, and looked at again on a tap") {
    Hall hall;
    hall.tamper("ALTER TABLE audit_entry RENAME TO audit_gone");
    hall.start();
    REQUIRE(hall.model().attention);
    CHECK(hall.model().attention->kind == AttentionKind::logBroken);
    hall.tamper("ALTER TABLE audit_gone RENAME TO audit_entry");
    hall.tap(home::Mend{});
    CHECK_FALSE(hall.flow->takeRoute());
    CHECK_FALSE(hall.model().attention);
}

TEST_CASE("Looking whether the log can be written leaves nothing in it, and waits for nobody") {
    Hall hall;
    hall.stage("a", "Sports day");
    hall.start();
    const auto before = need(need(hall.store->read())->audit().rows()).size();
    hall.start();
    CHECK(need(need(hall.store->read())->audit().rows()).size() == before);
    hall.front->busy = true;
    hall.start();
    CHECK_FALSE(hall.model().attention);
}

TEST_CASE("Data that cannot be read are a sentence, and nothing old is shown as if it were so now") {
    Hall hall;
    hall.stage("a", "Sports day");
    hall.approve("a");
    hall.start();
    CHECK(hall.model().canExport);
    hall.front->broken = true;
    hall.clock.time += std::chrono::minutes(2);
    hall.flow->tick();
    hall.desk->settle();
    CHECK_FALSE(hall.model().canExport);
    CHECK(hall.model().events.empty());
    CHECK(hall.flow->wanted().empty());
    REQUIRE(hall.model().notice);
    CHECK(hall.model().notice->text == "The database cannot be read. Call IT.");
    hall.tap(home::Export{});
    CHECK_FALSE(hall.flow->takeRoute());
    hall.front->broken = false;
    hall.tap(home::Next{});
    CHECK_FALSE(hall.flow->takeRoute());
    CHECK(hall.model().canExport);
    CHECK_FALSE(hall.model().notice);
}

TEST_CASE("Home follows the clock, sticks and space while it stands there") {
    Hall hall;
    hall.start();
    CHECK(hall.model().device.at(1).title == "Space for about 8,200 photos");
    hall.flow->setSticks(std::vector<DeviceState::Stick>{{"LARK-CAM-2", policy::MediumContents{.photos = 36}}});
    CHECK(hall.model().photosThere == "36");
    CHECK(hall.model().device.at(1).title == "USB stick: 36 photos");
    hall.stage("a", "Sports day");
    hall.device.reading.freeBytes = 0;
    hall.clock.time += std::chrono::hours(4);
    hall.flow->tick();
    CHECK(hall.model().greeting == "Good afternoon, Ms Sandhar");
    hall.desk->settle();
    CHECK(hall.model().next.title == "Sports day: 1 photo needs a person");
    CHECK(hall.model().device.at(2).title == "No space is left");
    CHECK(hall.model().photosThere == "36");
}

TEST_CASE("A list on a stick is offered at home, until somebody looked at it") {
    Hall hall;
    hall.start();
    DeviceState::Stick stick{"LARK-IT", policy::MediumContents{.photos = 2, .lists = 1}, true};
    hall.flow->setSticks(std::vector{stick});
    CHECK(hall.model().device.at(1).title == "USB stick: 2 photos and a list");
    CHECK(hall.model().device.at(1).text == "LARK-IT");
    REQUIRE(hall.model().notice);
    CHECK(hall.model().notice->title == "A list is on LARK-IT");
    CHECK_FALSE(hall.model().notice->bad);
    hall.tap(home::SeeNotice{});
    CHECK(std::holds_alternative<route::ListImport>(*hall.flow->takeRoute()));
    stick.offersList = false;
    stick.contents->complete = false;
    hall.flow->setSticks(std::vector{stick});
    CHECK_FALSE(hall.model().notice);
    CHECK(hall.model().photosThere == "2+");
    CHECK(hall.model().device.at(1).title == "USB stick: more than 2 photos and a list");
}

TEST_CASE("Every tile leads somewhere, also while the photos are still being opened") {
    Hall hall;
    hall.desk.emplace(std::function<void()>{}, Desk::Mode::inline_);
    hall.flow.emplace(HomeDesk{*hall.desk, *hall.front, hall.clock, hall.device, hall.uptime},
                      workflow::Actor("Ms H. Sandhar"));
    CHECK(hall.model().loading);
    hall.flow->handle(home::Next{});
    CHECK_FALSE(hall.flow->takeRoute());
    hall.flow->handle(home::TakeIn{});
    (void)hall.gone<route::TakeIn>();
    hall.flow->handle(home::NamesToKnow{});
    CHECK(hall.gone<route::NamesToKnow>().event.empty());
    hall.flow->handle(home::History{});
    (void)hall.gone<route::History>();
    hall.flow->handle(home::It{});
    (void)hall.gone<route::It>();
    hall.flow->handle(home::Lock{});
    (void)hall.gone<route::Lock>();
    hall.flow.reset(); // in the middle of its work
    hall.desk->settle();
}
