#include "core/workflow/stage.hpp"

#include "core/policy/names.hpp"
#include "core/workflow/looking.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::workflow {
namespace {

using policy::FailureKind;

class Staging {
public:
    Staging(const StagingDesk& desk, const StageRequest& request, Situation situation, PictureIndex pictures)
        : desk_(desk), request_(request), situation_(std::move(situation)), pictures_(std::move(pictures)) {}

    policy::Result<PhotoView> take(const ports::PhotoSource::Entry& entry);

private:
    policy::Result<PhotoView> keep(const ports::PhotoFile& file, Looked looked);
    policy::Result<PhotoView> refuse(const std::string& file, std::string why);
    policy::Result<std::optional<policy::PhotoId>> stagedBefore(const std::string& hash);
    policy::Result<PhotoView> known(const policy::PhotoId& id);

    const StagingDesk& desk_;
    const StageRequest& request_;
    Situation situation_;
    PictureIndex pictures_;
};

policy::Result<PhotoView> Staging::take(const ports::PhotoSource::Entry& entry) {
    if (!entry.problem.empty()) return refuse(entry.path, entry.problem);
    auto file = desk_.source.load(entry.path);
    if (!file) {
        if (file.error().kind == FailureKind::unavailable) return tl::unexpected(file.error());
        return refuse(entry.path, file.error().text);
    }
    // Staging again after a cancel gets to the first new photo without looking at all the others once more.
    auto before = stagedBefore(desk_.redactor.hash(file->bytes));
    if (!before) return tl::unexpected(before.error());
    if (*before) {
        auto view = known(**before);
        if (view) view->file = entry.path;
        return view;
    }
    auto looked = look(*file, desk_.reader, desk_.finder, desk_.redactor);
    if (!looked) {
        if (looked.error().kind != FailureKind::refused) return tl::unexpected(looked.error());
        return refuse(entry.path, looked.error().text);
    }
    auto view = keep(*file, std::move(*looked));
    if (view) view->file = entry.path;
    return view;
}

/// Logged, so that nobody can say later that a file was never handed in.
policy::Result<PhotoView> Staging::refuse(const std::string& file, std::string why) {
    auto transaction = desk_.store.write();
    if (!transaction) return tl::unexpected(transaction.error());
    auto logged =
        (*transaction)
            ->audit()
            .append(
                {.act = "photo.refuse", .by = request_.by.name(), .details = {{"event", request_.event}, {"why", why}}},
                desk_.clock.now());
    if (!logged) return tl::unexpected(logged.error());
    if (auto done = (*transaction)->commit(); !done) return tl::unexpected(done.error());
    return unreadable(file, std::move(why));
}

policy::Result<std::optional<policy::PhotoId>> Staging::stagedBefore(const std::string& hash) {
    auto transaction = desk_.store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    return (*transaction)->photos().withFileHash(request_.event, hash);
}

policy::Result<PhotoView> Staging::known(const policy::PhotoId& id) {
    auto transaction = desk_.store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    auto photo = (*transaction)->photos().find(id);
    if (!photo) return tl::unexpected(photo.error());
    if (!*photo)
        return policy::fail(FailureKind::unavailable,
                            "A photo that was staged before cannot be found in the store. Call IT.");
    return viewPhoto(**transaction, **photo, situation_, pictures_, request_.purpose);
}

policy::Result<PhotoView> Staging::keep(const ports::PhotoFile& file, Looked looked) {
    // Another program may have taken it in meanwhile.
    auto before = stagedBefore(looked.fileHash);
    if (!before) return tl::unexpected(before.error());
    if (*before) return known(**before);
    ports::StoredPhoto photo{.id = {desk_.ids.next()},
                             .event = request_.event,
                             .purpose = request_.purpose,
                             .sourceName = file.name,
                             .fileHash = std::move(looked.fileHash),
                             .fingerprint = std::move(looked.fingerprint),
                             .size = looked.picture.size,
                             .format = std::move(looked.format),
                             .faces = std::move(looked.faces),
                             .tags = std::move(looked.tags),
                             .tagsUnreadable = looked.tagsUnreadable,
                             .detector = desk_.finder.info().name,
                             .stagedAt = desk_.clock.now()};
    // A copy of this picture may be tagged where the detector sees nobody.
    photo.faces = policy::addTaggedFaces(std::move(photo.faces), pictures_.factsOf(photo).tags, photo.size);
    auto key = desk_.vault.put(photo.id, file.bytes);
    if (!key) return tl::unexpected(key.error());
    photo.key = std::move(*key);

    const auto store = [&]() -> policy::Result<PhotoView> {
        auto transaction = desk_.store.write();
        if (!transaction) return tl::unexpected(transaction.error());
        if (auto added = (*transaction)->photos().add(photo); !added) return tl::unexpected(added.error());
        pictures_.add(photo, situation_.roster());
        auto view = viewPhoto(**transaction, photo, situation_, pictures_, request_.purpose);
        if (!view) return view;
        const ports::AuditEvent event{.act = "photo.stage",
                                      .by = request_.by.name(),
                                      .details = {{"photo", photo.id.value},
                                                  {"event", photo.event},
                                                  {"purpose", std::string(policy::toString(photo.purpose))},
                                                  {"faces", fmt::to_string(photo.faces.size())},
                                                  {"verdict", std::string(policy::toString(view->judgement.verdict))},
                                                  {"detector", photo.detector}}};
        if (auto logged = (*transaction)->audit().append(event, photo.stagedAt); !logged)
            return tl::unexpected(logged.error());
        if (auto done = (*transaction)->commit(); !done) return tl::unexpected(done.error());
        return view;
    };
    auto view = store();
    if (!view) {
        desk_.vault.discard(photo.id);
        return view;
    }
    view->warnings = std::move(looked.warnings);
    // The photo is taken in, whatever becomes of its previews.
    if (desk_.previews) (void)makePreviews(*desk_.previews, photo.id, photo.key, looked.picture);
    return view;
}

} // namespace

