#include "core/policy/pupil_directory.hpp"

#include "core/policy/name_forms.hpp"
#include "core/policy/people_order.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace clearframe::policy {
namespace {

/// foldText, also without the marks that matching keeps because they can tell two pupils apart (Arabic vowels, й and
/// и). A search that finds one more harms nobody.
std::string foldForSearch(std::string_view text) {
    std::string folded = foldText(text);
    if (std::ranges::all_of(folded, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return folded;
    UErrorCode status = U_ZERO_ERROR;
    const auto* nfd = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status)) return folded;
    const auto apart = nfd->normalize(icu::UnicodeString::fromUTF8(folded), status);
    icu::UnicodeString plain;
    for (int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
        const UChar32 c = apart.char32At(i);
        if (u_charType(c) != U_NON_SPACING_MARK) plain.append(c);
    }
    if (U_FAILURE(status)) return folded;
    folded.clear();
    return plain.toUTF8String(folded);
}

std::vector<std::string> partsOf(std::string_view name) {
    const std::string folded = foldForSearch(name);
    std::vector<std::string> parts;
    for (const auto word : wordsOf(folded))
        parts.emplace_back(word);
    return parts;
}

std::string registered(const Pupil& pupil) {
    return pupil.forename.empty() || pupil.surname.empty() ? pupil.forename + pupil.surname
                                                           : pupil.forename + " " + pupil.surname;
}

/// Gives each word a part of its own that it begins. Names have few parts, so trying them all is fast.
bool assign(const std::vector<std::string_view>& words, const std::vector<std::string>& parts, std::size_t from,
            std::vector<std::size_t>& taken) {
    if (from == words.size()) return true;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!parts[i].starts_with(words[from]) || std::ranges::find(taken, i) != taken.end()) continue;
        taken.push_back(i);
        if (assign(words, parts, from + 1, taken)) return true;
        taken.pop_back();
    }
    return false;
}

bool isMark(std::string_view letter) {
    const auto text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(letter.data(), static_cast<int32_t>(letter.size())));
    return !text.isEmpty() && (U_MASK(u_charType(text.char32At(0))) & U_GC_M_MASK) != 0;
}

/// The letters of a text as people see them: byte where each begins, and the end. An accent belongs to its letter.
std::vector<std::size_t> lettersOf(std::string_view text) {
    const auto continues = [&](std::size_t i) {
        return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
    };
    std::vector<std::size_t> begins;
    for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end) {
        end = begin + 1;
        while (continues(end))
            ++end;
        if (begins.empty() || !isMark(text.substr(begin, end - begin))) begins.push_back(begin);
    }
    begins.push_back(text.size());
    return begins;
}

/// Where the `part`-th part of a name stands in it, as far as its first `length` folded bytes.
TextSpan spanOf(std::string_view name, std::size_t part, std::size_t length) {
    const auto letters = lettersOf(name);
    std::size_t begin = 0;
    for (std::size_t i = 0; i + 1 < letters.size(); ++i) {
        const auto soFar = partsOf(name.substr(0, letters[i + 1]));
        if (soFar.size() <= part) {
            begin = letters[i + 1];
            continue;
        }
        if (soFar[part].size() >= length || soFar.size() > part + 1) return {begin, letters[i + 1] - begin};
    }
    return {begin, name.size() - begin};
}

} // namespace

