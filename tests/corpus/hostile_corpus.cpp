// Files made to hurt: one at a time, so that a crash, a hang or a bomb has a name.
#include "tests/corpus/outcome.hpp"
#include "tests/corpus/sentence.hpp"
#include "tests/support/corpus.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

using namespace clearframe::tests;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

constexpr double mostSeconds = 10;
constexpr double mostMegabytes = 512;

/// What the costliest run so far took, and which file it was.
class Costs {
public:
    void add(const std::string& file, const Answer& answer) {
        keepHighest(seconds_, answer.seconds, file);
        keepHighest(processor_, answer.processorSeconds, file);
        keepHighest(largest_, answer.largestMegabytes, file);
        keepHighest(whole_, answer.wholeMegabytes, file);
    }
    void print(const std::string& what) const {
        std::cout << what << ", the costliest: " << seconds_.value << " s (" << seconds_.file << "), "
                  << processor_.value << " processor s (" << processor_.file << "), largest process " << largest_.value
                  << " MB (" << largest_.file << "), whole program " << whole_.value << " MB (" << whole_.file << ")\n";
    }

private:
    struct Cost {
        double value = 0;
        std::string file;
    };
    static void keepHighest(Cost& cost, double value, const std::string& file) {
        if (value > cost.value) cost = {value, file};
    }
    Cost seconds_;
    Cost processor_;
    Cost largest_;
    Cost whole_;
};

Costs& costs() {
    static Costs all;
    return all;
}

/// A command on one hostile file: it ends by itself, in time, within memory.
Answer endure(const School& school, const std::string& name, const Words& words) {
    const double before = crowding();
    Answer answer = school.run(words);
    INFO(name << "\n" << answer.errors);
    CHECK_FALSE(answer.crashed());
    CHECK(answer.exitCode <= 1);
    CHECK(answer.processorSeconds < mostSeconds);
    CHECK(answer.seconds < mostSeconds * std::max(before, crowding()));
#ifndef __SANITIZE_ADDRESS__
    CHECK(answer.largestMegabytes < mostMegabytes);
    CHECK(answer.wholeMegabytes < mostMegabytes);
#endif
    costs().add(name, answer);
    return answer;
}

} // namespace

TEST_CASE("every hostile picture ends in a clean export or a refusal, within 10 s and 512 MB") {
    const School school;
    json staged = json::array();
    for (const auto& photo : photosIn(corpus("hostile"))) {
        const auto answer = endure(school, photo.filename(), {"stage", "--event", "Corpus hostile", photo.string()});
        const json one = answer.json();
        INFO(photo.string());
        REQUIRE(one.size() == 1);
        staged.push_back(one[0]);
    }
    costs().print("hostile pictures");
    CHECK(staged.size() > 170);
    print("hostile", workThrough(school, "Corpus hostile", staged));
    CHECK(school.run({"audit", "verify"}).exitCode == 0);
}

TEST_CASE("a hostile sidecar is read or holds the photo beside it, within 10 s and 512 MB") {
    const School school;
    const TemporaryFolder folder;
    int seen = 0;
    for (const auto& entry : fs::directory_iterator(corpus("hostile"))) {
        if (entry.path().extension() != ".xmp") continue;
        const auto pair = folder / ("pair" + std::to_string(++seen));
        fs::create_directory(pair);
        fs::copy_file(corpus("tagged") / "test-assets__portrait.jpg", pair / "photo.jpg");
        fs::copy_file(entry.path(), pair / "photo.xmp");
        const std::string name = entry.path().filename();
        const std::string event = "Pair " + std::to_string(seen);
        const json staged = endure(school, name, {"stage", "--event", event, pair.string()}).json();
        INFO(name << staged.dump(1));
        REQUIRE(staged.size() == 1);
        const json& photo = staged[0];
        if (photo.at("error").is_string())
            checkSentence(photo.at("error"));
        else
            CHECK(photo.at("verdict") == "review"); // as without it: two faces nobody named, and Marie Curie said no
        const json tags = endure(school, name, {"tags", entry.path().string()}).json();
        CHECK(tags.size() == 1);
    }
    CHECK(seen >= 8);
}

TEST_CASE("hostile names of files neither harm nor leave") {
    const School school;
    const TemporaryFolder folder;
    const auto stick = folder / "stick";
    fs::create_directory(stick);
    // Links, a FIFO, line breaks, quotes, and names that no text encoding has.
    REQUIRE(
        run({"tar", "--no-same-owner", "-xf", (corpus("hostile") / "gen_filenames.tar").string(), "-C", stick.string()})
            .exitCode == 0);
    const auto unpacked = std::distance(fs::directory_iterator(stick), {});
    REQUIRE(unpacked >= 15);
    // Many hold the same bytes: they are one photo under several names.
    const json staged = endure(school, "file names", {"stage", "--event", "Corpus names", stick.string()}).json();
    CHECK(staged.size() >= static_cast<std::size_t>(unpacked) - 2); // hidden files may be left alone
    const auto outcomes = workThrough(school, "Corpus names", staged);
    print("file names", outcomes);
    CHECK(std::ranges::any_of(outcomes, &Outcome::released));
    const auto refused = [&](const char* name) {
        return std::ranges::any_of(outcomes,
                                   [&](const Outcome& one) { return one.source == name && !one.refusal.empty(); });
    };
    CHECK(refused("link.jpg"));
    CHECK(refused("fifo.jpg"));
    CHECK_FALSE(fs::exists("PWNED"));
    CHECK(std::distance(fs::directory_iterator(stick), {}) == unpacked);
}
