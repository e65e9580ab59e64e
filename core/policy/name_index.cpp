#include "core/policy/name_index.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <utility>

#include <unicode/unistr.h>

namespace clearframe::policy {

namespace {

constexpr std::size_t longestText = 256;

std::uint64_t mixed(std::uint64_t h) { // splitmix64's finaliser: spreads over the top bits that the jump table uses
    h ^= h >> 30;
    h *= 0xBF58476D1CE4E5B9ULL;
    h ^= h >> 27;
    h *= 0x94D049BB133111EBULL;
    return h ^ (h >> 31);
}

std::uint64_t hashOf(std::string_view text) {
    return mixed(std::hash<std::string_view>{}(text));
}

std::uint64_t hashOfPiece(int textLength, int piece, std::u32string_view letters) {
    auto h = static_cast<std::uint64_t>(textLength * 31 + piece);
    for (const char32_t letter : letters)
        h = (h ^ letter) * 0x9E3779B97F4A7C15ULL;
    return mixed(h);
}

std::u32string codePoints(std::string_view text) {
    if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return {text.begin(), text.end()};
    const auto units =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    std::u32string points;
    for (std::int32_t i = 0; i < units.length(); i = units.moveIndex32(i, 1))
        points += static_cast<char32_t>(units.char32At(i));
    return points;
}

/// A bit for each letter that occurs, and one for each that occurs again: an edit takes one letter away and adds one
/// at most, so texts k edits apart differ in at most 2k bits.
std::uint64_t letterSetOf(std::u32string_view text) {
    std::uint64_t once = 0;
    std::uint64_t again = 0;
    for (const char32_t letter : text) {
        const auto bit = std::uint64_t{1} << (letter % 32U);
        again |= once & bit;
        once |= bit;
    }
    return once | (again << 32);
}

struct Piece {
    int start;
    int length;
};

/// Piece `number` of `count` of a text of `length` letters; the later ones are longer by one where it does not divide.
Piece pieceOf(int length, int count, int number) {
    const int base = length / count;
    const int shorter = count - length % count;
    if (number < shorter) return {number * base, base};
    return {shorter * base + (number - shorter) * (base + 1), base + 1};
}

/// Levenshtein distance, or limit + 1 where it is more.
int distanceUpTo(std::u32string_view a, std::u32string_view b, int limit) {
    // What both begin and end with changes nothing, and names that share a forename share most of it.
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
    const int n = static_cast<int>(a.size());
    const int m = static_cast<int>(b.size());
    if (std::abs(n - m) > limit) return limit + 1;
    if (n == 0 || m == 0) return n + m;
    if (limit < 2 && std::min(n, m) > 1) return limit + 1;
    std::array<int, longestText + 3> row;
    for (int j = 0; j <= m; ++j)
        row[static_cast<std::size_t>(j)] = j <= limit ? j : limit + 1;
    for (int i = 1; i <= n; ++i) {
        const int from = std::max(1, i - limit);
        const int to = std::min(m, i + limit);
        int diagonal = row[static_cast<std::size_t>(from - 1)];
        row[static_cast<std::size_t>(from - 1)] = from == 1 && i <= limit ? i : limit + 1;
        int best = row[static_cast<std::size_t>(from - 1)];
        for (int j = from; j <= to; ++j) {
            const auto at = static_cast<std::size_t>(j);
            const int above = j == i + limit ? limit + 1 : row[at];
            const bool same = a[static_cast<std::size_t>(i - 1)] == b[at - 1];
            const int value = std::min({diagonal + (same ? 0 : 1), above + 1, row[at - 1] + 1});
            diagonal = row[at];
            row[at] = std::min(value, limit + 1);
            best = std::min(best, row[at]);
        }
        if (best > limit) return limit + 1;
    }
    return row[static_cast<std::size_t>(m)];
}

} // namespace

void HashTable::add(std::uint64_t hash, std::uint32_t value, std::uint64_t note) {
    filling_.push_back({hash, {static_cast<std::uint32_t>(hash), value, note}});
}

void HashTable::freeze() {
    // By bucket first, then each small bucket for itself: much faster than one large sort.
    const int bits = std::max(1, static_cast<int>(std::bit_width(filling_.size())) - 1);
    shift_ = 64 - bits;
    starts_.assign((std::size_t{1} << bits) + 1, 0);
    for (const auto& [hash, entry] : filling_)
        ++starts_[(hash >> shift_) + 1];
    for (std::size_t i = 1; i < starts_.size(); ++i)
        starts_[i] += starts_[i - 1];
    entries_.resize(filling_.size());
    auto next = starts_;
    for (const auto& [hash, entry] : filling_)
        entries_[next[hash >> shift_]++] = entry;
    std::vector<std::pair<std::uint64_t, Entry>>().swap(filling_);
    for (std::size_t i = 0; i + 1 < starts_.size(); ++i)
        std::sort(entries_.begin() + starts_[i], entries_.begin() + starts_[i + 1],
                  [](const Entry& a, const Entry& b) { return a.hash < b.hash; });
}

std::pair<const HashTable::Entry*, const HashTable::Entry*> HashTable::find(std::uint64_t hash) const {
    if (starts_.empty()) return {nullptr, nullptr};
    const auto bucket = hash >> shift_;
    const auto* first = entries_.data() + starts_[bucket];
    const auto* last = entries_.data() + starts_[bucket + 1];
    const auto range = std::ranges::equal_range(first, last, static_cast<std::uint32_t>(hash), {}, &Entry::hash);
    return {range.begin(), range.end()};
}

void TextIndex::add(std::string_view text, RosterId pupil) {
    if (text.empty()) return;
    table_.add(hashOf(text), static_cast<std::uint32_t>(places_.size()));
    places_.push_back({static_cast<std::uint32_t>(letters_.size()), static_cast<std::uint32_t>(text.size()), pupil});
    letters_ += text;
}

void TextIndex::find(std::string_view text, std::vector<RosterId>& found) const {
    const auto [first, last] = table_.find(hashOf(text));
    for (const auto* entry = first; entry != last; ++entry) {
        const auto& place = places_[entry->value];
        if (textOf(place) == text && std::ranges::find(found, place.pupil) == found.end()) found.push_back(place.pupil);
    }
}

bool TextIndex::contains(std::string_view text) const {
    const auto [first, last] = table_.find(hashOf(text));
    return std::any_of(first, last, [&](const auto& entry) { return textOf(places_[entry.value]) == text; });
}

int NearIndex::allowed(std::size_t letters) {
    return letters <= 3 ? 0 : letters <= 7 ? 1 : 2;
}

void NearIndex::add(std::string_view text, RosterId pupil) {
    const auto points = codePoints(text);
    if (points.empty() || points.size() > longestText) return;
    const auto length = static_cast<int>(points.size());
    const auto letterSet = letterSetOf(points);
    const int pieces = allowed(points.size()) + 1;
    for (int i = 0; i < pieces; ++i) {
        const auto piece = pieceOf(length, pieces, i);
        const auto letters = std::u32string_view(points).substr(static_cast<std::size_t>(piece.start),
                                                                static_cast<std::size_t>(piece.length));
        table_.add(hashOfPiece(length, i, letters), static_cast<std::uint32_t>(places_.size()), letterSet);
    }
    places_.push_back({static_cast<std::uint32_t>(letters_.size()), static_cast<std::uint16_t>(length), pupil});
    letters_ += points;
}

void NearIndex::find(std::string_view text, std::vector<Found>& found) const {
    const auto points = codePoints(text);
    if (points.empty() || points.size() > longestText) return;
    const Query query{points, letterSetOf(points), static_cast<int>(points.size())};
    for (int length = std::max(1, query.size - 2); length <= query.size + 2; ++length)
        findOfLength(query, length, found);
}

/// Of the intact pieces one has at most i edits before it and at most k - i behind, where i is its number: that
/// bounds how far it can have moved (the "multi-match-aware" choice of Pass-Join).
void NearIndex::findOfLength(const Query& query, int length, std::vector<Found>& found) const {
    const int limit = allowed(static_cast<std::size_t>(length));
    const int longer = query.size - length;
    if (std::abs(longer) > limit) return;
    for (int i = 0; i <= limit; ++i) {
        const auto piece = pieceOf(length, limit + 1, i);
        const int from = std::max({0, piece.start - i, piece.start + longer - (limit - i)});
        const int to = std::min({query.size - piece.length, piece.start + i, piece.start + longer + (limit - i)});
        for (int at = from; at <= to; ++at) {
            const auto letters =
                query.letters.substr(static_cast<std::size_t>(at), static_cast<std::size_t>(piece.length));
            const auto [first, last] = table_.find(hashOfPiece(length, i, letters));
            for (const auto* entry = first; entry != last; ++entry) {
                if (std::popcount(entry->note ^ query.letterSet) > 2 * limit) continue;
                const auto& place = places_[entry->value];
                if (place.length != length) continue;
                const auto other = std::u32string_view(letters_).substr(place.offset, place.length);
                if (const int d = distanceUpTo(query.letters, other, limit); d <= limit)
                    found.push_back({d, place.pupil});
            }
        }
    }
}

} // namespace clearframe::policy
