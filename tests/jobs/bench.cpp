// jobs_bench: how long a finger waits for a picture. Draws 12-megapixel photos with a sensor's noise, stages them, and
// asks for them as the screen does.
//
//     jobs_bench [photos]
#include "core/workflow/previews.hpp"
#include "tests/jobs/studio.hpp"
#include "tests/vision/support/drawn_scene.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fmt/format.h>
#include <numeric>
#include <stdexcept>

namespace {

using namespace clearframe;
using namespace clearframe::tests;
using gui::Desk;
using gui::PictureKey;
using gui::PictureLoader;
using gui::PictureState;
using Clock = std::chrono::steady_clock;

double since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

void must(const policy::Done& done) {
    if (!done) throw std::runtime_error(done.error().text);
}

void print(const char* what, std::vector<double> times) {
    std::ranges::sort(times);
    const double mean = std::accumulate(times.begin(), times.end(), 0.0) / static_cast<double>(times.size());
    fmt::print("{:<58} {:8.1f} ms   ({:.1f} … {:.1f})\n", what, mean, times.front(), times.back());
}

/// Light grain, so that the files are as large as a camera's.
ports::Bytes photo(Studio& studio, const DrawnScene& scene, std::uint32_t seed) {
    auto pixels = std::make_shared<ports::Bytes>(scene.picture.bytes().begin(), scene.picture.bytes().end());
    for (auto& value : *pixels) {
        seed = seed * 1664525U + 1013904223U;
        value = static_cast<std::uint8_t>(std::clamp(value + static_cast<int>(seed >> 28U) - 8, 0, 255));
    }
    return studio.previewer->encode({scene.picture.size, {pixels, pixels->data()}}, 90).value();
}

/// Asks until all are there, as a frame loop of 60 frames a second would; the time until then.
double untilReady(Desk& desk, PictureLoader& loader, const std::vector<PictureKey>& keys) {
    const auto start = Clock::now();
    for (;;) {
        loader.want(keys);
        desk.deliver();
        if (std::ranges::all_of(keys, [&](const auto& key) { return loader.state(key) != PictureState::waiting; }))
            return since(start);
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

void readers(Studio& studio, const workflow::PhotoView& view) {
    const auto stored = studio.store->read().value()->photos().find(*view.id).value().value();
    const auto time = [&](const char* what, const ports::Bytes& bytes) {
        std::vector<double> times;
        for (int i = 0; i < 10; ++i) {
            const auto start = Clock::now();
            (void)studio.reader.read({.name = "a.jpg", .bytes = bytes}).value();
            times.push_back(since(start));
        }
        print(fmt::format("{} ({} kB)", what, bytes.size() / 1000).c_str(), times);
    };
    time("decode: original", studio.originals.get(stored.id, stored.key).value());
    time("decode: preview of 2048 px", *studio.previews.get(stored.id, stored.key, ports::PreviewKind::screen));
    time("decode: preview of 320 px", *studio.previews.get(stored.id, stored.key, ports::PreviewKind::thumbnail));
}

/// A large event and a large school: what a tap costs that asks the store.
void decisions() {
    Studio studio;
    constexpr int pupils = 2000;
    constexpr int photos = 500;
    auto list = studio.store->read().value()->lists().current().value().value();
    for (int i = 0; i < pupils; ++i) {
        policy::Pupil pupil{.key = {fmt::format("upn:Z{}", i)},
                            .row = i + 10,
                            .upn = fmt::format("Z{}", i),
                            .forename = fmt::format("Forename{}", i),
                            .surname = fmt::format("Surname{}", i),
                            .group = "7A"};
        pupil.consents.fill(i % 7 == 0 ? policy::Consent::refused : policy::Consent::granted);
        list.pupils.push_back(std::move(pupil));
    }
    std::vector<policy::PhotoId> ids;
    {
        const auto transaction = studio.store->write().value();
        must(transaction->lists().replace(list));
        for (int i = 0; i < photos; ++i) {
            ports::StoredPhoto photo{.id = {fmt::format("{:016x}", i)},
                                     .event = Studio::event,
                                     .sourceName = fmt::format("{}.jpg", i),
                                     .fileHash = fmt::to_string(i),
                                     .fingerprint = {fmt::to_string(i), static_cast<std::uint64_t>(i) << 20U},
                                     .size = {4000, 3000},
                                     .format = "JPEG",
                                     .detector = "drawn",
                                     .key = ports::Bytes(32, 1)};
            for (int face = 1; face <= 8; ++face) {
                const policy::Rect box{face * 400, 1000, 200, 260};
                photo.faces.push_back({.id = face, .box = box, .score = 0.9});
                const int who = (i * 8 + face) % pupils;
                photo.tags.push_back({.name = fmt::format("Forename{0} Surname{0}", who),
                                      .source = policy::TagSource::mwg,
                                      .region = box});
            }
            must(transaction->photos().add(photo));
            ids.push_back(photo.id);
        }
        must(transaction->commit());
    }
    Desk desk;
    const auto timed = [&](const std::function<gui::Ticket(std::function<void()>)>& post) {
        const auto start = Clock::now();
        bool done = false;
        const auto ticket = post([&] { done = true; });
        while (!done) {
            desk.deliver();
            std::this_thread::sleep_for(std::chrono::microseconds(200));
        }
        return since(start);
    };
    std::vector<double> looks;
    std::vector<double> taps;
    for (std::size_t i = 0; i < 10; ++i) {
        looks.push_back(timed([&](auto done) {
            return gui::viewEvent(desk, *studio.store, studio.clock, Studio::event, {},
                                  [done](const auto& views) { (void)views.value(), done(); });
        }));
        taps.push_back(timed([&](auto done) {
            return gui::decide(
                desk, *studio.store, studio.clock,
                {.photo = ids[i * 40], .acts = {policy::act::CoverFace{2}}, .checklist = {}, .by = "Ms Reed"},
                [done](const auto& view) { (void)view.value(), done(); });
        }));
    }
    print("an event of 500 photos, 2,000 pupils on the list", looks);
    print("a decision there", taps);
}

int run(int count) {
    decisions();
    Studio studio;
    const std::vector<std::string> scenes{"podium", "relay", "egg", "team"};
    for (int i = 0; i < count; ++i) {
        const auto& name = scenes[static_cast<std::size_t>(i) % scenes.size()];
        const auto scene = drawScene(name, 4272 - 2 * i);
        const auto jpeg = photo(studio, scene, static_cast<std::uint32_t>(i));
        studio.putOnStick(fmt::format("{:03}.jpg", i), std::string(jpeg.begin(), jpeg.end()));
        studio.finder.known[{scene.picture.size.width, scene.picture.size.height}] = scene.faces;
    }
    const auto staging = Clock::now();
    auto views = studio.stageAll();
    fmt::print("{} photos of 12 megapixels staged, without a detector: {:.0f} ms each\n", count,
               since(staging) / count);
    for (auto& view : views)
        view = studio.decided(*view.id, {policy::act::CoverUnnamed{}});
    readers(studio, views[0]);

    const workflow::OutputLook look;
    Desk desk;
    {
        PictureLoader loader(desk, studio.pictures());
        std::vector<double> screens;
        std::vector<double> results;
        for (const auto& view : views) {
            screens.push_back(untilReady(desk, loader, {*PictureKey::screen(view)}));
            results.push_back(untilReady(desk, loader, {*PictureKey::after(view, look)}));
        }
        print("next photo, not prefetched", screens);
        print("its result (cover, scale, encode, decode), not prefetched", results);
    }
    {
        PictureLoader loader(desk, studio.pictures());
        std::vector<double> shown;
        std::vector<double> walked;
        for (std::size_t i = 0; i + 1 < views.size(); ++i) {
            const auto keys = gui::wantedInReview(views[i], &views[i + 1], i > 0 ? &views[i - 1] : nullptr, look);
            walked.push_back(untilReady(desk, loader, keys)); // somebody looks at photo i meanwhile
            shown.push_back(
                untilReady(desk, loader, {*PictureKey::screen(views[i + 1]), *PictureKey::after(views[i + 1], look)}));
        }
        print("next photo and its result, prefetched", shown);
        print("time the prefetch takes behind a photo that is looked at", walked);
        fmt::print("pictures in memory: {} MB\n", loader.bytes() / 1'000'000);
    }
    {
        PictureLoader loader(desk, studio.pictures());
        std::vector<PictureKey> keys;
        for (const auto& view : views)
            keys.push_back(*PictureKey::thumbnail(view, policy::CoverStyle::solid));
        fmt::print("thumbnails with covers: {:.0f} a second\n",
                   1000.0 * static_cast<double>(keys.size()) / untilReady(desk, loader, keys));
        loader.clear();
        for (const auto& view : views)
            studio.previews.discard(*view.id);
        fmt::print("thumbnails where the previews are missing: {:.1f} a second\n",
                   1000.0 * static_cast<double>(keys.size()) / untilReady(desk, loader, keys));
    }
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    fmt::print("largest size of this process, staging included: {} MB\n", use.ru_maxrss / 1024);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    try {
        return run(argc > 1 ? std::clamp(std::atoi(argv[1]), 3, 200) : 12);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 1;
    }
}
