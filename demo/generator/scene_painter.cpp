#include "demo/generator/scene_painter.hpp"

#include "demo/c_handle.hpp"

#include <cairo.h>
#include <librsvg/rsvg.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <stdexcept>

namespace clearframe::demo {

namespace {

using Surface = CHandle<cairo_surface_t, cairo_surface_destroy>;
using Context = CHandle<cairo_t, cairo_destroy>;
using Drawing = CHandle<RsvgHandle, g_object_unref>;

/// Normally distributed values, cut at four deviations; drawn once, because 36 million are needed for one picture.
class GrainTable {
public:
    explicit GrainTable(std::uint32_t seed) : random_(seed) {
        std::normal_distribution<float> normal;
        for (float& value : values_)
            value = std::clamp(normal(random_), -4.0F, 4.0F);
    }
    float next() { return values_[random_() % values_.size()]; }

private:
    std::mt19937 random_;
    std::array<float, 1U << 14> values_{};
};

std::uint8_t toByte(float value) {
    return static_cast<std::uint8_t>(std::clamp(value + 0.5F, 0.0F, 255.0F));
}

} // namespace

Picture paintScene(const std::filesystem::path& svg, const policy::Size& size) {
    const Drawing drawing(rsvg_handle_new_from_file(svg.c_str(), nullptr));
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, size.width, size.height));
    const Context context(cairo_create(surface.get()));
    const RsvgRectangle whole{0, 0, static_cast<double>(size.width), static_cast<double>(size.height)};
    if (!drawing || !rsvg_handle_render_document(drawing.get(), context.get(), &whole, nullptr))
        throw std::runtime_error("The scene " + svg.string() + " cannot be drawn.");
    cairo_surface_flush(surface.get());

    Picture picture{size, std::vector<std::uint8_t>(static_cast<std::size_t>(size.area()) * 3)};
    const auto* rows = cairo_image_surface_get_data(surface.get());
    const auto stride = cairo_image_surface_get_stride(surface.get());
    std::uint8_t* to = picture.rgb.data();
    for (int y = 0; y < size.height; ++y) {
        const auto* from = rows + static_cast<std::ptrdiff_t>(y) * stride;
        for (int x = 0; x < size.width; ++x, from += 4, to += 3) { // cairo: B G R and an unused byte
            to[0] = from[2];
            to[1] = from[1];
            to[2] = from[0];
        }
    }
    return picture;
}

void addSensorNoise(Picture& picture, std::uint32_t seed) {
    constexpr float readOut = 1.2F;
    constexpr float perPhoton = 0.22F;
    constexpr float colour = 1.4F;
    GrainTable grain(seed);
    const int width = picture.size.width;
    std::vector<float> red(static_cast<std::size_t>(width) / 2 + 1);
    std::vector<float> blue(red.size());
    for (int y = 0; y < picture.size.height; ++y) {
        if (y % 2 == 0) {
            std::generate(red.begin(), red.end(), [&] { return colour * grain.next(); });
            std::generate(blue.begin(), blue.end(), [&] { return colour * grain.next(); });
        }
        std::uint8_t* pixel = &picture.rgb[static_cast<std::size_t>(y) * width * 3];
        for (int x = 0; x < width; ++x, pixel += 3) {
            const float light = (readOut + perPhoton * std::sqrt(static_cast<float>(pixel[1]))) * grain.next();
            pixel[0] = toByte(static_cast<float>(pixel[0]) + light + red[static_cast<std::size_t>(x) / 2]);
            pixel[1] = toByte(static_cast<float>(pixel[1]) + light);
            pixel[2] = toByte(static_cast<float>(pixel[2]) + light + blue[static_cast<std::size_t>(x) / 2]);
        }
    }
}

} // namespace clearframe::demo
