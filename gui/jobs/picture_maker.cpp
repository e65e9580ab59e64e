#include "gui/jobs/picture_maker.hpp"

#include "core/workflow/previews.hpp"

#include <algorithm>

namespace clearframe::gui {

using policy::FailureKind;
using policy::Result;
using ports::Picture;
using ports::PreviewKind;
using ports::StoredPhoto;

Result<StoredPhoto> PictureMaker::photoOf(const PictureKey& key) {
    auto transaction = desk_.store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    auto photo = (*transaction)->photos().find(key.photo());
    if (!photo) return tl::unexpected(photo.error());
    if (!*photo || (*photo)->key.empty())
        return policy::fail(FailureKind::notFound, "This photo is no longer on the kiosk.");
    // The view that the key was made from may be older than somebody's "block", here or of an equal picture.
    const auto blocked = (*transaction)->photos().blocked();
    if (!blocked) return tl::unexpected(blocked.error());
    const auto& own = **photo;
    if (std::ranges::any_of(*blocked, [&](const auto& other) {
            return other.first == own.id ||
                   (!own.fingerprint.exact.empty() && other.second.exact == own.fingerprint.exact);
        }))
        return policy::fail(FailureKind::conflict, "This photo is blocked. It stays hidden.");
    return std::move(**photo);
}

Result<Picture> PictureMaker::whole(const StoredPhoto& photo) {
    if (whole_ && whole_->photo == photo.id) return whole_->picture;
    whole_.reset();
    auto read = workflow::readOriginal({desk_.originals, desk_.reader, desk_.redactor}, photo);
    if (read) whole_ = Whole{photo.id, *read};
    return read;
}

Result<Picture> PictureMaker::preview(const StoredPhoto& photo, PreviewKind kind) {
    if (auto kept = desk_.previews.get(photo.id, photo.key, kind)) {
        auto read = desk_.reader.read({.name = "preview.jpg", .bytes = std::move(*kept)});
        if (read && read->picture.size == workflow::fitted(photo.size, workflow::longEdgeOf(kind)))
            return std::move(read->picture);
        if (!read && read.error().kind != FailureKind::refused) return tl::unexpected(read.error());
        // Anything else is as good as none.
    }
    const auto original = whole(photo);
    if (!original) return original;
    auto made = workflow::makePreviews({desk_.previews, desk_.previewer}, photo.id, photo.key, *original);
    if (!made) return tl::unexpected(made.error());
    return std::move(kind == PreviewKind::thumbnail ? made->thumbnail : made->screen);
}

Result<ShownPicture> PictureMaker::small(const StoredPhoto& photo, const PictureKey& key) {
    const auto& plan = key.plan();
    // The smallest copy that still has as many pixels as the key asks for.
    const auto enough = [&](PreviewKind kind) {
        const auto size = scaledPlan(plan, photo.size, workflow::fitted(photo.size, workflow::longEdgeOf(kind)));
        return !plan.crop || std::max(size.crop->w, size.crop->h) >= std::max(key.size().width, key.size().height);
    };
    Result<Picture> base = key.kind() == PictureKind::screen ? preview(photo, PreviewKind::screen)
                           : key.kind() == PictureKind::thumbnail && enough(PreviewKind::thumbnail)
                               ? preview(photo, PreviewKind::thumbnail)
                           : enough(PreviewKind::screen) || key.kind() == PictureKind::thumbnail
                               ? preview(photo, PreviewKind::screen)
                               : whole(photo);
    if (!base) return tl::unexpected(base.error());
    if (plan.covers.empty() && !plan.crop && base->size == key.size()) return ShownPicture{.picture = std::move(*base)};
    auto made = desk_.previewer.follow(*base, scaledPlan(plan, photo.size, base->size));
    if (!made) return tl::unexpected(made.error());
    return ShownPicture{.picture = std::move(*made)};
}

Result<ShownPicture> PictureMaker::after(const StoredPhoto& photo, const PictureKey& key) {
    const auto original = whole(photo);
    if (!original) return tl::unexpected(original.error());
    auto rendered = desk_.redactor.render(*original, key.plan());
    if (!rendered) return tl::unexpected(rendered.error());
    ShownPicture shown{.covers = std::move(rendered->covers), .fileBytes = rendered->jpeg.size()};
    shown.sha256 = desk_.redactor.hash(rendered->jpeg);
    // Shown is what these bytes hold, not what they were made from.
    auto read = desk_.reader.read({.name = "after.jpg", .bytes = std::move(rendered->jpeg)});
    if (!read) return tl::unexpected(read.error());
    shown.picture = std::move(read->picture);
    return shown;
}

Result<ShownPicture> PictureMaker::make(const PictureKey& key) {
    if (whole_ && whole_->photo != key.photo()) rest();
    auto photo = photoOf(key);
    if (!photo) return tl::unexpected(photo.error());
    return key.kind() == PictureKind::after ? after(*photo, key) : small(*photo, key);
}

} // namespace clearframe::gui
