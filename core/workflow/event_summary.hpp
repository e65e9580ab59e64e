// How far each event is: what a person has to do next, and what may go out.
#pragma once

#include "core/workflow/photo_view.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace clearframe::workflow {

struct EventSummary {
    std::string event;
    policy::Time lastStaged{};
    int photos = 0;
    // Each photo counts once, by its verdict now:
    int review = 0;
    int cover = 0;
    int clear = 0;
    int blocked = 0;
    /// Covered or clear, but nobody approved what would go out.
    int unapproved = 0;
    /// Covered or clear, approved, and in no export that reached its destination or may yet.
    int ready = 0;
    /// One that a person approved as it would go out, for a small picture of the event.
    std::optional<PhotoView> approved;
};

/// Everything on the kiosk, judged now; the event with the newest photo first. Takes as long as there are photos: not
/// on a thread that draws. Stops with FailureKind::cancelled where `goOn` (if there is one) answers false.
[[nodiscard]] policy::Result<std::vector<EventSummary>> summariseEvents(ports::Store& store, ports::Clock& clock,
                                                                        const std::function<bool()>& goOn = {});

} // namespace clearframe::workflow
