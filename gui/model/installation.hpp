// Which program this is, and where it keeps its data. Fixed while it runs.
#pragma once

#include <string>

namespace clearframe::gui {

struct Installation {
    std::string version;
    std::string dataFolder; ///< absolute
};

} // namespace clearframe::gui
