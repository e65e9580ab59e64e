#include "core/workflow/delete_photo.hpp"

#include "core/policy/names.hpp"
#include "core/policy/same_person.hpp"
#include "core/workflow/photo_view.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::workflow {
namespace {

using policy::FailureKind;

policy::Done checkRequest(const DeleteRequest& request) {
    constexpr std::size_t longest = 2000;
    if (!policy::namesSomebody(request.by.name()))
        return policy::fail(FailureKind::conflict, "Say who deletes the photo.");
    if (policy::foldName(request.note).empty() || request.note.size() > longest)
        return policy::fail(
            FailureKind::conflict,
            "Write in a few words what happened, for the school business manager. Nothing was deleted.");
    return {};
}

/// Finds what went out, and withdraws what was about to.
policy::Result<std::vector<Exported>> stopExports(ports::Transaction& transaction, const policy::PhotoId& photo) {
    auto releases = transaction.releases().all();
    if (!releases) return tl::unexpected(releases.error());
    std::vector<Exported> exported;
    for (const auto& release : *releases) {
        const auto item = std::ranges::find(release.items, photo, &ports::ReleasedItem::photo);
        if (item == release.items.end() || release.state == ports::ReleaseState::withdrawn) continue;
        if (release.state == ports::ReleaseState::published) {
            exported.push_back({release.account, item->output, release.at});
        } else if (auto done = transaction.releases().setState(release.id, ports::ReleaseState::withdrawn); !done) {
            return tl::unexpected(done.error());
        }
    }
    return exported;
}

} // namespace

policy::Result<Deleted> deletePhoto(ports::Store& store, ports::OriginalVault& vault, ports::Clock& clock,
                                    const DeleteRequest& request) {
    if (auto meant = checkRequest(request); !meant) return tl::unexpected(meant.error());
    auto transaction = store.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = authorise(**transaction, request.by, policy::Deed::deleteAtOnce); !allowed)
        return tl::unexpected(allowed.error());
    auto photo = needPhoto(**transaction, request.photo);
    if (!photo) return tl::unexpected(photo.error());
    if (photo->deleted) return policy::fail(FailureKind::conflict, "This photo was deleted already.");
    const auto now = clock.now();
    auto exported = stopExports(**transaction, photo->id);
    if (!exported) return tl::unexpected(exported.error());
    ports::Incident incident{
        .photo = photo->id, .event = photo->event, .by = request.by.name(), .at = now, .note = request.note};
    if (auto erased = (*transaction)->photos().erase(photo->id); !erased) return tl::unexpected(erased.error());
    if (auto noted = (*transaction)->incidents().add(incident); !noted) return tl::unexpected(noted.error());
    const ports::AuditEvent event{.act = "photo.delete",
                                  .by = request.by.name(),
                                  .details = {{"photo", photo->id.value},
                                              {"event", photo->event},
                                              {"exports", fmt::to_string(exported->size())}}};
    if (auto logged = (*transaction)->audit().append(event, now); !logged) return tl::unexpected(logged.error());
    if (auto done = (*transaction)->commit(); !done) return tl::unexpected(done.error());
    transaction->reset();
    vault.discard(photo->id); // without its key it is noise already
    return Deleted{std::move(incident), std::move(*exported)};
}

policy::Result<std::vector<ports::Incident>> listIncidents(ports::Store& store, const Actor& by) {
    auto transaction = store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = authorise(**transaction, by, policy::Deed::seeIncidents); !allowed)
        return tl::unexpected(allowed.error());
    return (*transaction)->incidents().all();
}

} // namespace clearframe::workflow
