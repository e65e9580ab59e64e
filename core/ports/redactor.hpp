// Covers, crops, scales and encodes a picture, and proves what came out.
#pragma once

#include "core/policy/failure.hpp"
#include "core/policy/photo.hpp"
#include "core/ports/picture.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace clearframe::ports {

struct RenderPlan {
    std::vector<policy::Cover> covers; ///< pixels of the whole upright picture
    policy::CoverStyle style = policy::CoverStyle::solid;
    std::optional<policy::Rect> crop; ///< pixels of the whole upright picture; applied after the covers
    int longEdge = 2048;              ///< the result is never enlarged
    int quality = 88;                 ///< JPEG quality, 1 … 100
    std::string credit;               ///< photographer's credit line; empty: no metadata at all
    friend bool operator==(const RenderPlan&, const RenderPlan&) = default;
};

struct Rendered {
    Bytes jpeg;
    policy::Size size;
    std::vector<policy::Rect> covers; ///< pixels of the result, rounded outward; those that the crop left out are gone
    double encodeSeconds = 0;
};

/// Faces that may be visible in the result, in pixels of the whole upright picture.
struct ProofExpectations {
    std::vector<policy::Rect> visible;
};

class Redactor {
public:
    virtual ~Redactor() = default;
    /// Covers at full size, before any resampling; the result depends on no pixel under a cover.
    [[nodiscard]] virtual policy::Result<Rendered> render(const Picture& picture, const RenderPlan& plan) = 0;
    /// Decodes the result again and holds it against the plan: size, each cover, faces searched again (a face that
    /// is neither expected nor known is a surprise), metadata listed (nothing but the credit), no byte after the image.
    /// FailureKind::refused with the reason where anything is not as planned.
    [[nodiscard]] virtual policy::Done prove(const Rendered& rendered, const Picture& picture, const RenderPlan& plan,
                                             const ProofExpectations& expected) = 0;
    /// Begins at once, beside whatever else is done with the picture, and keeps it until then; the answer waits for it.
    [[nodiscard]] virtual std::function<Fingerprint()> fingerprint(const Picture& picture) = 0;
    [[nodiscard]] virtual std::string hash(const Bytes& file) = 0; ///< SHA-256, hex
};

} // namespace clearframe::ports
