#include "tests/vision/support/models.hpp"

#include "tests/support/corpus.hpp"

#include <algorithm>
#include <cstdlib>

namespace clearframe::tests {

namespace fs = std::filesystem;

std::vector<fs::path> modelFolders() {
    std::vector<fs::path> folders;
    if (const char* named = std::getenv("CLEARFRAME_MODELS")) folders.emplace_back(named);
    folders.push_back(fs::path(CLEARFRAME_SOURCE_DIR) / "build" / "models");
    if (const auto shared = sharedFolder()) folders.push_back(*shared / "models");
    return folders;
}

const std::vector<vision::FaceModel>& installedModels() {
    static const std::vector<vision::FaceModel> models = vision::allFaceModels(modelFolders());
    return models;
}

} // namespace clearframe::tests
