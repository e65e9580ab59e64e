// What the pages of trips say: values in, words out.
#pragma once

#include "core/ports/media.hpp"
#include "core/workflow/trip_results.hpp"
#include "core/workflow/trips.hpp"
#include "gui/model/it_trips.hpp"

#include <string>
#include <vector>

namespace clearframe::gui {

/// The last day of the lease: "Friday 12 June".
[[nodiscard]] std::string lastDayWords(policy::Time leaseEnds);
[[nodiscard]] std::string pupilsWords(std::size_t pupils);
/// How it stands; of one that is over, what to do.
[[nodiscard]] std::string tripState(const workflow::TripView& view);
/// All trips in one row of the page for IT.
[[nodiscard]] ItRow tripsRow(const std::vector<workflow::TripView>& trips);
[[nodiscard]] ItTrip tripInWords(const workflow::TripView& view, const workflow::Actor& by);
/// Where a file can be written, and where not.
[[nodiscard]] std::vector<PlaceRow> placesToWrite(const std::vector<ports::Medium>& media);
/// What came home.
[[nodiscard]] std::string homeWords(const workflow::BroughtHome& home);

} // namespace clearframe::gui
