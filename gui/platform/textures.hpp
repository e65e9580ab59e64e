// Pictures on the screen: each is uploaded once, in the sizes it is drawn in, and the ones that were not shown for
// longest go when there are too many.
#pragma once

#include "core/ports/picture.hpp"
#include "gui/platform/renderer.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>

namespace clearframe::gui {

class Textures {
public:
    /// Longest side of what is uploaded. Larger pictures are halved: the Pi's GPU ends at 4096, and a 12-megapixel
    /// upload takes longer than a frame.
    static constexpr int longestSide = 2048;
    static constexpr std::size_t usualBudget = 64U << 20U;

    explicit Textures(Renderer& renderer, std::size_t budget = usualBudget);
    Textures(const Textures&) = delete;
    Textures& operator=(const Textures&) = delete;
    ~Textures();

    /// Once a frame, before anything is shown. What was shown in this frame is never evicted.
    void beginFrame();

    /// The texture of a picture that is drawn `drawnWidth` pixels wide: a halved copy where the picture has more than
    /// twice that, so that it does not shimmer; 0 is its full size. `key` names the pixels: other pixels, other key.
    /// Null (nothing is drawn) when the picture is empty or there is no memory for it.
    [[nodiscard]] TextureId show(const std::string& key, const ports::Picture& picture, float drawnWidth = 0);
    /// As show(), of one that is here already in any size; null when it is not. The nearest size counts as shown.
    [[nodiscard]] TextureId find(const std::string& key, float drawnWidth = 0);

    void drop(const std::string& key);
    /// On lock: no texture keeps anything of a photo. Draw data made before this draws nothing in their places.
    void clear();

    [[nodiscard]] std::size_t bytes() const { return bytes_; }
    [[nodiscard]] std::size_t count() const { return entries_.size(); }
    /// Changes with every clear() and whenever the renderer lost its textures.
    [[nodiscard]] std::uint64_t generation() const { return cleared_ + renderer_.generation(); }

private:
    using Key = std::pair<std::string, int>; ///< how often halved
    struct Entry {
        TextureId texture = nullptr;
        policy::Size size;
        std::uint64_t frame = 0;
        [[nodiscard]] std::size_t bytes() const { return static_cast<std::size_t>(size.area()) * 4; }
    };

    void forgetLost();
    void makeRoom(std::size_t wanted);
    TextureId use(Entry& entry);

    Renderer& renderer_;
    std::size_t budget_;
    std::size_t bytes_ = 0;
    std::uint64_t frame_ = 1;
    std::uint64_t cleared_ = 0;
    std::uint64_t seen_;
    std::map<Key, Entry> entries_;
};

} // namespace clearframe::gui
