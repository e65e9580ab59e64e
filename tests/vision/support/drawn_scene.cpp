#include "tests/vision/support/drawn_scene.hpp"

#include "tests/vision/support/pictures.hpp"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <librsvg/rsvg.h>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace clearframe::tests {
namespace {

constexpr double drawnWidth = 1500; ///< faces.json counts in a scene of 1500x1000

std::filesystem::path sceneFolder() {
    return std::filesystem::path(CLEARFRAME_SOURCE_DIR) / "demo" / "scenes";
}

const nlohmann::json& knownFaces() {
    static const nlohmann::json faces = nlohmann::json::parse(std::ifstream(sceneFolder() / "faces.json"));
    return faces;
}

template <class T> using Owned = std::unique_ptr<T, void (*)(T*)>;

ports::Picture rasterise(const std::filesystem::path& svg, policy::Size size) {
    const std::unique_ptr<RsvgHandle, void (*)(gpointer)> drawing(rsvg_handle_new_from_file(svg.c_str(), nullptr),
                                                                  g_object_unref);
    const Owned<cairo_surface_t> surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, size.width, size.height),
                                         cairo_surface_destroy);
    const Owned<cairo_t> canvas(cairo_create(surface.get()), cairo_destroy);
    const RsvgRectangle page{0, 0, static_cast<double>(size.width), static_cast<double>(size.height)};
    if (!drawing || rsvg_handle_render_document(drawing.get(), canvas.get(), &page, nullptr) == 0)
        throw std::runtime_error("a scene cannot be drawn: " + svg.string());
    cairo_surface_flush(surface.get());
    const unsigned char* pixels = cairo_image_surface_get_data(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    return pictureOf(size, [&](int x, int y, int channel) { // Cairo's 32 bits are B G R x in memory here
        return pixels[static_cast<std::ptrdiff_t>(y) * stride + 4L * x + channel];
    });
}

} // namespace

std::vector<std::string> drawnSceneNames() {
    std::vector<std::string> names;
    for (const auto& [name, faces] : knownFaces().items())
        names.push_back(name);
    return names;
}

DrawnScene drawScene(const std::string& name, int width) {
    DrawnScene scene{name, rasterise(sceneFolder() / (name + ".svg"), {width, width * 2 / 3}), {}};
    const double scale = width / drawnWidth;
    const auto pixels = [scale](const nlohmann::json& value) {
        return static_cast<int>(std::lround(value.get<double>() * scale));
    };
    for (const auto& face : knownFaces().at(name))
        scene.faces.push_back({pixels(face.at("x")), pixels(face.at("y")), pixels(face.at("w")), pixels(face.at("h"))});
    return scene;
}

} // namespace clearframe::tests
