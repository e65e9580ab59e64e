#include "gui/flow/it_flow.hpp"

#include "core/workflow/accounts.hpp"
#include "core/workflow/people.hpp"
#include "core/workflow/settings.hpp"
#include "gui/flow/it_trip_words.hpp"
#include "gui/flow/it_words.hpp"
#include "gui/flow/standing.hpp"
#include "gui/flow/when.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::gui {
namespace {

ItRow listRow(const DeviceState::List& list) {
    using policy::ListState;
    ItRow row{ItPlace::list, std::string(words::itList), {}, list.state != ListState::valid};
    switch (list.state) {
    case ListState::none:
        row.under = words::itListNone;
        return row;
    case ListState::expired:
        row.under = fmt::format(fmt::runtime(words::itListExpired), list.version);
        return row;
    case ListState::clockBeforeIssue:
    case ListState::clockBehindLog:
        row.under = fmt::format(fmt::runtime(words::itListClock), list.version);
        return row;
    case ListState::newerUnread:
        row.under = fmt::format(fmt::runtime(words::itListUnread), list.version);
        return row;
    case ListState::tripOver:
        row.under = fmt::format(fmt::runtime(words::itListTrip), list.version);
        return row;
    case ListState::valid:
        break;
    }
    row.attention = endsSoon(list);
    row.under = fmt::format(fmt::runtime(words::itListGood), list.version, ageWords(list.daysOld),
                            daysLeftWords(list.daysLeft));
    return row;
}

ItRow accountsRow(const std::vector<ports::Account>& accounts) {
    const auto active = std::ranges::count(accounts, ports::AccountState::active, &ports::Account::state);
    const auto waiting = static_cast<std::ptrdiff_t>(accounts.size()) - active;
    return {ItPlace::accounts, std::string(words::itAccounts),
            accounts.empty() ? std::string(words::itAccountsNone)
            : waiting == 0   ? fmt::format(fmt::runtime(words::itAccountsActive), active)
                             : fmt::format(fmt::runtime(words::itAccountsWaiting), active, waiting),
            active == 0};
}

ItRow peopleRow(const workflow::PeopleView& people) {
    const auto active = std::ranges::count(people.people, false, &workflow::PersonView::disabled);
    std::string under =
        active == 1 ? std::string(words::itPeopleOne) : fmt::format(fmt::runtime(words::itPeopleMany), active);
    if (!people.warnings.empty()) under = fmt::format(fmt::runtime(words::itPeopleMissing), under);
    return {ItPlace::people, std::string(words::itPeople), std::move(under), !people.warnings.empty()};
}

ItRow deviceRow(const ports::DeviceReading& reading, const ports::DetectorInfo& detector) {
    const bool weak = detector.grade != "full";
    return {ItPlace::device, std::string(words::itDevice),
            fmt::format(fmt::runtime(weak ? words::itDeviceWeak : words::itDeviceUnder), spaceWords(reading.freeBytes),
                        detector.name),
            weak};
}

} // namespace

struct ItFlow::Standing {
    policy::Deed deed = policy::Deed::importSignedList; ///< that opened the page: how much of it there is
    ListReading list;
    std::vector<workflow::TripView> trips;
    std::vector<ports::Account> accounts;
    workflow::PeopleView people;
    policy::Settings settings;
    ports::DeviceReading device;
};

ItFlow::ItFlow(Services& services) : services_(services) {
    load();
}

void ItFlow::load() {
    loading_ = services_.desk.post(
        Lane::quick,
        [&s = services_, by = services_.session.actor](const JobContext&) {
            // Whoever looks after something here; else whoever may bring a signed list, which is everybody.
            const auto others = firstOffered(by, policy::Deed::approveAccount, policy::Deed::importSignedList);
            const auto deed = firstOffered(by, policy::Deed::changeSettings, others);
            return throughGate<Standing>(s.store, by, deed, [&]() -> policy::Result<Standing> {
                Standing out;
                {
                    auto transaction = s.store.read();
                    if (!transaction) return tl::unexpected(transaction.error());
                    auto list = readList(**transaction, s.clock.now());
                    if (!list) return tl::unexpected(list.error());
                    out.list = std::move(*list);
                }
                auto trips = workflow::listTrips(s.store, s.clock);
                if (!trips) return tl::unexpected(trips.error());
                out.trips = std::move(*trips);
                out.deed = deed;
                if (deed == policy::Deed::importSignedList) return out;
                auto accounts = workflow::listAccounts(s.store);
                if (!accounts) return tl::unexpected(accounts.error());
                out.accounts = std::move(*accounts);
                if (deed == policy::Deed::approveAccount) return out;
                const auto& in = s.signingIn;
                auto people = workflow::People({in.store, in.pins, in.uptime, in.clock, s.ids}).list();
                if (!people) return tl::unexpected(people.error());
                out.people = std::move(*people);
                auto settings = workflow::readSettings(s.store);
                if (!settings) return tl::unexpected(settings.error());
                out.settings = *settings;
                out.device = s.device.read();
                return out;
            });
        },
        [this](policy::Result<GatedRead<Standing>> got) {
            if (!got) {
                model_ = {.gate = {.refused = {}, .problem = got.error().text}, .rows = {}};
                return;
            }
            model_.gate = std::move(got->gate);
            model_.rows.clear();
            if (got->read) show(*got->read);
        });
}

void ItFlow::show(const Standing& standing) {
    const ItRow about{ItPlace::about, std::string(words::itAbout),
                      fmt::format(fmt::runtime(words::itAboutUnder), services_.installation.version)};
    if (standing.deed == policy::Deed::importSignedList) {
        model_.rows = {listRow(standing.list.list), tripsRow(standing.trips), about};
        return;
    }
    if (standing.deed == policy::Deed::approveAccount) {
        model_.rows = {listRow(standing.list.list), accountsRow(standing.accounts), tripsRow(standing.trips), about};
        return;
    }
    model_.rows = {listRow(standing.list.list),
                   accountsRow(standing.accounts),
                   tripsRow(standing.trips),
                   peopleRow(standing.people),
                   deviceRow(standing.device, services_.releasing.detector),
                   {ItPlace::settings, std::string(words::itSettings),
                    fmt::format(fmt::runtime(words::itSettingsUnder),
                                timeWords(services_.session.settings.lockAfterSeconds), standing.settings.coverGrowth)},
                   about};
}

void ItFlow::handle(const ItIntent& intent) {
    struct Visit {
        ItFlow& flow;
        void operator()(const it::Open& open) const {
            if (std::ranges::find(flow.model_.rows, open.place, &ItRow::place) == flow.model_.rows.end()) return;
            switch (open.place) {
            case ItPlace::list:
                flow.route_ = route::ListImport{};
                return;
            case ItPlace::accounts:
                flow.route_ = route::ItAccounts{};
                return;
            case ItPlace::people:
                flow.route_ = route::ItPeople{};
                return;
            case ItPlace::device:
                flow.route_ = route::ItDevice{};
                return;
            case ItPlace::settings:
                flow.route_ = route::ItSettings{};
                return;
            case ItPlace::about:
                flow.route_ = route::ItAbout{};
                return;
            case ItPlace::trips:
                flow.route_ = route::ItTrips{};
                return;
            }
        }
        void operator()(const it::Back&) const { flow.route_ = route::Home{}; }
        void operator()(const it::Lock&) const { flow.route_ = route::Lock{}; }
    };
    std::visit(Visit{*this}, intent);
}

} // namespace clearframe::gui
