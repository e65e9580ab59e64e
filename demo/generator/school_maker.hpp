// Makes the invented school's folder: photos, consent list, and the truth about who is where.
#pragma once

#include "core/policy/geometry.hpp"

#include <filesystem>
#include <functional>
#include <string>

namespace clearframe::demo {

inline constexpr policy::Size twelveMegapixels{4272, 2848};

/// Writes `photos/`, `list.csv` and `truth.json` (people, faces in upright pixels, what a careful teacher would do)
/// into `folder`. `demoFolder` holds `scenes/` and `school/`. `size` is 3:2. `progress` is called with each file's
/// name; `guest` is the portrait of a visiting adult, which joins the photos as it is (empty: none). The same input
/// gives the same bytes. Throws std::exception with a sentence.
void makeSchool(const std::filesystem::path& demoFolder, const std::filesystem::path& folder, const policy::Size& size,
                const std::filesystem::path& guest, const std::function<void(const std::string&)>& progress);

} // namespace clearframe::demo
