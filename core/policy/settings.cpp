#include "core/policy/settings.hpp"

#include <cmath>
#include <fmt/format.h>

namespace clearframe::policy {

Result<double> coverGrowthFrom(double wanted) {
    const double rounded = std::round(wanted * 100.0) / 100.0;
    if (rounded >= smallestCoverGrowth && rounded <= largestCoverGrowth) return rounded;
    return fail(FailureKind::conflict,
                fmt::format("The cover growth has to be {:.1f} to {:.1f} times the face. Nothing was changed.",
                            smallestCoverGrowth, largestCoverGrowth));
}

} // namespace clearframe::policy
