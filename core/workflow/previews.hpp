// The smaller copies of a photo that the screen shows: made once, when the photo is decoded anyway.
#pragma once

#include "core/ports/picture.hpp"
#include "core/ports/preview_vault.hpp"
#include "core/ports/previewer.hpp"
#include "core/ports/stores.hpp"

namespace clearframe::workflow {

[[nodiscard]] constexpr int longEdgeOf(ports::PreviewKind kind) {
    return kind == ports::PreviewKind::thumbnail ? 320 : 2048;
}
/// What a picture measures once no side is longer than `longEdge`; as the Redactor and the Previewer scale.
[[nodiscard]] policy::Size fitted(policy::Size size, int longEdge);

struct PreviewDesk {
    ports::PreviewVault& vault;
    ports::Previewer& previewer;
};

/// Both previews of a photo as they were made.
struct Previews {
    ports::Picture thumbnail;
    ports::Picture screen;
};

/// `whole` is the upright picture of the original. Keeps both, encrypted; what cannot be kept (a full disk) is made
/// again when it is next wanted, and harms nothing.
[[nodiscard]] policy::Result<Previews> makePreviews(const PreviewDesk& desk, const policy::PhotoId& id,
                                                    const ports::Bytes& key, const ports::Picture& whole);

} // namespace clearframe::workflow
