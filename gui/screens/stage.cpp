#include "gui/screens/stage.hpp"

#include <algorithm>
#include <cmath>

namespace clearframe::gui::screens {
namespace {

constexpr float mostZoom = 12;

kit::Box placeOf(const kit::Box& stage, policy::Size picture, const StageView& view) {
    const auto width = static_cast<float>(std::max(1, picture.width));
    const auto height = static_cast<float>(std::max(1, picture.height));
    const float scale = std::min(stage.w / width, stage.h / height) * view.zoom;
    const float w = width * scale;
    const float h = height * scale;
    const auto along = [](float from, float room, float length, float centre) {
        if (length <= room) return from + (room - length) / 2;
        return std::clamp(from + room / 2 - centre * length, from + room - length, from);
    };
    return {along(stage.x, stage.w, w, view.centreX), along(stage.y, stage.h, h, view.centreY), w, h};
}

} // namespace

StagePlace::StagePlace(const kit::Box& stage, policy::Size picture, const StageView& view)
    : place_(placeOf(stage, picture, view)), size_(picture) {}

kit::Box StagePlace::toWindow(const policy::Rect& box) const {
    const float x = place_.w / static_cast<float>(std::max(1, size_.width));
    const float y = place_.h / static_cast<float>(std::max(1, size_.height));
    return {place_.x + static_cast<float>(box.x) * x, place_.y + static_cast<float>(box.y) * y,
            static_cast<float>(box.w) * x, static_cast<float>(box.h) * y};
}

policy::Rect StagePlace::toPicture(const kit::Box& box) const {
    const float x = static_cast<float>(size_.width) / place_.w;
    const float y = static_cast<float>(size_.height) / place_.h;
    const int left = static_cast<int>(std::floor((box.x - place_.x) * x));
    const int top = static_cast<int>(std::floor((box.y - place_.y) * y));
    const int right = static_cast<int>(std::ceil((box.right() - place_.x) * x));
    const int bottom = static_cast<int>(std::ceil((box.bottom() - place_.y) * y));
    return policy::clip({left, top, right - left, bottom - top}, size_);
}

void drawStage(kit::Ui& ui, const kit::Box& stage, kit::Pictures& pictures, const PictureRef& key,
               const StagePlace& place) {
    kit::fill(ui, stage, kit::overPhoto::stage);
    const auto texture = pictures.find(key);
    if (!texture) return;
    const kit::Clip inside(ui, stage);
    const kit::Box& at = place.picture();
    ui.list().AddImage(texture->id, {at.x, at.y}, {at.right(), at.bottom()});
}

void moveStage(kit::Ui& ui, const kit::Box& stage, policy::Size picture, StageView& view, bool pan) {
    const auto& gestures = ui.gestures();
    const kit::Box now = placeOf(stage, picture, view);
    const auto zoomAt = [&](float x, float y, float factor) {
        const float zoom = std::clamp(view.zoom * factor, 1.F, mostZoom);
        const float grown = zoom / view.zoom;
        // What lies under the fingers stays there.
        const float partX = (x - now.x) / now.w;
        const float partY = (y - now.y) / now.h;
        view.centreX = partX + (stage.centreX() - x) / (now.w * grown);
        view.centreY = partY + (stage.centreY() - y) / (now.h * grown);
        view.zoom = zoom;
        view.shown.reset();
    };
    const auto moveBy = [&](float dx, float dy) {
        view.centreX -= dx / now.w;
        view.centreY -= dy / now.h;
    };
    if (gestures.active && stage.contains(gestures.centreX, gestures.centreY)) {
        zoomAt(gestures.centreX, gestures.centreY, gestures.pinch);
        moveBy(gestures.panX, gestures.panY);
    } else if (gestures.doubleTap && stage.contains(gestures.tapX, gestures.tapY)) {
        zoomAt(gestures.tapX, gestures.tapY, view.zoom > 1.01F ? 1 / view.zoom : 3);
    } else if (gestures.wheel != 0) {
        const auto& io = ImGui::GetIO();
        if (stage.contains(io.MousePos.x, io.MousePos.y))
            zoomAt(io.MousePos.x, io.MousePos.y, std::pow(1.15F, gestures.wheel));
    } else if (pan && view.zoom > 1) {
        const auto& io = ImGui::GetIO();
        if (io.MouseDown[0] && stage.contains(io.MouseClickedPos[0].x, io.MouseClickedPos[0].y))
            moveBy(io.MouseDelta.x, io.MouseDelta.y);
    }
    // The centre stays where the picture can be, so that a drag back moves at once.
    const float halfX = std::min(.5F, stage.w / (2 * now.w));
    const float halfY = std::min(.5F, stage.h / (2 * now.h));
    view.centreX = std::clamp(view.centreX, halfX, 1 - halfX);
    view.centreY = std::clamp(view.centreY, halfY, 1 - halfY);
}

} // namespace clearframe::gui::screens
