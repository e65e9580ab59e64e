#include "core/policy/caption.hpp"

#include "core/policy/caption_signs.hpp"
#include "core/policy/caption_words.hpp"
#include "core/policy/name_forms.hpp"
#include "core/policy/pupil_rule.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <ranges>
#include <set>
#include <utility>

namespace clearframe::policy {
namespace {

/// Ordinary words that are names as well. Written small, they are taken for the word.
constexpr std::array<std::string_view, 48> ordinaryWords{
    "will",  "may",  "mark",  "grace", "rose",  "joy",   "art",   "bill",  "sunny", "summer", "autumn", "dawn",
    "faith", "hope", "jack",  "ray",   "rich",  "robin", "ruby",  "pearl", "sky",   "star",   "violet", "ivy",
    "iris",  "lily", "daisy", "poppy", "olive", "hazel", "heath", "holly", "jade",  "amber",  "angel",  "drew",
    "grant", "guy",  "king",  "miles", "reed",  "river", "sandy", "skip",  "wade",  "forest", "sage",   "can"};

/// Whoever follows one is an adult.
constexpr std::array<std::string_view, 14> titles{"mr",  "mrs", "ms",    "miss", "mx",   "dr",     "sir",
                                                  "rev", "fr",  "coach", "lady", "lord", "madame", "prof"};

template <std::size_t N> bool isOneOf(const std::array<std::string_view, N>& all, std::string_view word) {
    return std::ranges::find(all, word) != all.end();
}

bool mayBeNamed(const Pupil& pupil, const Occasion& occasion) {
    return rule(pupil, occasion).action == Action::show &&
           std::ranges::none_of(pupil.limits, [](const Limit& limit) { return limit.kind == LimitKind::noName; });
}

CaptionFinding at(CaptionFault fault, std::string_view caption, TextSpan where) {
    return {.fault = fault,
            .where = where,
            .written = std::string(caption.substr(where.begin, where.length)),
            .instead = {}};
}

/// The first letter with its accents.
std::string initial(std::string_view name) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(name.data());
    const auto size = static_cast<std::int32_t>(name.size());
    std::int32_t end = 0;
    while (end < size) {
        const auto before = end;
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(bytes, end, size, c);
        if (before > 0 && u_charType(c) != U_NON_SPACING_MARK)
            return std::string(name.substr(0, static_cast<std::size_t>(before)));
    }
    return std::string(name);
}

std::vector<std::string> insteadOf(const Pupil& pupil, const Occasion& occasion) {
    if (!mayBeNamed(pupil, occasion)) return {};
    const auto first = pupil.firstName();
    const auto& last = pupil.preferredSurname.empty() ? pupil.surname : pupil.preferredSurname;
    if (first.empty() || last.empty()) return {};
    return {first, fmt::format("{}. {}.", initial(first), initial(last))};
}

std::set<std::string> wordsOfName(const Pupil& pupil) {
    std::set<std::string> all;
    for (const auto& name : {pupil.forename, pupil.surname, pupil.preferredForename, pupil.preferredSurname}) {
        const auto folded = foldText(name);
        for (const auto word : wordsOf(folded))
            all.emplace(word);
    }
    return all;
}

/// Where full names stand: in exactly those captions in which the roster reads one.
///
/// The roster says whether one can be read in a text, so the shortest part in which it can is looked for: the end by
/// halving, for a longer beginning of a text never says less, then the start.
std::vector<CaptionFinding> fullNames(std::string_view caption, const std::vector<CaptionWord>& words,
                                      const Roster& roster, const Occasion& occasion) {
    constexpr std::size_t longestName = 12; // words; what is longer is marked whole
    std::vector<CaptionFinding> found;
    const auto endOf = [&](std::size_t word) { return words[word].where.begin + words[word].where.length; };
    std::size_t from = 0;
    while (from < words.size()) {
        const auto start = words[from].where.begin;
        const auto readsUpTo = [&](std::size_t last) {
            return roster.namedIn(caption.substr(start, endOf(last) - start)) != nullptr;
        };
        if (!readsUpTo(words.size() - 1)) break;
        auto indexes = std::views::iota(from, words.size());
        std::size_t last = *std::ranges::partition_point(indexes, [&](std::size_t i) { return !readsUpTo(i); });
        std::size_t first = last + 1;
        const Pupil* pupil = nullptr;
        while (first > from && pupil == nullptr && last + 1 - first < longestName) {
            --first;
            pupil = roster.namedIn(caption.substr(words[first].where.begin, endOf(last) - words[first].where.begin));
        }
        if (pupil == nullptr) {
            first = from;
        } else { // all of it: “Mei-Lin Cheung-Hart” is read where “Mei-Lin Cheung” is
            const auto name = wordsOfName(*pupil);
            while (first > from && name.contains(words[first - 1].folded))
                --first;
            while (last + 1 < words.size() && name.contains(words[last + 1].folded))
                ++last;
        }
        auto finding =
            at(CaptionFault::fullName, caption, {words[first].where.begin, endOf(last) - words[first].where.begin});
        if (pupil != nullptr) finding.instead = insteadOf(*pupil, occasion);
        found.push_back(std::move(finding));
        from = last + 1;
    }
    // Read in the whole, and in no part of it that could be marked.
    if (found.empty() && roster.namedIn(caption) != nullptr)
        found.push_back(at(CaptionFault::fullName, caption, {0, caption.size()}));
    return found;
}

void addNames(std::string_view name, const std::set<std::string>& said, std::set<std::string>& names) {
    const auto folded = foldText(name);
    for (const auto word : wordsOf(folded))
        if (const std::string text(word); text.size() > 1 && said.contains(text)) names.insert(text);
}

/// First names of pupils who may not be named, and surnames by themselves.
std::vector<CaptionFinding> singleNames(std::string_view caption, const std::vector<CaptionWord>& words,
                                        const Roster& roster, const Occasion& occasion) {
    std::set<std::string> said;
    for (const auto& word : words)
        said.insert(word.folded);
    std::set<std::string> firsts;
    std::set<std::string> lasts;
    for (const auto& pupil : roster.list().pupils) {
        addNames(pupil.surname, said, lasts);
        addNames(pupil.preferredSurname, said, lasts);
        if (mayBeNamed(pupil, occasion)) continue;
        addNames(pupil.forename, said, firsts);
        addNames(pupil.preferredForename, said, firsts);
    }
    std::vector<CaptionFinding> found;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto& word = words[i];
        if (i > 0 && isOneOf(titles, words[i - 1].folded)) continue;
        if (firsts.contains(word.folded) && (word.capital || !isOneOf(ordinaryWords, word.folded)))
            found.push_back(at(CaptionFault::mayNotBeNamed, caption, word.where));
        else if (lasts.contains(word.folded) && word.capital)
            found.push_back(at(CaptionFault::surname, caption, word.where));
    }
    return found;
}

