#include "gui/flow/it_flow.hpp"

#include "core/workflow/accounts.hpp"
#include "core/workflow/fetch_list.hpp"
#include "core/workflow/noes.hpp"
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

/// `mayResolve`: a list that could not be read is settled on a page of its own.
ItRow listRow(const DeviceState::List& list, bool mayResolve) {
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
    case ListState::clockUnconfirmed:
        row.under = fmt::format(fmt::runtime(words::itListUnconfirmed), list.version);
        return row;
    case ListState::newerUnread:
        if (mayResolve) row.place = ItPlace::unread;
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

ItRow addressRow(const workflow::FetchStatus& fetch) {
    ItRow row{ItPlace::address, std::string(words::itAddress), std::string(words::itAddressNone), false};
    if (fetch.url.empty()) return row;
    row.attention = !fetch.state.problem.empty();
    row.under = row.attention         ? fetch.state.problem
                : fetch.state.offline ? std::string(words::itAddressOffline)
                                      : std::string(words::itAddressAsks);
    return row;
}

ItRow noesRow(const std::vector<policy::No>& noes) {
    const auto standing = std::ranges::count_if(noes, &policy::No::stands);
    return {ItPlace::noes, std::string(words::itNoes),
            standing == 0   ? std::string(words::itNoesNone)
            : standing == 1 ? std::string(words::itNoesOne)
                            : fmt::format(fmt::runtime(words::itNoesMany), standing),
            false};
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
    workflow::FetchStatus fetch;
    std::vector<policy::No> noes;
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
                    auto list = readList(**transaction, s.clock.reading());
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
                const auto& lists = s.lists;
                auto fetch = workflow::FetchList(lists.store, lists.tools, lists.clock, s.ids).status();
                if (!fetch) return tl::unexpected(fetch.error());
                out.fetch = std::move(*fetch);
                auto noes = workflow::listNoes(s.store);
                if (!noes) return tl::unexpected(noes.error());
                out.noes = std::move(*noes);
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
    const auto list =
        listRow(standing.list.list, workflow::mayOffer(services_.session.actor, policy::Deed::approveListDifferences));
    if (standing.deed == policy::Deed::importSignedList) {
        model_.rows = {list, tripsRow(standing.trips), about};
        return;
    }
    if (standing.deed == policy::Deed::approveAccount) {
        model_.rows = {list, accountsRow(standing.accounts), tripsRow(standing.trips), about};
        return;
    }
    model_.rows = {list,
                   addressRow(standing.fetch),
                   noesRow(standing.noes),
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
            case ItPlace::unread:
                flow.route_ = route::ItUnread{};
                return;
            case ItPlace::address:
                flow.route_ = route::ItAddress{};
                return;
            case ItPlace::noes:
                flow.route_ = route::ItNoes{};
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
