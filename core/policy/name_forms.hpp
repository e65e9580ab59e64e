// The written forms of a name that the roster compares. Inner part of name matching; see names.hpp. All functions
// are pure and thread safe, take UTF-8 and give UTF-8.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clearframe::policy {

/// foldName for running text: the same letters and spaces, but a comma is only a space.
[[nodiscard]] std::string foldText(std::string_view text);

/// The folded name with letters of other scripts replaced by the Latin ones they are mistaken for (Cyrillic `К` in
/// `Кhan`). Empty where no letter was replaced. Only ever good for a near match.
[[nodiscard]] std::string foldLookAlikes(std::string_view name);

/// Characters nobody sees: bidirectional controls, zero-width and other ignorable ones, but not the joiners that
/// Persian or Sinhala spelling needs between its letters.
[[nodiscard]] bool hidesCharacters(std::string_view text);

/// The words of a folded text; they view into it.
[[nodiscard]] std::vector<std::string_view> wordsOf(std::string_view folded);

/// Words `first` … `last`-1 joined by one space.
[[nodiscard]] std::string joinWords(const std::vector<std::string_view>& words, std::size_t first, std::size_t last);

} // namespace clearframe::policy