TextSpan beyond(std::string_view caption, std::size_t longest) {
    std::size_t begin = 0;
    for (std::size_t letters = 0; begin < caption.size(); ++begin) {
        if ((static_cast<unsigned char>(caption[begin]) & 0xC0U) == 0x80U) continue;
        if (letters++ == longest) break;
    }
    return {begin, caption.size() - begin};
}

void addApart(std::vector<CaptionFinding>& findings, std::vector<CaptionFinding> more) {
    for (auto& one : more) {
        const bool free = std::ranges::none_of(findings, [&](const CaptionFinding& other) {
            return other.where.begin < one.where.begin + one.where.length &&
                   one.where.begin < other.where.begin + other.where.length;
        });
        if (free) findings.push_back(std::move(one));
    }
}

} // namespace

std::vector<CaptionFinding> checkCaption(std::string_view caption, const Roster& roster, const Occasion& occasion,
                                         std::size_t longest) {
    if (caption.empty()) return {};
    if (hidesInCaption(caption)) return {at(CaptionFault::hidden, caption, {0, caption.size()})};
    if (captionLetters(caption) > longest) return {at(CaptionFault::tooLong, caption, beyond(caption, longest))};
    const auto words = captionWords(caption);
    auto findings = fullNames(caption, words, roster, occasion);
    addApart(findings, captionSigns(caption));
    addApart(findings, singleNames(caption, words, roster, occasion));
    std::ranges::stable_sort(findings, {}, [](const CaptionFinding& finding) { return finding.where.begin; });
    return findings;
}

