// About and licences.
#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace clearframe::gui::words {

inline constexpr std::string_view aboutVersion = "Clearframe {}";
inline constexpr std::string_view aboutWhat = "Clears a school's photos against its consent list.";
inline constexpr std::string_view aboutLicence = "Free software: GPL-3.0-or-later";
inline constexpr std::string_view aboutLicenceUnder =
    "You may use, study, share and change it under the GNU General Public License, version 3 or later. "
    "It comes without any warranty.";
inline constexpr std::string_view aboutSource = "The source";
inline constexpr std::string_view aboutSourceUnder =
    "Whoever gave you this kiosk gives you its source too, whole and free of charge. Of the parts beside, Debian does.";
inline constexpr std::string_view aboutMadeWith = "Made with";

/// Every library and typeface that the kiosk runs with, and its licence as Debian's package has it.
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 26> aboutParts{
    {{"Dear ImGui", "MIT"},
     {"SDL", "zlib"},
     {"FreeType", "FreeType licence"},
     {"FriBidi", "LGPL-2.1-or-later"},
     {"ICU", "Unicode licence"},
     {"OpenCV", "Apache-2.0"},
     {"libvips", "LGPL-2.1-or-later"},
     {"libheif", "LGPL-3.0-or-later"},
     {"libjpeg-turbo", "BSD-3-Clause, IJG and zlib"},
     {"Little CMS", "MIT"},
     {"Exiv2", "GPL-2.0-or-later"},
     {"libmagic", "BSD-2-Clause"},
     {"SQLite", "public domain"},
     {"SQLiteCpp", "MIT"},
     {"libsodium", "ISC"},
     {"libseccomp", "LGPL-2.1"},
     {"libcsv", "LGPL-2.1-or-later"},
     {"zlib", "zlib"},
     {"{fmt}", "MIT"},
     {"tl::expected", "CC0-1.0"},
     {"CLI11", "BSD-3-Clause"},
     {"nlohmann/json", "MIT"},
     {"YuNet, the face detector", "Apache-2.0; UltraFace, in its place: MIT"},
     {"Inter, the typeface", "OFL-1.1"},
     {"DejaVu, the typeface", "Bitstream Vera licence"},
     {"Material Design Icons", "OFL-1.1"}}};

} // namespace clearframe::gui::words
