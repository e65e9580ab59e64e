// What a report about a list says on the screen. Values in, words out.
#pragma once

#include "core/ports/list_files.hpp"
#include "core/ports/media.hpp"
#include "core/workflow/import_list.hpp"
#include "gui/model/list_import.hpp"

#include <string>
#include <vector>

namespace clearframe::gui {

/// `where`: "USB stick LARK-IT".
[[nodiscard]] PlaceRow fileRow(const ports::ListFile& file, const ports::Medium& medium, std::string id);

[[nodiscard]] ListRow rowOf(const policy::ListDifference& difference);
/// Fills the parts. Reasons that the banner does not tell (or all) are rows to check, before the list's own ones.
void fillParts(ListImportModel& model, const workflow::ListReport& report, bool allReasons);
/// What is said of a list that can be taken over, or waits.
[[nodiscard]] ListBanner bannerOf(const workflow::ListReport& report);
/// Why a list cannot be used, and what stays.
[[nodiscard]] std::vector<ListFact> factsOfUnusable(const workflow::ListReport& report);

[[nodiscard]] std::string pupilsWord(int pupils); ///< "412 pupils"
/// After the import: what is in force now.
[[nodiscard]] ListBanner bannerOfResult(const workflow::ListReport& report);
[[nodiscard]] std::vector<ListFact> factsOfResult(const workflow::ListReport& report);

/// Whether the report is of a list that could be taken over, now or once a person agrees.
[[nodiscard]] bool usable(const workflow::ListReport& report);

} // namespace clearframe::gui
