// What a screen draws with: theme, sizes, fonts, and everything that can be tapped.
//
// Dear ImGui draws, hit-tests and moves the keyboard's focus; how things look is drawn here. One Ui lives as long as
// the window and keeps what belongs to the view alone (scroll positions, animations). UI thread only.
#pragma once

#include "gui/kit/box.hpp"
#include "gui/kit/fonts.hpp"
#include "gui/kit/text.hpp"
#include "gui/kit/theme.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace clearframe::gui::kit {

/// Something that can be tapped, as it stood in the last frame. For tests, and for a check that every target is large
/// enough.
struct Target {
    std::string id;
    std::string label; ///< what stands on it, or what a screen reader would say
    Box box;           ///< the part that can be seen
    bool enabled = true;
    bool clipped = false; ///< a part of it is scrolled out of sight
    int layer = 0;        ///< of the screen 0, what lies over it higher
};

struct Tapped {
    bool clicked = false;
    bool held = false;    ///< a finger is on it
    bool focused = false; ///< the keyboard is on it: draw the ring
    float heldSeconds = 0;
    float x = 0; ///< where the finger is, pixels of the window
    float y = 0;
};

/// Two fingers, and double taps, of this frame.
struct Gestures {
    float pinch = 1; ///< factor since the last frame
    float panX = 0, panY = 0;
    float centreX = 0, centreY = 0;
    bool active = false;
    bool doubleTap = false;
    float tapX = 0, tapY = 0;
    float wheel = 0; ///< notches of an attached mouse
};

class Ui {
public:
    Ui(const Fonts& fonts, const Metrics& metrics, ThemeName theme, bool motion);

    /// Another theme, between two frames.
    void wear(ThemeName theme, bool motion);

    /// Between ImGui::NewFrame() and ImGui::Render(). `now` in seconds, only ever growing.
    void begin(double now, const Gestures& gestures);
    void end();

    [[nodiscard]] const Theme& theme() const { return *theme_; }
    [[nodiscard]] const Metrics& m() const { return metrics_; }
    [[nodiscard]] const Fonts& fonts() const { return *fonts_; }
    [[nodiscard]] const Gestures& gestures() const { return gestures_; }
    [[nodiscard]] Box screen() const { return {0, 0, metrics_.width, metrics_.height}; }
    [[nodiscard]] double now() const { return now_; }
    [[nodiscard]] ImDrawList& list() const;

    /// A place to tap. Ids are unique on the screen. Disabled ones are known to tests but cannot be tapped.
    Tapped tap(std::string_view id, const Box& box, std::string_view label, bool enabled = true);

    /// A value on its way to `target`, ease-out; the first time it is there at once.
    float eased(std::string_view id, float target, float milliseconds);
    /// Asks for another frame.
    void keepMoving() { moving_ = true; }
    [[nodiscard]] bool moving() const { return moving_; }
    [[nodiscard]] const std::vector<Target>& targets() const { return targets_; }

    /// Moves the contents of `box` by dragging, flinging or the wheel; gives the offset, 0 … content − box.h. Taps that
    /// became a drag tap nothing.
    float scrolled(std::string_view id, const Box& box, float contentHeight);
    void scrollTo(std::string_view id, float offset);

    /// What the next targets belong to, over everything before it: a sheet or a dialog. Nothing under `box` can be
    /// tapped.
    void openLayer(const char* id, const Box& box);
    void closeLayer();
    void clip(const Box& box);
    void unclip();

private:
    struct Motion {
        float from = 0, target = 0, value = 0;
        double since = 0;
    };
    struct Scroll {
        float offset = 0, speed = 0;
        bool dragged = false;
        bool seen = false;
    };

    const Fonts* fonts_;
    Metrics metrics_;
    const Theme* theme_;
    bool motion_;
    double now_ = 0, last_ = 0;
    Gestures gestures_;
    bool moving_ = false;
    bool dragTakesTap_ = false;
    int layer_ = 0;
    std::vector<Target> targets_;
    std::map<std::string, Motion, std::less<>> motions_;
    std::map<std::string, Scroll, std::less<>> scrolls_;
};

/// Closes its layer at the end of a block.
class Layer {
public:
    Layer(Ui& ui, const char* id, const Box& box) : ui_(ui) { ui.openLayer(id, box); }
    ~Layer() { ui_.closeLayer(); }
    Layer(const Layer&) = delete;
    Layer& operator=(const Layer&) = delete;

private:
    Ui& ui_;
};

class Clip {
public:
    Clip(Ui& ui, const Box& box) : ui_(ui) { ui.clip(box); }
    ~Clip() { ui_.unclip(); }
    Clip(const Clip&) = delete;
    Clip& operator=(const Clip&) = delete;

private:
    Ui& ui_;
};

} // namespace clearframe::gui::kit
