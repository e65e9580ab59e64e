// The parts of the export's screens. Internal to screens.
#pragma once

#include "gui/kit/picture.hpp"
#include "gui/model/export.hpp"

namespace clearframe::gui::screens {

/// Step 2: what goes, what stays, where to.
std::optional<ExportIntent> exportCheck(kit::Ui& ui, const ExportModel& model, kit::Pictures& pictures);
/// The sheets over step 2: the photos that stay, and the places.
std::optional<ExportIntent> exportSheets(kit::Ui& ui, const ExportModel& model);
/// Step 3, and what became of it.
std::optional<ExportIntent> exportCopy(kit::Ui& ui, const ExportModel& model, kit::Pictures& pictures);
std::optional<ExportIntent> exportResult(kit::Ui& ui, const ExportModel& model);
std::optional<ExportIntent> exportStopped(kit::Ui& ui, const ExportProblem& problem, PlaceSign sign);

/// Each photo that stays with its reason, scrolled.
void heldRows(kit::Ui& ui, const kit::Box& box, const std::vector<HeldRow>& held);
[[nodiscard]] std::string goingWords(int count);
[[nodiscard]] std::string stayingWords(int count);

} // namespace clearframe::gui::screens
