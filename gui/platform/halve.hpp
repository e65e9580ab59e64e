// Half of a picture, each pixel the mean of four: cheap, and nothing of the picture is skipped.
#pragma once

#include "core/ports/picture.hpp"

namespace clearframe::gui {

/// Rounded up, so that nothing has a side of 0.
[[nodiscard]] constexpr policy::Size halved(policy::Size size) {
    return {(size.width + 1) / 2, (size.height + 1) / 2};
}

[[nodiscard]] ports::Picture halved(const ports::Picture& picture);

} // namespace clearframe::gui
