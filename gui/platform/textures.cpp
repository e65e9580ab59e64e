#include "gui/platform/textures.hpp"

#include "gui/platform/halve.hpp"

#include <algorithm>

namespace clearframe::gui {

namespace {

/// How often to halve so that at most twice the drawn width is left.
int halvings(policy::Size size, float drawnWidth) {
    int count = 0;
    while (std::max(size.width, size.height) > Textures::longestSide) {
        size = halved(size);
        ++count;
    }
    while (drawnWidth >= 1 && static_cast<float>(size.width) > 2 * drawnWidth && size.width > 1) {
        size = halved(size);
        ++count;
    }
    return count;
}

} // namespace

Textures::Textures(Renderer& renderer, std::size_t budget)
    : renderer_(renderer), budget_(budget), seen_(renderer.generation()) {}

Textures::~Textures() {
    clear();
}

void Textures::forgetLost() {
    if (seen_ == renderer_.generation()) return;
    seen_ = renderer_.generation();
    entries_.clear();
    bytes_ = 0;
}

void Textures::beginFrame() {
    ++frame_;
    forgetLost();
    makeRoom(0);
}

void Textures::makeRoom(std::size_t wanted) {
    while (bytes_ + wanted > budget_) {
        auto oldest = entries_.end();
        for (auto it = entries_.begin(); it != entries_.end(); ++it) {
            if (it->second.frame == frame_) continue;
            if (oldest == entries_.end() || it->second.frame < oldest->second.frame) oldest = it;
        }
        if (oldest == entries_.end()) return; // all of it is on the screen now
        renderer_.remove(oldest->second.texture);
        bytes_ -= oldest->second.bytes();
        entries_.erase(oldest);
    }
}

TextureId Textures::use(Entry& entry) {
    entry.frame = frame_;
    return entry.texture;
}

TextureId Textures::show(const std::string& key, const ports::Picture& picture, float drawnWidth) {
    forgetLost();
    if (!picture.pixels || picture.size.empty()) return nullptr;
    const int times = halvings(picture.size, drawnWidth);
    const auto found = entries_.find({key, times});
    if (found != entries_.end()) return use(found->second);

    auto small = picture;
    for (int i = 0; i < times; ++i)
        small = halved(small);
    Entry entry{.size = small.size};
    makeRoom(entry.bytes());
    entry.texture = renderer_.add(small);
    if (!entry.texture) return nullptr;
    bytes_ += entry.bytes();
    return use(entries_[{key, times}] = entry);
}

TextureId Textures::find(const std::string& key, float drawnWidth) {
    forgetLost();
    Entry* best = nullptr;
    // From the largest down: the smallest that is still wide enough, else the largest.
    for (auto it = entries_.lower_bound({key, 0}); it != entries_.end() && it->first.first == key; ++it) {
        if (!best || (drawnWidth >= 1 && static_cast<float>(it->second.size.width) >= drawnWidth)) best = &it->second;
    }
    return best ? use(*best) : nullptr;
}

void Textures::drop(const std::string& key) {
    forgetLost();
    for (auto it = entries_.lower_bound({key, 0}); it != entries_.end() && it->first.first == key;) {
        renderer_.remove(it->second.texture);
        bytes_ -= it->second.bytes();
        it = entries_.erase(it);
    }
}

void Textures::clear() {
    forgetLost();
    for (const auto& [key, entry] : entries_)
        renderer_.remove(entry.texture);
    entries_.clear();
    bytes_ = 0;
    ++cleared_;
}

} // namespace clearframe::gui
