// For IT: what is done on the command line so far.
#pragma once

namespace clearframe::gui {

enum class ItTap { back, lock };

} // namespace clearframe::gui