PupilDirectory::PupilDirectory(const ConsentList& list) {
    std::vector<std::pair<std::string, Person>> sorted;
    sorted.reserve(list.pupils.size());
    std::set<std::string> groups;
    for (const auto& pupil : list.pupils) {
        Person person{.pupil = pupil.key, .name = pupil.displayName(), .group = pupil.group, .year = pupil.year};
        person.parts = partsOf(person.name);
        person.ownParts = person.parts.size();
        if (const auto other = registered(pupil); other != person.name) {
            person.other = other;
            for (auto& part : partsOf(other)) {
                if (std::ranges::find(person.parts, part) == person.parts.end())
                    person.parts.push_back(std::move(part));
            }
        }
        if (!pupil.group.empty()) groups.insert(pupil.group);
        auto key = orderKey(person.name) + orderKey(person.group) + person.pupil.value;
        sorted.emplace_back(std::move(key), std::move(person));
    }
    std::ranges::sort(
        sorted, {}, [](const auto& entry) -> const auto& { return entry.first; });
    people_.reserve(sorted.size());
    for (auto& [key, person] : sorted)
        people_.push_back(std::move(person));
    for (std::uint32_t i = 0; i < people_.size(); ++i) {
        for (const auto& part : people_[i].parts)
            parts_.push_back({part, i});
    }
    std::ranges::sort(
        parts_, [](const Part& a, const Part& b) { return a.text != b.text ? a.text < b.text : a.person < b.person; });
    groups_.assign(groups.begin(), groups.end());
    std::ranges::sort(groups_, {}, [](const std::string& group) { return orderKey(group); });
}

std::vector<std::uint32_t> PupilDirectory::beginningWith(std::string_view word) const {
    const auto first = std::ranges::lower_bound(parts_, word, {}, &Part::text);
    std::vector<std::uint32_t> people;
    for (auto part = first; part != parts_.end() && part->text.starts_with(word); ++part)
        people.push_back(part->person);
    std::ranges::sort(people);
    const auto doubles = std::ranges::unique(people);
    people.erase(doubles.begin(), doubles.end());
    return people;
}

DirectoryHit PupilDirectory::hit(const Person& person, const std::vector<std::string_view>& words) const {
    DirectoryHit out{.pupil = person.pupil,
                     .name = person.name,
                     .other = person.other,
                     .group = person.group,
                     .year = person.year,
                     .bold = {}};
    std::vector<std::size_t> taken;
    (void)assign(words, person.parts, 0, taken);
    for (std::size_t i = 0; i < taken.size(); ++i) {
        if (taken[i] < person.ownParts) out.bold.push_back(spanOf(person.name, taken[i], words[i].size()));
    }
    std::ranges::sort(out.bold, {}, &TextSpan::begin);
    return out;
}

std::optional<DirectoryHit> PupilDirectory::find(const PupilKey& pupil) const {
    const auto found = std::ranges::find(people_, pupil, &Person::pupil);
    if (found == people_.end()) return std::nullopt;
    return hit(*found, {});
}

DirectoryAnswer PupilDirectory::search(std::string_view typed, std::string_view group, std::size_t limit) const {
    const std::string folded = foldForSearch(typed);
    const auto words = wordsOf(folded);
    std::vector<std::uint32_t> found;
    if (words.empty()) {
        // Something was typed, and nothing of it is a letter: that is nobody's name.
        const bool blank = typed.find_first_not_of(" \t") == std::string_view::npos;
        found.resize(blank ? people_.size() : 0);
        std::iota(found.begin(), found.end(), 0U);
    } else {
        // The longest word leaves the fewest people to look at.
        found = beginningWith(*std::ranges::max_element(words, {}, &std::string_view::size));
    }
    std::erase_if(found, [&](std::uint32_t i) {
        const Person& person = people_[i];
        if (!group.empty() && person.group != group) return true;
        std::vector<std::size_t> taken;
        return words.size() > 1 && !assign(words, person.parts, 0, taken);
    });
    const auto beginsName = [&](std::uint32_t i) {
        return !words.empty() && people_[i].ownParts > 0 && people_[i].parts.front().starts_with(words.front());
    };
    std::ranges::stable_partition(found, beginsName);
    DirectoryAnswer answer{.hits = {}, .all = found.size()};
    for (std::size_t i = 0; i < std::min(limit, found.size()); ++i)
        answer.hits.push_back(hit(people_[found[i]], words));
    return answer;
}

} // namespace clearframe::policy
