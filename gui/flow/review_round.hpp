// One person's way through the photos of an event: which one comes next, and which wait for the last look together.
#pragma once

#include "core/workflow/photo_view.hpp"

#include <set>
#include <string>
#include <vector>

namespace clearframe::gui {

/// So many photos are small enough on one screen to see on each whether a badge can be read, and few enough to look at.
inline constexpr std::size_t lastLookAtOnce = 6;

/// What one person did since they signed in; forgotten when the kiosk locks, so nobody's look counts for another's.
struct ReviewRound {
    std::string event;
    std::vector<policy::PhotoId>
        ready;                        ///< seen, with names and heads confirmed, oldest first; the last look is missing
    std::set<policy::PhotoId> passed; ///< seen, and left as they are
    bool ticking = false;             ///< by ticks: the next photo without tags opens its roll at once

    /// Another event is another round.
    void begin(const std::string& of);
    void addReady(const policy::PhotoId& photo);
    void drop(const policy::PhotoId& photo); ///< from those that are ready
    [[nodiscard]] bool full() const { return ready.size() >= lastLookAtOnce; }
    [[nodiscard]] bool isReady(const policy::PhotoId& photo) const;
};

/// A person has to look at it, or to say that it may go out.
[[nodiscard]] bool needsPerson(const workflow::PhotoView& view);
/// Most pressing first: what only a person can go on with, then covered, clear, blocked.
[[nodiscard]] std::vector<const workflow::PhotoView*> needsPersonFirst(const std::vector<workflow::PhotoView>& views);
/// Nothing and nobody says who is in it: quicker by ticks than face by face.
[[nodiscard]] bool nobodyIsNamed(const workflow::PhotoView& view);

/// The next one to look at, from `from` on and round again: not ready yet, and not passed. None where only those are
/// left.
[[nodiscard]] const workflow::PhotoView* nextToLookAt(const std::vector<workflow::PhotoView>& views, std::size_t from,
                                                      const ReviewRound& round);

} // namespace clearframe::gui
