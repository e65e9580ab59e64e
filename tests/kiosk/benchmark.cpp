// What the touchscreen costs, on the real program with 500 photos at 1280x800 and our own painter: milliseconds a
// frame, a tap's answer, the next photo, an idle screen, memory. CLEARFRAME_BENCH_PHOTOS gives another number of
// photos.
#include "tests/kiosk/school.hpp"

#include <SDL.h>
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <sys/resource.h>

using namespace clearframe;
using namespace clearframe::tests;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
using Steady = std::chrono::steady_clock;

namespace {

double millisecondsSince(Steady::time_point start) {
    return std::chrono::duration<double, std::milli>(Steady::now() - start).count();
}

double processorSeconds() {
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(use.ru_utime) + seconds(use.ru_stime);
}

double megabytesNow() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1024;
    }
    return 0;
}

double megabytesAtMost() {
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    return static_cast<double>(use.ru_maxrss) / 1024;
}

void wheel(int steps) {
    SDL_Event event{};
    event.type = SDL_MOUSEWHEEL;
    event.wheel.y = steps;
    event.wheel.preciseY = static_cast<float>(steps);
    SDL_PushEvent(&event);
}

void moveTo(float x, float y) {
    SDL_Event event{};
    event.type = SDL_MOUSEMOTION;
    event.motion.x = static_cast<int>(x);
    event.motion.y = static_cast<int>(y);
    SDL_PushEvent(&event);
}

void printFrames(Visitor& visitor, const char* what) {
    auto& times = visitor.app().times();
    fmt::print("{:<46}{:7.1f} ms median, {:.1f} ms at the 99th percentile of {} frames\n", what, times.percentile(0.5),
               times.percentile(0.99), times.count());
}

/// Turns the wheel a step each frame.
void turnWheel(Visitor& visitor, int frames, int every) {
    auto& times = visitor.app().times();
    times.clear();
    for (int i = 0; i < frames; ++i) {
        wheel((i / every) % 2 == 0 ? -1 : 1);
        (void)visitor.app().turn(1ms);
    }
}

int photosWanted() {
    const char* given = std::getenv("CLEARFRAME_BENCH_PHOTOS");
    return given ? std::atoi(given) : 500;
}

} // namespace

TEST_CASE("The touchscreen with many photos") {
    School school({});
    const int photos = photosWanted();
    const TemporaryFolder large;
    // By another program: drawing them is not the touchscreen's memory.
    const auto draw = fmt::format("'{}' '{}' > /dev/null", CLEARFRAME_DEMO_SCHOOL, (large.path() / "school").string());
    REQUIRE(std::system(draw.c_str()) == 0);
    const fs::path made = large.path() / "school" / "photos";
    const std::string scenes[] = {"IMG_2041.jpg", "IMG_2044.jpg", "IMG_2053.jpg", "IMG_2060.jpg"};
    std::vector<fs::path> files;
    for (int i = 0; i < photos; ++i) {
        // A few of 12 megapixels, for the zoom; the others small, so that staging them does not take all day.
        const auto& scene = scenes[static_cast<std::size_t>(i) % 4];
        files.push_back(fs::path(school.from()) / fmt::format("IMG_{:04}.jpg", i));
        write(files.back(), anotherFile(bytesOf(i < 8 ? made / scene : schoolPhoto(scene)), i));
    }
    constexpr std::ptrdiff_t portion = 50; // one run of a program may take two minutes here
    for (auto first = files.begin(); first != files.end();) {
        const auto last = first + std::min(portion, files.end() - first);
        (void)school.kiosk.stage("Sports day", {first, last});
        first = last;
    }
    school.setUpPeople();

    Visitor visitor(school.kiosk.data(), school.folders());
    signInFirst(visitor);
    visitor.tap("home.next");
    visitor.tap("back");
    moveTo(600, 400);
    turnWheel(visitor, 120, 60);
    visitor.settle(); // every thumbnail has been made once
    turnWheel(visitor, 400, 100);
    printFrames(visitor, fmt::format("Scrolling a grid of {}", photos).c_str());
    visitor.settle();

    double worst = 0;
    for (int i = 0; i < 20; ++i) {
        const auto start = Steady::now();
        visitor.touch("grid.select");
        worst = std::max(worst, millisecondsSince(start));
        visitor.settle();
    }
    fmt::print("{:<46}{:7.1f} ms at worst of 20, five frames each\n", "A tap until its answer is drawn", worst);

    visitor.tap("grid.primary");
    turnWheel(visitor, 300, 25);
    printFrames(visitor, "Zooming a photo of 12 megapixels");
    visitor.settle();
    double slowest = 0;
    double sum = 0;
    constexpr int steps = 20;
    for (int i = 0; i < steps; ++i) {
        const auto start = Steady::now();
        visitor.touch("photo.next");
        // Drawn, and nothing more to fetch for it; the neighbours may still be on their way.
        visitor.wait(5s, [&] { return visitor.sees("photo.primary") && visitor.app().picturesShown(); });
        const auto took = millisecondsSince(start);
        slowest = std::max(slowest, took);
        sum += took;
        visitor.wait(500ms); // a person looks at it
    }
    fmt::print("{:<46}{:7.1f} ms on average, {:.1f} ms at worst of {}\n", "The next photo on the screen", sum / steps,
               slowest, steps);
    visitor.settle();

    const double before = processorSeconds();
    visitor.wait(100ms);
    const double quiet = processorSeconds();
    const auto start = Steady::now();
    while (millisecondsSince(start) < 10'000)
        (void)visitor.app().turn(1000ms);
    const double idle = (processorSeconds() - quiet) / 10 * 100;
    CHECK(quiet >= before);
    fmt::print("{:<46}{:7.2f} % of a core over 10 s\n", "An idle photo screen", idle);
    fmt::print("{:<46}{:7.0f} MB now, {:.0f} MB at most\n", "Memory", megabytesNow(), megabytesAtMost());
}
