#include "core/workflow/event_summary.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace clearframe::workflow {

using policy::Verdict;

namespace {

/// Photos that left the kiosk, or are on their way out.
policy::Result<std::set<policy::PhotoId>> exported(ports::Transaction& transaction) {
    const auto releases = transaction.releases().all();
    if (!releases) return tl::unexpected(releases.error());
    std::set<policy::PhotoId> out;
    for (const auto& release : *releases) {
        if (release.state == ports::ReleaseState::withdrawn) continue;
        for (const auto& item : release.items)
            out.insert(item.photo);
    }
    return out;
}

void count(EventSummary& event, const PhotoView& view, bool wentOut) {
    ++event.photos;
    switch (view.judgement.verdict) {
    case Verdict::blocked:
        ++event.blocked;
        return;
    case Verdict::review:
        ++event.review;
        return;
    case Verdict::cover:
        ++event.cover;
        break;
    case Verdict::clear:
        ++event.clear;
        break;
    }
    if (!view.approved) {
        ++event.unapproved;
        return;
    }
    if (!wentOut) ++event.ready;
    if (!event.approved) event.approved = view;
}

} // namespace

policy::Result<std::vector<EventSummary>> summariseEvents(ports::Store& store, ports::Clock& clock,
                                                          const std::function<bool()>& goOn) {
    auto transaction = store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    auto situation = Situation::load(**transaction, clock.reading());
    if (!situation) return tl::unexpected(situation.error());
    auto pictures = PictureIndex::load(**transaction, situation->roster());
    if (!pictures) return tl::unexpected(pictures.error());
    auto out = exported(**transaction);
    if (!out) return tl::unexpected(out.error());
    auto photos = (*transaction)->photos().ofEvent("");
    if (!photos) return tl::unexpected(photos.error());
    std::map<std::string, EventSummary> events;
    for (const auto& photo : *photos) {
        if (goOn && !goOn()) return policy::fail(policy::FailureKind::cancelled, "The photos were not all looked at.");
        auto view = viewPhoto(**transaction, photo, *situation, *pictures, photo.purpose);
        if (!view) return tl::unexpected(view.error());
        EventSummary& event = events[photo.event];
        event.event = photo.event;
        event.lastStaged = std::max(event.lastStaged, photo.stagedAt);
        count(event, *view, out->contains(photo.id));
    }
    std::vector<EventSummary> all;
    for (auto& [name, event] : events)
        all.push_back(std::move(event));
    std::ranges::stable_sort(all, std::ranges::greater{}, &EventSummary::lastStaged);
    return all;
}

} // namespace clearframe::workflow
