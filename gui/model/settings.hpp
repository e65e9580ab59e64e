// How the screens look on this kiosk. Chosen by IT.
#pragma once

namespace clearframe::gui {

enum class ThemeName { light, dark, highContrast };
enum class TextSize { normal, large };

struct ScreenSettings {
    ThemeName theme = ThemeName::light;
    TextSize text = TextSize::normal;
    bool motion = true;
    int dpi = 0; ///< 0: as the display says, else a default by its size
    int lockAfterSeconds = 180;
};

} // namespace clearframe::gui
