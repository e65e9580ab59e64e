// One file in, one answer out: what the worker's child does, and what tests do in their own process.
#pragma once

#include "core/policy/failure.hpp"
#include "core/ports/photo_reader.hpp"
#include "vision/decode/decode.hpp"

namespace clearframe::worker {

/// Loads codecs, parsers and character sets; reads files. Call it once before a sandbox or a fork, on a single thread.
/// False where photos could not be decoded.
[[nodiscard]] bool prepareReading();

/// The picture of the result has its size; its pixels are on the canvas.
[[nodiscard]] policy::Result<ports::ReadPhoto> readPhoto(const ports::PhotoFile& file, const vision::Canvas& canvas);
[[nodiscard]] policy::Result<ports::ReadTags> readPhotoTags(const ports::PhotoFile& file);

} // namespace clearframe::worker
