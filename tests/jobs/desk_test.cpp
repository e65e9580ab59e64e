// The desk: what runs where, in which order, and what happens when somebody stops it. Every case with threads and
// inline, unless it is about threads.
#include "gui/jobs/desk.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <chrono>
#include <future>
#include <stdexcept>
#include <string>
#include <vector>

using namespace clearframe;
using gui::Desk;
using gui::JobContext;
using gui::Lane;
using gui::Ticket;
using policy::FailureKind;
using policy::Result;

namespace {

Desk::Mode eachMode() {
    return GENERATE(Desk::Mode::threads, Desk::Mode::inline_);
}

/// A job that waits until the test lets it go on. Not for inline desks.
class Gate {
public:
    void open() { opened_.set_value(); }
    void pass() const { passed_.wait(); }

private:
    std::promise<void> opened_;
    std::shared_future<void> passed_ = opened_.get_future().share();
};

} // namespace

TEST_CASE("What a job returns is delivered on the UI thread, once, and not before it is asked for") {
    Desk desk({}, eachMode());
    const auto ui = std::this_thread::get_id();
    std::vector<int> answers;
    auto ticket = desk.post(
        Lane::quick, [](const JobContext&) -> Result<int> { return 41; },
        [&](const Result<int>& answer) {
            CHECK(std::this_thread::get_id() == ui);
            answers.push_back(answer.value());
        });
    CHECK(ticket.pending());
    CHECK(answers.empty());
    desk.settle();
    CHECK(answers == std::vector{41});
    CHECK_FALSE(ticket.pending());
    CHECK(desk.deliver() == 0);
    CHECK(desk.idle());
}

TEST_CASE("A job's failure arrives as it was, and a job without a value too") {
    Desk desk({}, eachMode());
    policy::Done answer;
    auto ticket = desk.post(
        Lane::lengthy, [](const JobContext&) -> policy::Done { return policy::fail(FailureKind::conflict, "No."); },
        [&](policy::Done done) { answer = std::move(done); });
    desk.settle();
    REQUIRE_FALSE(answer);
    CHECK(answer.error().kind == FailureKind::conflict);
    CHECK(answer.error().text == "No.");
}

TEST_CASE("Whatever a job throws becomes a sentence, and the lane goes on") {
    Desk desk({}, eachMode());
    std::vector<std::string> texts;
    const auto keep = [&](const Result<int>& answer) { texts.push_back(answer ? "fine" : answer.error().text); };
    auto one = desk.post(
        Lane::pictures, [](const JobContext&) -> Result<int> { throw std::runtime_error("vips_image_new: oops"); },
        keep);
    auto two = desk.post(
        Lane::pictures, [](const JobContext&) -> Result<int> { throw 7; }, keep);
    auto three = desk.post(
        Lane::pictures, [](const JobContext&) -> Result<int> { throw std::bad_alloc(); }, keep);
    auto four = desk.post(
        Lane::pictures, [](const JobContext&) -> Result<int> { return 1; }, keep);
    desk.settle();
    REQUIRE(texts.size() == 4);
    CHECK(texts[0].find("oops") == std::string::npos);
    CHECK(texts[0].back() == '.');
    CHECK(texts[1] == texts[0]);
    CHECK(texts[2].find("memory") != std::string::npos);
    CHECK(texts[3] == "fine");
}

TEST_CASE("Jobs of one lane run in the order they were posted") {
    Desk desk({}, eachMode());
    std::vector<int> order;
    std::vector<Ticket> tickets;
    for (int i = 0; i < 50; ++i)
        tickets.push_back(desk.post(
            Lane::quick, [i](const JobContext&) -> Result<int> { return i; },
            [&](const Result<int>& answer) { order.push_back(*answer); }));
    desk.settle();
    REQUIRE(order.size() == 50);
    CHECK(std::is_sorted(order.begin(), order.end()));
}

