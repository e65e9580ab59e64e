// Packs and results of trips as JSON: what stands in them, word for word, once nobody else can have written it.
#pragma once

#include "core/ports/trip_seal.hpp"

#include <string>
#include <string_view>

namespace clearframe::exchange {

[[nodiscard]] std::string jsonOf(const ports::TripPack& pack);
[[nodiscard]] std::string jsonOf(const ports::TripResults& results);

/// FailureKind::refused where anything is missing, is of another kind, or is a word nobody knows. Nothing is taken for
/// a default: a lost “no” would be a yes.
[[nodiscard]] policy::Result<ports::TripPack> packFrom(std::string_view json);
[[nodiscard]] policy::Result<ports::TripResults> resultsFrom(std::string_view json);

} // namespace clearframe::exchange
