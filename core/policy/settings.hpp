// What IT may set on the device. Every value has a range in which a photo is still safe; what lies outside is no
// setting.
#pragma once

#include "core/policy/failure.hpp"

namespace clearframe::policy {

struct Settings {
    /// How far a cover reaches beyond the face: 1.6 covers hair, ears and chin.
    double coverGrowth = 1.6;
    friend bool operator==(const Settings&, const Settings&) = default;
};

inline constexpr double smallestCoverGrowth = 1.4;
inline constexpr double largestCoverGrowth = 3.0;

/// In whole hundredths, so that the same setting is always the same number. FailureKind::conflict outside the range,
/// and for what is no number.
[[nodiscard]] Result<double> coverGrowthFrom(double wanted);

} // namespace clearframe::policy
