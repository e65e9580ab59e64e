// One thing that a new list records otherwise about one pupil.
#pragma once

#include "core/policy/consent.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace clearframe::policy {

struct NeverShown {
    bool never = false;
};
struct LastDay {
    std::optional<Date> day; ///< nothing: the consent has no end
};
struct WrittenName {
    std::string name;
};
/// What a list says in one respect; nothing where a pupil is new or gone.
using Recorded = std::variant<std::monostate, Consent, NeverShown, LastDay, std::vector<Limit>, WrittenName>;

struct ListDifference {
    std::string pupil;                 ///< the name staff use
    std::string group;                 ///< class; may be empty
    Purpose purpose = Purpose::social; ///< of a Consent
    Recorded before;
    Recorded now; ///< of the same kind as `before`
};

/// "Cadi Jones: social media changes from yes to no." Of what differs, not of pupils who are new or gone.
[[nodiscard]] std::string sentenceOf(const ListDifference& difference);

} // namespace clearframe::policy
