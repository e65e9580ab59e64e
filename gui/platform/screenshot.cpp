#include "gui/platform/screenshot.hpp"

#include <SDL.h>
#include <SDL_image.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace clearframe::gui {

namespace {

struct Free {
    void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};
using Surface = std::unique_ptr<SDL_Surface, Free>;

} // namespace

policy::Result<ports::Picture> loadPng(const std::string& path) {
    const Surface read(IMG_Load(path.c_str()));
    const Surface converted(read ? SDL_ConvertSurfaceFormat(read.get(), SDL_PIXELFORMAT_BGR24, 0) : nullptr);
    if (!converted) {
        return policy::fail(policy::FailureKind::notFound,
                            "The picture " + path + " cannot be read. Check that it is there and is a PNG file.");
    }
    const policy::Size size{converted->w, converted->h};
    const auto row = static_cast<std::size_t>(size.width) * 3;
    auto bytes = std::make_shared<std::vector<std::uint8_t>>(row * static_cast<std::size_t>(size.height));
    for (int y = 0; y < size.height; ++y) {
        const auto* from =
            static_cast<const std::uint8_t*>(converted->pixels) + static_cast<std::ptrdiff_t>(y) * converted->pitch;
        std::copy_n(from, row, bytes->data() + static_cast<std::size_t>(y) * row);
    }
    return ports::Picture{size, {bytes, bytes->data()}};
}

policy::Done savePng(const std::string& path, const ports::Picture& picture) {
    std::vector<std::uint8_t> bytes(picture.bytes().begin(), picture.bytes().end()); // SDL wants to be able to write
    const Surface surface(SDL_CreateRGBSurfaceWithFormatFrom(bytes.data(), picture.size.width, picture.size.height, 24,
                                                             picture.size.width * 3, SDL_PIXELFORMAT_BGR24));
    if (bytes.empty() || !surface || IMG_SavePNG(surface.get(), path.c_str()) != 0) {
        return policy::fail(policy::FailureKind::unavailable,
                            "The picture " + path +
                                " cannot be written. Check that its folder is there and has space.");
    }
    return {};
}

Difference compare(const ports::Picture& a, const ports::Picture& b) {
    if (a.size != b.size || a.size.empty() || !a.pixels || !b.pixels) return {};
    Difference out{.sameSize = true, .mean = 0, .share = 0, .worstTile = 0, .most = 0};
    const int columns = (a.size.width + tileSide - 1) / tileSide;
    std::vector<std::int64_t> sums(static_cast<std::size_t>(columns));
    std::int64_t all = 0;
    std::int64_t different = 0;
    const auto* left = a.pixels.get();
    const auto* right = b.pixels.get();
    for (int y = 0; y < a.size.height; ++y) {
        for (int x = 0; x < a.size.width; ++x) {
            int most = 0;
            int sum = 0;
            for (int c = 0; c < 3; ++c) {
                const int apart = std::abs(*left++ - *right++);
                most = std::max(most, apart);
                sum += apart;
            }
            out.most = std::max(out.most, most);
            different += most > noise ? 1 : 0;
            all += sum;
            sums[static_cast<std::size_t>(x / tileSide)] += sum;
        }
        if (y % tileSide != tileSide - 1 && y != a.size.height - 1) continue;
        const auto worst = static_cast<double>(*std::ranges::max_element(sums));
        out.worstTile = std::max(out.worstTile, worst / (3.0 * tileSide * tileSide));
        std::ranges::fill(sums, 0);
    }
    out.mean = static_cast<double>(all) / (3.0 * static_cast<double>(a.size.area()));
    out.share = static_cast<double>(different) / static_cast<double>(a.size.area());
    return out;
}

bool alike(const Difference& difference, const Tolerance& tolerance) {
    return difference.sameSize && difference.mean <= tolerance.mean && difference.share <= tolerance.share &&
           difference.worstTile <= tolerance.worstTile;
}

} // namespace clearframe::gui
