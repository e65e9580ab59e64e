// Which face detector this device has. Weights are not part of the program; they are known by their SHA-256 alone, so
// that a damaged download, or a file that somebody swapped, is never taken for a detector.
#pragma once

#include "core/policy/failure.hpp"
#include "core/ports/face_finder.hpp"
#include "core/ports/picture.hpp"

#include <filesystem>
#include <vector>

namespace clearframe::vision {

enum class ModelKind {
    yuNet,     ///< libfacedetection.train: Wu et al., "YuNet: A Tiny Millisecond-level Face Detector", 2023
    ultraFace, ///< Linzaer's Ultra-Light-Fast-Generic-Face-Detector, as an npm package ships it
};

struct FaceModel {
    ModelKind kind = ModelKind::yuNet;
    ports::DetectorInfo info;
    ports::Bytes weights; ///< the ONNX file, the very bytes that were hashed
};

/// One of each known model that lies directly in one of `folders`, under whatever name; the best first. Folders that do
/// not exist are passed over. A file that is not known, byte for byte, is no model.
[[nodiscard]] std::vector<FaceModel> allFaceModels(const std::vector<std::filesystem::path>& folders);

/// The best of them; fails (unavailable) where there is none.
[[nodiscard]] policy::Result<FaceModel> findFaceModel(const std::vector<std::filesystem::path>& folders);

} // namespace clearframe::vision
