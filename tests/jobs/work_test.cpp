// Staging, release, lists and decisions as jobs: the same with threads and inline.
#include "exchange/contained/contained_reader.hpp"
#include "exchange/lists/folder_lists.hpp"
#include "tests/fakes/no_seals.hpp"
#include "tests/jobs/studio.hpp"
#include "tests/support/expect.hpp"

#include <fmt/format.h>

#include <atomic>
#include <thread>

using namespace clearframe;
using namespace clearframe::tests;
using gui::Desk;
using gui::Ticket;
using policy::FailureKind;
using policy::Result;
using workflow::PhotoView;
using Views = std::vector<PhotoView>;

namespace {

Desk::Mode eachMode() {
    return GENERATE(Desk::Mode::threads, Desk::Mode::inline_);
}

/// Keeps what a job answered.
template <class T> struct Answer {
    std::optional<Result<T>> got;
    gui::WhenDone<T> keep() {
        return [this](Result<T> result) { got.emplace(std::move(result)); };
    }
    T value() {
        REQUIRE(got);
        return need(std::move(*got));
    }
    policy::Failure failure() {
        REQUIRE(got);
        return failureOf(*got);
    }
};

} // namespace

TEST_CASE("Staging tells its progress, each photo as it comes, and the refused ones") {
    Studio studio;
    studio.draw("egg", 640);
    studio.draw("egg", 642);
    studio.putOnStick("a film.mp4", std::string("\0\0\0\x18"
                                                "ftypmp42 no photo",
                                                22));
    Desk desk({}, eachMode());
    Answer<Views> answer;
    Views told;
    std::vector<std::string> thumbnailsThere;
    int all = 0;
    auto ticket = gui::stagePhotos(
        desk, studio.staging(), studio.request(), [&](const workflow::Progress& now) { all = now.all; },
        [&](const PhotoView& view) {
            told.push_back(view);
            if (view.id && std::filesystem::exists(studio.previewFile(*view.id, "thumbnail")))
                thumbnailsThere.push_back(view.file);
        },
        answer.keep());
    desk.settle();
    const auto views = answer.value();
    CHECK(all == 3);
    REQUIRE(told.size() == 3);
    CHECK(views.size() == 3);
    CHECK(thumbnailsThere.size() == 2);
    const auto refused = std::ranges::find_if(told, [](const PhotoView& view) { return !view.id; });
    REQUIRE(refused != told.end());
    requireSentence({FailureKind::refused, refused->error});
}

TEST_CASE("A cancelled staging keeps what it took, and staging again goes on") {
    Studio studio;
    for (int i = 0; i < 6; ++i)
        studio.draw("egg", 640 + 2 * i);
    Desk desk({}, eachMode());
    Answer<Views> answer;
    Views told;
    Ticket ticket;
    ticket = gui::stagePhotos(
        desk, studio.staging(), studio.request(), {},
        [&](const PhotoView& view) {
            told.push_back(view);
            ticket.cancel();
        },
        answer.keep());
    desk.settle();
    const auto failure = answer.failure();
    // With threads the last photos may already be in work when the first one is shown.
    if (failure.kind != FailureKind::cancelled) FAIL(failure.text);
    CHECK(told.size() < 6);
    Answer<Views> kept;
    auto looking = gui::viewEvent(desk, *studio.store, studio.clock, Studio::event, {}, kept.keep());
    desk.settle();
    CHECK(kept.value().size() == told.size());
    CHECK(studio.stageAll().size() == 6);
}

TEST_CASE("A decision made while photos are being staged is there at once, and nothing is lost") {
    Studio studio;
    studio.draw("egg", 640);
    const auto first = studio.stageAll().at(0);
    for (int i = 1; i < 8; ++i)
        studio.draw("egg", 640 + 2 * i);
    Desk desk;
    Answer<Views> staged;
    auto staging = gui::stagePhotos(desk, studio.staging(), studio.request(), {}, {}, staged.keep());
    int decided = 0;
    std::vector<Ticket> tickets;
    for (int i = 0; i < 10; ++i)
        tickets.push_back(gui::decide(
            desk, *studio.store, studio.clock,
            {.photo = *first.id, .acts = {policy::act::ConfirmHeads{i + 1}}, .checklist = {}, .by = "Ms Reed"},
            [&](const Result<PhotoView>& view) {
                INFO((view ? "" : view.error().text));
                CHECK(view);
                ++decided;
            }));
    desk.settle();
    CHECK(decided == 10);
    CHECK(staged.value().size() == 8);
    CHECK(studio.view(*first.id).review.heads == 10);
    CHECK(need(need(studio.store->read())->audit().verify()).ok);
}