TEST_CASE("A decision waits neither behind a picture nor behind a release") {
    Desk desk;
    Gate gate;
    const auto slow = [&](const JobContext&) -> policy::Done {
        gate.pass();
        return {};
    };
    bool decided = false;
    auto picture = desk.post(Lane::pictures, slow, [](const policy::Done&) {});
    auto release = desk.post(Lane::lengthy, slow, [](const policy::Done&) {});
    auto decision = desk.post(
        Lane::quick, [](const JobContext&) { return policy::Done(); }, [&](const policy::Done&) { decided = true; });
    while (!decided)
        desk.deliver();
    CHECK(picture.pending());
    CHECK(release.pending());
    gate.open();
    desk.settle();
    CHECK_FALSE(release.pending());
}

TEST_CASE("A job that was cancelled before it began never runs, and its poster is told") {
    const auto mode = eachMode();
    Desk desk({}, mode);
    Gate gate;
    Ticket first;
    if (mode == Desk::Mode::threads)
        first = desk.post(
            Lane::lengthy,
            [&](const JobContext&) -> policy::Done {
                gate.pass();
                return {};
            },
            [](const policy::Done&) {});
    bool ran = false;
    std::optional<FailureKind> kind;
    auto second = desk.post(
        Lane::lengthy,
        [&](const JobContext&) -> policy::Done {
            ran = true;
            return {};
        },
        [&](const policy::Done& done) { kind = done ? std::nullopt : std::optional(done.error().kind); });
    second.cancel();
    gate.open();
    desk.settle();
    CHECK_FALSE(ran);
    CHECK(kind == FailureKind::cancelled);
}

TEST_CASE("A running job sees that it was cancelled through the progress of its workflow") {
    Desk desk({}, eachMode());
    Ticket ticket;
    int steps = 0;
    std::string answer;
    ticket = desk.post(
        Lane::lengthy,
        [&](const JobContext& context) -> Result<int> {
            const auto goOn = context.onProgress();
            for (int i = 0; i < 10'000'000; ++i) {
                if (!goOn({.done = i, .all = 10'000'000, .what = {}}))
                    return policy::fail(FailureKind::cancelled, "Stopped.");
                ++steps;
            }
            return 0;
        },
        [&](const Result<int>& done) { answer = done ? "done" : done.error().text; },
        [&](const workflow::Progress& now) {
            if (now.done > 3) ticket.cancel();
        });
    desk.settle();
    CHECK(answer == "Stopped.");
    CHECK(steps > 3);
    CHECK(steps < 10'000'000);
}