policy::Done checkEventName(const std::string& event, const policy::Roster* roster) {
    constexpr std::size_t longest = 80;
    const bool printable = std::ranges::none_of(event, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    if (event.empty() || event.size() > longest || !printable || policy::foldName(event).empty())
        return policy::fail(FailureKind::conflict,
                            "Give the event a name of 1 to 80 characters in one line, like “Sports day”.");
    if (roster && roster->namedIn(event))
        return policy::fail(
            FailureKind::conflict,
            "The event's name holds the full name of a pupil, and it goes into file names. Choose another one.");
    return {};
}

policy::Result<std::vector<PhotoView>> stage(const StagingDesk& desk, const StageRequest& request,
                                             const OnProgress& onProgress, const OnPhoto& onPhoto) {
    auto listing = desk.source.list(request.paths);
    if (!listing) return tl::unexpected(listing.error());

    auto transaction = desk.store.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = authorise(**transaction, request.by, policy::Deed::takeInPhotos); !allowed)
        return tl::unexpected(allowed.error());
    auto situation = Situation::load(**transaction, desk.clock.reading());
    if (!situation) return tl::unexpected(situation.error());
    if (auto named = checkEventName(request.event, situation->roster()); !named) return tl::unexpected(named.error());
    auto pictures = PictureIndex::load(**transaction, situation->roster());
    if (!pictures) return tl::unexpected(pictures.error());
    for (const auto& folder : listing->folders) {
        if (auto kept = (*transaction)->photos().rememberSource(request.event, folder); !kept)
            return tl::unexpected(kept.error());
    }
    if (auto done = (*transaction)->commit(); !done) return tl::unexpected(done.error());
    transaction->reset();

    Staging staging(desk, request, std::move(*situation), std::move(*pictures));
    std::vector<PhotoView> views;
    const int all = static_cast<int>(listing->entries.size());
    for (const auto& entry : listing->entries) {
        if (onProgress && !onProgress({.done = static_cast<int>(views.size()), .all = all, .what = entry.path}))
            return policy::fail(FailureKind::cancelled,
                                fmt::format("Stopped. {} of {} photos were taken in and are kept.", views.size(), all));
        auto view = staging.take(entry);
        if (!view) return tl::unexpected(view.error());
        if (onPhoto) onPhoto(*view);
        views.push_back(std::move(*view));
    }
    return views;
}

} // namespace clearframe::workflow
