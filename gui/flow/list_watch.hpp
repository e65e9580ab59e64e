// Asking the list's address by itself, also while the kiosk is locked.
#pragma once

#include "core/workflow/fetch_list.hpp"
#include "gui/jobs/desk.hpp"
#include "gui/jobs/jobs.hpp"

namespace clearframe::gui {

/// UI thread only. Waiting for the server and importing what came are jobs of different lanes: a slow server keeps
/// nobody from staging or exporting.
class ListWatch {
public:
    ListWatch(Desk& desk, const ListDesk& lists, ports::ListFetcher& fetcher, ports::IdSource& ids)
        : desk_(desk), fetching_(lists.store, lists.tools, lists.clock, ids), fetcher_(fetcher) {}
    ListWatch(const ListWatch&) = delete;
    ListWatch& operator=(const ListWatch&) = delete;

    /// Each frame; `now` in seconds, only ever growing.
    void tick(double now);

private:
    struct Came {
        workflow::FetchTask task;
        policy::Result<std::optional<ports::FetchedList>> list;
    };
    void ask();
    void take(Came came);

    Desk& desk_;
    workflow::FetchList fetching_;
    ports::ListFetcher& fetcher_;
    double nextLook_ = 0;
    Ticket asking_, taking_;
};

} // namespace clearframe::gui
