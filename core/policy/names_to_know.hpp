// The pupils whom staff have to know by name before they take or post a photo (policy P2). What is restricted is said;
// why is not.
#pragma once

#include "core/policy/consent.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clearframe::policy {

struct NameToKnow {
    PupilKey pupil;
    std::string name;
    std::string group; ///< class
    std::string year;
    bool never = false;
    std::vector<std::string> rules; ///< sentences: "Not on social media.", "Only in groups of 5 or more."
};

/// Restricted pupils, of these classes alone where any are given, sorted by class and name. With a purpose, a refusal
/// counts for that purpose alone.
[[nodiscard]] std::vector<NameToKnow> namesToKnow(const ConsentList& list, const std::vector<std::string>& classes,
                                                  std::optional<Purpose> purpose);

inline constexpr std::string_view someOtherPupil = "one other pupil";
/// A limit as a sentence: "Only in groups of 5 or more." `otherPupil`: who the UPN of a LimitKind::notWithPupil is.
[[nodiscard]] std::string ruleOf(const Limit& limit, std::string_view otherPupil = someOtherPupil);

/// Says who is restricted and how, for the whole list: the same text for the same names, in whatever order and of
/// whatever version the list is.
[[nodiscard]] std::string restrictedNames(const ConsentList& list);

} // namespace clearframe::policy
