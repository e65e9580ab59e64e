#include "core/workflow/photo_view.hpp"

#include <fmt/format.h>

namespace clearframe::workflow {
namespace {

PhotoView viewOf(const ports::StoredPhoto& photo, const std::vector<policy::Decision>& decisions,
                 const Situation& situation, const PictureIndex& pictures, policy::Purpose purpose) {
    PhotoView view{
        .file = photo.sourceName, .id = photo.id, .size = photo.size, .purpose = purpose, .faces = photo.faces};
    view.review = policy::replay(decisions, photo.faces);
    view.judgement =
        policy::judge(pictures.factsOf(photo), view.review, situation.roster(), situation.occasion(purpose));
    view.approved = view.review.approval && view.review.approval->seen == view.judgement.fingerprint(purpose);
    view.last = policy::lastStanding(decisions);
    return view;
}

} // namespace

policy::Done Known::refresh(ports::Transaction& transaction, const ports::ClockReading& now) {
    auto situation = Situation::load(transaction, now, situation_);
    if (!situation) return tl::unexpected(situation.error());
    auto revision = transaction.photos().revision();
    if (!revision) return tl::unexpected(revision.error());
    if (*revision != revision_ || situation->roster() != indexedFor_) {
        auto pictures = PictureIndex::load(transaction, situation->roster());
        if (!pictures) return tl::unexpected(pictures.error());
        pictures_ = std::move(*pictures);
        revision_ = std::move(*revision);
        indexedFor_ = situation->roster();
    }
    situation_ = std::move(*situation);
    return {};
}

policy::Result<ports::StoredPhoto> needPhoto(ports::Transaction& transaction, const policy::PhotoId& id) {
    auto photo = transaction.photos().find(id);
    if (!photo) return tl::unexpected(photo.error());
    if (!*photo)
        return policy::fail(policy::FailureKind::notFound,
                            fmt::format("There is no photo {}. List the photos to see their names.", id.value));
    return std::move(**photo);
}

policy::Result<PhotoView> viewPhoto(ports::Transaction& transaction, const ports::StoredPhoto& photo,
                                    const Situation& situation, const PictureIndex& pictures, policy::Purpose purpose) {
    const auto decisions = transaction.photos().decisions(photo.id);
    if (!decisions) return tl::unexpected(decisions.error());
    return viewOf(photo, *decisions, situation, pictures, purpose);
}

policy::Result<std::vector<PhotoView>> listPhotos(ports::Store& store, ports::Clock& clock, const std::string& event,
                                                  std::optional<policy::Purpose> purpose) {
    Known known;
    return listPhotos(store, clock, event, purpose, known);
}

policy::Result<std::vector<PhotoView>> listPhotos(ports::Store& store, ports::Clock& clock, const std::string& event,
                                                  std::optional<policy::Purpose> purpose, Known& known) {
    auto transaction = store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto ready = known.refresh(**transaction, clock.reading()); !ready) return tl::unexpected(ready.error());
    auto photos = (*transaction)->photos().ofEvent(event);
    if (!photos) return tl::unexpected(photos.error());
    auto decisions = (*transaction)->photos().decisionsOf(event);
    if (!decisions) return tl::unexpected(decisions.error());
    std::vector<PhotoView> views;
    for (const auto& photo : *photos)
        views.push_back(viewOf(photo, (*decisions)[photo.id], known.situation(), known.pictures(),
                               purpose.value_or(photo.purpose)));
    return views;
}

policy::Result<PhotoView> showPhoto(ports::Store& store, ports::Clock& clock, const policy::PhotoId& id, Known& known) {
    auto transaction = store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto ready = known.refresh(**transaction, clock.reading()); !ready) return tl::unexpected(ready.error());
    auto photo = needPhoto(**transaction, id);
    if (!photo) return tl::unexpected(photo.error());
    return viewPhoto(**transaction, *photo, known.situation(), known.pictures(), photo->purpose);
}

policy::Result<PhotoView> viewPhoto(ports::Store& store, ports::Clock& clock, const policy::PhotoId& id,
                                    std::optional<policy::Purpose> purpose) {
    auto transaction = store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    Known known;
    if (auto ready = known.refresh(**transaction, clock.reading()); !ready) return tl::unexpected(ready.error());
    auto photo = needPhoto(**transaction, id);
    if (!photo) return tl::unexpected(photo.error());
    return viewPhoto(**transaction, *photo, known.situation(), known.pictures(), purpose.value_or(photo->purpose));
}

} // namespace clearframe::workflow
