#include "gui/kit/theme.hpp"

namespace clearframe::gui::kit {
namespace {

constexpr Theme light{
    .bg = rgb(0xF4F0E8),
    .surface = rgb(0xFFFDF9),
    .inset = rgb(0xEAE4D8),
    .line = rgb(0xDAD2C4),
    .edge = rgb(0x857D6F),
    .ink = rgb(0x1C2733),
    .ink2 = rgb(0x535D68),
    .disabledText = rgb(0x676259),
    .primary = rgb(0x1D4060),
    .onPrimary = rgb(0xFFFFFF),
    .primaryLip = rgb(0x0F2A44),
    .keyLip = rgb(0xCFC6B5),
    .soft = rgb(0xDCE7EF),
    .onSoft = rgb(0x1D4060),
    .danger = rgb(0xA82A24),
    .dangerLip = rgb(0x7C1813),
    .onDanger = rgb(0xFFFFFF),
    .focus = rgb(0x0B6BCB),
    .clear = {rgb(0x19643F), rgb(0xDBEFE2)},
    .cover = {rgb(0x65389A), rgb(0xEAE0F5)},
    .review = {rgb(0x854800), rgb(0xFCE7C3)},
    .blocked = {rgb(0xA3261F), rgb(0xFADDD9)},
};

constexpr Theme dark{
    .bg = rgb(0x12171D),
    .surface = rgb(0x1C232B),
    .inset = rgb(0x28313B),
    .line = rgb(0x37424E),
    .edge = rgb(0x7F8B97),
    .ink = rgb(0xF3EEE5),
    .ink2 = rgb(0xB7BFC7),
    .disabledText = rgb(0x98A2AC),
    .primary = rgb(0xA9CDEA),
    .onPrimary = rgb(0x0D2236),
    .primaryLip = rgb(0x6F9BBF),
    .keyLip = rgb(0x0B0F13),
    .soft = rgb(0x24394C),
    .onSoft = rgb(0xCFE5F6),
    .danger = rgb(0xFF9D93),
    .dangerLip = rgb(0xB9645B),
    .onDanger = rgb(0x2A0906),
    .focus = rgb(0x7CC0FF),
    .clear = {rgb(0x82D9A7), rgb(0x18392B)},
    .cover = {rgb(0xD0B4F4), rgb(0x372850)},
    .review = {rgb(0xF6C268), rgb(0x46330F)},
    .blocked = {rgb(0xFFA197), rgb(0x4C2320)},
};

constexpr Theme contrast{
    .bg = rgb(0x000000),
    .surface = rgb(0x000000),
    .inset = rgb(0x1C1C1C),
    .line = rgb(0xFFFFFF),
    .edge = rgb(0xFFFFFF),
    .ink = rgb(0xFFFFFF),
    .ink2 = rgb(0xFFFFFF),
    .disabledText = rgb(0xB8B8B8),
    .primary = rgb(0x7FE3FF),
    .onPrimary = rgb(0x000000),
    .primaryLip = rgb(0x2AA7CC),
    .keyLip = rgb(0x7A7A7A),
    .soft = rgb(0x003A4A),
    .onSoft = rgb(0xFFFFFF),
    .danger = rgb(0xFFA79C),
    .dangerLip = rgb(0xB9645B),
    .onDanger = rgb(0x000000),
    .focus = rgb(0xFFFFFF),
    .clear = {rgb(0x000000), rgb(0x63FFA2)},
    .cover = {rgb(0x000000), rgb(0xDEBBFF)},
    .review = {rgb(0x000000), rgb(0xFFC72E)},
    .blocked = {rgb(0x000000), rgb(0xFFA79C)},
    .highContrast = true,
};

} // namespace

const Theme& themeOf(ThemeName name) {
    switch (name) {
    case ThemeName::dark:
        return dark;
    case ThemeName::highContrast:
        return contrast;
    case ThemeName::light:
        break;
    }
    return light;
}

Colour faded(Colour colour, float part) {
    const auto alpha = static_cast<unsigned>(static_cast<float>(colour >> 24U) * part + 0.5F);
    return (colour & 0x00FFFFFFU) | (alpha << 24U);
}

} // namespace clearframe::gui::kit
