// Readers with the tests' hostile worker and with the real one, from the build folder.
#pragma once

#include "exchange/contained/contained_reader.hpp"

#include <filesystem>
#include <string>

namespace clearframe::tests {

inline std::filesystem::path hostileWorker() {
    return std::filesystem::path(CLEARFRAME_BINARY_DIR) / "hostile-worker";
}
inline std::filesystem::path realWorker() {
    return std::filesystem::path(CLEARFRAME_BINARY_DIR) / "clearframe-worker";
}

/// Lets a child of the hostile worker do that act.
inline policy::Result<ports::ReadPhoto> act(exchange::ContainedReader& reader, const std::string& what) {
    return reader.read(ports::PhotoFile{what, {1, 2, 3}, {}});
}

inline bool servesOthers(exchange::ContainedReader& reader) {
    const auto photo = act(reader, "honest");
    return photo && photo->picture.size == policy::Size{40, 30} && photo->picture.bytes().size() == 3600 &&
           photo->picture.bytes()[3599] == 0x7f;
}

} // namespace clearframe::tests
