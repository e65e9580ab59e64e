#include "gui/kit/metrics.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::gui;
using namespace clearframe::gui::kit;

TEST_CASE("Nine millimetres are nine millimetres on every display") {
    CHECK(metricsFor({1280, 800, 149}).target == 53);
    CHECK(metricsFor({800, 480, 133}).target == 48);
    CHECK(metricsFor({1024, 600, 170}).target == 61);
    CHECK(metricsFor({1280, 800, 216}).target == 77);
    for (const Display display :
         {Display{1280, 800, 149}, {800, 480, 133}, {1024, 600, 170}, {1280, 800, 216}, {480, 800, 133}}) {
        const auto m = metricsFor(display);
        CHECK(m.button >= m.target);
        CHECK(m.chip >= m.target);
        CHECK(m.row >= m.target);
        CHECK(m.primaryButton >= m.target);
    }
}

TEST_CASE("A display that does not say its density is taken for a usual one of its size") {
    CHECK(metricsFor({1280, 800, 0}).k == Approx(1));
    CHECK(metricsFor({800, 480, 0}).k == Approx(1));
    CHECK_FALSE(metricsFor({1280, 800, 0}).small);
    CHECK(metricsFor({800, 480, 0}).small);
}

TEST_CASE("Small is what has no room for the regular layout at its density") {
    CHECK(metricsFor({1024, 600, 170}).small);
    CHECK(metricsFor({1280, 800, 216}).small); // seven inches
    CHECK_FALSE(metricsFor({800, 1280, 149}).small);
    CHECK(metricsFor({800, 1280, 149}).portrait);
    CHECK_FALSE(metricsFor({2560, 1600, 298}).small);
}