std::vector<CaptionFinding> openFindings(std::vector<CaptionFinding> findings, const std::vector<KeptWords>& kept) {
    std::erase_if(findings, [&](const CaptionFinding& finding) {
        return mayBeKept(finding.fault) &&
               std::ranges::find(kept, KeptWords{finding.fault, finding.written}) != kept.end();
    });
    return findings;
}

bool mayBeKept(CaptionFault fault) {
    return fault != CaptionFault::hidden && fault != CaptionFault::tooLong && fault != CaptionFault::fullName;
}

std::size_t captionLetters(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::size_t longestCaption(std::string_view platform) {
    static const std::map<std::string, std::size_t, std::less<>> known{
        {"instagram", 2200}, {"facebook", 5000}, {"threads", 500}, {"x", 280}, {"twitter", 280}, {"bluesky", 300}};
    constexpr std::size_t otherwise = 2200;
    const auto found = known.find(foldText(platform));
    return found == known.end() ? otherwise : found->second;
}

std::string_view toString(CaptionFault fault) {
    switch (fault) {
    case CaptionFault::hidden:
        return "hidden-characters";
    case CaptionFault::tooLong:
        return "too-long";
    case CaptionFault::fullName:
        return "full-name";
    case CaptionFault::mayNotBeNamed:
        return "may-not-be-named";
    case CaptionFault::surname:
        return "surname";
    case CaptionFault::link:
        return "link";
    case CaptionFault::contact:
        return "contact";
    case CaptionFault::mention:
        return "mention";
    case CaptionFault::place:
        return "place";
    case CaptionFault::plan:
        return "plan";
    case CaptionFault::press:
        return "press";
    }
    return "hidden-characters";
}

std::optional<CaptionFault> captionFaultFrom(std::string_view word) {
    for (int fault = 0; fault <= static_cast<int>(CaptionFault::press); ++fault)
        if (toString(static_cast<CaptionFault>(fault)) == word) return static_cast<CaptionFault>(fault);
    return std::nullopt;
}

std::string sentence(const CaptionFinding& finding) {
    const auto& written = finding.written;
    switch (finding.fault) {
    case CaptionFault::hidden:
        return "The caption holds characters that nobody can see. Type it again.";
    case CaptionFault::tooLong:
        return "The caption is too long for this account. Make it shorter.";
    case CaptionFault::fullName:
        return fmt::format("“{}” is a pupil’s full name. Use a first name or initials.", written);
    case CaptionFault::mayNotBeNamed:
        return fmt::format("A pupil called {} may not be named here. Take the name out, or say it is somebody else.",
                           written);
    case CaptionFault::surname:
        return fmt::format("{} is a pupil’s surname. Take it out, or say it is not a pupil.", written);
    case CaptionFault::link:
        return fmt::format("“{}” is a link. Take it out, or say it may stay.", written);
    case CaptionFault::contact:
        return fmt::format("“{}” reaches somebody in person. Take it out, or say it may stay.", written);
    case CaptionFault::mention:
        return fmt::format("“{}” tags an account. Take it out, or say it may stay.", written);
    case CaptionFault::place:
        return fmt::format("“{}” may tell where somebody lives. Take it out, or say it may stay.", written);
    case CaptionFault::plan:
        return fmt::format("“{}” may tell where pupils will be. Take it out, or say it may stay.", written);
    case CaptionFault::press:
        return fmt::format("“{}”: the head teacher speaks to the press. Take it out, or say it may stay.", written);
    }
    return {};
}

} // namespace clearframe::policy
