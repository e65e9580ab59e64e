// What fingers did beyond pointing. A value: screens read it, nothing of SDL or ImGui is in it.
#pragma once

#include <optional>

namespace clearframe::gui {

/// A place on the screen, in pixels, or a way between two.
struct Point {
    float x = 0;
    float y = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

/// What happened since the frame before.
struct Gestures {
    float pinch = 1;                ///< two fingers: how much further apart, 1 is not at all
    Point centre;                   ///< between the two fingers, now; zoom around it
    Point pan;                      ///< the way of that centre
    bool twoFingers = false;        ///< two fingers lie on the screen and count
    std::optional<Point> doubleTap; ///< the second tap ended
    bool cancelled = false;         ///< a palm or too many fingers: what was being dragged goes back to where it was
    int fingers = 0;                ///< on the screen now, counted or not
    /// A finger points, or pointed last: nothing is under it when it is lifted, so nothing lights up by hovering.
    bool touch = false;
};

} // namespace clearframe::gui
