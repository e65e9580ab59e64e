#include <catch2/catch.hpp>

#include "tests/vision/support/drawn_scene.hpp"
#include "tests/vision/support/models.hpp"
#include "tests/vision/support/pictures.hpp"
#include "vision/face_search.hpp"

#include <algorithm>

using namespace clearframe;

namespace {

std::unique_ptr<ports::FaceFinder> open(const vision::FaceModel& model) {
    return vision::openFaceFinder(model).value();
}

bool isFound(const policy::Rect& face, const ports::FoundFaces& found) {
    return std::ranges::any_of(found.faces,
                               [&](const ports::FoundFace& f) { return policy::overlap(f.box, face) >= 0.4; });
}

} // namespace

TEST_CASE("Every drawn face is found by every model that is installed, in small and in large pictures") {
    for (const auto& model : tests::installedModels()) {
        const auto finder = open(model);
        for (const int width : {750, 1500}) {
            for (const auto& name : tests::drawnSceneNames()) {
                const auto scene = tests::drawScene(name, width);
                const auto found = finder->find(scene.picture).value();
                for (const auto& face : scene.faces) {
                    CAPTURE(model.info.name, width, name, face.x, face.y);
                    CHECK(isFound(face, found));
                }
            }
        }
    }
}

TEST_CASE("A second search gives the same faces, best first and inside the picture") {
    for (const auto& model : tests::installedModels()) {
        const auto finder = open(model);
        const auto scene = tests::drawScene("crowd", 1500);
        const auto first = finder->find(scene.picture).value();
        const auto second = finder->find(scene.picture).value();
        REQUIRE(first.faces.size() == second.faces.size());
        for (std::size_t i = 0; i < first.faces.size(); ++i) {
            CHECK(first.faces[i].box == second.faces[i].box);
            CHECK(first.faces[i].score == second.faces[i].score);
            CHECK(policy::clip(first.faces[i].box, scene.picture.size) == first.faces[i].box);
            if (i > 0) CHECK(first.faces[i - 1].score >= first.faces[i].score);
        }
        CHECK(first.forwardSeconds > 0);
    }
}

TEST_CASE("Pictures of odd sizes are searched, down to one pixel") {
    tests::Random random(1);
    const auto finder = open(tests::installedModels().front());
    for (const policy::Size size : {policy::Size{1, 1}, {1, 700}, {3000, 2}, {33, 31}, {641, 479}, {5000, 90}}) {
        CAPTURE(size.width, size.height);
        CHECK(finder->find(tests::photoLike(size, random)));
    }
}

TEST_CASE("Weights that are not what was hashed do not open") {
    auto model = tests::installedModels().front();
    model.weights.resize(model.weights.size() / 2);
    const auto finder = vision::openFaceFinder(model);
    REQUIRE_FALSE(finder);
    CHECK(finder.error().kind == policy::FailureKind::unavailable);
}
