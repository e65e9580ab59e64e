// Which detectors are installed for tests: $CLEARFRAME_MODELS, build/models of the checkout, ../shared/models beside
// it.
#pragma once

#include "vision/face_model.hpp"

#include <vector>

namespace clearframe::tests {

std::vector<std::filesystem::path> modelFolders();

/// One of each installed model, best first; empty where there is none.
const std::vector<vision::FaceModel>& installedModels();

} // namespace clearframe::tests
