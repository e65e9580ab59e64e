// Every pair of colours that text is drawn in can be read (WCAG 2.1, 1.4.3 and 1.4.6).
#include "gui/kit/theme.hpp"

#include <catch2/catch.hpp>
#include <cmath>

using namespace clearframe::gui;
using namespace clearframe::gui::kit;

namespace {

double channel(unsigned value) {
    const double part = value / 255.0;
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * channel(colour & 0xFFU) + 0.7152 * channel((colour >> 8U) & 0xFFU) +
           0.0722 * channel((colour >> 16U) & 0xFFU);
}

double contrast(Colour one, Colour other) {
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

TEST_CASE("Colours are as they are written") {
    CHECK(rgb(0x123456) == IM_COL32(0x12, 0x34, 0x56, 0xFF));
    CHECK(contrast(rgb(0x000000), rgb(0xFFFFFF)) == Approx(21));
}

TEST_CASE("Every text can be read in every theme") {
    for (const auto name : {ThemeName::light, ThemeName::dark, ThemeName::highContrast}) {
        const Theme& t = themeOf(name);
        const double least = name == ThemeName::highContrast ? 7 : 4.5;
        CAPTURE(static_cast<int>(name));
        for (const Colour background : {t.bg, t.surface, t.inset}) {
            CHECK(contrast(t.ink, background) >= least);
            CHECK(contrast(t.ink2, background) >= least);
            CHECK(contrast(t.disabledText, t.inset) >= least);
            CHECK(contrast(t.edge, background) >= 3); // of a control: 1.4.11
        }
        for (const Colour background : {t.bg, t.surface, t.inset}) {
            for (const TextOnFill& pair : {t.clear, t.cover, t.review, t.blocked})
                CHECK(contrast(t.mark(pair), background) >= 3); // of a sign: 1.4.11
        }
        CHECK(contrast(t.onPrimary, t.primary) >= least);
        CHECK(contrast(t.onPrimary, t.primaryLip) >= 4.5); // while pressed
        CHECK(contrast(t.onSoft, t.soft) >= least);
        CHECK(contrast(t.danger, t.surface) >= least);
        CHECK(contrast(t.onDanger, t.danger) >= least);
        CHECK(contrast(t.focus, t.bg) >= 3);
        for (const TextOnFill& pair : {t.clear, t.cover, t.review, t.blocked})
            CHECK(contrast(pair.text, pair.fill) >= least);
        for (const TextOnFill& pair : {t.clear, t.cover, t.review, t.blocked})
            CHECK(contrast(t.highContrast ? pair.text : t.ink, pair.fill) >= least); // of banners
    }
}

TEST_CASE("Words over photos can be read") {
    CHECK(contrast(overPhoto::white, overPhoto::chip) >= 7);
    CHECK(contrast(overPhoto::white, overPhoto::tool) >= 7);
    CHECK(contrast(overPhoto::chip, overPhoto::review) >= 7);
    for (const Colour mark : {overPhoto::show, overPhoto::review, overPhoto::cover, overPhoto::block})
        CHECK(contrast(mark, overPhoto::chip) >= 4.5);
}
