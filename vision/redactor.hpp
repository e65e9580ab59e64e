// Covers, crops, scales, encodes and proves: ports::Redactor with OpenCV, libjpeg-turbo and libexiv2.
#pragma once

#include "core/ports/face_finder.hpp"
#include "core/ports/photo_reader.hpp"
#include "core/ports/redactor.hpp"

#include <memory>

namespace clearframe::vision {

/// `reader` and `finder` are used by prove() and must outlive the redactor; the others use neither.
/// One call at a time, and for prove() also one on this reader and this finder. prove() searches the
/// result for faces again, which takes about as long as the first search; a search that did not run refuses the result.
[[nodiscard]] std::unique_ptr<ports::Redactor> makeRedactor(ports::PhotoReader& reader, ports::FaceFinder& finder);

} // namespace clearframe::vision
