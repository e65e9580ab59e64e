#include "tests/vision/support/pictures.hpp"

#include <algorithm>
#include <cmath>

namespace clearframe::tests {

int pick(Random& random, int least, int most) {
    return std::uniform_int_distribution(least, most)(random);
}

ports::Picture pictureOf(policy::Size size, const std::function<std::uint8_t(int, int, int)>& colour) {
    auto pixels = std::shared_ptr<std::uint8_t[]>(new std::uint8_t[static_cast<std::size_t>(size.area()) * 3]);
    std::uint8_t* next = pixels.get();
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x)
            for (int channel = 0; channel < 3; ++channel)
                *next++ = colour(x, y, channel);
    return {size, {pixels, pixels.get()}};
}

ports::Picture photoLike(policy::Size size, Random& random) {
    const double across = pick(random, 5, 40);
    const double down = pick(random, 5, 40);
    return pictureOf(size, [&](int x, int y, int channel) {
        const double shade = 128 + 70 * std::sin(x / across + channel) * std::cos(y / down);
        return static_cast<std::uint8_t>(std::clamp(shade + pick(random, -12, 12), 0.0, 255.0));
    });
}

ports::Picture changed(const ports::Picture& picture, const std::function<bool(int, int)>& where, Random& random) {
    return pictureOf(picture.size, [&](int x, int y, int channel) {
        const std::uint8_t was = channelAt(picture, x, y, channel);
        return where(x, y) ? static_cast<std::uint8_t>(was + pick(random, 1, 255)) : was;
    });
}

std::uint8_t channelAt(const ports::Picture& picture, int x, int y, int channel) {
    return picture.bytes()[(static_cast<std::size_t>(y) * picture.size.width + x) * 3 + channel];
}

} // namespace clearframe::tests
