#include "gui/kit/fonts.hpp"

#include <cmath>
#include <filesystem>
#include <fmt/format.h>
#include <ft2build.h>
#include <imgui_internal.h>
#include <memory>
#include FT_FREETYPE_H

namespace clearframe::gui::kit {
namespace {

using policy::Done;
using policy::FailureKind;

struct Style {
    Role role;
    float regular, regularLarge, small, smallLarge;
    std::string FontFiles::*face;
};

// LOOK.md, Type.
constexpr std::array styles{
    Style{Role::clock, 122, 122, 66, 66, &FontFiles::display},
    Style{Role::hero, 42, 46, 28, 32, &FontFiles::display},
    Style{Role::h1, 34, 42, 24, 28, &FontFiles::display},
    Style{Role::h2, 24, 29, 19, 22, &FontFiles::display},
    Style{Role::title, 20, 24, 17, 20, &FontFiles::semiBold},
    Style{Role::body, 18, 22, 16, 19, &FontFiles::regular},
    Style{Role::strong, 18, 22, 16, 19, &FontFiles::semiBold},
    Style{Role::small, 16, 20, 14, 17, &FontFiles::regular},
    Style{Role::smallStrong, 16, 20, 14, 17, &FontFiles::semiBold},
    Style{Role::key, 24, 24, 22, 22, &FontFiles::regular},
    Style{Role::digit, 34, 34, 28, 28, &FontFiles::regular},
};

constexpr std::array iconSizes{18.F, 22.F, 26.F, 34.F, 54.F};

// Latin with its accents, and punctuation. The rest comes when it is wanted.
constexpr ImWchar baseLetters[] = {0x20, 0x17F, 0x2010, 0x2027, 0x2030, 0x205E, 0x20AC, 0x20AC, 0xD7, 0xD7, 0};

/// How much higher than its em a face is from ascender to descender: ImGui sizes fonts by the latter.
policy::Result<float> heightPerEm(const std::string& file) {
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) return policy::fail(FailureKind::unavailable, "The fonts cannot be opened.");
    const std::unique_ptr<FT_LibraryRec_, decltype(&FT_Done_FreeType)> closer(library, &FT_Done_FreeType);
    FT_Face face = nullptr;
    if (FT_New_Face(library, file.c_str(), 0, &face) != 0)
        return policy::fail(FailureKind::unavailable,
                            fmt::format("The font {} cannot be opened. Run scripts/setup.", file));
    const float ratio = static_cast<float>(face->ascender - face->descender) / static_cast<float>(face->units_per_EM);
    FT_Done_Face(face);
    return ratio;
}

} // namespace

policy::Result<Fonts> Fonts::load(ImFontAtlas& atlas, const Metrics& metrics, FontFiles files) {
    Fonts fonts(atlas, metrics, std::move(files));
    if (auto done = fonts.build(); !done) return tl::unexpected(done.error());
    return fonts;
}

Done Fonts::build() {
    for (const auto& file :
         {files_.regular, files_.semiBold, files_.display, files_.fallback, files_.fallbackBold, files_.icons}) {
        if (!std::filesystem::exists(file))
            return policy::fail(FailureKind::unavailable,
                                fmt::format("The font {} is missing. Run scripts/setup.", file));
    }
    atlas_->Clear();
    // Of ImGui's two builders the one that keeps the widths of letters as they are, not rounded to pixels.
    atlas_->FontBuilderIO = ImFontAtlasGetBuilderForStbTruetype();
    atlas_->Flags |= ImFontAtlasFlags_NoMouseCursors;
    ImVector<ImWchar> more;
    for (const unsigned letter : letters_) {
        more.push_back(static_cast<ImWchar>(letter));
        more.push_back(static_cast<ImWchar>(letter));
    }
    more.push_back(0);
    const auto add = [&](const std::string& file, float em, const ImWchar* ranges,
                         bool merge) -> policy::Result<ImFont*> {
        auto ratio = heightPerEm(file);
        if (!ratio) return tl::unexpected(ratio.error());
        ImFontConfig config;
        config.OversampleH = 1;
        config.OversampleV = 1;
        config.MergeMode = merge;
        config.EllipsisChar = 0x2026;
        return atlas_->AddFontFromFileTTF(file.c_str(), em * *ratio, &config, ranges);
    };
    for (const Style& style : styles) {
        const auto index = static_cast<std::size_t>(style.role);
        const float drawn = metrics_.small ? (metrics_.large ? style.smallLarge : style.small)
                                           : (metrics_.large ? style.regularLarge : style.regular);
        em_[index] = std::round(drawn * metrics_.k);
        auto font = add(files_.*style.face, em_[index], baseLetters, false);
        if (!font) return tl::unexpected(font.error());
        text_[index] = *font;
        if (more.size() > 1 && style.role != Role::clock && style.role != Role::digit) {
            const bool bold = style.face != &FontFiles::regular;
            for (const std::string& file : {files_.*style.face, bold ? files_.fallbackBold : files_.fallback}) {
                if (auto merged = add(file, em_[index], more.Data, true); !merged)
                    return tl::unexpected(merged.error());
            }
        }
    }
    ImVector<ImWchar> used;
    ImFontGlyphRangesBuilder builder;
    for (const Icon icon : allIcons)
        builder.AddChar(static_cast<ImWchar>(icon));
    builder.BuildRanges(&used);
    icons_.clear();
    for (const float size : iconSizes) {
        const float pixels = std::round(size * metrics_.k);
        auto font = add(files_.icons, pixels, used.Data, false);
        if (!font) return tl::unexpected(font.error());
        icons_[static_cast<int>(pixels)] = *font;
    }
    atlas_->TexDesiredWidth = 2048;
    if (!atlas_->Build()) return policy::fail(FailureKind::unavailable, "The letters for the screen cannot be drawn.");
    return {};
}

Done Fonts::rebuild() {
    letters_.insert(wanted_.begin(), wanted_.end());
    wanted_.clear();
    return build();
}

ImFont& Fonts::icons(float size) const {
    const auto at = icons_.lower_bound(static_cast<int>(std::round(size)));
    return at == icons_.end() ? *icons_.rbegin()->second : *at->second;
}

} // namespace clearframe::gui::kit
