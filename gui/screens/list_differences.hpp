// The differences of a new list, part by part, with what was seen of them. Internal to screens.
#pragma once

#include "gui/screens/list_import.hpp"

namespace clearframe::gui::screens {

/// The tiles with their numbers, one of them chosen.
std::optional<ListPart> listTiles(kit::Ui& ui, const kit::Box& box, const ListImportModel& model);
float listTilesHeight(const kit::Ui& ui);

/// The rows of the chosen part, scrolled. Gives how many of them have been seen, where that is more than the model
/// knows of.
std::optional<std::size_t> listRows(kit::Ui& ui, const kit::Box& box, const ListImportModel& model,
                                    ListImportView& view);
/// Scrolls to the first row that was not seen. False where all of the part was.
bool showNextRows(kit::Ui& ui, const ListImportModel& model, const ListImportView& view);

} // namespace clearframe::gui::screens
