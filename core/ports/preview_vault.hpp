// Where smaller copies of photos are kept for the screen (DESIGN, principle 9).
#pragma once

#include "core/policy/failure.hpp"
#include "core/policy/photo.hpp"
#include "core/ports/picture.hpp"

#include <optional>

namespace clearframe::ports {

enum class PreviewKind {
    thumbnail, ///< long edge 320 px
    screen,    ///< long edge 2048 px
};

/// Encrypted with the photo's own key: erasing the key erases them with the original. Nothing here is precious; what is
/// missing or damaged is made again from the original. May be used by several threads.
class PreviewVault {
public:
    virtual ~PreviewVault() = default;
    /// Takes the place of an older one. Not durable: a power cut may cost it.
    [[nodiscard]] virtual policy::Done put(const policy::PhotoId& id, const Bytes& key, PreviewKind kind,
                                           const Bytes& preview) = 0;
    /// Nothing where there is none, or none that can be believed.
    [[nodiscard]] virtual std::optional<Bytes> get(const policy::PhotoId& id, const Bytes& key, PreviewKind kind) = 0;
    virtual void discard(const policy::PhotoId& id) = 0;
};

} // namespace clearframe::ports
