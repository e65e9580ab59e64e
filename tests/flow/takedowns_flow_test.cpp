// Posts that have to go, over the real store.
#include "gui/flow/takedowns_flow.hpp"

#include "gui/flow/takedown_words.hpp"
#include "tests/flow/staff_room.hpp"

using namespace clearframe;
using namespace clearframe::gui;
using namespace clearframe::tests;

namespace {

struct OfficeDesk : StaffRoom {
    std::optional<TakedownsFlow> flow;

    OfficeDesk() {
        putList(exampleList(42, 30)); // 0, 7, 14, 21, 28: said no
        publish("r1", "Awards assembly", "awards-assembly-007.jpg", 7, std::chrono::hours(24 * 20));
        publish("r2", "Castle trip", "castle-trip-012.jpg", 8, std::chrono::hours(24 * 2)); // said yes
    }
    ~OfficeDesk() { flow.reset(); }
    OfficeDesk(const OfficeDesk&) = delete;
    OfficeDesk& operator=(const OfficeDesk&) = delete;

    void publish(const std::string& id, const std::string& event, const std::string& output, int pupil,
                 std::chrono::seconds ago) {
        ports::Release release{.id = id,
                               .event = event,
                               .account = "School Instagram",
                               .temporaryFolder = "/s/.t" + id,
                               .folder = "/s/" + id,
                               .listVersion = 41,
                               .by = "Ms Reed",
                               .at = clock.time - ago};
        ports::ReleasedItem item{.photo = {"p" + id}, .output = output, .sha256 = "aa", .covers = {}, .who = {}};
        item.who.peopleShown = 1;
        item.who.pupils.push_back({examplePupil(pupil).key, true, 0.1});
        release.items.push_back(item);
        write([&](ports::Transaction& t) {
            need(t.releases().add(release));
            need(t.releases().setState(id, ports::ReleaseState::published));
        });
    }
    void open() {
        flow.reset();
        flow.emplace(services());
        settle();
    }
    void tap(const TakedownsIntent& intent) {
        flow->handle(intent);
        settle();
    }
    [[nodiscard]] const TakedownsModel& model() const { return flow->model(); }
};

workflow::Recalled due(policy::Time at) {
    workflow::Recalled file{.file = {"r", "sports-day-010.jpg"}};
    file.due = at;
    return file;
}

} // namespace

TEST_CASE_METHOD(OfficeDesk, "posts to take down are told with account, day, file and why", "[takedowns]") {
    open();
    REQUIRE(model().toDo.size() == 1);
    const auto& post = model().toDo.front();
    CHECK(post.title == "Awards assembly, photo 7");
    CHECK(post.post == "School Instagram · 14 April 2026");
    CHECK(post.file == "awards-assembly-007.jpg");
    CHECK(post.why.find("Forename7") != std::string::npos);
    CHECK(post.look == TakedownLook::overdue); // the list came five days ago
    CHECK_FALSE(post.picture);                 // the photo is not here any more
    CHECK(model().gone.empty());
}

TEST_CASE_METHOD(OfficeDesk, "a confirmed post moves to those that are gone, with who said so", "[takedowns]") {
    open();
    tap(takedowns::Confirm{});
    CHECK(model().toDo.empty());
    REQUIRE(model().gone.size() == 1);
    CHECK(model().gone.front().since == "Ms H. Sandhar confirmed that it is gone.");
    tap(takedowns::Confirm{}); // nothing is chosen any more
    CHECK(model().refused.empty());
    tap(takedowns::ShowGone{true});
    tap(takedowns::Confirm{}); // and what is gone cannot be confirmed again
    CHECK(model().gone.size() == 1);
}

TEST_CASE_METHOD(OfficeDesk, "a second tap at the same place never confirms the next post", "[takedowns]") {
    publish("r3", "Fair", "fair-001.jpg", 14, std::chrono::hours(24 * 3));
    open();
    REQUIRE(model().toDo.size() == 2);
    tap(takedowns::Confirm{});
    tap(takedowns::Confirm{});
    REQUIRE(model().toDo.size() == 1);
    tap(takedowns::Choose{0});
    tap(takedowns::Confirm{});
    CHECK(model().toDo.empty());
}

TEST_CASE_METHOD(OfficeDesk, "what could not be deleted needs a reason, and stays", "[takedowns]") {
    open();
    tap(takedowns::Choose{0});
    tap(takedowns::Cannot{});
    tap(takedowns::CannotDone{});
    CHECK(model().asksWhy); // nothing was typed
    tap(takedowns::Type{typing::Letters{"No password"}});
    tap(takedowns::CannotDone{});
    CHECK_FALSE(model().asksWhy);
    REQUIRE(model().toDo.size() == 1);
    CHECK(model().toDo.front().tried == "Ms H. Sandhar could not delete it. No password");
}

TEST_CASE_METHOD(OfficeDesk, "a tap that core refuses says why, and nothing moves", "[takedowns]") {
    open();
    const auto file = need(workflow::recall(*store)).front().file;
    need(workflow::confirmTakedown(*store, clock, file, "Mr Lane"));
    tap(takedowns::Confirm{});
    CHECK(model().refused == "Mr Lane has confirmed already that awards-assembly-007.jpg was taken down.");
}

TEST_CASE("by when a post has to go is said as people say it", "[takedowns]") {
    ::setenv("TZ", "UTC", 1);
    ::tzset();
    const policy::Time now = std::chrono::sys_days{std::chrono::year{2026} / 6 / 19} + std::chrono::hours(15);
    using std::chrono::hours;
    CHECK(inWords(due(now + hours(2)), now).when == "Due today, 17:00");
    CHECK(inWords(due(now + hours(66)), now).when == "Due Monday, 09:00");
    CHECK(inWords(due(now), now).when == "1 hour overdue");
    CHECK(inWords(due(now - hours(26)), now).when == "26 hours overdue");
    CHECK(inWords(due(now - hours(24 * 9)), now).when == "9 days overdue");
    CHECK(inWords(due(now), now).title == ", photo 10");
}

TEST_CASE("Home counts what is overdue, else what has to go, and the lock only what is overdue", "[takedowns]") {
    CHECK_FALSE(homeNoticeOf({}));
    CHECK(homeNoticeOf({2, 0})->title == "2 posts have to go");
    CHECK(homeNoticeOf({2, 1})->title == "1 takedown is overdue");
    CHECK(homeNoticeOf({2, 1})->button == "See the takedowns");
    CHECK_FALSE(lockNoticeOf({2, 0}));
    CHECK(lockNoticeOf({2, 2})->title == "2 takedowns are overdue");
}
