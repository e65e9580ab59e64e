#include "core/workflow/settings.hpp"

#include "core/workflow/screen.hpp"
#include "tests/workflow/school_desk.hpp"

#include <catch2/catch.hpp>

#include <limits>

using namespace clearframe;
using namespace clearframe::tests;

namespace {

policy::Result<policy::Settings> grow(SchoolDesk& desk, double growth, const std::string& by = "IT") {
    return workflow::setCoverGrowth(desk.store, desk.clock, growth, by);
}

} // namespace

TEST_CASE("The cover growth that IT sets is the size of every cover from then on") {
    SchoolDesk desk;
    desk.stageAll();
    const auto before = desk.viewOf("ben.jpg").judgement.covers.at(0).box;
    CHECK(before == policy::Rect{81, 275, 98, 130}); // 1.6 times 60 × 80, rounded outward
    REQUIRE(grow(desk, 2.0));
    const auto after = desk.viewOf("ben.jpg").judgement.covers.at(0).box;
    CHECK(after == policy::Rect{70, 260, 120, 160});
    CHECK(desk.stageAll("Fair").at(1).judgement.covers.at(0).box == after);
}

TEST_CASE("An approval of a covered photo ends with another cover growth, and nothing of it is released") {
    SchoolDesk desk;
    desk.stageAll();
    REQUIRE(desk.approve("ben.jpg")->approved);
    REQUIRE(desk.approve("ada.jpg")->approved);
    REQUIRE(grow(desk, 1.8));
    CHECK_FALSE(desk.viewOf("ben.jpg").approved);
    CHECK(desk.viewOf("ada.jpg").approved); // without a cover it looks as it did
    const auto result = desk.release();
    REQUIRE(result.has_value());
    REQUIRE(result->held.size() == 1);
    CHECK(result->held[0].reasons.at(0).code == ReasonCode::changedSinceApproval);
    REQUIRE(desk.approve("ben.jpg")->approved);
}

TEST_CASE("A cover growth that changes during an export stops it") {
    SchoolDesk desk;
    desk.stageAll();
    REQUIRE(desk.approve("ben.jpg")->approved);
    desk.whileRendering = [&] { REQUIRE(grow(desk, 2.2)); };
    CHECK_FALSE(desk.release().has_value());
    CHECK(desk.folders.empty());
}

TEST_CASE("A cover growth outside its range is refused, and so is one without a person") {
    SchoolDesk desk;
    for (const double wrong : {1.39, 3.01, 0.0, -2.0, 1e9, std::numeric_limits<double>::quiet_NaN(),
                               std::numeric_limits<double>::infinity()}) {
        const auto refused = grow(desk, wrong);
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().kind == policy::FailureKind::conflict);
    }
    CHECK_FALSE(grow(desk, 2.0, "").has_value());
    CHECK(workflow::readSettings(desk.store)->coverGrowth == 1.6);
    CHECK(grow(desk, 1.4)->coverGrowth == 1.4);
    CHECK(grow(desk, 3.0)->coverGrowth == 3.0);
    CHECK(grow(desk, 1.754)->coverGrowth == 1.75);
}

TEST_CASE("A changed setting is logged with both values and by whom, an unchanged one is not") {
    SchoolDesk desk;
    REQUIRE(grow(desk, 1.8, "Ms Tech"));
    REQUIRE(grow(desk, 1.8, "Ms Tech"));
    const auto rows = desk.store.read().value()->audit().rows().value();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].act == "settings.set");
    CHECK(rows[0].by == "Ms Tech");
    CHECK(rows[0].details.at(1).second == "1.60");
    CHECK(rows[0].details.at(2).second == "1.80");
    desk.store.failAudit = true;
    CHECK_FALSE(grow(desk, 2.4).has_value());
    desk.store.failAudit = false;
    CHECK(workflow::readSettings(desk.store)->coverGrowth == 1.8);
}

TEST_CASE("A cover growth that no setting could have is judged as the largest") {
    Scene scene;
    scene.faces(1).tag("Ben Brook", 1);
    scene.occasion.coverGrowth = std::numeric_limits<double>::quiet_NaN();
    CHECK(scene.judged().covers.at(0).box.w == 180);
    scene.occasion.coverGrowth = 0.5;
    CHECK(scene.judged().covers.at(0).box.w == 180);
}

TEST_CASE("Each thing that changes about the screen is logged by itself, and no approval ends") {
    SchoolDesk desk;
    desk.stageAll();
    REQUIRE(desk.approve("ben.jpg")->approved);
    const auto logged = [&] { return desk.store.state.audit.size(); };
    const auto before = logged();
    policy::ScreenLook look{.theme = policy::ThemeName::dark, .lockAfterSeconds = 60};
    REQUIRE(workflow::setScreen(desk.store, desk.clock, look, "IT"));
    CHECK(logged() == before + 2);
    REQUIRE(workflow::setScreen(desk.store, desk.clock, look, "IT"));
    CHECK(logged() == before + 2);
    look.lockAfterSeconds = 14;
    CHECK_FALSE(workflow::setScreen(desk.store, desk.clock, look, "IT"));
    CHECK(workflow::readScreen(desk.store)->lockAfterSeconds == 60);
    CHECK(desk.viewOf("ben.jpg").approved);
}
