// The drawn school scenes (demo/scenes), rasterised in tests: people whose faces are known and belong to nobody.
#pragma once

#include "core/ports/picture.hpp"

#include <string>
#include <vector>

namespace clearframe::tests {

struct DrawnScene {
    std::string name;
    ports::Picture picture;
    std::vector<policy::Rect> faces; ///< pixels of the picture
};

std::vector<std::string> drawnSceneNames();

/// 3:2, `width` pixels wide.
DrawnScene drawScene(const std::string& name, int width);

} // namespace clearframe::tests
