// How many of the labelled faces `faces` finds. The photos are for measuring only.
#include "core/policy/geometry.hpp"
#include "tests/corpus/program.hpp"
#include "tests/support/corpus.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <set>

using namespace clearframe;
using namespace clearframe::tests;
using nlohmann::json;
using policy::Rect;

namespace {

constexpr double sameFace = 0.4; ///< intersection over union
constexpr int clearSide = 10;    ///< pixels

struct Tally {
    int found = 0;
    int all = 0;
    void add(bool hit) {
        found += hit ? 1 : 0;
        ++all;
    }
    [[nodiscard]] double percent() const { return 100.0 * found / std::max(1, all); }
};

Rect boxOf(const json& entry) {
    return {entry.at("x"), entry.at("y"), entry.at("w"), entry.at("h")};
}

struct Label {
    Rect box;
    std::set<std::string> flags;
    [[nodiscard]] bool has(const char* flag) const { return flags.contains(flag); }
};

/// One found box speaks for one face: the pairs that fit best come first.
std::vector<bool> facesFound(const std::vector<Label>& labels, const std::vector<Rect>& boxes, int& falseBoxes) {
    struct Pair {
        double fit;
        std::size_t label;
        std::size_t box;
    };
    std::vector<Pair> pairs;
    for (std::size_t l = 0; l < labels.size(); ++l)
        for (std::size_t b = 0; b < boxes.size(); ++b)
            if (const double fit = policy::overlap(labels[l].box, boxes[b]); fit >= sameFace)
                pairs.push_back({fit, l, b});
    std::ranges::sort(pairs, std::greater{}, &Pair::fit);
    std::vector<bool> found(labels.size());
    std::vector<bool> used(boxes.size());
    for (const Pair& pair : pairs) {
        if (found[pair.label] || used[pair.box]) continue;
        found[pair.label] = true;
        used[pair.box] = true;
    }
    falseBoxes += static_cast<int>(std::ranges::count(used, false));
    return found;
}

} // namespace

TEST_CASE("faces finds 97.5 % of the clear faces and 95 % of all") {
    const auto photos = sharedFolder().value() / "photos";
    if (!std::filesystem::is_directory(photos)) {
        WARN("skipped: the labelled photos are not here");
        return;
    }
    const TemporaryFolder data;
    const std::string detector = runKiosk(data.path(), {"list", "status"}).json().at("detector").dump();
    Tally all;
    Tally clear;
    Tally profile;
    int falseBoxes = 0;
    int count = 0;
    for (const char* set : {"crowd", "groups"}) {
        const json entries = json::parse(std::ifstream(photos / set / "labels.json"));
        Words words{"faces"};
        for (const json& entry : entries)
            words.push_back((photos / set / entry.at("file").get<std::string>()).string());
        const Answer answer = runKiosk(data.path(), words);
        REQUIRE(answer.exitCode == 0);
        const json read = answer.json();
        REQUIRE(read.size() == entries.size());
        for (std::size_t i = 0; i < read.size(); ++i) {
            std::vector<Label> labels;
            for (const json& face : entries[i].at("faces"))
                labels.push_back({boxOf(face), face.at("flags").get<std::set<std::string>>()});
            std::vector<Rect> boxes;
            for (const json& face : read[i].at("faces"))
                boxes.push_back(boxOf(face));
            const auto found = facesFound(labels, boxes, falseBoxes);
            for (std::size_t l = 0; l < labels.size(); ++l) {
                const Label& label = labels[l];
                if (label.has("uncertain") || label.has("depicted")) continue; // neither a miss nor a false box
                all.add(found[l]);
                if (std::min(label.box.w, label.box.h) >= clearSide && !label.has("heavily-occluded"))
                    clear.add(found[l]);
                if (label.has("profile")) profile.add(found[l]);
            }
            ++count;
        }
    }
    std::cout << std::fixed << std::setprecision(1) << "recall of " << detector << ": clear " << clear.percent()
              << " % of " << clear.all << ", all " << all.percent() << " % of " << all.all << ", profile "
              << profile.percent() << " % of " << profile.all << ", " << static_cast<double>(falseBoxes) / count
              << " false boxes a photo\n";
    if (detector.find("YuNet n") == std::string::npos) {
        WARN("the bar is for YuNet n; this is " << detector);
        return;
    }
    CHECK(clear.percent() >= 97.5);
    CHECK(all.percent() >= 95.0);
}
