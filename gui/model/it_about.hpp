// Which program this is, under which licence, and what it is made with.
#pragma once

#include <string>
#include <variant>

namespace clearframe::gui {

struct ItAboutModel {
    std::string version; ///< "Clearframe 0.1.0"
};

namespace it_about {
struct Back {};
struct Lock {};
} // namespace it_about

using ItAboutIntent = std::variant<it_about::Back, it_about::Lock>;

} // namespace clearframe::gui
