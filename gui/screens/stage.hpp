// The photo itself on the screen: fitted, zoomed by two fingers or a double tap, moved by one.
#pragma once

#include "gui/kit/picture.hpp"

#include "core/policy/geometry.hpp"

#include <optional>

namespace clearframe::gui::screens {

/// State of the view alone, for one photo.
struct StageView {
    float zoom = 1;                     ///< 1: the whole picture fits
    float centreX = .5F, centreY = .5F; ///< what stands in the middle, as a part of the picture
    std::optional<policy::Rect> shown;  ///< a face to look at closely; then zoom and centre follow it
    struct Drag {
        float fromX = 0, fromY = 0;
    };
    std::optional<Drag> drag;
};

/// Between pixels of the picture and of the window.
class StagePlace {
public:
    StagePlace(const kit::Box& stage, policy::Size picture, const StageView& view);
    [[nodiscard]] kit::Box toWindow(const policy::Rect& box) const;
    [[nodiscard]] policy::Rect toPicture(const kit::Box& box) const; ///< outward, inside the picture
    [[nodiscard]] const kit::Box& picture() const { return place_; }

private:
    kit::Box place_;
    policy::Size size_;
};

/// Draws the picture on the dark stage. What is not there yet is the stage alone.
void drawStage(kit::Ui& ui, const kit::Box& stage, kit::Pictures& pictures, const PictureRef& key,
               const StagePlace& place);
/// Two fingers, double taps, the wheel and dragging. `pan`: one finger moves the picture.
void moveStage(kit::Ui& ui, const kit::Box& stage, policy::Size picture, StageView& view, bool pan);

} // namespace clearframe::gui::screens
