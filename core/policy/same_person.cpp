#include "core/policy/same_person.hpp"

#include "core/policy/name_forms.hpp"
#include "core/policy/names.hpp"

#include <algorithm>
#include <string>

namespace clearframe::policy {
namespace {

std::string keyOf(std::string_view name) {
    const std::string latin = foldLookAlikes(name);
    const std::string folded = latin.empty() ? foldText(name) : foldText(latin);
    auto words = wordsOf(folded);
    std::ranges::sort(words);
    std::string key;
    for (const auto word : words)
        key += word;
    return key;
}

} // namespace

bool samePerson(std::string_view one, std::string_view other) {
    return one == other || keyOf(one) == keyOf(other);
}

bool namesSomebody(std::string_view name) {
    return !keyOf(name).empty() || std::ranges::any_of(name, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace clearframe::policy
