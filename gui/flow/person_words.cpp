#include "gui/flow/person_words.hpp"

#include "gui/words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace clearframe::gui {
namespace {

constexpr std::array<std::string_view, 12> titles{"mr",  "mrs",  "ms",   "miss", "mx",     "dr",
                                                  "sir", "dame", "prof", "rev",  "father", "sister"};

std::vector<std::string> wordsOf(const std::string& name) {
    std::istringstream in(name);
    std::vector<std::string> out;
    for (std::string word; in >> word;)
        out.push_back(word);
    return out;
}

bool isTitle(std::string word) {
    if (!word.empty() && word.back() == '.') word.pop_back();
    std::ranges::transform(word, word.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return std::ranges::find(titles, word) != titles.end();
}

bool isInitial(const std::string& word) {
    auto text = icu::UnicodeString::fromUTF8(word);
    if (text.endsWith(u'.')) text.truncate(text.length() - 1);
    return text.countChar32() == 1;
}

/// The first letter of a word, upper case; nothing for a word without letters.
std::string firstLetter(const std::string& word) {
    const auto text = icu::UnicodeString::fromUTF8(word);
    for (int i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const auto letter = text.char32At(i);
        if (!u_isalpha(letter)) continue;
        std::string out;
        icu::UnicodeString(letter).toUpper().toUTF8String(out);
        return out;
    }
    return {};
}

} // namespace

std::string_view roleWords(policy::Role role) {
    switch (role) {
    case policy::Role::staff:
        return words::roleStaff;
    case policy::Role::seniorLeader:
        return words::roleSeniorLeader;
    case policy::Role::it:
        return words::roleIt;
    case policy::Role::schoolBusinessManager:
        return words::roleBusinessManager;
    }
    return {};
}

std::string initialsOf(const std::string& name) {
    auto parts = wordsOf(name);
    if (parts.size() > 1 && isTitle(parts.front())) parts.erase(parts.begin());
    std::erase_if(parts, [](const auto& word) { return firstLetter(word).empty(); });
    if (parts.empty()) return {};
    std::string out = firstLetter(parts.front());
    if (parts.size() > 1) out += firstLetter(parts.back());
    return out;
}

std::string withoutInitials(const std::string& name) {
    std::string out;
    for (const auto& word : wordsOf(name)) {
        if (isInitial(word)) continue;
        out += (out.empty() ? "" : " ") + word;
    }
    // A title alone, or nothing at all, names nobody.
    return out.empty() || isTitle(out) ? name : out;
}

std::vector<LockPerson> lockPeople(const std::vector<workflow::PersonView>& people) {
    std::map<std::string, int> called;
    for (const auto& person : people)
        ++called[policy::foldPersonName(withoutInitials(person.name))];
    std::vector<LockPerson> out;
    for (const auto& person : people) {
        if (person.disabled) continue;
        const auto shorter = withoutInitials(person.name);
        const bool alone = called[policy::foldPersonName(shorter)] == 1;
        out.push_back({person.id, person.name, alone ? shorter : person.name, std::string(roleWords(person.role)),
                       initialsOf(person.name)});
    }
    return out;
}

std::vector<LockPerson> matching(const std::vector<LockPerson>& people, const std::string& typed) {
    const auto wanted = policy::foldPersonName(typed);
    std::vector<LockPerson> out;
    std::ranges::copy_if(people, std::back_inserter(out), [&](const LockPerson& person) {
        return policy::foldPersonName(person.name).find(wanted) != std::string::npos;
    });
    return out;
}

} // namespace clearframe::gui
