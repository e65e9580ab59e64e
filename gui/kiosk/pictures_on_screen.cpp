#include "gui/kiosk/pictures_on_screen.hpp"

#include <algorithm>

namespace clearframe::gui {

void PicturesOnScreen::begin(std::vector<PictureKey> wanted) {
    asked_.clear();
    complete_ = true;
    if (wanted == wanted_) return;
    wanted_ = std::move(wanted);
    places_.clear();
    for (std::size_t i = 0; i < wanted_.size(); ++i)
        places_.emplace(wanted_[i].name(), i);
}

std::optional<kit::Texture> PicturesOnScreen::find(const PictureRef& picture, float drawnWidth) {
    const auto place = places_.find(picture.name);
    if (place == places_.end()) return std::nullopt;
    if (std::ranges::find(asked_, place->second) == asked_.end()) asked_.push_back(place->second);
    const auto shown = loader_.find(wanted_[place->second]);
    const auto id = shown ? textures_.show(picture.name, shown->picture, drawnWidth) : TextureId{};
    complete_ = complete_ && id;
    if (!id) return std::nullopt;
    return kit::Texture{id, shown->picture.size.width, shown->picture.size.height};
}

void PicturesOnScreen::end() {
    constexpr std::size_t soonAtMost = 60; // two screens of a grid
    std::vector<PictureKey> keys;
    for (const auto place : asked_)
        keys.push_back(wanted_[place]);
    const std::size_t after = asked_.empty() ? 0 : *std::ranges::max_element(asked_) + 1;
    for (std::size_t i = after; i < wanted_.size() && i < after + soonAtMost; ++i)
        keys.push_back(wanted_[i]);
    for (std::size_t i = 0; i < after && keys.size() < asked_.size() + soonAtMost; ++i) {
        if (std::ranges::find(asked_, i) == asked_.end()) keys.push_back(wanted_[i]);
    }
    loader_.want(std::move(keys));
}

void PicturesOnScreen::clear() {
    wanted_.clear();
    places_.clear();
    loader_.clear();
    textures_.clear();
}

} // namespace clearframe::gui
