#include "gui/kit/picture.hpp"

#include <algorithm>

namespace clearframe::gui::kit {

Box fitted(const Box& box, float width, float height) {
    if (width <= 0 || height <= 0) return box;
    const float scale = std::min(box.w / width, box.h / height);
    return box.middle(width * scale, height * scale);
}

namespace {

/// A tile says that the picture is not there yet.
std::optional<Texture> thereOrTile(Ui& ui, const Box& box, Pictures& pictures, const PictureRef& key, float radius) {
    const auto texture = pictures.find(key, box.w);
    if (texture && texture->width > 0 && texture->height > 0) return texture;
    fill(ui, box, ui.theme().inset, radius);
    icon(ui, Icon::image, 26, ui.theme().disabledText, box.centreX(), box.centreY());
    return std::nullopt;
}

} // namespace

void pictureWhole(Ui& ui, const Box& box, Pictures& pictures, const PictureRef& key, float drawnRadius) {
    const float radius = ui.m().px(drawnRadius);
    const auto texture = thereOrTile(ui, box, pictures, key, radius);
    if (!texture) return;
    fill(ui, box, ui.theme().inset, radius);
    const Box at = fitted(box, static_cast<float>(texture->width), static_cast<float>(texture->height));
    ui.list().AddImageRounded(texture->id, {at.x, at.y}, {at.right(), at.bottom()}, {0, 0}, {1, 1}, overPhoto::white,
                              radius);
}

void pictureCropped(Ui& ui, const Box& box, Pictures& pictures, const PictureRef& key, float drawnRadius) {
    const float radius = ui.m().px(drawnRadius);
    const auto texture = thereOrTile(ui, box, pictures, key, radius);
    if (!texture) return;
    const float ratio = static_cast<float>(texture->width) / static_cast<float>(texture->height);
    const float wanted = box.w / box.h;
    const float u = ratio > wanted ? (1 - wanted / ratio) / 2 : 0;
    const float v = ratio > wanted ? 0 : (1 - ratio / wanted) / 2;
    ui.list().AddImageRounded(texture->id, {box.x, box.y}, {box.right(), box.bottom()}, {u, v}, {1 - u, 1 - v},
                              overPhoto::white, radius);
}

void faceCrop(Ui& ui, const Box& box, Pictures& pictures, const PictureRef& key, const policy::Rect& face,
              policy::Size size) {
    const float radius = ui.m().px(14);
    fill(ui, box.grown(ui.m().px(3)), ui.theme().review.text, radius + ui.m().px(3));
    fill(ui, box, ui.theme().inset, radius);
    const auto texture = pictures.find(key);
    if (!texture || size.empty()) return;
    const float side = static_cast<float>(std::max(face.w, face.h)) * 1.15F;
    const float x = static_cast<float>(face.x) + (static_cast<float>(face.w) - side) / 2;
    const float y = static_cast<float>(face.y) + (static_cast<float>(face.h) - side) / 2;
    const auto width = static_cast<float>(size.width);
    const auto height = static_cast<float>(size.height);
    const auto part = [](float value) { return std::clamp(value, 0.F, 1.F); };
    ui.list().AddImageRounded(texture->id, {box.x, box.y}, {box.right(), box.bottom()},
                              {part(x / width), part(y / height)},
                              {part((x + side) / width), part((y + side) / height)}, overPhoto::white, radius);
}

void hiddenPicture(Ui& ui, const Box& box, std::string_view words, float drawnRadius) {
    const auto& look = ui.theme().blocked;
    fill(ui, box, look.fill, ui.m().px(drawnRadius));
    const float step = ui.fonts().em(Role::smallStrong);
    icon(ui, Icon::blockHelper, ui.m().small ? 34 : 34, look.text, box.centreX(), box.centreY() - step);
    line(ui, Role::smallStrong, look.text, {box.x, box.centreY() + step * 0.6F, box.w, step * 1.6F}, words,
         Align::centre);
}

} // namespace clearframe::gui::kit
