// What every screen has to keep in every state, at every size: what can be tapped is large enough, lies on the screen,
// has a name, and does not lie on another one.
#include "gui/gallery/states.hpp"
#include "tests/kit/frame.hpp"

#include <set>

using namespace clearframe::gui;
using namespace clearframe::gui::kit;
using clearframe::tests::Frame;

namespace {

const Display displays[] = {{1280, 800, 149}, {800, 480, 133},  {800, 1280, 149},
                            {1024, 600, 170}, {1280, 800, 216}, {1280, 800, 149, TextSize::large}};

/// Faces stand where they stand; the nearest one takes a tap.
bool isFace(const Target& target) {
    return target.id.starts_with("face.");
}

bool hasNeighbours(const Target& target) { // on a full keyboard, a key is as wide as ten fit side by side
    return target.id.starts_with("key.") || target.id.starts_with("accent.");
}

} // namespace

TEST_CASE("What can be tapped is large enough for a finger, and on the screen") {
    for (const Display& display : displays) {
        Frame frame(display);
        const auto& m = frame.metrics();
        for (const auto& state : gallery::allStates(CLEARFRAME_SCENES)) {
            frame.draw(state.draw);
            const Ui& ui = frame.draw(state.draw);
            INFO(state.name << " at " << display.width << "x" << display.height << ", " << display.dpi << " dpi");
            CHECK_FALSE(ui.targets().empty());
            for (const Target& target : ui.targets()) {
                INFO(target.id << ": " << target.box.x << "," << target.box.y << " " << target.box.w << "x"
                               << target.box.h);
                CHECK_FALSE(target.label.empty());
                CHECK(target.box.x >= -0.5F);
                CHECK(target.box.y >= -0.5F);
                CHECK(target.box.right() <= m.width + 0.5F);
                CHECK(target.box.bottom() <= m.height + 0.5F);
                if (isFace(target)) continue;
                const bool scrolledAway = target.clipped;
                if (scrolledAway) continue;
                CHECK(target.box.h >= m.target * 0.84F);
                if (!hasNeighbours(target)) CHECK(target.box.w >= m.target * 0.99F);
            }
        }
    }
}

TEST_CASE("No two things to tap lie on each other, and each has a name of its own") {
    for (const Display& display : displays) {
        Frame frame(display);
        for (const auto& state : gallery::allStates(CLEARFRAME_SCENES)) {
            const auto targets = frame.draw(state.draw).targets();
            INFO(state.name << " at " << display.width << "x" << display.height << ", " << display.dpi << " dpi");
            std::set<std::string> ids;
            for (const Target& target : targets) {
                INFO(target.id);
                CHECK(ids.insert(target.id).second);
            }
            for (std::size_t i = 0; i < targets.size(); ++i) {
                for (std::size_t j = i + 1; j < targets.size(); ++j) {
                    const Target& a = targets[i];
                    const Target& b = targets[j];
                    if (a.layer != b.layer || isFace(a) || isFace(b) || a.id == "photo.area" || b.id == "photo.area")
                        continue;
                    const Box common = a.box.intersected(b.box);
                    INFO(a.id << " and " << b.id);
                    CHECK((common.w < 2 || common.h < 2));
                }
            }
        }
    }
}
