// The face finder: a network, run at several scales over the whole picture.
#pragma once

#include "core/ports/face_finder.hpp"
#include "vision/face_model.hpp"

#include <memory>

namespace clearframe::vision {

/// Runs the model once on an empty picture: what is returned has worked. Fails (unavailable) otherwise.
/// The finder is deterministic and holds about 150 MB while it searches; how many threads OpenCV takes is the caller's
/// matter (cv::setNumThreads). find() fails, and never answers "no faces", where any part of the search did not run.
[[nodiscard]] policy::Result<std::unique_ptr<ports::FaceFinder>> openFaceFinder(const FaceModel& model);

} // namespace clearframe::vision
