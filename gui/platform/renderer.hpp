// What ImGui's draw data is drawn on: the window's pixels, and the textures that draw commands name. Two stand behind
// it: a painter of our own for plain memory (software_renderer.hpp) and SDL's renderer for a GPU (sdl_renderer.hpp).
//
// One thread, the one that opened the window. All positions are pixels of the drawable, origin top left.
#pragma once

#include "core/policy/failure.hpp"
#include "core/policy/geometry.hpp"
#include "core/ports/picture.hpp"

#include <cstdint>
#include <span>

struct ImDrawData;
struct ImFontAtlas;

namespace clearframe::gui {

/// ImGui's ImTextureID. A number that is never used twice, not an address: a command that names a texture which is
/// gone draws nothing. Null is no texture.
using TextureId = void*;

struct Rgb {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    friend bool operator==(const Rgb&, const Rgb&) = default;
};

class Renderer {
public:
    Renderer() = default;
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;
    virtual ~Renderer() = default;

    [[nodiscard]] virtual policy::Size size() const = 0;
    /// The longest side that a texture may have.
    [[nodiscard]] virtual int largestTexture() const = 0;

    /// A copy of the picture's pixels; the caller removes it. Null when there is no memory for it or it is too large.
    [[nodiscard]] TextureId add(const ports::Picture& picture);
    /// White, with these alphas (packed rows): what text and icons are drawn from.
    [[nodiscard]] TextureId addMask(policy::Size size, std::span<const std::uint8_t> alphas);
    virtual void remove(TextureId texture) = 0;
    /// Frees every texture, and everybody who kept one's name sees it by the generation.
    void removeAll();
    [[nodiscard]] std::uint64_t generation() const { return generation_; }

    /// Before ImGui's NewFrame: builds the atlas where it is not built, makes its texture anew where it changed or was
    /// lost, and frees the atlas's own copy of the pixels. An atlas with a side beyond largestTexture() gets no
    /// texture, and nothing that is drawn with it appears: the fonts' maker keeps to it (TexDesiredWidth).
    void useFonts(ImFontAtlas& fonts);

    virtual void clear(Rgb colour) = 0;
    /// Callbacks in the draw data are ignored.
    virtual void draw(const ImDrawData& data) = 0;
    /// What was drawn becomes visible. What the pixels hold afterwards is undefined.
    virtual void present() = 0;
    /// present() waits for the display's next picture.
    [[nodiscard]] virtual bool presentWaits() const = 0;
    /// What was drawn since clear(); asked before present().
    [[nodiscard]] virtual policy::Result<ports::Picture> read() = 0;

protected:
    /// The base checks sizes and gives the name.
    virtual bool makePicture(TextureId id, const ports::Picture& picture) = 0;
    virtual bool makeMask(TextureId id, policy::Size size, std::span<const std::uint8_t> alphas) = 0;
    virtual void dropTextures() = 0;

private:
    [[nodiscard]] bool fits(policy::Size size) const;
    TextureId nextId();

    std::uintptr_t lastId_ = 0;
    std::uint64_t generation_ = 0;
    TextureId fonts_ = nullptr;
};

} // namespace clearframe::gui