TEST_CASE("One photo is looked at and decided, and one that is gone is a sentence") {
    Studio studio;
    studio.draw("egg", 640);
    const auto id = *studio.stageAll().at(0).id;
    Desk desk({}, eachMode());
    Answer<PhotoView> looked;
    Answer<PhotoView> decided;
    Answer<PhotoView> gone;
    Answer<PhotoView> impossible;
    std::vector<Ticket> tickets;
    tickets.push_back(gui::viewPhoto(desk, *studio.store, studio.clock, id, {}, looked.keep()));
    tickets.push_back(gui::decide(desk, *studio.store, studio.clock,
                                  {.photo = id, .acts = {policy::act::Block{}}, .checklist = {}, .by = "Ms Reed"},
                                  decided.keep()));
    tickets.push_back(gui::viewPhoto(desk, *studio.store, studio.clock, {"nothing"}, {}, gone.keep()));
    tickets.push_back(gui::decide(desk, *studio.store, studio.clock,
                                  {.photo = id, .acts = {policy::act::CoverFace{99}}, .checklist = {}, .by = "Ms Reed"},
                                  impossible.keep()));
    desk.settle();
    CHECK_FALSE(looked.value().review.blocked);
    CHECK(decided.value().review.blocked);
    CHECK(gone.failure().kind == FailureKind::notFound);
    requireSentence(gone.failure());
    CHECK_FALSE(*impossible.got);
}

TEST_CASE("A release goes out as a job, and a cancelled one leaves nothing") {
    Studio studio;
    studio.draw("podium", 2600);
    studio.draw("egg", 2400);
    for (const auto& view : studio.stageAll())
        (void)studio.approve(*view.id);
    const workflow::ReleaseRequest request{
        .event = Studio::event, .account = Studio::account, .destination = studio.out.string(), .by = "Ms Reed"};
    Desk desk({}, eachMode());
    {
        Answer<workflow::ReleaseResult> answer;
        Ticket ticket;
        ticket = gui::releasePhotos(
            desk, studio.releasing(), request, [&](const workflow::Progress&) { ticket.cancel(); }, answer.keep());
        while (ticket.pending())
            desk.deliver();
        REQUIRE(answer.got);
        if (!*answer.got) {
            CHECK(answer.failure().kind == FailureKind::cancelled);
            CHECK(std::filesystem::is_empty(studio.out));
        }
    }
    Answer<workflow::ReleaseResult> answer;
    workflow::Progress last;
    auto ticket = gui::releasePhotos(
        desk, studio.releasing(), request, [&](const workflow::Progress& now) { last = now; }, answer.keep());
    desk.settle();
    CHECK(answer.value().released.size() == 2);
    CHECK(last.all == 2);
}

TEST_CASE("A list is previewed and imported as jobs") {
    Studio studio;
    exchange::ContainedReader lists(std::filesystem::path(CLEARFRAME_BINARY_DIR) / "clearframe-worker");
    const std::string csv = "upn,forename,surname,class,social\nM999042120022,Max,Example,7A,yes\n";
    const ports::BroughtList file{.bytes = ports::Bytes(csv.begin(), csv.end()), .signature = {}};
    NoSeals seals;
    Desk desk({}, eachMode());
    exchange::FolderLists files;
    const gui::ListDesk listDesk{*studio.store, seals.with(lists), studio.clock, files};
    Answer<workflow::ListReport> preview;
    Answer<workflow::ListReport> imported;
    auto looking = gui::lookAtList(desk, listDesk, file, "IT", preview.keep());
    desk.settle();
    const auto report = preview.value();
    CHECK(report.rows == 1);
    CHECK_FALSE(report.accepted); // six pupils would go
    auto importing = gui::importList(desk, listDesk, file, "IT", workflow::Approval{.by = "IT"}, {}, imported.keep());
    desk.settle();
    CHECK(imported.value().accepted);
}
