// What a report about a list says on the screen. Values in, words out.
#pragma once

#include "core/ports/list_files.hpp"
#include "core/ports/media.hpp"
#include "core/workflow/import_list.hpp"
#include "gui/model/list_import.hpp"

#include <string>
#include <vector>

namespace clearframe::gui {

/// `byHand`: whether one without a signature may be chosen.
[[nodiscard]] PlaceRow fileRow(const ports::ListFile& file, const ports::Medium& medium, std::string id, bool byHand);
/// "Signed by the key 9A62F70C0BA17337", "Not signed".
[[nodiscard]] std::string sealWords(const workflow::ListReport& report);

[[nodiscard]] ListRow rowOf(const policy::ListDifference& difference);
/// Fills the parts. Reasons that the banner does not tell (or all) are rows to check, before the list's own ones.
void fillParts(ListImportModel& model, const workflow::ListReport& report, bool allReasons);
/// What is said of a list that can be taken over, or waits.
[[nodiscard]] ListBanner bannerOf(const workflow::ListReport& report);
/// Of a list that cannot be used, or is in force already: the news, why, and what stays.
[[nodiscard]] ListBanner bannerOfUnusable(const workflow::ListReport& report);
[[nodiscard]] std::vector<ListFact> factsOfUnusable(const workflow::ListReport& report);

[[nodiscard]] std::string pupilsWord(int pupils); ///< "412 pupils"
/// After the import: what is in force now.
[[nodiscard]] ListBanner bannerOfResult(const workflow::ListReport& report);
[[nodiscard]] std::vector<ListFact> factsOfResult(const workflow::ListReport& report);

/// Whether the report is of a list that could be taken over, now or once a person agrees.
[[nodiscard]] bool usable(const workflow::ListReport& report);

} // namespace clearframe::gui
