// Every screen in every state worth a look, with invented people. The screenshots and the golden pictures are drawn
// from these.
#pragma once

#include "gui/kit/picture.hpp"

#include <functional>
#include <string>
#include <vector>

namespace clearframe::gui::gallery {

struct State {
    std::string name; ///< also of the file: "photo-review"
    std::function<void(kit::Ui&, kit::Pictures&)> draw;
};

/// `scenes`: folder with the demo's drawings.
[[nodiscard]] std::vector<State> allStates(const std::string& scenes);

// One for each screen.
void addFirstStart(std::vector<State>& states);
void addLock(std::vector<State>& states);
void addHome(std::vector<State>& states);
void addChecklist(std::vector<State>& states);
void addIt(std::vector<State>& states);
void addItLists(std::vector<State>& states);
void addItPeople(std::vector<State>& states);
void addItAccounts(std::vector<State>& states);
void addItTrips(std::vector<State>& states);
void addGrid(std::vector<State>& states);
void addPhoto(std::vector<State>& states, const std::string& scenes);
void addTakeIn(std::vector<State>& states);
void addExport(std::vector<State>& states);
void addRoll(std::vector<State>& states);
void addSayNo(std::vector<State>& states);
void addNames(std::vector<State>& states);
void addHistory(std::vector<State>& states);
void addTakedowns(std::vector<State>& states);
void addListImport(std::vector<State>& states);

} // namespace clearframe::gui::gallery
