// Drawn people for the gallery: the demo's scenes as the pictures of an event. No real child, ever.
#pragma once

#include "gui/kit/picture.hpp"

#include "core/ports/picture.hpp"

#include <functional>
#include <map>
#include <string>

namespace clearframe::gui::gallery {

/// Pictures by the scene's name, rasterised when first shown; what follows a # is for the reader.
class ScenePictures final : public kit::Pictures {
public:
    using Upload = std::function<ImTextureID(const std::string& key, const ports::Picture& picture, float drawnWidth)>;
    ScenePictures(std::string folder, Upload upload) : folder_(std::move(folder)), upload_(std::move(upload)) {}

    [[nodiscard]] std::optional<kit::Texture> find(const PictureRef& picture, float drawnWidth) override;

private:
    std::string folder_;
    Upload upload_;
    std::map<std::string, ports::Picture> painted_;
};

/// Where people stand in a scene, in pixels of its picture.
struct ScenePerson {
    std::string id;
    policy::Rect face;
};
[[nodiscard]] std::vector<ScenePerson> peopleOf(const std::string& folder, const std::string& scene);
inline constexpr policy::Size sceneSize{1500, 1000};

} // namespace clearframe::gui::gallery
