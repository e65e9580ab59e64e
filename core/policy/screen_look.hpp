// How the kiosk's screen looks, and how soon it locks. Chosen by IT; it changes no verdict.
#pragma once

#include "core/policy/failure.hpp"

#include <optional>
#include <string_view>

namespace clearframe::policy {

enum class ThemeName { light, dark, highContrast };
enum class TextSize { normal, large };

struct ScreenLook {
    ThemeName theme = ThemeName::light;
    TextSize text = TextSize::normal;
    bool motion = true;
    int lockAfterSeconds = 180; ///< without a touch
    friend bool operator==(const ScreenLook&, const ScreenLook&) = default;
};

inline constexpr int soonestLock = 15; ///< seconds
inline constexpr int latestLock = 3600;

/// FailureKind::conflict where it would lock sooner or later than it may: a kiosk that stays open is anybody's.
[[nodiscard]] Done checkScreenLook(const ScreenLook& look);

/// As programs see them: `light`, `dark`, `high-contrast`; `normal`, `large`.
[[nodiscard]] std::string_view toString(ThemeName theme);
[[nodiscard]] std::string_view toString(TextSize text);
[[nodiscard]] std::optional<ThemeName> themeFrom(std::string_view word);
[[nodiscard]] std::optional<TextSize> textSizeFrom(std::string_view word);

} // namespace clearframe::policy
