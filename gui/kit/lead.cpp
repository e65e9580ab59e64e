#include "gui/kit/lead.hpp"

#include <fmt/format.h>

namespace clearframe::gui::kit {
namespace {

/// Measured in the wider of the two weights, so that what is drawn always fits.
std::vector<std::string> leadLines(const Ui& ui, float width, std::string_view bold, std::string_view rest) {
    constexpr int most = 5;
    const std::string all = rest.empty() ? std::string(bold) : fmt::format("{} {}", bold, rest);
    return broken(ui.fonts(), Role::strong, all, width, most);
}

} // namespace

float leadHeight(const Ui& ui, float width, std::string_view bold, std::string_view rest) {
    return static_cast<float>(leadLines(ui, width, bold, rest).size()) * lineHeight(ui.fonts(), Role::body);
}

float lead(Ui& ui, Colour ink, const Box& box, std::string_view bold, std::string_view rest) {
    const float step = lineHeight(ui.fonts(), Role::body);
    float y = box.y;
    std::size_t boldLeft = bold.size();
    for (const std::string& one : leadLines(ui, box.w, bold, rest)) {
        const std::size_t strong = std::min(boldLeft, one.size());
        float pen = box.x;
        if (strong > 0)
            pen += drawText(ui.list(), ui.fonts(), Role::strong, ink, pen, y + step / 2, one.substr(0, strong));
        if (strong < one.size())
            drawText(ui.list(), ui.fonts(), Role::body, ink, pen, y + step / 2, one.substr(strong));
        boldLeft -= strong;
        if (boldLeft > 0) --boldLeft; // the space that became a line's end
        y += step;
    }
    return y - box.y;
}

} // namespace clearframe::gui::kit
