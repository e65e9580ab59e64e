// `clearframe bench`: what staging and releasing cost on this machine, and how much of that is decoding, searching and
// encoding.
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "core/workflow/stage.hpp"
#include "db/data_folder.hpp"
#include "db/original_vault.hpp"
#include "db/sqlite_store.hpp"
#include "vision/redactor.hpp"

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sys/resource.h>

namespace clearframe::cli {
namespace {

using nlohmann::json;
using Clock = std::chrono::steady_clock;

double since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double peakMegabytes(int who) {
    rusage use{};
    getrusage(who, &use);
    return static_cast<double>(use.ru_maxrss) / 1024.0;
}

/// A picture of 12 megapixels without anybody in it: waves and grain, so that it decodes and encodes like a photo.
ports::Picture generated() {
    const policy::Size size{4000, 3000};
    const std::size_t bytes = static_cast<std::size_t>(size.area()) * 3;
    std::shared_ptr<std::uint8_t> pixels(new std::uint8_t[bytes], std::default_delete<std::uint8_t[]>());
    std::uint32_t noise = 1;
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            noise = noise * 1664525U + 1013904223U;
            const auto grain = static_cast<int>(noise >> 28U);
            std::uint8_t* at =
                pixels.get() +
                (static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width) + static_cast<std::size_t>(x)) * 3;
            at[0] = static_cast<std::uint8_t>((x / 16 + grain) & 0xFF);
            at[1] = static_cast<std::uint8_t>(((x + y) / 24 + grain) & 0xFF);
            at[2] = static_cast<std::uint8_t>((y / 12 + grain) & 0xFF);
        }
    }
    return {size, pixels};
}

struct Times {
    double whole = 0;
    double decode = 0;
    double forward = 0;
    double encode = 0;
    int photos = 0;
    [[nodiscard]] double ratio() const { return whole / std::max(1e-9, decode + forward + encode); }
};

/// Numbers of a reader and a finder that somebody else calls (the proof decodes and searches again).
class TimedReader final : public ports::PhotoReader {
public:
    TimedReader(ports::PhotoReader& inner, Times& times) : inner_(inner), times_(times) {}
    policy::Result<ports::ReadPhoto> read(const ports::PhotoFile& file) override {
        auto photo = inner_.read(file);
        if (photo) times_.decode += photo->decodeSeconds;
        return photo;
    }
    policy::Result<ports::ReadTags> readTags(const ports::PhotoFile& file) override { return inner_.readTags(file); }

private:
    ports::PhotoReader& inner_;
    Times& times_;
};

class TimedFinder final : public ports::FaceFinder {
public:
    TimedFinder(ports::FaceFinder& inner, Times& times) : inner_(inner), times_(times) {}
    policy::Result<ports::FoundFaces> find(const ports::Picture& picture) override {
        auto found = inner_.find(picture);
        if (found) times_.forward += found->forwardSeconds;
        return found;
    }
    [[nodiscard]] const ports::DetectorInfo& info() const override { return inner_.info(); }

private:
    ports::FaceFinder& inner_;
    Times& times_;
};

struct BenchPhotos {
    std::vector<ports::PhotoFile> files;
    bool generatedOnly = false;
};

/// A folder of the bench's own, gone at the end.
class ScratchFolder {
public:
    ScratchFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "clearframe-bench-XXXXXX").string();
        if (mkdtemp(name.data()) != nullptr) path_ = name;
    }
    ~ScratchFolder() {
        std::error_code ignored;
        if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    [[nodiscard]] const std::string& path() const { return path_; }

private:
    std::string path_;
};

policy::Result<std::vector<std::string>> generate(ports::Redactor& redactor, const std::string& folder, int count) {
    std::vector<std::string> files;
    for (int i = 0; i < count; ++i) {
        // Another quality, another file: the same file twice would be one photo.
        auto rendered = redactor.render(generated(), {.longEdge = 4000, .quality = 90 - i});
        if (!rendered) return tl::unexpected(rendered.error());
        files.push_back(fmt::format("{}/{}.jpg", folder, i));
        std::ofstream(files.back(), std::ios::binary)
            .write(reinterpret_cast<const char*>(rendered->jpeg.data()),
                   static_cast<std::streamsize>(rendered->jpeg.size()));
    }
    return files;
}

