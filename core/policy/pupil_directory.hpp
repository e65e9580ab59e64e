// "Who is this?": the roster searched as somebody types. Says who is on the list and in which class, and nothing about
// consent: whoever names a face must not be led by what it would mean.
#pragma once

#include "core/policy/consent.hpp"
#include "core/policy/text_span.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clearframe::policy {

struct DirectoryHit {
    PupilKey pupil;
    std::string name;  ///< the name staff use
    std::string other; ///< the name on the register, where it is another one
    std::string group; ///< class
    std::string year;
    std::vector<TextSpan> bold; ///< what was typed, in `name`; empty where only `other` has it
};

struct DirectoryAnswer {
    std::vector<DirectoryHit> hits; ///< best first
    std::size_t all = 0;            ///< how many there are, also beyond those given
};

/// An index of its own: it keeps no reference to the list. Immutable, so it may be asked from several threads. A search
/// takes under 5 ms for 2,000 pupils and under 50 ms for 100,000.
class PupilDirectory {
public:
    explicit PupilDirectory(const ConsentList& list);
    PupilDirectory(PupilDirectory&&) noexcept = default;
    PupilDirectory& operator=(PupilDirectory&&) noexcept = default;

    /// Every word typed begins a part of the pupil's names, each a part of its own, in any order; accents, case and
    /// apostrophes do not count. First those where the first word begins the name staff use, then in the order of
    /// names. Nothing typed: the whole class, or all. `group` empty: all classes.
    [[nodiscard]] DirectoryAnswer search(std::string_view typed, std::string_view group = {},
                                         std::size_t limit = 50) const;
    /// Nothing where nobody on the list has this key.
    [[nodiscard]] std::optional<DirectoryHit> find(const PupilKey& pupil) const;
    /// All classes, 7A before 10A.
    [[nodiscard]] const std::vector<std::string>& groups() const { return groups_; }
    [[nodiscard]] std::size_t size() const { return people_.size(); }

private:
    struct Person { ///< in the order of names
        PupilKey pupil;
        std::string name;
        std::string other;
        std::string group;
        std::string year;
        std::vector<std::string> parts; ///< folded, of all names; those of `name` first
        std::size_t ownParts = 0;       ///< how many of them are of `name`
    };
    struct Part {
        std::string_view text; ///< of the person's parts
        std::uint32_t person;
    };
    [[nodiscard]] std::vector<std::uint32_t> beginningWith(std::string_view word) const;
    [[nodiscard]] DirectoryHit hit(const Person& person, const std::vector<std::string_view>& words) const;

    std::vector<Person> people_;
    std::vector<Part> parts_; ///< sorted by text
    std::vector<std::string> groups_;
};

} // namespace clearframe::policy
