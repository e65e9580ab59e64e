#include "gui/flow/list_watch.hpp"

#include <memory>

namespace clearframe::gui {
namespace {

constexpr double lookEvery = 20; ///< seconds; whether it is time to ask stands in the store

} // namespace

void ListWatch::tick(double now) {
    if (now < nextLook_ || asking_.pending() || taking_.pending()) return;
    nextLook_ = now + lookEvery;
    ask();
}

void ListWatch::ask() {
    // Jobs give copies; what came may be large, so it is shared.
    const auto job = [fetching = fetching_,
                      &fetcher = fetcher_](const JobContext& context) mutable -> policy::Result<std::shared_ptr<Came>> {
        auto task = fetching.due();
        if (!task) return tl::unexpected(task.error());
        if (!*task) return std::shared_ptr<Came>();
        auto came = fetcher.fetch((*task)->address, (*task)->tag, [&context] { return !context.cancelled(); });
        return std::make_shared<Came>(Came{std::move(**task), std::move(came)});
    };
    asking_ = desk_.post(Lane::network, job, [this](const policy::Result<std::shared_ptr<Came>>& came) {
        // A store that cannot be read is told by the screens that need it.
        if (came && *came) take(std::move(**came));
    });
}

void ListWatch::take(Came came) {
    auto shared = std::make_shared<Came>(std::move(came));
    taking_ = desk_.post(
        Lane::lengthy,
        [fetching = fetching_, shared](const JobContext&) mutable {
            return fetching.take(shared->task, std::move(shared->list), workflow::Actor::kiosk());
        },
        [](const policy::Result<workflow::FetchReport>&) {}); // what became of it stands in the store
}

} // namespace clearframe::gui
