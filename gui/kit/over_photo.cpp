#include "gui/kit/over_photo.hpp"

#include <array>
#include <cmath>

namespace clearframe::gui::kit {
namespace {

constexpr float outlineAway = 6;
constexpr float casing = 4;
constexpr Colour casingColour = rgb(0x10151B, 158);

struct MarkLook {
    Colour colour;
    Icon icon;
    float width;
};

MarkLook lookOf(FaceMark mark) {
    switch (mark) {
    case FaceMark::show:
        return {overPhoto::show, Icon::checkCircle, 4};
    case FaceMark::cover:
        return {overPhoto::cover, Icon::eyeOff, 5};
    case FaceMark::block:
        return {overPhoto::block, Icon::blockHelper, 5};
    case FaceMark::unnamed:
        break;
    }
    return {overPhoto::review, Icon::helpCircle, 4};
}

void frame(Ui& ui, const Box& box, const MarkLook& look, FaceMark mark, float pulse) {
    const float width = ui.m().px(look.width);
    const float radius = ui.m().px(12);
    const float dark = ui.m().px(casing) / 2;
    const Colour colour = faded(look.colour, pulse);
    const Box outer = box.grown(dark);
    switch (mark) {
    case FaceMark::show:
        stroke(ui, outer, casingColour, width + 2 * dark, radius + dark);
        stroke(ui, box, colour, width, radius);
        break;
    case FaceMark::unnamed:
        stroke(ui, outer, casingColour, width + 2 * dark, radius + dark);
        dashed(ui, box, colour, width, radius, ui.m().px(12), ui.m().px(8));
        break;
    case FaceMark::cover: {
        constexpr float part = 0.3F;
        corners(ui, outer, casingColour, width + 2 * dark, radius + dark, part);
        corners(ui, box, colour, width, radius, part);
        break;
    }
    case FaceMark::block:
        stroke(ui, outer, casingColour, width + 2 * dark, radius + dark);
        stroke(ui, box, colour, width, radius);
        ui.list().AddLine({box.x + radius / 2, box.y + radius / 2},
                          {box.right() - radius / 2, box.bottom() - radius / 2}, colour, width * 0.8F);
        break;
    }
}

} // namespace

Box faceTarget(const Ui& ui, const Box& face) {
    const Box outline = face.grown(ui.m().px(outlineAway));
    const float more = std::max({0.F, ui.m().target - outline.w, ui.m().target - outline.h}) / 2;
    return outline.grown(more);
}

void faceOutline(Ui& ui, const FaceOutline& spec) {
    const auto look = lookOf(spec.mark);
    const Box box = spec.face.grown(ui.m().px(outlineAway));
    if (spec.selected) {
        const float away = ui.m().px(9);
        stroke(ui, box.grown(away + ui.m().px(1)), casingColour, ui.m().px(7), ui.m().px(20));
        stroke(ui, box.grown(away), overPhoto::white, ui.m().px(5), ui.m().px(19));
    }
    frame(ui, box, look, spec.mark, spec.pulse);

    const bool unnamed = spec.mark == FaceMark::unnamed;
    const bool words = !ui.m().small || unnamed;
    const float height = ui.m().px(30);
    const float side = ui.m().px(18);
    const float pad = ui.m().px(8);
    const std::string_view label = words ? spec.label : std::string_view{};
    float width = 2 * pad + side;
    if (!label.empty()) width += ui.m().px(6) + widthOf(ui.fonts(), Role::smallStrong, label) + ui.m().px(2);
    const float gap = spec.selected ? ui.m().px(14) : ui.m().px(5);
    const float clampedX = std::clamp(box.centreX() - width / 2, ui.m().px(4), ui.m().width - width - ui.m().px(4));
    const Box chip{std::round(clampedX), std::round(box.bottom() + gap), std::ceil(width), height};
    fill(ui, chip.grown(ui.m().px(1.5F)), unnamed ? casingColour : faded(look.colour, 0.45F), ui.m().px(9));
    fill(ui, chip, unnamed ? overPhoto::review : overPhoto::chip, ui.m().px(8));
    const Colour ink = unnamed ? overPhoto::chip : overPhoto::white;
    icon(ui, look.icon, 18, unnamed ? overPhoto::chip : look.colour, chip.x + pad + side / 2, chip.centreY());
    if (!label.empty())
        drawText(ui.list(), ui.fonts(), Role::smallStrong, ink, chip.x + pad + side + ui.m().px(6), chip.centreY(),
                 label);
}

void pin(Ui& ui, float x, float y, int number) {
    const float size = ui.m().px(34);
    const Box box{std::round(x - size / 2), std::round(y - size / 2), size, size};
    fill(ui, box.grown(ui.m().px(3)), overPhoto::cover, size);
    fill(ui, box, overPhoto::chip, size / 2);
    drawText(ui.list(), ui.fonts(), Role::smallStrong, overPhoto::white, box.centreX(), box.centreY(),
             std::to_string(number), Align::centre);
}

void note(Ui& ui, const Box& box, std::string_view text) {
    fill(ui, box, overPhoto::chip, ui.m().px(12));
    line(ui, Role::small, overPhoto::white, box.inset(ui.m().px(16), 0), text);
}

} // namespace clearframe::gui::kit
