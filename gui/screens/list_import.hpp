#pragma once

#include "gui/kit/ui.hpp"
#include "gui/model/list_import.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace clearframe::gui::screens {

/// How high each line of the part that is shown stands, measured once for a comparison, a part and a width.
struct ListImportView {
    std::vector<float> tops; ///< one more than there are lines
    std::uint64_t shown = 0;
    ListPart part = ListPart::looser;
    float width = 0;
    float height = 0; ///< of what is seen of them at a time
};

std::optional<ListImportIntent> draw(kit::Ui& ui, const ListImportModel& model, ListImportView& view);

} // namespace clearframe::gui::screens
