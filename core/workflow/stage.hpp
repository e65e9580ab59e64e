// Taking photos in: each file is read once, decoded in the contained worker, searched for faces, and kept encrypted
// with its own key.
#pragma once

#include "core/ports/face_finder.hpp"
#include "core/ports/photo_reader.hpp"
#include "core/ports/photo_source.hpp"
#include "core/ports/redactor.hpp"
#include "core/workflow/actor.hpp"
#include "core/workflow/photo_view.hpp"
#include "core/workflow/previews.hpp"
#include "core/workflow/progress.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace clearframe::workflow {

/// Everything staging needs from outside; all of it outlives the call.
struct StagingDesk {
    ports::Store& store;
    ports::OriginalVault& vault;
    ports::PhotoSource& source;
    ports::PhotoReader& reader;
    ports::FaceFinder& finder;
    ports::Redactor& redactor; ///< for the fingerprint of the pixels
    ports::Clock& clock;
    ports::IdSource& ids;
    std::optional<PreviewDesk> previews = std::nullopt; ///< where a screen will show them: makes their previews now
};

struct StageRequest {
    std::string event;
    policy::Purpose purpose = policy::Purpose::social;
    std::vector<std::string> paths;
    Actor by{}; ///< may be empty before people are set up
};

/// Told of each file as soon as it was taken in or refused. May be empty.
using OnPhoto = std::function<void(const PhotoView&)>;

/// Each photo commits with its audit row, one by one: after a crash or a cancel, what was taken in stays and staging
/// again goes on where it stopped. A file that cannot be read is a view with its `error`, and the rest goes on. The
/// same file staged twice for an event is one photo. A failure of the device (no space, no model, the store) ends the
/// run.
[[nodiscard]] policy::Result<std::vector<PhotoView>> stage(const StagingDesk& desk, const StageRequest& request,
                                                           const OnProgress& onProgress, const OnPhoto& onPhoto = {});

/// The event's name goes into file names: it may hold no pupil's name (P7), and has to be one line of 1 to 80
/// characters.
[[nodiscard]] policy::Done checkEventName(const std::string& event, const policy::Roster* roster);

} // namespace clearframe::workflow
