// What the name of a file says about it, whatever its case: sticks are written by systems that do not tell cases apart.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clearframe::exchange {

enum class ListName {
    none,
    list,       ///< `.csv` or `.tsv`
    text,       ///< `.txt`: may be a list as well as anything else
    spreadsheet ///< what people take for a list
};

struct ReadName {
    ListName kind = ListName::none;
    bool encrypted = false; ///< `.age` behind it
};

[[nodiscard]] ReadName readListName(std::string_view name);
/// The file `NAME.minisig` among the names of its folder: as it is written, else in another case.
[[nodiscard]] std::optional<std::string> signatureAmong(const std::vector<std::string>& names, std::string_view name);

} // namespace clearframe::exchange
