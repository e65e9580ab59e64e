#include <catch2/catch.hpp>

#include "tests/vision/support/pictures.hpp"
#include "vision/search_plan.hpp"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <stdexcept>

using namespace clearframe;
using policy::Rect;
using vision::SearchPlan;

namespace {

/// Takes every white patch for a face.
class PatchNetwork : public vision::Network {
public:
    std::optional<cv::Size> fixed;
    std::vector<cv::Size>* seen = nullptr;
    int failAfter = -1; ///< calls that go well; -1: all
    bool throws = false;

    std::optional<cv::Size> fixedInput() const override { return fixed; }

    policy::Result<vision::NetworkAnswer> run(const cv::Mat& picture, float) override {
        if (failAfter == 0 && throws) throw std::runtime_error("out of something");
        if (failAfter-- == 0) return policy::fail(policy::FailureKind::unavailable, "did not run");
        if (seen) seen->push_back(picture.size());
        cv::Mat white;
        cv::inRange(picture, cv::Scalar::all(200), cv::Scalar::all(255), white);
        cv::Mat labels;
        cv::Mat stats;
        cv::Mat centres;
        const int patches = cv::connectedComponentsWithStats(white, labels, stats, centres);
        vision::NetworkAnswer answer{{}, 0.5};
        for (int patch = 1; patch < patches; ++patch) {
            const int* row = stats.ptr<int>(patch);
            answer.candidates.push_back({cv::Rect2f(cv::Rect(row[0], row[1], row[2], row[3])), 0.9F});
        }
        return answer;
    }
};

ports::Picture withPatches(policy::Size size, const std::vector<Rect>& patches) {
    return tests::pictureOf(size, [&](int x, int y, int) -> std::uint8_t {
        return std::ranges::any_of(patches,
                                   [&](const Rect& p) {
                                       return !policy::intersect(p, {x, y, 1, 1}).empty();
                                   })
                   ? 255
                   : 0;
    });
}

std::unique_ptr<ports::FaceFinder> finderWith(PatchNetwork network, SearchPlan plan) {
    return vision::makeFaceSearch(std::make_unique<PatchNetwork>(network), std::move(plan), {"patches", "full", ""});
}

void checkFound(const ports::FoundFaces& found, const std::vector<Rect>& patches, double atLeast) {
    CHECK(found.faces.size() == patches.size());
    for (const Rect& patch : patches) {
        CAPTURE(patch.x, patch.y);
        CHECK(std::ranges::any_of(found.faces,
                                  [&](const ports::FoundFace& f) { return policy::overlap(f.box, patch) >= atLeast; }));
    }
}

} // namespace

TEST_CASE("Boxes come back in pixels of the picture from every scale and turn") {
    const std::vector<Rect> patches{{40, 60, 80, 100}, {700, 30, 60, 70}, {330, 480, 90, 90}, {520, 430, 80, 70}};
    for (const policy::Size size : {policy::Size{800, 600}, {800, 800}, {780, 1200}}) {
        const auto picture = withPatches(size, patches);
        for (const int turns : {0, 1, 2, 3}) {
            for (const int longSide : {400, 800, 1600}) {
                CAPTURE(size.width, size.height, turns, longSide);
                const SearchPlan plan{.passes = {{.longSide = longSide, .quarterTurns = turns}}};
                checkFound(finderWith({}, plan)->find(picture).value(), patches, 0.85);
            }
        }
    }
}

TEST_CASE("A search leaves the picture as it is, also a square one that is turned at its own size") {
    const std::vector<Rect> patches{{40, 60, 80, 100}};
    for (const policy::Size size : {policy::Size{800, 600}, {640, 640}}) {
        const auto picture = withPatches(size, patches);
        const std::vector<std::uint8_t> before(picture.bytes().begin(), picture.bytes().end());
        for (const int longSide : {size.width, 400}) {
            SearchPlan plan;
            for (const int turns : {1, 2, 3, 0})
                plan.passes.push_back({.longSide = longSide, .quarterTurns = turns});
            checkFound(finderWith({}, plan)->find(picture).value(), patches, 0.85);
            CHECK(std::ranges::equal(before, picture.bytes()));
        }
    }
}

TEST_CASE("A network with one input size sees the whole picture in tiles of that size") {
    const std::vector<Rect> patches{{10, 10, 40, 40}, {560, 20, 50, 50}, {300, 430, 40, 45}};
    std::vector<cv::Size> seen;
    PatchNetwork network;
    network.fixed = cv::Size{320, 240};
    network.seen = &seen;
    const SearchPlan plan{.passes = {{.longSide = 640}, {.longSide = 320}}, .tileOverlap = 64};
    checkFound(finderWith(network, plan)->find(withPatches({640, 480}, patches)).value(), patches, 0.8);
    CHECK(seen.size() == 10); // 3 x 3 tiles, and the whole
    CHECK(std::ranges::all_of(seen, [](cv::Size size) { return size == cv::Size{320, 240}; }));
}

