// What may stand in a released file, read from its bytes by code that shares nothing with the program's own proof, and
// by exiftool.
#pragma once

#include "core/policy/geometry.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace clearframe::tests {

struct ReleasedFile {
    policy::Size size;
    std::vector<std::string> faults; ///< each a sentence; empty in a right export
};

/// One JPEG from the first byte to the last: no second picture, no video, no text of one, nothing after the end.
[[nodiscard]] ReleasedFile inspect(const std::filesystem::path& file);

[[nodiscard]] bool exiftoolIsHere();

/// What exiftool finds beyond the structure of the file, by file name; a clean file has no entry.
[[nodiscard]] std::map<std::string, std::vector<std::string>> hiddenData(const std::filesystem::path& folder);

} // namespace clearframe::tests
