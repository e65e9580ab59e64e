// Which picture a screen wants to show.
#pragma once

#include "core/policy/photo.hpp"

#include <compare>
#include <string>

namespace clearframe::gui {

enum class PictureKind {
    thumbnail, ///< as it would go out: with its covers
    screen,    ///< the photo itself, for the review
    after,     ///< the very bytes that will go out
};

struct PictureKey {
    policy::PhotoId photo;
    PictureKind kind = PictureKind::thumbnail;
    std::string look; ///< what its contents depend on: covers, crop, style. Empty for PictureKind::screen
    friend auto operator<=>(const PictureKey&, const PictureKey&) = default;
};

} // namespace clearframe::gui
