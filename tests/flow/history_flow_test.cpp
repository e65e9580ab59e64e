// Exports and the log, over the real store.
#include "gui/flow/history_flow.hpp"

#include "core/workflow/decide.hpp"
#include "core/workflow/names_to_know.hpp"
#include "tests/flow/staff_room.hpp"

using namespace clearframe;
using namespace clearframe::gui;
using namespace clearframe::tests;

namespace {

struct Archive : StaffRoom {
    std::optional<HistoryFlow> flow;

    Archive() { putList(exampleList(42, 30)); }
    ~Archive() { flow.reset(); }
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    void addRelease(const std::string& id, int photos, ports::ReleaseState state, std::chrono::hours ago) {
        ports::Release release{.id = id,
                               .event = "Sports day",
                               .account = "School Instagram",
                               .temporaryFolder = "/stick/.hidden-" + id,
                               .folder = "/stick/clearframe-" + id,
                               .listVersion = 42,
                               .by = "Ms H. Sandhar",
                               .at = clock.time - ago};
        for (int i = 1; i <= photos; ++i) {
            const auto photo = examplePhoto(fmt::format("{}-{}", id, i));
            write([&](ports::Transaction& transaction) { need(transaction.photos().add(photo)); });
            release.items.push_back(
                {photo.id, fmt::format("sports-day-{:03}.jpg", i), fmt::format("{:064}", i), {}, {}});
        }
        write([&](ports::Transaction& transaction) {
            need(transaction.releases().add(release));
            if (state != ports::ReleaseState::publishing) need(transaction.releases().setState(id, state));
        });
    }
    void open() {
        flow.reset();
        flow.emplace(services());
        settle();
    }
    void tap(const HistoryIntent& intent) {
        flow->handle(intent);
        settle();
    }
    [[nodiscard]] const HistoryModel& model() const { return flow->model(); }
};

} // namespace

TEST_CASE_METHOD(Archive, "exports stand newest first, with account, day, number and person", "[history]") {
    addRelease("a", 2, ports::ReleaseState::published, std::chrono::hours(48));
    addRelease("b", 1, ports::ReleaseState::publishing, std::chrono::hours(1));
    open();
    REQUIRE(model().exports.size() == 2);
    CHECK(model().exports[0].id == "b");
    CHECK(model().exports[0].look == ExportLook::unfinished);
    CHECK(model().exports[0].under == "4 May 2026, 08:00 · 1 photo · Ms H. Sandhar");
    CHECK(model().exports[1].title == "School Instagram · Sports day");
    CHECK(model().exports[1].under == "2 May 2026, 09:00 · 2 photos · Ms H. Sandhar");
    CHECK(model().exports[1].look == ExportLook::out);
}

TEST_CASE_METHOD(Archive, "an export that is tapped shows its files", "[history]") {
    addRelease("a", 2, ports::ReleaseState::withdrawn, std::chrono::hours(48));
    open();
    tap(history::Open{"a"});
    REQUIRE(model().open);
    CHECK(model().open->files == std::vector<std::string>{"sports-day-001.jpg", "sports-day-002.jpg"});
    CHECK(model().open->folder == "/stick/clearframe-a");
    CHECK(model().open->state.find("never appeared") != std::string::npos);
    tap(history::CloseFiles{});
    CHECK_FALSE(model().open);
    tap(history::Open{"nothing"});
    CHECK_FALSE(model().open);
}

TEST_CASE_METHOD(Archive, "the log is read in sentences, newest first, and checked", "[history]") {
    auto photo = examplePhoto("p1");
    photo.tags.clear();
    write([&](ports::Transaction& transaction) { need(transaction.photos().add(photo)); });
    need(workflow::acknowledgeNames(*store, clock, {42}, "Mr Adeyemi"));
    clock.time += std::chrono::minutes(5);
    need(workflow::decide(
        *store, clock,
        {.photo = {"p1"},
         .acts = {policy::act::Roll{{examplePupil(1).key, examplePupil(2).key}}, policy::act::ConfirmHeads{2}},
         .by = "Ms H. Sandhar"}));
    open();
    CHECK(model().log.empty());
    tap(history::ShowLog{true});
    REQUIRE(model().log.size() == 2);
    CHECK(model().log[0].number == 2);
    CHECK(model().log[0].sentence.starts_with(
        "IMG_p1.jpg: Forename1 Surname1 and Forename2 Surname2 were ticked; 2 people are in it."));
    CHECK(model().log[0].under == "4 May 2026, 09:05 · Ms H. Sandhar");
    CHECK(model().log[1].sentence == "The names to know of list 42 were read.");
    CHECK(model().check == LogCheck::complete);
    CHECK(model().checkBold == "The log is complete.");
    CHECK(model().checkRest == "2 entries, nothing changed or missing.");
}

TEST_CASE_METHOD(Archive, "a log that was changed says where, and whom to call", "[history]") {
    for (const char* who : {"Mr Adeyemi", "Ms H. Sandhar", "Mrs Okonjo"})
        need(workflow::acknowledgeNames(*store, clock, {42}, who));
    tamper("DROP TRIGGER audit_entry_is_never_changed; UPDATE audit_entry SET act = 'names.unread' WHERE number = 2");
    open();
    tap(history::ShowLog{true});
    CHECK(model().check == LogCheck::changed);
    CHECK(model().checkBold == "The log was changed at entry 2.");
    CHECK(model().checkRest == "Call IT.");
    REQUIRE(model().log.size() == 3);
    CHECK(model().log[1].sentence == "Something was done: names.unread.");
}

TEST_CASE_METHOD(Archive, "a log that cannot be read any more still says that it was changed", "[history]") {
    for (const char* who : {"Mr Adeyemi", "Ms H. Sandhar"})
        need(workflow::acknowledgeNames(*store, clock, {42}, who));
    tamper("DROP TRIGGER audit_entry_is_never_changed; UPDATE audit_entry SET details = 'x' WHERE number = 1");
    open();
    tap(history::ShowLog{true});
    CHECK(model().check == LogCheck::changed);
    CHECK(model().checkBold == "The log was changed at entry 1.");
    CHECK(model().log.empty());
    CHECK_FALSE(model().logProblem.empty());
}

TEST_CASE_METHOD(Archive, "a store that cannot be read is said, not shown as nothing", "[history]") {
    front.broken = true;
    open();
    CHECK(model().problem == "The database cannot be read. Call IT.");
    tap(history::ShowLog{true});
    CHECK(model().check == LogCheck::notKnown);
    CHECK(model().logProblem == "The database cannot be read. Call IT.");
}

TEST_CASE_METHOD(Archive, "nobody who is not known gets the log once people are set up", "[history]") {
    const ports::Person head{
        .id = {"1"}, .name = "Mr Zielny", .role = policy::Role::it, .pinHash = "$argon2id$x", .pinNumber = 1};
    write([&](ports::Transaction& transaction) { need(transaction.people().add(head)); });
    open();
    tap(history::ShowLog{true});
    CHECK(model().log.empty());
    CHECK_FALSE(model().logProblem.empty());
}

TEST_CASE_METHOD(Archive, "history leads home", "[history]") {
    open();
    tap(history::Home{});
    CHECK(std::holds_alternative<route::Home>(*flow->takeRoute()));
}
