#include "gui/screens/place_rows.hpp"

#include <fmt/format.h>

namespace clearframe::gui::screens {

using namespace kit;

Icon signOf(PlaceSign sign) {
    switch (sign) {
    case PlaceSign::stick:
        return Icon::usb;
    case PlaceSign::card:
        return Icon::sd;
    case PlaceSign::folder:
        break;
    }
    return Icon::folder;
}

std::optional<std::string> placeRows(Ui& ui, const Box& box, std::string_view id, const std::vector<PlaceRow>& places,
                                     const std::string& chosen, int columns) {
    std::vector<RowSpec> rows;
    std::vector<std::string> ids;
    ids.reserve(places.size());
    for (const auto& place : places) {
        ids.push_back(fmt::format("{}.{}", id, place.id));
        rows.push_back({.id = ids.back(),
                        .title = place.name,
                        .under = place.under,
                        .icon = signOf(place.sign),
                        .chosen = place.id == chosen && place.enabled,
                        .enabled = place.enabled});
    }
    const auto tapped = rowGrid(ui, box, id, rows, columns);
    if (!tapped) return std::nullopt;
    return places[*tapped].id;
}

} // namespace clearframe::gui::screens
