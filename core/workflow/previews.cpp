#include "core/workflow/previews.hpp"

#include <algorithm>
#include <cmath>

namespace clearframe::workflow {
namespace {

constexpr int quality = 85;

/// A picture that cannot be kept is no failure of the photo: it is made again.
void keep(const PreviewDesk& desk, const policy::PhotoId& id, const ports::Bytes& key, ports::PreviewKind kind,
          const ports::Picture& picture) {
    const auto coded = desk.previewer.encode(picture, quality);
    if (coded) (void)desk.vault.put(id, key, kind, *coded);
}

} // namespace

policy::Size fitted(policy::Size size, int longEdge) {
    const double scale = std::min(1.0, static_cast<double>(longEdge) / std::max({size.width, size.height, 1}));
    const auto side = [scale](int pixels) { return std::max(1, static_cast<int>(std::lround(pixels * scale))); };
    return {side(size.width), side(size.height)};
}

policy::Result<Previews> makePreviews(const PreviewDesk& desk, const policy::PhotoId& id, const ports::Bytes& key,
                                      const ports::Picture& whole) {
    using ports::PreviewKind;
    auto screen = desk.previewer.follow(whole, {.longEdge = longEdgeOf(PreviewKind::screen)});
    if (!screen) return tl::unexpected(screen.error());
    auto thumbnail = desk.previewer.follow(*screen, {.longEdge = longEdgeOf(PreviewKind::thumbnail)});
    if (!thumbnail) return tl::unexpected(thumbnail.error());
    keep(desk, id, key, PreviewKind::screen, *screen);
    keep(desk, id, key, PreviewKind::thumbnail, *thumbnail);
    return Previews{std::move(*thumbnail), std::move(*screen)};
}

} // namespace clearframe::workflow