TEST_CASE("No input is larger than the plan allows, and every one is a multiple of 32") {
    std::vector<cv::Size> seen;
    PatchNetwork network;
    network.seen = &seen;
    const SearchPlan plan{.passes = {{.longSide = 1000}}, .mostPixels = 1000 * 200, .tileOverlap = 32};
    REQUIRE(finderWith(network, plan)->find(withPatches({1000, 999}, {})));
    CHECK(seen.size() > 4);
    for (const cv::Size size : seen) {
        CHECK(size.area() <= 1024 * 224);
        CHECK(size.width % 32 == 0);
        CHECK(size.height % 32 == 0);
    }
}

TEST_CASE("A small picture is enlarged twice at the most, and a tiny one padded") {
    std::vector<cv::Size> seen;
    PatchNetwork network;
    network.seen = &seen;
    const auto finder = finderWith(network, {.passes = {{.longSide = 2048}}});
    REQUIRE(finder->find(withPatches({100, 80}, {})));
    REQUIRE(finder->find(withPatches({1, 1}, {})));
    REQUIRE(finder->find(withPatches({3000, 1}, {})));
    CHECK(seen == std::vector<cv::Size>{{224, 160}, {64, 64}, {2048, 64}});
}

TEST_CASE("A scale that is there for close-ups says nothing about small faces") {
    const std::vector<Rect> patches{{0, 0, 400, 400}, {700, 500, 60, 60}};
    const SearchPlan plan{.passes = {{.longSide = 400, .leastFace = 64}}};
    checkFound(finderWith({}, plan)->find(withPatches({800, 600}, patches)).value(), {patches[0]}, 0.9);
}

TEST_CASE("One part of the search that fails fails the whole, and is never an empty answer") {
    const auto picture = withPatches({800, 600}, {});
    for (const bool throws : {false, true}) {
        for (const int good : {0, 1}) {
            PatchNetwork network;
            network.failAfter = good;
            network.throws = throws;
            const auto found = finderWith(network, {.passes = {{.longSide = 640}, {.longSide = 800}}})->find(picture);
            REQUIRE_FALSE(found);
            CHECK(found.error().kind == policy::FailureKind::unavailable);
        }
    }
    CHECK_FALSE(finderWith({}, {.passes = {{.longSide = 640}}})->find({}));
}

TEST_CASE("The time in the network is added up over all passes") {
    const SearchPlan plan{.passes = {{.longSide = 640}, {.longSide = 320}}};
    CHECK(finderWith({}, plan)->find(withPatches({800, 600}, {})).value().forwardSeconds == Approx(1.0));
}

TEST_CASE("Of boxes about one face the best stays, whatever their order") {
    const SearchPlan plan;
    const vision::Candidate best{{100, 100, 50, 60}, 0.9F};
    const vision::Candidate shifted{{105, 103, 50, 60}, 0.8F};
    const vision::Candidate inside{{110, 110, 20, 20}, 0.7F};
    const vision::Candidate beside{{140, 100, 50, 60}, 0.6F};
    for (const auto& order : {std::vector{best, shifted, inside, beside}, std::vector{beside, inside, shifted, best}}) {
        const auto kept = vision::keepBest(order, plan);
        REQUIRE(kept.size() == 2);
        CHECK(kept[0].box == best.box);
        CHECK(kept[1].box == beside.box);
    }
}

TEST_CASE("A detail of a face that got the higher score never takes the place of the face") {
    const vision::Candidate face{{100, 100, 300, 380}, 0.55F};
    const vision::Candidate mouth{{200, 350, 100, 60}, 0.6F};
    for (const auto& order : {std::vector{face, mouth}, std::vector{mouth, face}}) {
        const auto kept = vision::keepBest(order, {});
        CHECK(std::ranges::any_of(kept, [&](const vision::Candidate& c) { return c.box == face.box; }));
    }
}

TEST_CASE("A large box around a better one takes no other face with it") {
    const vision::Candidate child{{100, 100, 40, 50}, 0.9F};
    const vision::Candidate nothing{{80, 80, 300, 300}, 0.5F};
    const vision::Candidate beside{{200, 120, 40, 50}, 0.4F};
    const auto kept = vision::keepBest({child, nothing, beside}, {});
    for (const auto& face : {child, beside})
        CHECK(std::ranges::any_of(kept, [&](const vision::Candidate& c) { return c.box == face.box; }));
}

TEST_CASE("Tiles cover the whole length, overlap as asked, and none is longer than allowed") {
    for (int length = 1; length < 900; length += 7) {
        const auto tiles = vision::cutIntoTiles(length, 320, 64);
        CAPTURE(length, tiles.size());
        REQUIRE(tiles.front().from == 0);
        REQUIRE(tiles.back().from + tiles.back().length == length);
        for (std::size_t i = 0; i + 1 < tiles.size(); ++i) {
            REQUIRE(tiles[i].length == 320);
            REQUIRE(tiles[i].from + tiles[i].length - tiles[i + 1].from >= 64);
        }
    }
}
