#include "core/workflow/photo_view.hpp"

namespace clearframe::workflow {

policy::Result<PhotoView> viewPhoto(ports::Transaction& transaction, const ports::StoredPhoto& photo,
                                    const Situation& situation, const PictureIndex& pictures, policy::Purpose purpose) {
    const auto decisions = transaction.photos().decisions(photo.id);
    if (!decisions) return tl::unexpected(decisions.error());
    PhotoView view{.file = photo.sourceName, .id = photo.id, .size = photo.size, .faces = photo.faces};
    view.review = policy::replay(*decisions, photo.faces);
    view.judgement =
        policy::judge(pictures.factsOf(photo), view.review, situation.roster(), situation.occasion(purpose));
    view.approved = view.review.approval && view.review.approval->seen == view.judgement.fingerprint(purpose);
    return view;
}

policy::Result<std::vector<PhotoView>> listPhotos(ports::Store& store, ports::Clock& clock, const std::string& event,
                                                  std::optional<policy::Purpose> purpose) {
    auto transaction = store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    auto situation = Situation::load(**transaction, clock.now());
    if (!situation) return tl::unexpected(situation.error());
    auto pictures = PictureIndex::load(**transaction, situation->roster());
    if (!pictures) return tl::unexpected(pictures.error());
    auto photos = (*transaction)->photos().ofEvent(event);
    if (!photos) return tl::unexpected(photos.error());
    std::vector<PhotoView> views;
    for (const auto& photo : *photos) {
        auto view = viewPhoto(**transaction, photo, *situation, *pictures, purpose.value_or(photo.purpose));
        if (!view) return tl::unexpected(view.error());
        views.push_back(std::move(*view));
    }
    return views;
}

policy::Result<PhotoView> viewPhoto(ports::Store& store, ports::Clock& clock, const policy::PhotoId& id,
                                    std::optional<policy::Purpose> purpose) {
    auto transaction = store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    auto photo = (*transaction)->photos().find(id);
    if (!photo) return tl::unexpected(photo.error());
    if (!*photo)
        return policy::fail(policy::FailureKind::notFound,
                            "This photo is no longer on the kiosk. Open the event again to see what is there.");
    auto situation = Situation::load(**transaction, clock.now());
    if (!situation) return tl::unexpected(situation.error());
    auto pictures = PictureIndex::load(**transaction, situation->roster());
    if (!pictures) return tl::unexpected(pictures.error());
    return viewPhoto(**transaction, **photo, *situation, *pictures, purpose.value_or((*photo)->purpose));
}

} // namespace clearframe::workflow
