// Pictures on the screen: filled into a box with round corners, or a quiet tile where they may not or cannot be shown.
#pragma once

#include "gui/kit/paint.hpp"
#include "gui/model/picture_ref.hpp"

#include "core/policy/geometry.hpp"

#include <optional>
#include <string_view>

namespace clearframe::gui::kit {

struct Texture {
    ImTextureID id = nullptr;
    int width = 0; ///< pixels of the picture it shows, however large the texture is
    int height = 0;
};

/// The pictures that are there now; what is not comes in a later frame.
class Pictures {
public:
    virtual ~Pictures() = default;
    /// `drawnWidth`: in pixels of the window, for a copy that does not shimmer; 0: in full.
    [[nodiscard]] virtual std::optional<Texture> find(const PictureRef& picture, float drawnWidth = 0) = 0;
};

/// The middle of the picture, as much as fits the box. A soft tile until it is there.
void pictureCropped(Ui& ui, const Box& box, Pictures& pictures, const PictureRef& key, float drawnRadius = 12);

/// All of it, as large as fits the box: where somebody answers for what can be seen.
void pictureWhole(Ui& ui, const Box& box, Pictures& pictures, const PictureRef& key, float drawnRadius = 12);

/// A face with what is around it, as a small square. `face` and `size` in pixels of the upright picture.
void faceCrop(Ui& ui, const Box& box, Pictures& pictures, const PictureRef& key, const policy::Rect& face,
              policy::Size size);

/// Where the whole picture stands when it is fitted into the box.
Box fitted(const Box& box, float width, float height);
/// Says that a picture is not shown here, with the verdict's icon.
void hiddenPicture(Ui& ui, const Box& box, std::string_view words, float drawnRadius = 12);

} // namespace clearframe::gui::kit
