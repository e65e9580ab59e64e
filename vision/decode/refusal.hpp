// Why a file is not taken, as one closed list, so that every refusal has its sentence and tests can name it.
#pragma once

#include "core/policy/failure.hpp"

namespace clearframe::vision {

enum class Refusal {
    empty,
    tooManyBytes,
    tooManyPixels,
    tooMuchMemory,
    damaged,
    unknownKind,
    unusualColours, ///< a picture of measurements (floating point, many channels), no photo
    animation,
    gif,
    video,
    raw,
    photoshop,
    jpegXl,
    svg,
    pdf,
    severalPages,
    sequence,
    text,
};

/// FailureKind::refused with a sentence for a teacher: what it is, and what to do instead.
[[nodiscard]] policy::Failure refusal(Refusal why);

[[nodiscard]] inline tl::unexpected<policy::Failure> refuse(Refusal why) {
    return tl::unexpected<policy::Failure>(refusal(why));
}

} // namespace clearframe::vision
