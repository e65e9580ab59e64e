// What a photo looks like outside: one answer for the release that writes it and the screen that shows it before.
#pragma once

#include "core/policy/judge.hpp"
#include "core/ports/photo_reader.hpp"
#include "core/ports/redactor.hpp"
#include "core/ports/stores.hpp"

#include <string>

namespace clearframe::workflow {

/// What whoever exports chose, and what the account takes.
struct OutputLook {
    policy::CoverStyle style = policy::CoverStyle::solid;
    int longEdge = ports::Account{}.longEdge;
    int quality = 88;
    std::string credit; ///< kept in the export (P10); may name no pupil
};

[[nodiscard]] ports::RenderPlan outputPlan(const policy::Judgement& judgement, const OutputLook& look);

struct OutputDesk {
    ports::OriginalVault& vault;
    ports::PhotoReader& reader;
    ports::Redactor& redactor;
};

/// The whole upright picture of a stored photo. Refused where its original is lost, cannot be decoded any more, or is
/// not the picture that was staged: that costs this photo alone. Any other failure is the device's.
[[nodiscard]] policy::Result<ports::Picture> readOriginal(const OutputDesk& desk, const ports::StoredPhoto& photo);

} // namespace clearframe::workflow
