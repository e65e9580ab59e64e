#include "gui/kit/text.hpp"

#include <algorithm>
#include <cmath>
#include <fribidi.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace clearframe::gui::kit {
namespace {

constexpr unsigned lastOfPlane = 0xFFFF;
constexpr FriBidiChar filler = 0xFEFF; ///< where two letters became one

bool plain(std::string_view text) {
    return std::ranges::all_of(text, [](unsigned char c) { return c < 0x80; });
}

std::vector<FriBidiChar> composed(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* nfc = icu::Normalizer2::getNFCInstance(status);
    auto unicode = icu::UnicodeString::fromUTF8({text.data(), static_cast<int>(text.size())});
    if (U_SUCCESS(status)) unicode = nfc->normalize(unicode, status);
    std::vector<FriBidiChar> out;
    for (int i = 0; i < unicode.length(); i = unicode.moveIndex32(i, 1))
        out.push_back(static_cast<FriBidiChar>(unicode.char32At(i)));
    return out;
}

/// The glyph, or the sign for "not here", and a note that it is wanted.
const ImFontGlyph* glyphOf(const Fonts& fonts, const ImFont& font, ImWchar letter) {
    if (const auto* glyph = font.FindGlyphNoFallback(letter)) return glyph;
    fonts.want(letter);
    return font.FindGlyph(static_cast<ImWchar>(missingLetter));
}

} // namespace

std::vector<ImWchar> visualOrder(std::string_view text) {
    std::vector<ImWchar> out;
    if (plain(text)) {
        for (const char c : text)
            out.push_back(static_cast<unsigned char>(c));
        return out;
    }
    std::vector<FriBidiChar> logical = composed(text);
    std::vector<FriBidiChar> visual = logical;
    FriBidiParType direction = FRIBIDI_PAR_LTR; // a line of the kiosk; right-to-left names keep their own order in it
    const auto length = static_cast<FriBidiStrIndex>(logical.size());
    // Also joins Arabic. It fails on lack of memory only; the letters then stand as they came.
    if (fribidi_log2vis(logical.data(), length, &direction, visual.data(), nullptr, nullptr, nullptr) == 0)
        visual = logical;
    for (const FriBidiChar letter : visual) {
        if (letter == filler) continue;
        out.push_back(letter > lastOfPlane ? static_cast<ImWchar>(missingLetter) : static_cast<ImWchar>(letter));
    }
    return out;
}

float widthOf(const Fonts& fonts, Role role, std::string_view text) {
    const ImFont& font = fonts.of(role);
    float width = 0;
    for (const ImWchar letter : visualOrder(text))
        width += glyphOf(fonts, font, letter)->AdvanceX;
    return width;
}

float lineHeight(const Fonts& fonts, Role role) {
    constexpr float text = 1.36F;
    constexpr float heading = 1.16F;
    const bool isHeading = role <= Role::h2;
    return std::round(fonts.em(role) * (isHeading ? heading : text));
}

float drawText(ImDrawList& list, const Fonts& fonts, Role role, Colour colour, float x, float middleY,
               std::string_view text, Align align) {
    constexpr float capitals = 0.727F; // of Inter, by its em
    const ImFont& font = fonts.of(role);
    const auto letters = visualOrder(text);
    float width = 0;
    for (const ImWchar letter : letters)
        width += glyphOf(fonts, font, letter)->AdvanceX;
    float pen = std::round(align == Align::left ? x : align == Align::centre ? x - width / 2 : x - width);
    const float top = std::round(middleY + fonts.em(role) * capitals / 2) - font.Ascent;
    list.PushTextureID(font.ContainerAtlas->TexID);
    list.PrimReserve(static_cast<int>(letters.size()) * 6, static_cast<int>(letters.size()) * 4);
    int drawn = 0;
    for (const ImWchar letter : letters) {
        const ImFontGlyph& glyph = *glyphOf(fonts, font, letter);
        if (glyph.Visible) {
            // Whole pixels: letters stay sharp, while the pen keeps its fraction so that words keep their width.
            const float left = std::round(pen + glyph.X0);
            const float upper = std::round(top + glyph.Y0);
            list.PrimRectUV({left, upper}, {left + glyph.X1 - glyph.X0, upper + glyph.Y1 - glyph.Y0},
                            {glyph.U0, glyph.V0}, {glyph.U1, glyph.V1}, colour);
            ++drawn;
        }
        pen += glyph.AdvanceX;
    }
    const int spare = static_cast<int>(letters.size()) - drawn;
    list.PrimUnreserve(spare * 6, spare * 4);
    list.PopTextureID();
    return width;
}

void drawIcon(ImDrawList& list, const Fonts& fonts, Icon icon, float size, Colour colour, float middleX,
              float middleY) {
    if (icon == Icon::none) return;
    const ImFont& font = fonts.icons(size);
    const ImFontGlyph* glyph = font.FindGlyphNoFallback(static_cast<ImWchar>(icon));
    if (!glyph) return;
    const float left = std::round(middleX - glyph->AdvanceX / 2 + glyph->X0);
    const float top = std::round(middleY - font.FontSize / 2 + glyph->Y0);
    list.PushTextureID(font.ContainerAtlas->TexID);
    list.PrimReserve(6, 4);
    list.PrimRectUV({left, top}, {left + glyph->X1 - glyph->X0, top + glyph->Y1 - glyph->Y0}, {glyph->U0, glyph->V0},
                    {glyph->U1, glyph->V1}, colour);
    list.PopTextureID();
}

} // namespace clearframe::gui::kit
