#include "gui/platform/renderer.hpp"

#include <imgui.h>

#include <algorithm>
#include <utility>

namespace clearframe::gui {

bool Renderer::fits(policy::Size size) const {
    return !size.empty() && std::max(size.width, size.height) <= largestTexture();
}

TextureId Renderer::nextId() {
    return reinterpret_cast<TextureId>(++lastId_);
}

TextureId Renderer::add(const ports::Picture& picture) {
    if (!picture.pixels || !fits(picture.size)) return nullptr;
    const auto id = nextId();
    return makePicture(id, picture) ? id : nullptr;
}

TextureId Renderer::addMask(policy::Size size, std::span<const std::uint8_t> alphas) {
    if (!fits(size) || alphas.size() < static_cast<std::size_t>(size.area())) return nullptr;
    const auto id = nextId();
    return makeMask(id, size, alphas) ? id : nullptr;
}

void Renderer::removeAll() {
    dropTextures();
    fonts_ = nullptr;
    ++generation_;
}

void Renderer::useFonts(ImFontAtlas& fonts) {
    // After an upload the atlas keeps no pixels: pixels there mean that it was built again.
    const bool changed = !fonts.IsBuilt() || fonts.TexPixelsAlpha8 || fonts.TexPixelsRGBA32;
    if (!changed && fonts_ && fonts.TexID == fonts_) return;
    unsigned char* alphas = nullptr;
    policy::Size size;
    fonts.GetTexDataAsAlpha8(&alphas, &size.width, &size.height);
    if (const auto old = std::exchange(fonts_, nullptr)) remove(old);
    if (alphas) fonts_ = addMask(size, {alphas, static_cast<std::size_t>(size.area())});
    fonts.SetTexID(fonts_);
    if (fonts_) fonts.ClearTexData();
}

} // namespace clearframe::gui