/// The real workflow, with a store and originals of its own.
policy::Result<Times> timeStaging(Workbench& bench, ports::FaceFinder& finder, const std::string& scratch,
                                  const std::vector<std::string>& files) {
    auto folder = db::DataFolder::open(scratch + "/data");
    if (!folder) return tl::unexpected(folder.error());
    auto store = db::SqliteStore::open(*folder);
    if (!store) return tl::unexpected(store.error());
    auto vault = db::FileVault::open(*folder);
    if (!vault) return tl::unexpected(vault.error());
    Times times;
    TimedReader reader(bench.reader(), times);
    TimedFinder timedFinder(finder, times);
    const auto redactor = vision::makeRedactor(reader, timedFinder);
    const workflow::StagingDesk desk{**store,     *vault,    bench.source(), reader,
                                     timedFinder, *redactor, bench.clock(),  bench.ids()};
    const auto start = Clock::now();
    auto views = workflow::stage(desk, {.event = "Bench", .paths = files}, {});
    if (!views) return tl::unexpected(views.error());
    times.whole = since(start);
    for (const auto& view : *views)
        times.photos += view.error.empty() ? 1 : 0;
    return times;
}

/// What a release does with each photo: read, cover, scale, encode, prove (which decodes and searches again).
policy::Result<Times> timeRelease(Workbench& bench, ports::FaceFinder& finder, const std::vector<std::string>& files) {
    Times times;
    TimedReader reader(bench.reader(), times);
    TimedFinder timedFinder(finder, times);
    const auto redactor = vision::makeRedactor(reader, timedFinder);
    const auto start = Clock::now();
    for (const auto& name : files) {
        auto file = bench.source().load(name);
        if (!file) return tl::unexpected(file.error());
        auto read = reader.read(*file);
        if (!read) continue;
        const auto size = read->picture.size;
        const ports::RenderPlan plan{.covers = {{{size.width / 3, size.height / 3, size.width / 12, size.height / 8},
                                                 policy::CoverShape::ellipse}}};
        auto rendered = redactor->render(read->picture, plan);
        if (!rendered) return tl::unexpected(rendered.error());
        times.encode += rendered->encodeSeconds;
        // A surprise in the proof costs the same time; this measures, it does not release.
        (void)redactor->prove(*rendered, read->picture, plan, {}).has_value();
        ++times.photos;
    }
    times.whole = since(start);
    return times;
}

json toJson(const Times& times) {
    return {{"photos", times.photos},
            {"photos_per_second", times.photos / std::max(1e-9, times.whole)},
            {"seconds", times.whole},
            {"decode_share", times.decode / times.whole},
            {"forward_share", times.forward / times.whole},
            {"encode_share", times.encode / times.whole},
            {"whole_over_those_three", times.ratio()}};
}

std::string line(const char* what, const Times& t) {
    return fmt::format(
        "{:<8} {:5.2f} photos/s   decode {:4.1f} %   detector {:4.1f} %   encode {:4.1f} %   whole/those three {:.2f}",
        what, t.photos / std::max(1e-9, t.whole), 100 * t.decode / t.whole, 100 * t.forward / t.whole,
        100 * t.encode / t.whole, t.ratio());
}

int run(Workbench& bench, std::vector<std::string> files, int count) {
    auto finder = bench.finder();
    if (!finder) return report(finder.error());
    auto redactor = bench.redactor();
    if (!redactor) return report(redactor.error());
    const ScratchFolder scratch;
    const bool ownPictures = files.empty();
    if (ownPictures) {
        auto made = generate(**redactor, scratch.path(), count);
        if (!made) return report(made.error());
        files = std::move(*made);
    }
    // The worker starts with the first file it is asked for, once for a whole folder: not a cost of a photo.
    if (auto first = bench.source().load(files.front())) (void)bench.reader().readTags(*first).has_value();
    auto staging = timeStaging(bench, **finder, scratch.path(), files);
    if (!staging) return report(staging.error());
    auto releasing = timeRelease(bench, **finder, files);
    if (!releasing) return report(releasing.error());
    const double own = peakMegabytes(RUSAGE_SELF);
    if (bench.json()) {
        print({{"detector", (*finder)->info().name},
               {"generated", ownPictures},
               {"staging", toJson(*staging)},
               {"release", toJson(*releasing)},
               {"peak_megabytes", own}});
        return done;
    }
    printLine(fmt::format("Detector {}, {} photos{}", (*finder)->info().name, files.size(),
                          ownPictures ? ", generated, 12 megapixels" : ""));
    printLine(line("staging", *staging));
    printLine(line("release", *releasing));
    printLine(fmt::format("Peak memory of this process {:.0f} MB", own));
    return done;
}

} // namespace

void addBenchCommand(Program program) {
    struct Arguments {
        std::vector<std::string> files;
        int count = 5;
    };
    auto given = std::make_shared<Arguments>();
    auto* command =
        program.app.add_subcommand("bench", "What staging and releasing cost on this machine; stores nothing");
    command->add_option("FILE", given->files, "Photos; else generated ones of 12 megapixels");
    command->add_option("--photos", given->count, "How many to generate")
        ->check(CLI::Range(1, 40))
        ->capture_default_str();
    command->callback([given, &bench = program.bench, &exitCode = program.exitCode] {
        exitCode = run(bench, given->files, given->count);
    });
}

} // namespace clearframe::cli
