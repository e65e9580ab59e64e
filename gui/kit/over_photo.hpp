// What lies over a photo: outlines of faces by their state, numbered pins of covers, dark tools.
#pragma once

#include "gui/kit/paint.hpp"

#include <string_view>

namespace clearframe::gui::kit {

/// Line style, icon and word differ, not the colour alone.
enum class FaceMark { show, unnamed, cover, block };

struct FaceOutline {
    Box face; ///< of the face in the window; the outline lies around it
    FaceMark mark = FaceMark::unnamed;
    std::string_view label; ///< first name, "Who?", "Adult"; on small screens only "Who?" is written out
    bool selected = false;
    float pulse = 1; ///< alpha
};

/// Draws alone: who is tapped is decided by the nearest centre (nearestFace()).
void faceOutline(Ui& ui, const FaceOutline& spec);
/// What takes a tap for this face: at least 9 mm.
Box faceTarget(const Ui& ui, const Box& face);

void pin(Ui& ui, float x, float y, int number);
/// Words on a dark strip.
void note(Ui& ui, const Box& box, std::string_view text);

} // namespace clearframe::gui::kit
