#include "exchange/lists/list_name.hpp"

#include <algorithm>
#include <array>

namespace clearframe::exchange {
namespace {

constexpr std::array spreadsheetEndings{".xlsx", ".xls", ".xlsm", ".ods", ".numbers"};
constexpr std::string_view signatureEnding = ".minisig";
constexpr std::string_view encryptedEnding = ".age";

char lowerLetter(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), lowerLetter);
    return result;
}

bool sameButForCase(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, {}, lowerLetter, lowerLetter);
}

} // namespace

ReadName readListName(std::string_view name) {
    const auto plain = lower(name);
    const bool encrypted = plain.ends_with(encryptedEnding);
    const auto inner = encrypted ? plain.substr(0, plain.size() - encryptedEnding.size()) : plain;
    if (inner.ends_with(".csv") || inner.ends_with(".tsv")) return {ListName::list, encrypted};
    if (inner.ends_with(".txt")) return {ListName::text, encrypted};
    const auto ends = [&](const char* ending) { return plain.ends_with(ending); };
    return {std::ranges::any_of(spreadsheetEndings, ends) ? ListName::spreadsheet : ListName::none, encrypted};
}

std::optional<std::string> signatureAmong(const std::vector<std::string>& names, std::string_view name) {
    const auto exact = std::string(name) + std::string(signatureEnding);
    std::optional<std::string> found;
    for (const auto& one : names) {
        if (one == exact) return one;
        if (sameButForCase(one, exact) && (!found || one < *found)) found = one;
    }
    return found;
}

} // namespace clearframe::exchange
