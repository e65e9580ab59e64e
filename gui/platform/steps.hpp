// Input on its way to ImGui. ImGui 1.86 looks at the state of buttons once a frame: a tap that begins and ends between
// two frames would not exist. The queue hands out one change of a button a frame, in the order in which they came.
#pragma once

#include "gui/platform/gestures.hpp"

#include <deque>
#include <string>
#include <variant>

struct ImGuiIO;

namespace clearframe::gui {

struct MoveStep {
    Point to;
};
/// The pointer is nowhere: nothing is under it.
struct AwayStep {};
struct ButtonStep {
    int button = 0; ///< ImGui's: 0 left, 1 right, 2 middle
    bool down = false;
    bool touch = false; ///< a finger lands without having hovered: ImGui sees the place a frame before the press
};
struct WheelStep {
    Point by;
};
struct KeyStep {
    int key = 0; ///< SDL's scancode
    bool down = false;
};
struct ModifierStep {
    bool shift = false;
    bool ctrl = false;
    bool alt = false;
};
struct TextStep {
    std::string utf8;
};
using Step = std::variant<MoveStep, AwayStep, ButtonStep, WheelStep, KeyStep, ModifierStep, TextStep>;

class Steps {
public:
    void push(Step step);
    /// Before ImGui's NewFrame: takes as many steps as one frame can show.
    void feed(ImGuiIO& io);
    /// Steps are left: the next frame should follow at once.
    [[nodiscard]] bool pending() const { return !waiting_.empty(); }

private:
    std::deque<Step> waiting_;
};

} // namespace clearframe::gui
