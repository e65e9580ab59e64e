#include <catch2/catch.hpp>

#include "tests/vision/support/pictures.hpp"
#include "tests/vision/support/turbo_reader.hpp"
#include "vision/redactor.hpp"

using namespace clearframe;
using policy::Rect;
using Answers = std::vector<std::vector<ports::FoundFace>>;

namespace {

/// The picture is twice as large as the result, and cropped by (100, 40) before.
const Rect inPicture{300, 140, 60, 80};
const ports::FoundFace inResult{{100, 50, 30, 40}, 0.7};

struct Proof {
    policy::Done done;
    int searches = 0;
};

Proof prove(const Answers& answers, const std::vector<Rect>& visible, bool broken = false,
            std::vector<policy::Cover> covers = {{{500, 300, 90, 90}}}) {
    tests::TurboReader reader;
    tests::FixedFinder finder(answers);
    finder.broken = broken;
    const auto redactor = vision::makeRedactor(reader, finder);
    tests::Random random(3);
    const auto picture = tests::photoLike({800, 500}, random);
    const ports::RenderPlan plan{.covers = std::move(covers), .crop = Rect{100, 40, 600, 400}, .longEdge = 300};
    const auto made = redactor->render(picture, plan).value();
    auto done = redactor->prove(made, picture, plan, {visible});
    return {std::move(done), finder.calls};
}

ports::FoundFace scored(double score) {
    return {inResult.box, score};
}

} // namespace

TEST_CASE("A face that may be seen is no surprise, where the crop and the scale have put it") {
    const auto proof = prove({{inResult}}, {inPicture});
    CHECK(proof.done);
    CHECK(proof.searches == 1);
}

TEST_CASE("A face that nobody answered for withdraws the export") {
    const auto proof = prove({{inResult}}, {{500, 300, 60, 80}});
    REQUIRE_FALSE(proof.done);
    CHECK(proof.done.error().kind == policy::FailureKind::refused);
}

TEST_CASE("A face that is seen through a cover withdraws the export") {
    CHECK_FALSE(prove({{inResult}}, {}, false, {{{280, 120, 100, 120}}}).done);
}

TEST_CASE("A weak answer is noise: the first search asked for less and did not give it") {
    CHECK(prove({{scored(0.49)}}, {}).done);
    CHECK_FALSE(prove({{scored(0.5)}}, {}).done);
}

TEST_CASE("A head that a cover makes up goes when the cover is filled with something else") {
    CHECK(prove({{inResult}, {}}, {}).done);
    CHECK(prove({{inResult}, {inResult}, {}}, {}).done);
    CHECK(prove({{inResult}, {inResult}, {{{{10, 10, 30, 40}, 0.9}}}}, {}).done);
    const auto stays = prove({{inResult}, {inResult}, {inResult}}, {});
    CHECK_FALSE(stays.done);
    CHECK(stays.searches == 3);
}

TEST_CASE("A face that is only a little harder to see with another filling is still there") {
    CHECK_FALSE(prove({{scored(0.51)}, {scored(0.49)}}, {}).done);
    CHECK_FALSE(prove({{scored(0.51)}, {scored(0.51)}, {scored(0.35)}}, {}).done);
}

TEST_CASE("Without covers nothing can make up a head: one search decides") {
    const auto proof = prove({{inResult}, {}}, {}, false, {});
    CHECK_FALSE(proof.done);
    CHECK(proof.searches == 1);
}

TEST_CASE("A search that did not run proves nothing") {
    CHECK_FALSE(prove({}, {}, true).done);
}
