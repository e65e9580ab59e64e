#include "core/workflow/first_start.hpp"

#include "core/workflow/clock.hpp"

namespace clearframe::workflow {

using policy::Result;

namespace {

Result<bool> wasUsed(ports::Transaction& transaction) {
    auto list = transaction.lists().revision();
    if (!list) return tl::unexpected(list.error());
    auto sources = transaction.photos().sources();
    if (!sources) return tl::unexpected(sources.error());
    return *list != 0 || !sources->empty();
}

} // namespace

Result<SetUpStep> FirstStart::step() {
    auto moment = people_.uptime.now();
    if (!moment) return tl::unexpected(moment.error());
    auto transaction = people_.store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    auto underWay = (*transaction)->setUp().underWay();
    if (!underWay) return tl::unexpected(underWay.error());
    auto known = (*transaction)->people().any();
    if (!known) return tl::unexpected(known.error());
    if (*known) return *underWay ? SetUpStep::deviceKey : SetUpStep::none;
    if (!*underWay) {
        auto used = wasUsed(**transaction);
        if (!used) return tl::unexpected(used.error());
        if (*used) return SetUpStep::none;
    }
    auto school = (*transaction)->trust().school();
    if (!school) return tl::unexpected(school.error());
    if (!*school) return SetUpStep::school;
    auto confirmed = (*transaction)->setUp().clockConfirmed();
    if (!confirmed) return tl::unexpected(confirmed.error());
    return *confirmed == moment->start ? SetUpStep::person : SetUpStep::clock;
}

policy::Done FirstStart::setUnderWay(bool underWay) {
    auto transaction = people_.store.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto kept = (*transaction)->setUp().setUnderWay(underWay); !kept) return kept;
    return (*transaction)->commit();
}

Result<ports::School> FirstStart::nameSchool(const ports::School& school) {
    if (auto begun = setUnderWay(true); !begun) return tl::unexpected(begun.error());
    return Trust(people_.store, signatures_, people_.clock).setUp(school, {});
}

policy::Done FirstStart::confirmClock() {
    if (auto begun = setUnderWay(true); !begun) return begun;
    return workflow::confirmClock(people_.store, people_.clock, people_.uptime, {});
}

Result<PersonView> FirstStart::addFirst(const NewPerson& wanted) {
    if (auto begun = setUnderWay(true); !begun) return tl::unexpected(begun.error());
    return People(people_).addFirst(wanted);
}

policy::Done FirstStart::finish() {
    return setUnderWay(false);
}

} // namespace clearframe::workflow
