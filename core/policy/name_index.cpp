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

std::uint64_t hashOfPiece(std::size_t textLength, std::size_t piece, std::u32string_view letters) {
    std::uint64_t h = textLength * 31 + piece;
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

std::uint32_t letterSetOf(std::u32string_view text) {
    std::uint32_t set = 0;
    for (const char32_t letter : text)
        set |= 1U << (letter % 32U);
    return set;
}

struct Piece {
    std::size_t start;
    std::size_t length;
};

/// Piece `number` of `count` of a text of `length` letters; the later ones are longer by one where it does not divide.
Piece pieceOf(std::size_t length, std::size_t count, std::size_t number) {
    const auto base = length / count;
    const auto shorter = count - length % count;
    if (number < shorter) return {number * base, base};
    return {shorter * base + (number - shorter) * (base + 1), base + 1};
}

/// Levenshtein distance, or limit + 1 where it is more.
int distanceUpTo(std::u32string_view a, std::u32string_view b, int limit) {
    const int n = static_cast<int>(a.size());
    const int m = static_cast<int>(b.size());
    if (std::abs(n - m) > limit) return limit + 1;
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

void HashTable::freeze() {
    entries_.shrink_to_fit();
    std::ranges::sort(entries_, [](const Entry& a, const Entry& b) {
        return std::pair(a.hash, a.value) < std::pair(b.hash, b.value);
    });
    const int bits = std::max(1, static_cast<int>(std::bit_width(entries_.size())) - 1);
    shift_ = 64 - bits;
    starts_.assign((std::size_t{1} << bits) + 1, 0);
    for (const auto& entry : entries_)
        ++starts_[(entry.hash >> shift_) + 1];
    for (std::size_t i = 1; i < starts_.size(); ++i)
        starts_[i] += starts_[i - 1];
}

std::pair<const HashTable::Entry*, const HashTable::Entry*> HashTable::find(std::uint64_t hash) const {
    if (starts_.empty()) return {nullptr, nullptr};
    const auto bucket = hash >> shift_;
    const auto* first = entries_.data() + starts_[bucket];
    const auto* last = entries_.data() + starts_[bucket + 1];
    const auto range = std::ranges::equal_range(first, last, hash, {}, &Entry::hash);
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
    const auto length = points.size();
    if (length == 0 || length > longestText) return;
    const auto pieces = static_cast<std::size_t>(allowed(length)) + 1;
    for (std::size_t i = 0; i < pieces; ++i) {
        const auto piece = pieceOf(length, pieces, i);
        table_.add(hashOfPiece(length, i, std::u32string_view(points).substr(piece.start, piece.length)),
                   static_cast<std::uint32_t>(places_.size()));
    }
    places_.push_back(
        {static_cast<std::uint32_t>(letters_.size()), static_cast<std::uint16_t>(length), pupil, letterSetOf(points)});
    letters_ += points;
}

void NearIndex::find(std::string_view text, std::vector<Found>& found) const {
    const auto points = codePoints(text);
    const std::u32string_view query(points);
    if (query.empty() || query.size() > longestText) return;
    const auto letterSet = letterSetOf(query);
    const auto shortest = query.size() > 2 ? query.size() - 2 : 1;
    for (auto length = shortest; length <= query.size() + 2; ++length) {
        const int limit = allowed(length);
        const auto difference = length > query.size() ? length - query.size() : query.size() - length;
        if (difference > static_cast<std::size_t>(limit)) continue;
        const auto pieces = static_cast<std::size_t>(limit) + 1;
        for (std::size_t i = 0; i < pieces; ++i) {
            const auto piece = pieceOf(length, pieces, i);
            if (piece.length > query.size()) continue;
            const auto shift = static_cast<std::size_t>(limit);
            const auto from = piece.start > shift ? piece.start - shift : 0;
            const auto to = std::min(piece.start + shift, query.size() - piece.length);
            for (auto at = from; at <= to; ++at) {
                const auto [first, last] = table_.find(hashOfPiece(length, i, query.substr(at, piece.length)));
                for (const auto* entry = first; entry != last; ++entry) {
                    const auto& place = places_[entry->value];
                    if (place.length != length || std::popcount(place.letterSet ^ letterSet) > 2 * limit) continue;
                    const auto other = std::u32string_view(letters_).substr(place.offset, place.length);
                    if (const int d = distanceUpTo(query, other, limit); d <= limit) found.push_back({d, place.pupil});
                }
            }
        }
    }
}

} // namespace clearframe::policy
