// Render and proof with a real detector on the drawn scenes.
#include <catch2/catch.hpp>

#include "tests/vision/support/drawn_scene.hpp"
#include "tests/vision/support/models.hpp"
#include "tests/vision/support/turbo_reader.hpp"
#include "vision/face_search.hpp"
#include "vision/redactor.hpp"

using namespace clearframe;
using policy::Rect;

namespace {

Rect grown(const Rect& box) {
    return {box.x - box.w * 3 / 10, box.y - box.h * 3 / 10, box.w * 8 / 5, box.h * 8 / 5};
}

} // namespace

TEST_CASE("Drawn scenes with every second face covered are proved in both styles") {
    tests::TurboReader reader;
    const auto finder = vision::openFaceFinder(tests::installedModels().front()).value();
    const auto redactor = vision::makeRedactor(reader, *finder);
    for (const auto& name : tests::drawnSceneNames()) {
        const auto scene = tests::drawScene(name, 1500);
        const auto found = finder->find(scene.picture).value();
        for (const auto style : {policy::CoverStyle::solid, policy::CoverStyle::blend}) {
            ports::RenderPlan plan{.style = style, .longEdge = 1200};
            ports::ProofExpectations expected;
            for (std::size_t i = 0; i < found.faces.size(); ++i) {
                if (i % 2 == 0)
                    plan.covers.push_back({grown(found.faces[i].box)});
                else
                    expected.visible.push_back(found.faces[i].box);
            }
            const auto rendered = redactor->render(scene.picture, plan).value();
            const auto proved = redactor->prove(rendered, scene.picture, plan, expected);
            INFO(name << ": " << (proved ? "" : proved.error().text));
            CHECK(proved);
        }
    }
}

TEST_CASE("A face that was forgotten is seen again on the output") {
    tests::TurboReader reader;
    const auto finder = vision::openFaceFinder(tests::installedModels().front()).value();
    const auto redactor = vision::makeRedactor(reader, *finder);
    const auto scene = tests::drawScene("podium", 1500);
    const ports::RenderPlan plan{.covers = {{grown(scene.faces[0])}}, .longEdge = 1200};
    const auto rendered = redactor->render(scene.picture, plan).value();
    CHECK(redactor->prove(rendered, scene.picture, plan, {{scene.faces[1], scene.faces[2]}}));
    CHECK_FALSE(redactor->prove(rendered, scene.picture, plan, {{scene.faces[1]}}));
}
