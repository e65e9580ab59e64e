#include "gui/jobs/jobs.hpp"

namespace clearframe::gui {

using policy::Result;
using workflow::PhotoView;

Ticket stagePhotos(Desk& desk, const workflow::StagingDesk& staging, workflow::StageRequest request,
                   Desk::OnProgress onProgress, std::function<void(const PhotoView&)> onPhoto,
                   WhenDone<std::vector<PhotoView>> whenDone) {
    const auto job = [staging, request = std::move(request), onPhoto = std::move(onPhoto)](const JobContext& context) {
        const auto told = [&](const PhotoView& view) {
            if (onPhoto) context.tell([onPhoto, view] { onPhoto(view); });
        };
        return workflow::stage(staging, request, context.onProgress(), told);
    };
    return desk.post(Lane::lengthy, job, std::move(whenDone), std::move(onProgress));
}

Ticket releasePhotos(Desk& desk, const workflow::ReleaseDesk& releasing, workflow::ReleaseRequest request,
                     Desk::OnProgress onProgress, WhenDone<workflow::ReleaseResult> whenDone) {
    const auto job = [releasing, request = std::move(request)](const JobContext& context) {
        return workflow::ReleaseEvent(releasing, request).run(context.onProgress());
    };
    return desk.post(Lane::lengthy, job, std::move(whenDone), std::move(onProgress));
}

Ticket findLists(Desk& desk, const ListDesk& lists, std::vector<ports::Medium> media,
                 WhenDone<std::vector<FoundLists>> whenDone) {
    const auto job = [&files = lists.files,
                      media = std::move(media)](const JobContext& context) -> Result<std::vector<FoundLists>> {
        std::vector<FoundLists> found;
        for (const auto& medium : media) {
            if (context.cancelled()) return policy::fail(policy::FailureKind::cancelled, "Stopped.");
            auto listing = files.list(medium.path);
            found.push_back({medium, listing ? std::move(*listing) : ports::ListFiles::Listing{},
                             listing ? std::string() : listing.error().text});
        }
        return found;
    };
    return desk.post(Lane::pictures, job, std::move(whenDone));
}

Ticket loadList(Desk& desk, const ListDesk& lists, std::string path, WhenDone<ports::BroughtList> whenDone) {
    const auto job = [&files = lists.files, path = std::move(path)](const JobContext&) { return files.load(path); };
    return desk.post(Lane::pictures, job, std::move(whenDone));
}

Ticket lookAtList(Desk& desk, const ListDesk& lists, ports::BroughtList file, workflow::Actor by,
                  WhenDone<workflow::ListReport> whenDone) {
    const auto job = [lists, file = std::move(file), by = std::move(by)](const JobContext&) {
        return workflow::ImportList(lists.store, lists.tools, lists.clock).look(file, {}, by);
    };
    return desk.post(Lane::lengthy, job, std::move(whenDone));
}

Ticket importList(Desk& desk, const ListDesk& lists, ports::BroughtList file, workflow::Actor by,
                  std::optional<workflow::Approval> approval, std::optional<std::int64_t> basis,
                  WhenDone<workflow::ListReport> whenDone) {
    const auto job = [lists, file = std::move(file), by = std::move(by), approval = std::move(approval),
                      basis](const JobContext&) {
        return workflow::ImportList(lists.store, lists.tools, lists.clock).import(file, {}, by, approval, basis);
    };
    return desk.post(Lane::lengthy, job, std::move(whenDone));
}

Ticket viewEvent(Desk& desk, ports::Store& store, ports::Clock& clock, std::string event,
                 std::optional<policy::Purpose> purpose, WhenDone<std::vector<PhotoView>> whenDone) {
    const auto job = [&store, &clock, event = std::move(event), purpose](const JobContext&) {
        return workflow::listPhotos(store, clock, event, purpose);
    };
    return desk.post(Lane::quick, job, std::move(whenDone));
}

Ticket viewPhoto(Desk& desk, ports::Store& store, ports::Clock& clock, policy::PhotoId photo,
                 std::optional<policy::Purpose> purpose, WhenDone<PhotoView> whenDone) {
    const auto job = [&store, &clock, photo = std::move(photo), purpose](const JobContext&) {
        return workflow::viewPhoto(store, clock, photo, purpose);
    };
    return desk.post(Lane::quick, job, std::move(whenDone));
}

Ticket decide(Desk& desk, ports::Store& store, ports::Clock& clock, workflow::DecideRequest request,
              WhenDone<PhotoView> whenDone) {
    const auto job = [&store, &clock, request = std::move(request)](const JobContext&) {
        return workflow::decide(store, clock, request);
    };
    return desk.post(Lane::quick, job, std::move(whenDone));
}

} // namespace clearframe::gui
