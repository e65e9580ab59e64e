#include "gui/screens/photo_overlay.hpp"

#include "gui/kit/button.hpp"
#include "gui/kit/over_photo.hpp"
#include "gui/words.hpp"

#include <cmath>
#include <fmt/format.h>

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<PhotoIntent>;

FaceMark markOf(FaceLook look) {
    switch (look) {
    case FaceLook::show:
        return FaceMark::show;
    case FaceLook::cover:
        return FaceMark::cover;
    case FaceLook::block:
        return FaceMark::block;
    case FaceLook::unnamed:
        break;
    }
    return FaceMark::unnamed;
}

/// Faces stand close together: of those whose target holds the finger, the one with the nearest middle.
Intent tapFaces(Ui& ui, const PhotoModel& model, const Box& stage, const StagePlace& place) {
    Intent intent;
    float best = 0;
    for (const PhotoFace& face : model.faces) {
        const Box target = faceTarget(ui, place.toWindow(face.box));
        const auto tapped = ui.tap(fmt::format("face.{}", face.id), target.intersected(stage), face.label);
        if (tapped.focused) focusRing(ui, target, ui.m().px(12));
        if (!tapped.clicked) continue;
        for (const PhotoFace& other : model.faces) {
            const Box box = faceTarget(ui, place.toWindow(other.box));
            if (!box.contains(tapped.x, tapped.y)) continue;
            const float away = std::hypot(box.centreX() - tapped.x, box.centreY() - tapped.y);
            if (!intent || away < best) {
                intent = photo::TapFace{other.id};
                best = away;
            }
        }
        if (!intent) intent = photo::TapFace{face.id}; // by the keyboard
    }
    return intent;
}

void outlined(Ui& ui, const PhotoModel& model, const PhotoFace& face, const StagePlace& place) {
    faceOutline(ui, {.face = place.toWindow(face.box),
                     .mark = markOf(face.look),
                     .label = face.label,
                     .selected = model.selected == face.id});
}

void drawFaces(Ui& ui, const PhotoModel& model, const Box& stage, const StagePlace& place) {
    const Clip inside(ui, stage);
    for (const PhotoFace& face : model.faces)
        outlined(ui, model, face, place);
}

void drawPins(Ui& ui, const PhotoModel& model, const StagePlace& place) {
    int number = 1;
    for (const policy::Rect& cover : model.afterPins) {
        const Box box = place.toWindow(cover);
        pin(ui, box.x + box.w * 0.12F, box.bottom() - box.h * 0.25F, number++);
    }
}

/// The area under the finger while a tool is in hand.
Intent drawArea(Ui& ui, const PhotoModel& model, const Box& stage, const StagePlace& place, StageView& view) {
    const auto& io = ImGui::GetIO();
    const bool held = ui.tap("photo.area", stage, words::drawHere).held;
    if (held && !view.drag) view.drag = StageView::Drag{io.MouseClickedPos[0].x, io.MouseClickedPos[0].y};
    if (!view.drag) return std::nullopt;
    const Box area{std::min(view.drag->fromX, io.MousePos.x), std::min(view.drag->fromY, io.MousePos.y),
                   std::abs(io.MousePos.x - view.drag->fromX), std::abs(io.MousePos.y - view.drag->fromY)};
    const Box shown = area.intersected(stage);
    if (model.tool == PhotoModel::Tool::crop) {
        stroke(ui, shown, overPhoto::white, ui.m().px(4), 0);
    } else {
        fill(ui, shown, faded(overPhoto::stage, 0.8F), ui.m().px(8));
        stroke(ui, shown, overPhoto::cover, ui.m().px(4), ui.m().px(8));
    }
    ui.keepMoving();
    if (io.MouseDown[0]) return std::nullopt;
    view.drag.reset();
    constexpr float leastDrawn = 12; // a slip of the finger is no area
    if (shown.w < ui.m().px(leastDrawn) || shown.h < ui.m().px(leastDrawn)) return std::nullopt;
    return photo::DrawnArea{place.toPicture(shown)};
}

Intent tools(Ui& ui, const PhotoModel& model, const Box& stage) {
    Intent intent;
    const float pad = ui.m().px(16);
    Box row{stage.x + pad, stage.bottom() - pad - ui.m().button - ui.m().px(3), stage.w - 2 * pad,
            ui.m().button + ui.m().px(3)};
    const auto tool = [&](const ButtonSpec& spec) {
        return button(ui, row.cutLeft(buttonWidth(ui, spec), ui.m().px(11)), spec);
    };
    if (model.tool != PhotoModel::Tool::none) {
        if (tool({.id = "photo.tool.cancel", .label = words::cancel, .icon = Icon::close, .look = Look::onPhoto}))
            intent = photo::UseTool{PhotoModel::Tool::none};
        note(ui, {row.x, row.y, std::min(row.w, ui.m().px(420)), row.h},
             model.tool == PhotoModel::Tool::crop ? words::dragToCrop : words::dragToCover);
        return intent;
    }
    if (model.fullPicture) {
        if (tool(
                {.id = "photo.full", .label = words::leaveFullPicture, .icon = Icon::arrowLeft, .look = Look::onPhoto}))
            intent = photo::FullPicture{false};
        return intent;
    }
    if (ui.m().small && !ui.m().portrait) return intent; // they stand in the sheet of further acts
    if (!ui.m().portrait) {
        if (tool({.id = "photo.drawCover", .label = words::drawCover, .icon = Icon::brush, .look = Look::onPhoto}))
            intent = photo::UseTool{PhotoModel::Tool::drawCover};
        if (model.showsAfter) {
            if (tool({.id = "photo.pins",
                      .label = model.hidesPins ? words::showNumbers : words::hideNumbers,
                      .icon = model.hidesPins ? Icon::eye : Icon::eyeOff,
                      .look = Look::onPhoto}))
                intent = photo::HidePins{!model.hidesPins};
        } else if (tool({.id = "photo.full",
                         .label = words::fullPicture,
                         .icon = Icon::fullscreen,
                         .look = Look::onPhoto})) {
            intent = photo::FullPicture{true};
        }
    }
    return intent;
}

} // namespace

void drawFace(Ui& ui, const PhotoModel& model, policy::FaceId id, const Box& stage, const StagePlace& place) {
    const Clip inside(ui, stage);
    const auto face = std::ranges::find(model.faces, id, &PhotoFace::id);
    if (face != model.faces.end()) outlined(ui, model, *face, place);
}

Intent photoOverlay(Ui& ui, const PhotoModel& model, const Box& stage, const StagePlace& place, StageView& view) {
    Intent intent;
    if (!model.failed.empty()) {
        paragraph(ui, Role::body, overPhoto::white, stage.middle(stage.w * 0.7F, ui.m().px(120)), model.failed, 4,
                  Align::centre);
    }
    if (model.tool != PhotoModel::Tool::none) {
        drawFaces(ui, model, stage, place);
        if (auto one = drawArea(ui, model, stage, place, view)) intent = one;
    } else if (model.showsAfter) {
        const Clip inside(ui, stage);
        if (!model.hidesPins) drawPins(ui, model, place);
    } else {
        drawFaces(ui, model, stage, place);
        const Clip inside(ui, stage);
        if (auto one = tapFaces(ui, model, stage, place)) intent = one;
    }
    if (auto one = tools(ui, model, stage)) intent = one;
    return intent;
}

} // namespace clearframe::gui::screens
