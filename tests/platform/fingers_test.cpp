#include "gui/platform/fingers.hpp"

#include <catch2/catch.hpp>
#include <imgui.h>

using namespace clearframe::gui;
using namespace std::chrono_literals;

namespace {

/// Fingers, and what ImGui would be told: the state of the left button after each frame.
struct Hand {
    Hand() {
        ImGui::CreateContext();
        fingers.setPixelsPerMm(5);
    }
    ~Hand() { ImGui::DestroyContext(); }

    void down(int finger, Point at, Milliseconds now = 0ms) { fingers.down({1, finger}, at, now); }
    void move(int finger, Point to, Milliseconds now = 0ms) { fingers.move({1, finger}, to, now); }
    void up(int finger, Point at, Milliseconds now = 0ms) { fingers.up({1, finger}, at, now); }
    Gestures gestures() {
        Gestures out;
        fingers.collect(out);
        return out;
    }
    /// Clicks that ImGui would see: releases with the pointer somewhere.
    int clicks() {
        int count = 0;
        auto& io = ImGui::GetIO();
        while (steps.pending()) {
            const bool before = io.MouseDown[0];
            steps.feed(io);
            if (before && !io.MouseDown[0] && ImGui::IsMousePosValid()) ++count;
        }
        pressed = io.MouseDown[0];
        return count;
    }

    Steps steps;
    Fingers fingers{steps};
    bool pressed = false;
};

} // namespace

TEST_CASE("One finger clicks, and leaves nothing under it") {
    Hand hand;
    hand.down(1, {10, 10});
    hand.up(1, {11, 10});
    CHECK(hand.clicks() == 1);
    CHECK_FALSE(ImGui::IsMousePosValid());
}

TEST_CASE("Two fingers twice as far apart are a pinch of two around their middle, and no click") {
    Hand hand;
    hand.down(1, {100, 100});
    hand.down(2, {200, 100});
    hand.move(1, {50, 100});
    hand.move(2, {250, 100});
    auto gestures = hand.gestures();
    CHECK(gestures.twoFingers);
    CHECK(gestures.pinch == Approx(2));
    CHECK(gestures.centre == Point{150, 100});
    CHECK(gestures.pan == Point{0, 0});
    CHECK(hand.gestures().pinch == 1); // since the frame before: nothing
    hand.up(1, {50, 100});
    hand.up(2, {250, 100});
    CHECK(hand.clicks() == 0);
    CHECK_FALSE(hand.gestures().twoFingers);
}

TEST_CASE("Two fingers that go the same way pan") {
    Hand hand;
    hand.down(1, {100, 100});
    hand.down(2, {200, 100});
    hand.move(1, {130, 80});
    hand.move(2, {230, 80});
    const auto gestures = hand.gestures();
    CHECK(gestures.pan.x == Approx(30));
    CHECK(gestures.pan.y == Approx(-20));
    CHECK(gestures.pinch == Approx(1).margin(0.001));
}

TEST_CASE("Fingers that lie on each other do not make the zoom jump") {
    Hand hand;
    hand.down(1, {100, 100});
    hand.down(2, {100, 100});
    hand.move(2, {101, 100});
    hand.move(2, {109, 100});
    CHECK(hand.gestures().pinch == 1);
}

TEST_CASE("A palm cancels everything until it is gone") {
    Hand hand;
    hand.down(1, {100, 100});
    for (int i = 2; i <= 20; ++i)
        hand.down(i, {100.0F + static_cast<float>(i), 120});
    auto gestures = hand.gestures();
    CHECK(gestures.cancelled);
    CHECK_FALSE(gestures.twoFingers);
    CHECK(gestures.fingers == 20);
    for (int i = 3; i <= 20; ++i)
        hand.up(i, {100, 120});
    hand.move(1, {300, 100}); // two are left of it, and they do not pinch
    gestures = hand.gestures();
    CHECK(gestures.pinch == 1);
    CHECK_FALSE(gestures.twoFingers);
    hand.up(2, {100, 100});
    hand.down(21, {50, 50}); // nor does a new finger press, as long as the first rests
    hand.up(21, {50, 50});
    CHECK(hand.clicks() == 0);
    hand.up(1, {100, 100});
    hand.down(1, {100, 100});
    hand.up(1, {100, 100});
    CHECK(hand.clicks() == 1);
    CHECK_FALSE(hand.gestures().cancelled);
}

