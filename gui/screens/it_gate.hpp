// What stands in place of a page for IT that may not, or cannot, be shown. Internal to screens.
#pragma once

#include "gui/kit/ui.hpp"
#include "gui/model/it.hpp"

namespace clearframe::gui::screens {

/// True where the page may be drawn; else the sentence is drawn instead.
[[nodiscard]] bool passes(kit::Ui& ui, const kit::Box& box, const ItGate& gate);

} // namespace clearframe::gui::screens
