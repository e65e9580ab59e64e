#include "gui/gallery/beside.hpp"

#include "gui/platform/screenshot.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <fmt/format.h>

namespace clearframe::gui::gallery {
namespace {

struct Pair {
    const char* target;
    const char* shot;
};

constexpr std::array pairs{
    Pair{"01-lock", "lock-1280x800"},
    Pair{"02-home", "home-1280x800"},
    Pair{"03-take-in", "take-in-progress-1280x800"},
    Pair{"04-grid", "grid-1280x800"},
    Pair{"05-photo", "photo-1280x800"},
    Pair{"05-photo-dark", "photo-dark"},
    Pair{"05-photo-high-contrast", "photo-high-contrast"},
    Pair{"06-who-is-this", "who-1280x800"},
    Pair{"07-photo-after-solid", "photo-after-1280x800"},
    Pair{"08-checklist", "checklist-1280x800"},
    Pair{"09-export", "export-caption-1280x800"},
    Pair{"11-list-import", "list-import-1280x800"},
    Pair{"13-attention-list-expired", "attention-expired-1280x800"},
    Pair{"14-error-stick-out", "export-stick-out-1280x800"},
    Pair{"p1-photo-800x1280", "photo-800x1280"},
    Pair{"s1-lock-800x480", "lock-800x480"},
    Pair{"s2-grid-800x480", "grid-800x480"},
    Pair{"s3-photo-800x480", "photo-800x480"},
};

ports::Picture joined(const ports::Picture& left, const ports::Picture& right) {
    constexpr int gap = 24;
    const policy::Size size{left.size.width + gap + right.size.width, std::max(left.size.height, right.size.height)};
    const auto bytes = static_cast<std::size_t>(size.area()) * 3;
    const std::shared_ptr<std::uint8_t[]> pixels(new std::uint8_t[bytes]);
    std::memset(pixels.get(), 0xFF, bytes);
    const auto put = [&](const ports::Picture& picture, int x) {
        const auto row = static_cast<std::size_t>(picture.size.width) * 3;
        for (int y = 0; y < picture.size.height; ++y)
            std::memcpy(pixels.get() + (static_cast<std::size_t>(y) * size.width + x) * 3,
                        picture.pixels.get() + static_cast<std::size_t>(y) * row, row);
    };
    put(left, 0);
    put(right, left.size.width + gap);
    return {size, {pixels, pixels.get()}};
}

} // namespace

policy::Done putBeside(const std::filesystem::path& look, const std::filesystem::path& shots) {
    std::error_code error;
    std::filesystem::create_directories(shots / "beside", error);
    std::string missing;
    for (const auto& pair : pairs) {
        const auto target = loadPng((look / fmt::format("{}.png", pair.target)).string());
        const auto shot = loadPng((shots / fmt::format("{}.png", pair.shot)).string());
        if (!target || !shot) {
            missing += fmt::format(" {}", pair.target);
            continue;
        }
        const auto file = shots / "beside" / fmt::format("{}.png", pair.target);
        if (auto done = savePng(file.string(), joined(*target, *shot)); !done) return done;
    }
    if (!missing.empty())
        return policy::fail(policy::FailureKind::notFound, fmt::format("Not beside their picture:{}.", missing));
    return {};
}

} // namespace clearframe::gui::gallery
