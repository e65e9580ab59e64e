#include "gui/gallery/states.hpp"

namespace clearframe::gui::gallery {

std::vector<State> allStates(const std::string& scenes) {
    std::vector<State> states;
    addFirstStart(states);
    addLock(states);
    addHome(states);
    addChecklist(states);
    addIt(states);
    addItLists(states);
    addItPeople(states);
    addItAccounts(states);
    addItTrips(states);
    addGrid(states);
    addPhoto(states, scenes);
    addTakeIn(states);
    addExport(states);
    addRoll(states);
    addSayNo(states);
    addNames(states);
    addHistory(states);
    addTakedowns(states);
    addListImport(states);
    return states;
}

} // namespace clearframe::gui::gallery
