#include "gui/gallery/scene_pictures.hpp"

#include "demo/generator/scene_painter.hpp"

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

namespace clearframe::gui::gallery {
namespace {

ports::Picture paint(const std::string& svg) {
    const auto scene = demo::paintScene(svg, sceneSize);
    auto pixels = std::shared_ptr<std::uint8_t[]>(new std::uint8_t[scene.rgb.size()]);
    for (std::size_t i = 0; i + 2 < scene.rgb.size(); i += 3) {
        pixels[i] = scene.rgb[i + 2];
        pixels[i + 1] = scene.rgb[i + 1];
        pixels[i + 2] = scene.rgb[i];
    }
    return {scene.size, {pixels, pixels.get()}};
}

} // namespace

std::optional<kit::Texture> ScenePictures::find(const PictureRef& picture, float drawnWidth) {
    const auto name = picture.name.substr(0, picture.name.find('#'));
    auto at = painted_.find(name);
    if (at == painted_.end()) {
        const auto svg = std::filesystem::path(folder_) / (name + ".svg");
        if (!std::filesystem::exists(svg)) return std::nullopt;
        at = painted_.emplace(name, paint(svg)).first;
    }
    const ImTextureID id = upload_(name, at->second, drawnWidth);
    if (!id) return std::nullopt;
    return kit::Texture{id, sceneSize.width, sceneSize.height};
}

std::vector<ScenePerson> peopleOf(const std::string& folder, const std::string& scene) {
    std::ifstream in(std::filesystem::path(folder) / "faces.json");
    const auto all = nlohmann::json::parse(in);
    std::vector<ScenePerson> people;
    for (const auto& one : all.value(scene, nlohmann::json::array())) {
        const auto whole = [&](const char* field) { return static_cast<int>(one.at(field).get<double>() + 0.5); };
        people.push_back({one.at("id").get<std::string>(), {whole("x"), whole("y"), whole("w"), whole("h")}});
    }
    return people;
}

} // namespace clearframe::gui::gallery
