// Taps, drags and layers, as ImGui's input gives them.
#include "gui/kit/button.hpp"
#include "tests/kit/frame.hpp"

using namespace clearframe::gui;
using namespace clearframe::gui::kit;
using clearframe::tests::Frame;

namespace {

struct Hand {
    Frame& frame;
    std::function<void(Ui&, Pictures&)> screen;

    void at(float x, float y, bool down) {
        auto& io = ImGui::GetIO();
        io.MousePos = {x, y};
        io.MouseDown[0] = down;
        frame.draw(screen);
    }
    void tap(float x, float y) {
        at(x, y, false);
        at(x, y, true);
        at(x, y, false);
    }
};

} // namespace

TEST_CASE("A tap on a button is one tap, and none beside it or on a disabled one") {
    Frame frame({1280, 800, 149});
    int taps = 0;
    bool enabled = true;
    Hand hand{frame, [&](Ui& ui, Pictures&) {
                  if (button(ui, {100, 100, 200, 60}, {.id = "one", .label = "One", .enabled = enabled})) ++taps;
              }};
    hand.tap(150, 130);
    CHECK(taps == 1);
    hand.tap(50, 130);
    CHECK(taps == 1);
    hand.at(150, 130, true); // slides off: no tap
    hand.at(500, 500, true);
    hand.at(500, 500, false);
    CHECK(taps == 1);
    enabled = false;
    hand.tap(150, 130);
    CHECK(taps == 1);
}

TEST_CASE("A drag scrolls, taps nothing, and ends at the ends") {
    Frame frame({1280, 800, 149});
    int taps = 0;
    float offset = 0;
    Hand hand{
        frame, [&](Ui& ui, Pictures&) {
            const Box view{0, 100, 1000, 600};
            offset = ui.scrolled("list", view, 2000);
            const Clip inside(ui, view);
            for (int i = 0; i < 20; ++i) {
                const auto id = "row" + std::to_string(i);
                if (button(ui, {0, 100 + 100.F * static_cast<float>(i) - offset, 1000, 90}, {.id = id, .label = id}))
                    ++taps;
            }
        }};
    hand.tap(500, 300);
    CHECK(taps == 1);
    hand.at(500, 500, false);
    hand.at(500, 500, true);
    for (int y = 500; y >= 200; y -= 20)
        hand.at(500, static_cast<float>(y), true);
    hand.at(500, 200, false);
    CHECK(taps == 1);
    CHECK(offset == Approx(300));
    hand.at(500, 150, false);
    hand.at(500, 150, true);
    for (int y = 150; y <= 690; y += 30)
        hand.at(500, static_cast<float>(y), true);
    hand.at(500, 690, false);
    CHECK(offset == 0);
    CHECK(taps == 1);
}

TEST_CASE("Nothing under a dialog can be tapped") {
    Frame frame({1280, 800, 149});
    int under = 0;
    int over = 0;
    Hand hand{frame, [&](Ui& ui, Pictures&) {
                  if (button(ui, {100, 100, 200, 60}, {.id = "under", .label = "Under"})) ++under;
                  const Layer layer(ui, "dialog", ui.screen());
                  if (button(ui, {100, 300, 200, 60}, {.id = "over", .label = "Over"})) ++over;
              }};
    hand.tap(150, 130);
    CHECK(under == 0);
    hand.tap(150, 330);
    CHECK(over == 1);
}
