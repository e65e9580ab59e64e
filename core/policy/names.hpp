// Who a written name means. Names come from staff, from software and from offices; the same pupil is written in
// many ways, and two pupils may share one. Matching never guesses: near matches are suggestions (DESIGN, Verdicts).
#pragma once

#include "core/policy/consent.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace clearframe::policy {

/// Brings a name to one form for comparison: NFKC, case folded, accents removed, apostrophes dropped, hyphens and
/// runs of white space to one space, invisible and bidirectional control characters removed, `Surname, Forename` turned
/// round, look-alike letters are *not* mapped (they make a near match at most). Empty for text without a letter. UTF-8
/// in, UTF-8 out; bad UTF-8 becomes U+FFFD. Pure and thread safe.
[[nodiscard]] std::string foldName(std::string_view name);

/// True where a text holds characters that only serve to make a name look like another one (bidirectional controls,
/// zero-width characters, letters of several scripts in one word).
[[nodiscard]] bool looksDisguised(std::string_view name);

enum class NameMatch {
    none,          ///< nobody on the list; `candidates` holds near ones as suggestions
    one,           ///< exactly one pupil
    several,       ///< fits more than one: ambiguous
    nearRestricted ///< nearly a restricted pupil, or only a part of such a name; also where it fits one other pupil
                   ///< exactly and a restricted one is one letter away (`Mohammed`, `Mohamed`)
};

struct MatchedName {
    NameMatch match = NameMatch::none;
    std::vector<const Pupil*> candidates; ///< owned by the list the Roster was built from
};

/// The list, indexed for look-ups. Immutable once built; look-ups may run on several threads. Keeps a reference to the
/// list: the list must outlive it. Built in O(n log n); one look-up is O(log n) for exact names and bounded for near
/// ones (1,000 tags against 100,000 pupils in under 50 ms); names that were looked up before are remembered.
class Roster {
public:
    explicit Roster(const ConsentList& list);
    ~Roster();
    Roster(Roster&&) noexcept;
    Roster& operator=(Roster&&) noexcept;

    /// Forename or preferred forename with surname or preferred surname, in either order; also all of them together.
    /// A disguised name (looksDisguised) is never an exact match. Candidates of `nearRestricted` are restricted pupils,
    /// the nearest first, after the one who fits exactly; there are 20 near candidates at most.
    [[nodiscard]] MatchedName match(std::string_view name) const;
    /// As match, but for a plain keyword (`lacrosse`, `Yusuf Khan`): `none` without suggestions unless the
    /// word nearly equals a pupil's whole name.
    [[nodiscard]] MatchedName matchKeyword(std::string_view keyword) const;
    /// By UPN, else MIS id, else `row:N`; null where there is none, or where it fits two.
    [[nodiscard]] const Pupil* find(std::string_view reference) const;
    /// Null where there is none, or where two share the key.
    [[nodiscard]] const Pupil* find(const PupilKey& key) const;
    /// Two pupils whose key is the same (same name and class, no UPN): nobody can tell them apart.
    [[nodiscard]] bool ambiguous(const PupilKey& key) const;
    /// Whether a pupil of this key, or one of several who share it, must never be shown.
    [[nodiscard]] bool mayBeNever(const PupilKey& key) const;
    /// Other restricted pupils who share this pupil's whole name, surname or a word of it (`Khan`, `Khan-Smith`).
    [[nodiscard]] std::vector<const Pupil*> restrictedNamesakes(const Pupil& pupil) const;
    /// A pupil whose full name can be read in the text (a file or event name, later a caption), else null (P7).
    [[nodiscard]] const Pupil* namedIn(std::string_view text) const;
    [[nodiscard]] const ConsentList& list() const;

private:
    struct Index;
    std::unique_ptr<Index> index_;
};

} // namespace clearframe::policy
