#include "gui/platform/sdl_renderer.hpp"

#include <SDL.h>
#include <imgui.h>

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace clearframe::gui {

namespace {

struct Destroy {
    void operator()(SDL_Renderer* renderer) const { SDL_DestroyRenderer(renderer); }
    void operator()(SDL_Texture* texture) const { SDL_DestroyTexture(texture); }
};
using OwnedRenderer = std::unique_ptr<SDL_Renderer, Destroy>;
using OwnedTexture = std::unique_ptr<SDL_Texture, Destroy>;

class SdlRenderer final : public Renderer {
public:
    explicit SdlRenderer(OwnedRenderer renderer) : renderer_(std::move(renderer)) {
        SDL_RendererInfo info{};
        if (SDL_GetRendererInfo(renderer_.get(), &info) != 0) return;
        waits_ = (info.flags & SDL_RENDERER_PRESENTVSYNC) != 0;
        if (info.max_texture_width > 0) largest_ = std::min(info.max_texture_width, info.max_texture_height);
    }

    [[nodiscard]] policy::Size size() const override {
        policy::Size size;
        SDL_GetRendererOutputSize(renderer_.get(), &size.width, &size.height);
        return size;
    }
    [[nodiscard]] int largestTexture() const override { return largest_; }
    void remove(TextureId texture) override { textures_.erase(texture); }

    void clear(Rgb colour) override {
        SDL_RenderSetClipRect(renderer_.get(), nullptr);
        SDL_SetRenderDrawColor(renderer_.get(), colour.r, colour.g, colour.b, 255);
        SDL_RenderClear(renderer_.get());
    }
    void draw(const ImDrawData& data) override;
    void present() override { SDL_RenderPresent(renderer_.get()); }
    [[nodiscard]] bool presentWaits() const override { return waits_; }
    [[nodiscard]] policy::Result<ports::Picture> read() override;

protected:
    bool makePicture(TextureId id, const ports::Picture& picture) override;
    bool makeMask(TextureId id, policy::Size size, std::span<const std::uint8_t> alphas) override;
    void dropTextures() override { textures_.clear(); }

private:
    bool keep(TextureId id, Uint32 format, policy::Size size, const void* pixels, int pitch, SDL_BlendMode mode);
    void draw(const ImDrawList& list, const ImDrawCmd& command, const ImVec2& origin);

    OwnedRenderer renderer_;
    std::unordered_map<TextureId, OwnedTexture> textures_; // declared last: textures die before their renderer
    int largest_ = 2048;                                   // what every GPU of the last fifteen years can do
    bool waits_ = false;
};

bool SdlRenderer::keep(TextureId id, Uint32 format, policy::Size size, const void* pixels, int pitch,
                       SDL_BlendMode mode) {
    OwnedTexture texture(SDL_CreateTexture(renderer_.get(), format, SDL_TEXTUREACCESS_STATIC, size.width, size.height));
    if (!texture || SDL_UpdateTexture(texture.get(), nullptr, pixels, pitch) != 0) return false;
    SDL_SetTextureBlendMode(texture.get(), mode);
    SDL_SetTextureScaleMode(texture.get(), SDL_ScaleModeLinear);
    textures_[id] = std::move(texture);
    return true;
}

bool SdlRenderer::makePicture(TextureId id, const ports::Picture& picture) {
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(picture.size.area()));
    const auto* from = picture.pixels.get();
    for (auto& pixel : pixels) {
        pixel = 0xFF000000U | static_cast<std::uint32_t>(from[2]) << 16U | static_cast<std::uint32_t>(from[1]) << 8U |
                from[0];
        from += 3;
    }
    return keep(id, SDL_PIXELFORMAT_ARGB8888, picture.size, pixels.data(), picture.size.width * 4, SDL_BLENDMODE_BLEND);
}

bool SdlRenderer::makeMask(TextureId id, policy::Size size, std::span<const std::uint8_t> alphas) {
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(size.area()));
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        pixels[i] = 0x00FFFFFFU | static_cast<std::uint32_t>(alphas[i]) << 24U;
    }
    return keep(id, SDL_PIXELFORMAT_ARGB8888, size, pixels.data(), size.width * 4, SDL_BLENDMODE_BLEND);
}

void SdlRenderer::draw(const ImDrawList& list, const ImDrawCmd& command, const ImVec2& origin) {
    const auto texture = textures_.find(command.GetTexID());
    if (texture == textures_.end()) return;
    const auto screen = size();
    const auto whole = [](float place, int most) {
        return static_cast<int>(std::clamp(place, 0.0F, static_cast<float>(most)));
    };
    const int left = whole(command.ClipRect.x - origin.x, screen.width);
    const int top = whole(command.ClipRect.y - origin.y, screen.height);
    const int right = whole(command.ClipRect.z - origin.x, screen.width);
    const int bottom = whole(command.ClipRect.w - origin.y, screen.height);
    if (right <= left || bottom <= top) return;
    const SDL_Rect clip{left, top, right - left, bottom - top};
    SDL_RenderSetClipRect(renderer_.get(), &clip);

    const auto* vertices = list.VtxBuffer.Data + command.VtxOffset;
    const auto count = list.VtxBuffer.Size - static_cast<int>(command.VtxOffset);
    const auto* colours = reinterpret_cast<const SDL_Color*>(&vertices->col); // IM_COL32 is R G B A in memory
    const int stride = sizeof(ImDrawVert);
    SDL_RenderGeometryRaw(renderer_.get(), texture->second.get(), &vertices->pos.x, stride, colours, stride,
                          &vertices->uv.x, stride, count, list.IdxBuffer.Data + command.IdxOffset,
                          static_cast<int>(command.ElemCount), sizeof(ImDrawIdx));
}

void SdlRenderer::draw(const ImDrawData& data) {
    for (int i = 0; i < data.CmdListsCount; ++i) {
        for (const auto& command : data.CmdLists[i]->CmdBuffer) {
            if (!command.UserCallback && command.ElemCount > 0) draw(*data.CmdLists[i], command, data.DisplayPos);
        }
    }
    SDL_RenderSetClipRect(renderer_.get(), nullptr);
}

policy::Result<ports::Picture> SdlRenderer::read() {
    const auto screen = size();
    auto pixels = std::make_shared<std::vector<std::uint8_t>>(static_cast<std::size_t>(screen.area()) * 3);
    if (SDL_RenderReadPixels(renderer_.get(), nullptr, SDL_PIXELFORMAT_BGR24, pixels->data(), screen.width * 3) != 0) {
        return policy::fail(policy::FailureKind::unavailable, "The picture on the screen could not be read back.");
    }
    return ports::Picture{screen, {pixels, pixels->data()}};
}

} // namespace

policy::Result<std::unique_ptr<Renderer>> makeSdlRenderer(SDL_Window& window, const std::string& driver) {
    OwnedRenderer renderer;
    if (!driver.empty()) SDL_SetHint(SDL_HINT_RENDER_DRIVER, driver.c_str());
    // Without a GPU there is no display to wait for: SDL would sleep instead.
    const Uint32 wanted =
        driver == "software" ? SDL_RENDERER_SOFTWARE : SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC;
    renderer.reset(SDL_CreateRenderer(&window, -1, wanted));
    if (!renderer) {
        return policy::fail(policy::FailureKind::unavailable, "The screen cannot be drawn with the renderer '" +
                                                                  (driver.empty() ? "auto" : driver) +
                                                                  "'. Start the kiosk with the renderer 'software'.");
    }
    return std::make_unique<SdlRenderer>(std::move(renderer));
}

} // namespace clearframe::gui
