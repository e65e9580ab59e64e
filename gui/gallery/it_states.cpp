#include "gui/gallery/states.hpp"
#include "gui/screens/it.hpp"

namespace clearframe::gui::gallery {

void addIt(std::vector<State>& states) {
    states.push_back({"it", [](kit::Ui& ui, kit::Pictures&) { (void)screens::drawIt(ui); }});
}

} // namespace clearframe::gui::gallery
