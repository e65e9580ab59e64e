// What screens say about photos, made of counts and reasons. Values in, words out.
#pragma once

#include "core/workflow/photo_view.hpp"

#include <map>
#include <string>

namespace clearframe::gui::sentences {

[[nodiscard]] std::string photos(int count);        ///< "48 photos"
[[nodiscard]] std::string needAPerson(int count);   ///< "9 photos need a person"
[[nodiscard]] std::string aboutMinutes(int photos); ///< "About 4 minutes"; half a minute each
[[nodiscard]] std::string facesFound(int count);
[[nodiscard]] std::string covers(int count);
[[nodiscard]] std::string peopleConfirmed(int count);
/// The one line of a grid's cell.
[[nodiscard]] std::string firstThing(const workflow::PhotoView& view);
[[nodiscard]] std::string_view purposeWords(policy::Purpose purpose); ///< "for social media"

} // namespace clearframe::gui::sentences
