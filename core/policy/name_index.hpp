// The look-up tables behind the roster. Inner part of name matching; see names.hpp. All of them are filled, frozen
// once, and then only read, so that look-ups may run on several threads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clearframe::policy {

using RosterId = std::uint32_t; ///< place of a pupil in the list

/// Hash → values. Sorted, with a jump table over the top bits: one look-up touches two or three cache lines. Different
/// texts may share a hash: who looks up compares.
class HashTable {
public:
    struct Entry {
        std::uint32_t hash; ///< low half; the jump table knows the top bits
        std::uint32_t value;
        std::uint64_t note; ///< what the owner of the table likes to see before it follows `value`
    };
    void add(std::uint64_t hash, std::uint32_t value, std::uint64_t note = 0);
    void freeze();
    /// The entries with this hash; valid as long as the table.
    [[nodiscard]] std::pair<const Entry*, const Entry*> find(std::uint64_t hash) const;

private:
    std::vector<std::pair<std::uint64_t, Entry>> filling_;
    std::vector<Entry> entries_;
    std::vector<std::uint32_t> starts_;
    int shift_ = 64;
};

/// Text → pupils who have exactly this text.
class TextIndex {
public:
    void add(std::string_view text, RosterId pupil);
    void freeze() { table_.freeze(); }
    /// Adds the pupils to `found`, without doubles.
    void find(std::string_view text, std::vector<RosterId>& found) const;
    [[nodiscard]] bool contains(std::string_view text) const;

private:
    struct Place {
        std::uint32_t offset;
        std::uint32_t length;
        RosterId pupil;
    };
    [[nodiscard]] std::string_view textOf(const Place& place) const {
        return std::string_view(letters_).substr(place.offset, place.length);
    }
    std::string letters_;
    std::vector<Place> places_;
    HashTable table_;
};

/// Text → pupils whose text is at most a few letters away (Levenshtein distance over code points).
///
/// Pass-Join (Li, Deng, Wang, Feng: "PASS-JOIN", VLDB 2011): a text that is cut into k+1 pieces keeps at least one
/// of them, near its place, after any k edits. So only texts that share a piece are compared letter by letter.
class NearIndex {
public:
    /// Edits allowed for a text of so many letters: 0 up to three, 1 up to seven, 2 beyond.
    [[nodiscard]] static int allowed(std::size_t letters);

    void add(std::string_view text, RosterId pupil);
    void freeze() { table_.freeze(); }
    struct Found {
        int distance;
        RosterId pupil;
        friend auto operator<=>(const Found&, const Found&) = default;
    };
    /// Adds what is near, not sorted; a pupil with several texts may come several times. Looks at texts of more than
    /// 256 letters no further.
    void find(std::string_view text, std::vector<Found>& found) const;

private:
    struct Place {
        std::uint32_t offset;
        std::uint16_t length;
        RosterId pupil;
    };
    struct Query {
        std::u32string_view letters;
        std::uint64_t letterSet;
        int size;
    };
    void findOfLength(const Query& query, int length, std::vector<Found>& found) const;
    std::u32string letters_;
    std::vector<Place> places_;
    HashTable table_;
};

} // namespace clearframe::policy
