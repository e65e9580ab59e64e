#include "core/policy/screen_look.hpp"

#include <fmt/format.h>

namespace clearframe::policy {

Done checkScreenLook(const ScreenLook& look) {
    if (look.lockAfterSeconds >= soonestLock && look.lockAfterSeconds <= latestLock) return {};
    return fail(FailureKind::conflict,
                fmt::format("The screen locks after {} to {} seconds without a touch.", soonestLock, latestLock));
}

std::string_view toString(ThemeName theme) {
    switch (theme) {
    case ThemeName::dark:
        return "dark";
    case ThemeName::highContrast:
        return "high-contrast";
    case ThemeName::light:
        break;
    }
    return "light";
}

std::string_view toString(TextSize text) {
    return text == TextSize::large ? "large" : "normal";
}

std::optional<ThemeName> themeFrom(std::string_view word) {
    for (const auto theme : {ThemeName::light, ThemeName::dark, ThemeName::highContrast}) {
        if (word == toString(theme)) return theme;
    }
    return std::nullopt;
}

std::optional<TextSize> textSizeFrom(std::string_view word) {
    for (const auto text : {TextSize::normal, TextSize::large}) {
        if (word == toString(text)) return text;
    }
    return std::nullopt;
}

} // namespace clearframe::policy
