// From a picture's name on a screen to a texture: loaded when it is asked for, kept while it is used.
#pragma once

#include "gui/jobs/pictures.hpp"
#include "gui/kit/picture.hpp"
#include "gui/platform/textures.hpp"

#include <map>
#include <string>
#include <vector>

namespace clearframe::gui {

/// UI thread only.
class PicturesOnScreen final : public kit::Pictures {
public:
    PicturesOnScreen(PictureLoader& loader, Textures& textures) : loader_(loader), textures_(textures) {}

    /// What the screen may ask for in this frame, most important first.
    void begin(std::vector<PictureKey> wanted);
    [[nodiscard]] std::optional<kit::Texture> find(const PictureRef& picture, float drawnWidth) override;
    /// What was asked for comes first, then what may be asked for soon.
    void end();
    /// Every picture that the last frame asked for was there.
    [[nodiscard]] bool complete() const { return complete_; }
    /// Nothing of any photo stays: the kiosk is locked.
    void clear();

private:
    PictureLoader& loader_;
    Textures& textures_;
    std::vector<PictureKey> wanted_;
    std::map<std::string, std::size_t, std::less<>> places_; ///< of names in wanted_
    std::vector<std::size_t> asked_;
    bool complete_ = true;
};

} // namespace clearframe::gui
