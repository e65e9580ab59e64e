#include "gui/screens/it_gate.hpp"

#include "gui/kit/sheets.hpp"
#include "gui/words.hpp"

namespace clearframe::gui::screens {

bool passes(kit::Ui& ui, const kit::Box& box, const ItGate& gate) {
    using namespace kit;
    if (!gate.refused.empty())
        (void)emptyState(ui, box, Icon::lock, words::itNotYours, gate.refused);
    else if (!gate.problem.empty())
        (void)emptyState(ui, box, Icon::alert, words::itUnreadable, gate.problem);
    else if (!gate.open)
        (void)emptyState(ui, box, Icon::settings, words::itOpening, words::openingPhotosUnder);
    return gate.open && gate.refused.empty() && gate.problem.empty();
}

} // namespace clearframe::gui::screens
