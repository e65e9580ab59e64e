// What the columns of an office's export mean. No management information system has one fixed layout: canonical names
// and the usual ones are known, everything else is mapped once by IT (DESIGN, The consent list).
#pragma once

#include "core/policy/consent.hpp"
#include "core/policy/failure.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clearframe::policy {

/// Header as written → meaning: `upn`, `mis_id`, `forename`, `surname`, `preferred_name`, `preferred_surname`,
/// `full_name`, `year`, `class`, `limits`, `never`, `expires`, `evidence`, `ignore`, or purposes joined by `+`
/// (`social+website`), with a leading `!` where the column means the opposite (`Consent Denied`).
using ColumnMapping = std::map<std::string, std::string>;

enum class Field {
    ignore,
    upn,
    misId,
    forename,
    surname,
    preferredForename,
    preferredSurname,
    fullName,
    year,
    group,
    limits,
    never,
    expires,
    evidence,
    consent ///< for the purposes of the column
};

struct ColumnMeaning {
    Field field = Field::ignore;
    std::vector<Purpose> purposes; ///< of Field::consent; not empty there
    bool opposite = false;         ///< of Field::consent: yes is a no
    friend bool operator==(const ColumnMeaning&, const ColumnMeaning&) = default;
};

/// A word of a mapping. FailureKind::refused for one that is none.
[[nodiscard]] Result<ColumnMeaning> meaningFrom(std::string_view word);

/// Each word has a meaning, and no two headers are the same once folded.
[[nodiscard]] Done checkMapping(const ColumnMapping& mapping);

/// `given` over `remembered`; headers that fold to the same are one.
[[nodiscard]] ColumnMapping mergeMappings(const ColumnMapping& remembered, const ColumnMapping& given);

/// Headers are the same where this is the same. Empty only for an empty header.
[[nodiscard]] std::string headerKey(std::string_view header);

enum class HeaderKind {
    known,          ///< `meaning` says what it is
    generalConsent, ///< one answer for everything: grants nothing until it is mapped
    consentLike,    ///< about consent, but not understood: grants nothing until it is mapped
    opposite,       ///< seems to mean the opposite or to restrict: the list is refused until it is mapped
    other           ///< nothing to do with consent; left alone
};

struct Header {
    HeaderKind kind = HeaderKind::other;
    ColumnMeaning meaning; ///< of HeaderKind::known
};

/// What a header means without a mapping.
[[nodiscard]] Header readHeader(std::string_view header);
[[nodiscard]] bool isKnownHeader(std::string_view header);

/// As in a sentence: "social media", "the website" …
[[nodiscard]] std::string_view spoken(Purpose purpose);

} // namespace clearframe::policy