TEST_CASE("Progress only grows, its last step is shown, and a hundred thousand steps do not flood the screen") {
    const auto mode = eachMode();
    Desk desk({}, mode);
    std::vector<int> seen;
    bool done = false;
    Gate gate;
    auto ticket = desk.post(
        Lane::lengthy,
        [&](const JobContext& context) -> policy::Done {
            for (int i = 1; i <= 100'000; ++i)
                context.progress({.done = i, .all = 100'000, .what = {}});
            gate.open();
            return {};
        },
        [&](const policy::Done&) { done = true; },
        [&](const workflow::Progress& now) {
            CHECK_FALSE(done);
            seen.push_back(now.done);
        });
    if (mode == Desk::Mode::threads) gate.pass(); // nothing is delivered meanwhile
    desk.settle();
    REQUIRE_FALSE(seen.empty());
    CHECK(seen.back() == 100'000);
    CHECK(std::is_sorted(seen.begin(), seen.end()));
    if (mode == Desk::Mode::threads) CHECK(seen.size() == 1);
}

TEST_CASE("What a job tells arrives one by one, in order, before its end") {
    Desk desk({}, eachMode());
    std::vector<int> told;
    bool done = false;
    auto ticket = desk.post(
        Lane::lengthy,
        [&](const JobContext& context) -> policy::Done {
            for (int i = 0; i < 100; ++i)
                context.tell([&told, &done, i] {
                    CHECK_FALSE(done);
                    told.push_back(i);
                });
            return {};
        },
        [&](const policy::Done&) { done = true; });
    desk.settle();
    CHECK(done);
    REQUIRE(told.size() == 100);
    CHECK(std::is_sorted(told.begin(), told.end()));
}

TEST_CASE("A forgotten job goes on, and nothing of it is delivered any more") {
    Desk desk({}, eachMode());
    std::atomic<bool> ran = false;
    bool delivered = false;
    {
        const auto ticket = desk.post(
            Lane::quick,
            [&](const JobContext& context) -> policy::Done {
                context.tell([&] { delivered = true; });
                context.progress({});
                ran = true;
                return {};
            },
            [&](const policy::Done&) { delivered = true; }, [&](const workflow::Progress&) { delivered = true; });
    }
    desk.settle();
    CHECK(ran);
    CHECK_FALSE(delivered);
}

TEST_CASE("A job may be posted by the delivery of another") {
    Desk desk({}, eachMode());
    Ticket second;
    bool done = false;
    auto first = desk.post(
        Lane::quick, [](const JobContext&) { return policy::Done(); },
        [&](const policy::Done&) {
            second = desk.post(
                Lane::lengthy, [](const JobContext&) { return policy::Done(); },
                [&](const policy::Done&) { done = true; });
        });
    desk.settle();
    CHECK(done);
}

TEST_CASE("The frame loop is woken from the worker when something is ready") {
    std::atomic<int> woken = 0;
    std::promise<std::thread::id> where;
    Desk desk([&] {
        if (woken++ == 0) where.set_value(std::this_thread::get_id());
    });
    auto ticket = desk.post(
        Lane::quick, [](const JobContext&) { return policy::Done(); }, [](const policy::Done&) {});
    CHECK(where.get_future().get() != std::this_thread::get_id());
    desk.settle();
    CHECK(woken >= 1);
}

TEST_CASE("A desk that closes stops what runs, begins nothing, delivers nothing and waits for its threads") {
    std::atomic<bool> stopped = false;
    std::atomic<bool> begun = false;
    bool delivered = false;
    std::promise<void> running;
    {
        Desk desk;
        desk.post(
                Lane::lengthy,
                [&](const JobContext& context) -> policy::Done {
                    running.set_value();
                    while (!context.cancelled())
                        std::this_thread::sleep_for(std::chrono::milliseconds(1));
                    stopped = true;
                    return {};
                },
                [&](const policy::Done&) { delivered = true; })
            .release();
        desk.post(
                Lane::lengthy,
                [&](const JobContext&) -> policy::Done {
                    begun = true;
                    return {};
                },
                [&](const policy::Done&) { delivered = true; })
            .release();
        running.get_future().wait();
    }
    CHECK(stopped);
    CHECK_FALSE(begun);
    CHECK_FALSE(delivered);
}

TEST_CASE("What callbacks hold is let go on the UI thread, and what the job held is gone before its answer comes") {
    struct Guard {
        std::thread::id ui;
        std::atomic<int>* elsewhere;
        ~Guard() {
            if (std::this_thread::get_id() != ui) ++*elsewhere;
        }
    };
    std::atomic<int> elsewhere = 0;
    Desk desk;
    for (int i = 0; i < 300; ++i) {
        auto held = std::make_shared<Guard>(Guard{std::this_thread::get_id(), &elsewhere});
        auto used = std::make_shared<int>(i);
        const std::weak_ptr<int> usedLater = used;
        desk.post(
                Lane::quick,
                [used = std::move(used)](const JobContext& context) {
                    context.progress({.done = *used, .all = 300, .what = {}});
                    return policy::Done();
                },
                [held, usedLater](const policy::Done&) { CHECK(usedLater.expired()); },
                [held](const workflow::Progress&) {})
            .release();
        held.reset();
        desk.deliver();
    }
    desk.settle();
    CHECK(elsewhere == 0);
}
