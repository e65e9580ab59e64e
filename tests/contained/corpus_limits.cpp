// The real worker with real and hostile files: each ends in a picture or a sentence, in time and within its memory.
#include "tests/contained/workers.hpp"
#include "tests/support/corpus.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <fstream>
#include <iterator>

using namespace clearframe;
using namespace clearframe::tests;

namespace {

ports::PhotoFile load(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file.good());
    return {path.filename().string(), {std::istreambuf_iterator<char>(file), {}}, {}};
}

struct Run {
    int pictures = 0;
    int refusals = 0;
    std::uint64_t peakKilobytes = 0;
};

Run readAll(const char* folder) {
    exchange::ContainedReader reader(realWorker());
    Run run;
    int worker = -1;
    for (const auto& entry : std::filesystem::directory_iterator(corpus(folder))) {
        INFO(entry.path().string());
        const auto file = load(entry.path());
        const auto begun = std::chrono::steady_clock::now();
        const auto photo = reader.read(file);
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begun;
        CHECK(taken.count() < 10.5);
        CHECK(reader.lastUsage().peakKilobytes < 512 * 1024);
        run.peakKilobytes = std::max(run.peakKilobytes, reader.lastUsage().peakKilobytes);
        if (photo) {
            ++run.pictures;
            CHECK(photo->picture.bytes().size() == photo->picture.byteCount());
        } else {
            ++run.refusals;
            CHECK(photo.error().kind == policy::FailureKind::refused);
            CHECK(photo.error().text.ends_with("."));
        }
        const auto tags = reader.readTags(file);
        if (!tags) CHECK_FALSE(tags.error().text.empty());
        if (worker < 0) worker = reader.workerId();
        CHECK(reader.workerId() == worker); // no file brought the keeper down
    }
    WARN(folder << ": " << run.pictures << " pictures, " << run.refusals << " refusals, peak "
                << run.peakKilobytes / 1024 << " MB");
    return run;
}

} // namespace

TEST_CASE("hostile files end in time, within memory, and with a sentence") {
    const auto run = readAll("hostile");
    CHECK(run.pictures + run.refusals > 180);
}

TEST_CASE("real files are read within memory") {
    CHECK(readAll("formats").pictures >= 54);
    CHECK(readAll("leaks").pictures >= 30);
    CHECK(readAll("orientation").pictures == 39);
    CHECK(readAll("tagged").pictures > 0);
}

TEST_CASE("bombs are refused before they cost anything, or cost little") {
    exchange::ContainedReader reader(realWorker());
    for (const char* name : {"gen_jpeg_65500x65500_header.jpg", "gen_png_60000x60000_1bit.png",
                             "gen_png_2147483647x1.png", "gen_webp_canvas_16M.webp", "libvips__17000x17000.avif"}) {
        INFO(name);
        CHECK_FALSE(reader.read(load(corpus("hostile") / name)));
        CHECK(reader.lastUsage().seconds < 3);
        CHECK(reader.lastUsage().peakKilobytes < 100 * 1024);
    }
    const auto inflating = reader.read(load(corpus("hostile") / "gen_png_itxt_zbomb_256MB.png"));
    REQUIRE(inflating);
    CHECK(inflating->picture.size == policy::Size{32, 32});
    CHECK(reader.lastUsage().peakKilobytes < 150 * 1024);
}

TEST_CASE("lists are read in the worker as well") {
    exchange::ContainedReader reader(realWorker());
    for (const auto& entry : std::filesystem::directory_iterator(corpus("names"))) {
        if (entry.path().extension() != ".csv") continue;
        INFO(entry.path().string());
        const auto table = reader.read(load(entry.path()).bytes);
        if (table)
            CHECK_FALSE(table->rows.empty());
        else
            CHECK_FALSE(table.error().text.empty());
        CHECK(reader.lastUsage().peakKilobytes < 512 * 1024);
    }
    const auto school = reader.read(load(corpus("names") / "gen_school_300_semicolon_utf8.csv").bytes);
    REQUIRE(school);
    CHECK(school->separator == ';');
    CHECK(school->rows.size() >= 300);
}
