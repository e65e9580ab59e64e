// The kiosk's slow work, each on its lane. Thin: the rules stand in core/workflow.
//
// Every function posts and returns; results come through `whenDone` on the UI thread (see desk.hpp for tickets, and for
// what has to outlive what). The ports of StagingDesk, ReleaseDesk and the list reader belong to the lengthy lane
// alone, apart from store, vaults, clock and ids.
#pragma once

#include "core/ports/list_files.hpp"
#include "core/ports/media.hpp"
#include "core/workflow/decide.hpp"
#include "core/workflow/import_list.hpp"
#include "core/workflow/release.hpp"
#include "core/workflow/stage.hpp"
#include "gui/jobs/desk.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace clearframe::gui {

template <class T> using WhenDone = std::function<void(policy::Result<T>)>;

/// Takes photos in. `onPhoto` is told of each one as soon as it is kept or refused (its view has an `error` then); when
/// the job is cancelled or fails, what was told stays taken in. Thumbnails are there as soon as a photo is told.
Ticket stagePhotos(Desk& desk, const workflow::StagingDesk& staging, workflow::StageRequest request,
                   Desk::OnProgress onProgress, std::function<void(const workflow::PhotoView&)> onPhoto,
                   WhenDone<std::vector<workflow::PhotoView>> whenDone);

/// Cancelled: nothing went out.
Ticket releasePhotos(Desk& desk, const workflow::ReleaseDesk& releasing, workflow::ReleaseRequest request,
                     Desk::OnProgress onProgress, WhenDone<workflow::ReleaseResult> whenDone);

struct ListDesk {
    ports::Store& store;
    workflow::ListTools tools;
    ports::Clock& clock;
    ports::ListFiles& files;
};

/// Where lists are found, with what was found there.
struct FoundLists {
    ports::Medium medium;
    ports::ListFiles::Listing lists;
    std::string problem; ///< a sentence, where it cannot be read
};
/// Lists on sticks, cards and in folders, in the order of `media`. On the pictures lane, where a sick stick delays no
/// decision.
Ticket findLists(Desk& desk, const ListDesk& lists, std::vector<ports::Medium> media,
                 WhenDone<std::vector<FoundLists>> whenDone);
/// One list's bytes; the same lane.
Ticket loadList(Desk& desk, const ListDesk& lists, std::string path, WhenDone<ports::BroughtList> whenDone);

/// What an import would change; see workflow::ImportList::look for what a signed list does at once.
Ticket lookAtList(Desk& desk, const ListDesk& lists, ports::BroughtList file, workflow::Actor by,
                  WhenDone<workflow::ListReport> whenDone);
Ticket importList(Desk& desk, const ListDesk& lists, ports::BroughtList file, workflow::Actor by,
                  std::optional<workflow::Approval> approval, std::optional<std::int64_t> basis,
                  WhenDone<workflow::ListReport> whenDone);

/// All photos of an event (all events where it is empty), judged now.
Ticket viewEvent(Desk& desk, ports::Store& store, ports::Clock& clock, std::string event,
                 std::optional<policy::Purpose> purpose, WhenDone<std::vector<workflow::PhotoView>> whenDone);
/// One photo, judged now, for the purpose it was staged for unless one is given. FailureKind::notFound where it is not
/// there any more.
Ticket viewPhoto(Desk& desk, ports::Store& store, ports::Clock& clock, policy::PhotoId photo,
                 std::optional<policy::Purpose> purpose, WhenDone<workflow::PhotoView> whenDone);
/// What a person decided. Runs to its end once posted: leaving the screen does not lose a tap.
Ticket decide(Desk& desk, ports::Store& store, ports::Clock& clock, workflow::DecideRequest request,
              WhenDone<workflow::PhotoView> whenDone);

} // namespace clearframe::gui