TEST_CASE("After a pinch the finger that stays does not press") {
    Hand hand;
    hand.down(1, {100, 100});
    hand.down(2, {200, 100});
    hand.up(2, {200, 100});
    hand.move(1, {120, 100});
    hand.up(1, {120, 100});
    CHECK(hand.clicks() == 0);
    CHECK_FALSE(hand.pressed);
}

TEST_CASE("Two taps within 350 ms and 8 mm are a double tap") {
    struct Case {
        Milliseconds pause;
        Point second;
        bool is;
    };
    // 5 pixels a millimetre
    const auto c = GENERATE(Case{200ms, {110, 100}, true}, Case{350ms, {100, 139}, true},
                            Case{351ms, {100, 100}, false}, Case{200ms, {141, 100}, false});
    Hand hand;
    hand.down(1, {100, 100}, 1000ms);
    hand.up(1, {100, 100}, 1050ms);
    CHECK_FALSE(hand.gestures().doubleTap);
    hand.down(2, c.second, 1050ms + c.pause);
    hand.up(2, c.second, 1080ms + c.pause);
    const auto gestures = hand.gestures();
    CHECK(gestures.doubleTap.has_value() == c.is);
    if (c.is) CHECK(*gestures.doubleTap == c.second);
    CHECK_FALSE(hand.gestures().doubleTap); // once
}

TEST_CASE("A drag is no half of a double tap, and three taps are one pair") {
    Hand hand;
    hand.down(1, {100, 100}, 0ms);
    hand.move(1, {200, 100}, 50ms);
    hand.move(1, {100, 100}, 90ms);
    hand.up(1, {100, 100}, 100ms);
    hand.down(1, {100, 100}, 200ms);
    hand.up(1, {100, 100}, 220ms);
    CHECK_FALSE(hand.gestures().doubleTap);
    hand.down(1, {100, 100}, 300ms);
    hand.up(1, {100, 100}, 320ms);
    CHECK(hand.gestures().doubleTap);
    hand.down(1, {100, 100}, 400ms);
    hand.up(1, {100, 100}, 420ms);
    CHECK_FALSE(hand.gestures().doubleTap);
}

TEST_CASE("A lift that was never reported does not keep the screen dead") {
    Hand hand;
    hand.down(1, {10, 10}, 0ms);
    hand.down(2, {20, 10}, 0ms);
    hand.down(3, {30, 10}, 0ms);
    hand.clicks();
    SECTION("the driver goes on with other fingers") {
        hand.down(4, {100, 100}, 11s);
        hand.up(4, {100, 100}, 11s);
        CHECK(hand.clicks() == 1);
    }
    SECTION("the screen went away under them") {
        hand.fingers.forget();
        hand.down(4, {100, 100}, 1s);
        hand.up(4, {100, 100}, 1s);
        CHECK(hand.clicks() == 1);
    }
}

TEST_CASE("A finger that comes down twice without a lift clicks once, where it came down last") {
    Hand hand;
    hand.down(1, {10, 10});
    hand.down(1, {200, 10});
    hand.up(1, {200, 10});
    CHECK(hand.clicks() == 1);
}

TEST_CASE("A lift of a finger that nobody knows is ignored") {
    Hand hand;
    hand.up(5, {10, 10});
    hand.move(5, {10, 10});
    CHECK_FALSE(hand.steps.pending());
}
