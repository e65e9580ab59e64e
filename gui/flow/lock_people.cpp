// Who stands on the lock screen, and how the list does.
#include "gui/flow/lock_flow.hpp"
#include "gui/flow/person_words.hpp"
#include "gui/flow/takedown_words.hpp"

#include <algorithm>

namespace clearframe::gui {

using policy::Result;

struct LockFlow::Loaded {
    std::vector<workflow::PersonView> people;
    ListReading list;
    PostsToGo posts;
};

void LockFlow::load() {
    loadedAt_ = desk_.signingIn.clock.now().time_since_epoch();
    const auto job = [signingIn = desk_.signingIn, &ids = desk_.ids](const JobContext&) -> Result<Loaded> {
        workflow::People people({signingIn.store, signingIn.pins, signingIn.uptime, signingIn.clock, ids});
        auto all = people.list();
        if (!all) return tl::unexpected(all.error());
        auto transaction = signingIn.store.read();
        if (!transaction) return tl::unexpected(transaction.error());
        auto list = readList(**transaction, signingIn.clock.reading());
        if (!list) return tl::unexpected(list.error());
        transaction->reset();
        // The lock opens without this; Home says what cannot be read.
        const auto recalled = workflow::recall(signingIn.store);
        return Loaded{std::move(all->people), std::move(*list),
                      recalled ? postsToGo(*recalled, signingIn.clock.now()) : PostsToGo{}};
    };
    loading_ = desk_.desk.post(Lane::quick, job, [this](const Result<Loaded>& loaded) {
        if (loaded)
            show(*loaded);
        else
            sayFailure(loaded.error().text);
    });
}

void LockFlow::show(const Loaded& loaded) {
    people_ = loaded.people;
    model_.school = loaded.list.school;
    model_.notices = {noticeOf(loaded.list.list)};
    if (const auto notice = lockNoticeOf(loaded.posts)) model_.notices.push_back(*notice);
    model_.people = lockPeople(people_);
    const auto lately = [&](const LockPerson& person) {
        return std::ranges::find(desk_.signedInLately, person.id) - desk_.signedInLately.begin();
    };
    std::ranges::stable_sort(model_.people, {}, lately);
    if (model_.chosen && !chosen()) startOver();
    keepInSight();
    if (model_.step == LockStep::search) model_.found = matching(model_.people, model_.typed);
    const bool starting = model_.step == LockStep::nobody || model_.step == LockStep::firstName || !first_.empty();
    if (people_.empty() && !starting) model_.step = LockStep::nobody;
    if (!people_.empty() && model_.step == LockStep::nobody) model_.step = LockStep::pin;
    if (!model_.chosen && model_.people.size() == 1) choose(model_.people.front().id);
}

const LockPerson* LockFlow::chosen() const {
    const auto at =
        std::ranges::find_if(model_.people, [&](const LockPerson& person) { return person.id == model_.chosen; });
    return at == model_.people.end() ? nullptr : &*at;
}

void LockFlow::keepInSight() {
    const auto* one = chosen();
    if (!one) return;
    const auto at = model_.people.begin() + (one - model_.people.data());
    constexpr auto surelySeen = 3; // the first page has room for so many on every screen
    if (at - model_.people.begin() >= surelySeen) std::rotate(model_.people.begin(), at, at + 1);
}

policy::Role LockFlow::roleOfChosen() const {
    const auto at =
        std::ranges::find_if(people_, [&](const workflow::PersonView& one) { return one.id == model_.chosen; });
    return at == people_.end() ? policy::Role::it : at->role; // the first person, who is IT, is not there yet
}

} // namespace clearframe::gui
