#include "gui/platform/software_renderer.hpp"

#include "gui/platform/shapes.hpp"
#include "gui/platform/spans.hpp"

#include <SDL.h>

#include <unordered_map>

namespace clearframe::gui {

namespace {

class SoftwareRenderer final : public Renderer {
public:
    SoftwareRenderer(SDL_Window& window, Shortcuts shortcuts) : window_(window), shortcuts_(shortcuts) { follow(); }

    [[nodiscard]] policy::Size size() const override {
        policy::Size now;
        SDL_GetWindowSize(&window_, &now.width, &now.height);
        return now;
    }
    [[nodiscard]] int largestTexture() const override { return 8192; }
    void remove(TextureId texture) override { bitmaps_.erase(texture); }

    void clear(Rgb colour) override {
        follow();
        std::ranges::fill(pixels_, static_cast<Pixel>(colour.r) << 16U | static_cast<Pixel>(colour.g) << 8U | colour.b);
    }
    void draw(const ImDrawData& data) override;
    void present() override;
    [[nodiscard]] bool presentWaits() const override { return false; }
    [[nodiscard]] policy::Result<ports::Picture> read() override;

protected:
    bool makePicture(TextureId id, const ports::Picture& picture) override;
    bool makeMask(TextureId id, policy::Size size, std::span<const std::uint8_t> alphas) override;
    void dropTextures() override { bitmaps_.clear(); }

private:
    void follow() {
        const auto now = size();
        if (now == size_) return;
        size_ = now;
        pixels_.assign(static_cast<std::size_t>(size_.area()), 0);
    }
    void draw(const ImDrawList& list, const ImDrawCmd& command, const ImVec2& origin);

    SDL_Window& window_;
    Shortcuts shortcuts_;
    policy::Size size_; ///< of `pixels_`: what the window had when this frame began
    /// Our own rather than the window's: those may lie in memory that is slow to read, and blending reads.
    std::vector<Pixel> pixels_;
    std::unordered_map<TextureId, Bitmap> bitmaps_;
};

bool SoftwareRenderer::makePicture(TextureId id, const ports::Picture& picture) {
    Bitmap bitmap{.size = picture.size};
    bitmap.colours.resize(static_cast<std::size_t>(picture.size.area()));
    const auto* from = picture.pixels.get();
    for (auto& pixel : bitmap.colours) {
        pixel = static_cast<Pixel>(from[2]) << 16U | static_cast<Pixel>(from[1]) << 8U | from[0];
        from += 3;
    }
    bitmaps_[id] = std::move(bitmap);
    return true;
}

bool SoftwareRenderer::makeMask(TextureId id, policy::Size size, std::span<const std::uint8_t> alphas) {
    bitmaps_[id] =
        Bitmap{.size = size, .alphas = {alphas.begin(), alphas.begin() + static_cast<std::ptrdiff_t>(size.area())}};
    return true;
}

void SoftwareRenderer::draw(const ImDrawList& list, const ImDrawCmd& command, const ImVec2& origin) {
    const auto bitmap = bitmaps_.find(command.GetTexID());
    if (bitmap == bitmaps_.end()) return;
    const auto whole = [](float place) { return static_cast<int>(std::max(bounded(place), 0.0F)); };
    const int left = whole(command.ClipRect.x - origin.x);
    const int top = whole(command.ClipRect.y - origin.y);
    const int right = whole(command.ClipRect.z - origin.x);
    const int bottom = whole(command.ClipRect.w - origin.y);
    const auto clip = policy::clip({left, top, right - left, bottom - top}, size_);
    if (clip.empty()) return;
    drawShapes({pixels_.data(), size_.width, clip}, list, command, origin, bitmap->second, shortcuts_);
}

void SoftwareRenderer::draw(const ImDrawData& data) {
    for (int i = 0; i < data.CmdListsCount; ++i) {
        for (const auto& command : data.CmdLists[i]->CmdBuffer) {
            if (!command.UserCallback && command.ElemCount > 0) draw(*data.CmdLists[i], command, data.DisplayPos);
        }
    }
}

void SoftwareRenderer::present() {
    auto* surface = SDL_GetWindowSurface(&window_);
    // A window that just changed its size is drawn again at once; a display that went has nothing to show on.
    if (!surface || size_.empty()) return;
    const int width = std::min(surface->w, size_.width);
    const int height = std::min(surface->h, size_.height);
    if (SDL_MUSTLOCK(surface) && SDL_LockSurface(surface) != 0) return;
    SDL_ConvertPixels(width, height, SDL_PIXELFORMAT_RGB888, pixels_.data(), size_.width * 4, surface->format->format,
                      surface->pixels, surface->pitch);
    if (SDL_MUSTLOCK(surface)) SDL_UnlockSurface(surface);
    SDL_UpdateWindowSurface(&window_);
}

policy::Result<ports::Picture> SoftwareRenderer::read() {
    auto bytes = std::make_shared<std::vector<std::uint8_t>>(pixels_.size() * 3);
    auto* to = bytes->data();
    for (const auto pixel : pixels_) {
        *to++ = static_cast<std::uint8_t>(pixel);
        *to++ = static_cast<std::uint8_t>(pixel >> 8U);
        *to++ = static_cast<std::uint8_t>(pixel >> 16U);
    }
    return ports::Picture{size_, {bytes, bytes->data()}};
}

} // namespace

policy::Result<std::unique_ptr<Renderer>> makeSoftwareRenderer(SDL_Window& window, Shortcuts shortcuts) {
    if (!SDL_GetWindowSurface(&window)) {
        return policy::fail(policy::FailureKind::unavailable,
                            "The screen gives no memory to draw in. Check that a display is connected and start the "
                            "kiosk again.");
    }
    return std::make_unique<SoftwareRenderer>(window, shortcuts);
}

} // namespace clearframe::gui
