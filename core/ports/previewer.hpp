// Pictures for the kiosk's own screen: smaller, with covers painted on, and small enough to keep.
#pragma once

#include "core/policy/failure.hpp"
#include "core/ports/picture.hpp"
#include "core/ports/redactor.hpp"

namespace clearframe::ports {

/// Never part of what goes out: that is the Redactor's. May be called by several threads at once.
class Previewer {
public:
    virtual ~Previewer() = default;
    /// Covers, crop and scale of the plan, which is in pixels of this picture; no coding, no credit. A plan that cannot
    /// be followed to the letter is refused.
    [[nodiscard]] virtual policy::Result<Picture> follow(const Picture& picture, const RenderPlan& plan) = 0;
    /// As a JPEG without metadata, for a PhotoReader to read again.
    [[nodiscard]] virtual policy::Result<Bytes> encode(const Picture& picture, int quality) = 0;
};

} // namespace clearframe::ports
