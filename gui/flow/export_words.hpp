// What the export's screen says: values in, words out.
#pragma once

#include "core/workflow/release.hpp"
#include "gui/model/export.hpp"

#include <string>
#include <vector>

namespace clearframe::gui {

[[nodiscard]] AccountRow accountRow(const ports::Account& account);
[[nodiscard]] std::vector<HeldRow> heldRows(const std::vector<workflow::HeldPhoto>& held);
/// By verdict, those that a person can do something about first.
[[nodiscard]] std::vector<HeldGroup> heldGroups(const std::vector<workflow::HeldPhoto>& held);
/// About how large the files of these photos will be.
[[nodiscard]] std::uint64_t bytesNeeded(const std::vector<policy::Size>& photos, int longEdge);

/// Nothing went out, as the stick is not there.
[[nodiscard]] ExportProblem stickOut(PlaceSign sign, const std::string& label, int done, int all);
/// Nothing went out, for what the failure says.
[[nodiscard]] ExportProblem stoppedBy(const policy::Failure& failure, int all);

} // namespace clearframe::gui
