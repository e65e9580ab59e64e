// Fingers on the screen: one points, two pinch, and a hand that leans on the glass does nothing at all.
//
// A second finger ends the first one's press without a click; a third, or a palm, cancels them all. After that, no
// finger presses anything before all of them are up. (SDL 2 reports no contact sizes, so a palm is known by its many
// contacts; one that the screen reports as a single contact cannot be told from a finger.)
#pragma once

#include "gui/platform/gestures.hpp"
#include "gui/platform/steps.hpp"

#include <chrono>
#include <cstdint>
#include <vector>

namespace clearframe::gui {

using Milliseconds = std::chrono::milliseconds;

/// Two taps close in time and place.
class DoubleTap {
public:
    static constexpr Milliseconds within{350}; ///< from the first tap's end to the second's beginning
    static constexpr float millimetres = 8;

    void setPixelsPerMm(float value) { reach_ = millimetres * value; }
    void press(Point at, Milliseconds now);
    /// The pressing finger went there: beyond the reach it is no tap.
    void move(Point to);
    /// True when this ends the second tap.
    bool release(Milliseconds now);
    void cancel();

private:
    [[nodiscard]] bool near(Point a, Point b) const;

    float reach_ = 47;
    bool pressed_ = false;
    bool second_ = false;
    bool waiting_ = false;
    Point at_;
    Point first_;
    Milliseconds firstEnd_{0};
};

class Fingers {
public:
    struct Id {
        std::int64_t device = 0;
        std::int64_t finger = 0;
        friend bool operator==(const Id&, const Id&) = default;
    };

    explicit Fingers(Steps& steps) : steps_(steps) {}

    void setPixelsPerMm(float value) { taps_.setPixelsPerMm(value); }
    void down(Id id, Point at, Milliseconds now);
    void move(Id id, Point to, Milliseconds now);
    void up(Id id, Point at, Milliseconds now);
    /// The screen went away under the fingers: nothing is pressed any more, and none will be reported as lifted.
    void forget();

    /// Adds what happened since the last time to `out`, and begins anew.
    void collect(Gestures& out);
    [[nodiscard]] bool touching() const { return !contacts_.empty(); }

private:
    struct Contact {
        Id id;
        Point at;
        Milliseconds heard{0};
    };
    struct Pair {
        Point centre;
        float distance = 0;
    };

    [[nodiscard]] Contact* find(Id id);
    [[nodiscard]] Pair pair() const;
    void dropSilent(Milliseconds now);
    void endPress(bool asClick, Point at);
    void cancelAll();

    Steps& steps_;
    DoubleTap taps_;
    std::vector<Contact> contacts_;
    bool pressing_ = false; ///< the one finger presses the pointer's button
    bool spoiled_ = false;  ///< nobody presses before all are up
    bool dead_ = false;     ///< nor do two pinch
    bool cancelled_ = false;
    bool doubleTapped_ = false;
    Point doubleTapAt_;
    float pinch_ = 1;
    Point pan_;
    Pair last_;
};

} // namespace clearframe::gui
