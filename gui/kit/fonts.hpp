// The typefaces of the screens at the sizes of one display.
//
// Inter for text, Inter Display for headings and large numbers, DejaVu Sans for what Inter lacks (Arabic, Hebrew …),
// Material Design Icons. Letters beyond Latin are drawn into the atlas when a text first needs them: names on a list
// can be in any script, and an atlas of all of them at all sizes would not fit.
#pragma once

#include "gui/kit/icons.hpp"
#include "gui/kit/metrics.hpp"

#include "core/policy/failure.hpp"

#include <array>
#include <map>
#include <set>
#include <string>

#include <imgui.h>

namespace clearframe::gui::kit {

/// Stands for a letter that none of the fonts has.
inline constexpr unsigned missingLetter = 0x25AF;

enum class Role { clock, hero, h1, h2, title, body, strong, small, smallStrong, key, digit, count };

/// Where the fonts of Debian's packages lie; others for tests.
struct FontFiles {
    std::string regular = "/usr/share/fonts/opentype/inter/Inter-Regular.otf";
    std::string semiBold = "/usr/share/fonts/opentype/inter/Inter-SemiBold.otf";
    std::string display = "/usr/share/fonts/opentype/inter/InterDisplay-SemiBold.otf";
    std::string fallback = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";
    std::string fallbackBold = "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf";
    std::string icons = "/usr/share/fonts/truetype/materialdesignicons-webfont/materialdesignicons-webfont.ttf";
};

class Fonts {
public:
    /// Fills `atlas`, which outlives this. A font file that is missing is an error that names its package.
    [[nodiscard]] static policy::Result<Fonts> load(ImFontAtlas& atlas, const Metrics& metrics, FontFiles files = {});

    [[nodiscard]] ImFont& of(Role role) const { return *text_[static_cast<std::size_t>(role)]; }
    [[nodiscard]] float em(Role role) const { return em_[static_cast<std::size_t>(role)]; }
    /// The icon font nearest to this size in pixels.
    [[nodiscard]] ImFont& icons(float size) const;

    /// A letter that a text needed and no font here has yet.
    void want(unsigned letter) const {
        if (!letters_.contains(letter)) wanted_.insert(letter);
    }
    /// Whether letters were wanted since the last build; then call rebuild() between two frames.
    [[nodiscard]] bool incomplete() const { return !wanted_.empty(); }
    [[nodiscard]] policy::Done rebuild();

private:
    Fonts(ImFontAtlas& atlas, const Metrics& metrics, FontFiles files)
        : atlas_(&atlas), metrics_(metrics), files_(std::move(files)) {}
    [[nodiscard]] policy::Done build();

    ImFontAtlas* atlas_;
    Metrics metrics_;
    FontFiles files_;
    std::array<ImFont*, static_cast<std::size_t>(Role::count)> text_{};
    std::array<float, static_cast<std::size_t>(Role::count)> em_{};
    std::map<int, ImFont*> icons_;              ///< by size
    std::set<unsigned> letters_{missingLetter}; ///< beyond the base set
    mutable std::set<unsigned> wanted_;
};

} // namespace clearframe::gui::kit
