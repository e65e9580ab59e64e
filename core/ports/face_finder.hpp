// Finds faces; never recognises them (DESIGN, principle 4).
#pragma once

#include "core/policy/failure.hpp"
#include "core/policy/geometry.hpp"
#include "core/ports/picture.hpp"

#include <string>
#include <vector>

namespace clearframe::ports {

struct FoundFace {
    policy::Rect box; ///< clipped to the picture
    double score = 0; ///< 0 … 1
};

struct DetectorInfo {
    std::string name;   ///< "YuNet n"
    std::string grade;  ///< "full" or "reduced": the weaker stand-in model
    std::string sha256; ///< of the model file
};

struct FoundFaces {
    std::vector<FoundFace> faces; ///< best first
    double forwardSeconds = 0;    ///< time in the network itself, for `bench`
};

/// No result is not "no faces": a detector that did not run is a failure, and whoever asked must not clear the photo.
/// One call at a time.
class FaceFinder {
public:
    virtual ~FaceFinder() = default;
    [[nodiscard]] virtual policy::Result<FoundFaces> find(const Picture& picture) = 0;
    [[nodiscard]] virtual const DetectorInfo& info() const = 0;
};

} // namespace clearframe::ports
