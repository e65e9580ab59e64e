// Where the corpus of real files stands: $CLEARFRAME_SHARED, else ../shared beside the checkout. A fresh clone has
// none.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <optional>

namespace clearframe::tests {

inline std::optional<std::filesystem::path> sharedFolder() {
    const char* named = std::getenv("CLEARFRAME_SHARED");
    const std::filesystem::path folder =
        named ? std::filesystem::path(named) : std::filesystem::path(CLEARFRAME_SOURCE_DIR) / ".." / "shared";
    if (!std::filesystem::is_directory(folder / "corpus")) return std::nullopt;
    return std::filesystem::canonical(folder);
}

inline std::filesystem::path corpus(const char* part) {
    return sharedFolder().value() / "corpus" / part;
}

} // namespace clearframe::tests
