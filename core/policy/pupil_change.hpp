// How one pupil differs between two lists. Inner part of list_change.hpp.
#pragma once

#include "core/policy/list_difference.hpp"

#include <vector>

namespace clearframe::policy {

struct PupilChange {
    std::vector<ListDifference> tightened;
    std::vector<ListDifference> loosened;
};

[[nodiscard]] PupilChange comparePupils(const Pupil& old, const Pupil& fresh);

/// What a list of the new kind has no column for keeps the old value; used before tightening.
struct KeptSorts {
    std::vector<Purpose> purposes;
    bool limits = false;
    bool never = false;
    bool expires = false;
};

/// As strict as either of the two, with the names of `old`.
[[nodiscard]] Pupil stricterOf(const Pupil& old, const Pupil& fresh, const KeptSorts& kept);

} // namespace clearframe::policy
