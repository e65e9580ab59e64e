#include "gui/kit/qr_code.hpp"

#include <cmath>
#include <memory>
#include <qrencode.h>
#include <string>

namespace clearframe::gui::kit {
namespace {

constexpr Colour white = rgb(0xFFFFFF);
constexpr Colour black = rgb(0x000000);
constexpr int quiet = 4;          // modules
constexpr float smallest = 4;     // pixels a module
constexpr unsigned char dark = 1; // the lowest bit of a module

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

} // namespace

float qrCode(Ui& ui, const Box& box, std::string_view text) {
    const std::unique_ptr<QRcode, FreeCode> code(QRcode_encodeString8bit(std::string(text).c_str(), 0, QR_ECLEVEL_M));
    if (!code) return 0;
    const int modules = code->width + 2 * quiet;
    const float module = std::floor(std::min(box.w, box.h) / static_cast<float>(modules));
    if (module < smallest) return 0;
    const float side = module * static_cast<float>(modules);
    const float x = std::round(box.x);
    const float y = std::round(box.y);
    fill(ui, {x, y, side, side}, white);
    for (int row = 0; row < code->width; ++row) {
        // Neighbours in one rectangle: no seam between them.
        for (int from = 0; from < code->width;) {
            const auto isDark = [&](int column) { return (code->data[row * code->width + column] & dark) != 0; };
            int to = from;
            while (to < code->width && isDark(to) == isDark(from))
                ++to;
            if (isDark(from))
                fill(ui,
                     {x + module * static_cast<float>(quiet + from), y + module * static_cast<float>(quiet + row),
                      module * static_cast<float>(to - from), module},
                     black);
            from = to;
        }
    }
    return side;
}

} // namespace clearframe::gui::kit
