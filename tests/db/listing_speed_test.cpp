// The touchscreen's grid and its photo: 500 photos of 10 faces, 2,000 pupils. Bounds are wide where the build is not
// optimised.
#include "core/workflow/decide.hpp"
#include "tests/db/store_fixture.hpp"
#include "tests/fakes/fixed_clock.hpp"

#include <algorithm>
#include <ctime>

using namespace clearframe;
using namespace clearframe::tests;

namespace act = policy::act;

namespace {

constexpr int photos = 500;
constexpr int faces = 10;
constexpr int pupils = 2'000;

#if defined(__OPTIMIZE__) && !defined(CLEARFRAME_SANITIZED)
constexpr double allowance = 1;
#else
constexpr double allowance = 30;
#endif

/// Of the processor: other work on the machine fails no test.
template <class Work> double millisecondsOf(Work&& work) {
    double best = 1e9;
    for (int round = 0; round < 3; ++round) {
        const auto begin = std::clock();
        work();
        best = std::min(best, 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    return best;
}

/// Nine of ten faces are tagged with a pupil, one in five of those in another order of the name.
ports::StoredPhoto eventPhoto(int number, const policy::ConsentList& list) {
    auto photo = examplePhoto(std::to_string(number), "Sports day");
    photo.faces.clear();
    photo.tags.clear();
    for (int i = 0; i < faces; ++i) {
        const policy::Rect box{100 + 380 * i, 1000, 200, 260};
        photo.faces.push_back({i + 1, box, 0.9, policy::FaceOrigin::detector});
        const auto& pupil = list.pupils[static_cast<std::size_t>((number * 37 + i * 101) % pupils)];
        if (i == 0) continue;
        const auto name = i % 5 == 0 ? pupil.surname + ", " + pupil.forename : pupil.displayName();
        photo.tags.push_back({name, policy::TagSource::mwg, box, false, true});
    }
    photo.fingerprint.near = static_cast<std::uint64_t>(number) * 0x9E37'79B9'7F4A'7C15ULL;
    return photo;
}

} // namespace

TEST_CASE("500 photos are listed in 150 ms, and one is shown in 20 ms after an act") {
    StoreFixture fixture;
    FixedClock clock;
    auto list = exampleList(1, pupils);
    list.issued = clock.now() - std::chrono::hours(1);
    list.expires = clock.now() + std::chrono::hours(100);
    fixture.write([&](ports::Transaction& t) {
        need(t.lists().replace(list));
        for (int i = 0; i < photos; ++i) {
            const auto photo = eventPhoto(i, list);
            need(t.photos().add(photo));
            need(t.photos().decide(
                photo.id, {{act::CoverUnnamed{}, "A", at(1), {}, 1}, {act::ConfirmHeads{10}, "A", at(1), {}, 1}}));
        }
    });
    std::size_t listed = 0;
    const double cold =
        millisecondsOf([&] { listed = need(workflow::listPhotos(*fixture.store, clock, "Sports day", {})).size(); });
    workflow::Known known;
    need(workflow::listPhotos(*fixture.store, clock, "Sports day", {}, known));
    const double warm = millisecondsOf(
        [&] { listed += need(workflow::listPhotos(*fixture.store, clock, "Sports day", {}, known)).size(); });
    const double shown = millisecondsOf([&] {
        need(workflow::decide(*fixture.store, clock, {.photo = {"7"}, .acts = {act::ConfirmHeads{10}}, .by = "Ms Reed"},
                              known));
        need(workflow::showPhoto(*fixture.store, clock, {"7"}, known));
    });
    const double blocked = millisecondsOf([&] {
        need(workflow::decide(*fixture.store, clock, {.photo = {"8"}, .acts = {act::Block{}}, .by = "Ms Reed"}, known));
        need(workflow::showPhoto(*fixture.store, clock, {"8"}, known));
    });
    WARN("500 photos: first list " << cold << " ms, again " << warm << " ms; decide and show " << shown
                                   << " ms, after a block " << blocked << " ms");
    CHECK(listed == 4 * photos);
    CHECK(warm < 150 * allowance);
    CHECK(shown < 20 * allowance);
}
