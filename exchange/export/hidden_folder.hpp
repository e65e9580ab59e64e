// The hidden folders in which exports grow.
#pragma once

#include "posix/files.hpp"

#include <functional>
#include <string>

namespace clearframe::exchange {

inline constexpr const char* receiptsName = "receipts.json";

[[nodiscard]] std::string newHiddenName();
[[nodiscard]] bool isHiddenName(const std::string& name);

struct HiddenFolder {
    std::string name;
    posix::UniqueFd folder; ///< holds the lock that says a living program owns it
};
[[nodiscard]] posix::Expected<HiddenFolder> makeHiddenFolder(int destination);

/// Removes a flat folder with the files in it; never enters or follows anything.
void removeFlatFolder(int destination, const std::string& name);
/// Removes hidden folders without a living owner, except those that `keep` names.
void removeAbandoned(int destination, const std::function<bool(const std::string& name, bool receipts)>& keep);

/// Gives a folder its final name in one step that replaces nothing; EEXIST where it is taken. Not yet durable.
[[nodiscard]] std::error_code nameFolder(int destination, const std::string& from, const std::string& to);
/// The same for file systems without such a step.
[[nodiscard]] std::error_code nameFolderByReserving(int destination, const std::string& from, const std::string& to);

} // namespace clearframe::exchange
