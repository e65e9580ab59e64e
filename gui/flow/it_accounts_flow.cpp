#include "gui/flow/it_accounts_flow.hpp"

#include "core/policy/person.hpp"
#include "gui/flow/sentences.hpp"
#include "gui/flow/when.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace clearframe::gui {
namespace {

using ports::AccountState;
using std::chrono::days;

constexpr std::size_t longestText = 60; // letters
constexpr std::array sizes{1080, 1440, 2048, 4096};
constexpr int usualSize = 2048;
constexpr std::array asked{AccountStep::name,      AccountStep::platform,   AccountStep::handle, AccountStep::purpose,
                           AccountStep::firstLead, AccountStep::secondLead, AccountStep::size};

AccountLook lookOf(AccountState state) {
    switch (state) {
    case AccountState::active:
        return AccountLook::active;
    case AccountState::approved:
        return AccountLook::approved;
    case AccountState::pending:
        break;
    }
    return AccountLook::pending;
}

std::string_view stateOf(const ports::Account& account) {
    switch (account.state) {
    case AccountState::active:
        return words::officialActive;
    case AccountState::approved:
        return std::ranges::all_of(account.leads, [](const auto& lead) { return lead.trained.has_value(); })
                   ? words::officialReady
                   : words::officialApproved;
    case AccountState::pending:
        break;
    }
    return words::officialPending;
}

} // namespace

ItAccountsFlow::ItAccountsFlow(Services& services) : services_(services) {
    model_.purposes = {std::string(words::purposeSocial), std::string(words::purposeWebsite),
                       std::string(words::purposePrint), std::string(words::purposePress),
                       std::string(words::purposeDisplay)};
    for (const int size : sizes)
        model_.sizes.push_back(
            fmt::format(fmt::runtime(size == usualSize ? words::officialPixelsUsual : words::officialPixels), size));
    load();
}

ItAccount ItAccountsFlow::inWords(const ports::Account& account) const {
    const auto& by = services_.session.actor;
    ItAccount out{.name = account.name,
                  .what = fmt::format(fmt::runtime(words::officialWhat), account.platform, account.handle,
                                      sentences::purposeWords(account.purpose)),
                  .state = std::string(stateOf(account)),
                  .look = lookOf(account.state),
                  .longEdge = account.longEdge,
                  .leads = {}};
    for (const auto& lead : account.leads)
        out.leads.push_back({lead.name,
                             lead.trained ? fmt::format(fmt::runtime(words::officialTrained), dayWords(*lead.trained))
                                          : std::string(words::officialNotTrained),
                             lead.trained.has_value()});
    out.mayApprove = account.state == AccountState::pending && workflow::mayOffer(by, policy::Deed::approveAccount);
    out.mayActivate = account.state == AccountState::approved && workflow::mayOffer(by, policy::Deed::activateAccount);
    out.mayTrain = workflow::mayOffer(by, policy::Deed::recordTraining);
    return out;
}

void ItAccountsFlow::load() {
    using Accounts = std::vector<ports::Account>;
    loading_ = services_.desk.post(
        Lane::quick,
        [&store = services_.store, by = services_.session.actor](const JobContext&) {
            const auto deed = firstOffered(by, policy::Deed::activateAccount, policy::Deed::approveAccount);
            return throughGate<Accounts>(store, by, deed, [&] { return workflow::listAccounts(store); });
        },
        [this](policy::Result<GatedRead<Accounts>> got) {
            model_.gate = got ? std::move(got->gate) : ItGate{.refused = {}, .problem = got.error().text};
            if (got && got->read) {
                show(*got->read);
            } else {
                model_.accounts.clear();
                close();
            }
        });
}

void ItAccountsFlow::show(const std::vector<ports::Account>& accounts) {
    model_.accounts.clear();
    for (const auto& account : accounts)
        model_.accounts.push_back(inWords(account));
    if (!model_.open) return;
    const auto at = std::ranges::find(model_.accounts, model_.open->name, &ItAccount::name);
    if (at == model_.accounts.end())
        close();
    else
        model_.open = *at;
}

void ItAccountsFlow::go(AccountStep step) {
    model_.step = step;
    model_.problem.clear();
    model_.told.clear();
    model_.typed.clear();
    const auto at = std::ranges::find(asked, step);
    model_.stepOf = at == asked.end() ? std::string()
                                      : fmt::format(fmt::runtime(words::stepOf), at - asked.begin() + 1, asked.size());
}

void ItAccountsFlow::close() {
    go(AccountStep::list);
    model_.open.reset();
    wanted_ = {};
}

void ItAccountsFlow::typeDone() {
    const auto text = policy::tidyName(model_.typed);
    if (text.empty()) return;
    switch (model_.step) {
    case AccountStep::name:
        wanted_.name = text;
        go(AccountStep::platform);
        return;
    case AccountStep::platform:
        wanted_.platform = text;
        go(AccountStep::handle);
        return;
    case AccountStep::handle:
        wanted_.handle = text;
        go(AccountStep::purpose);
        return;
    case AccountStep::firstLead:
    case AccountStep::secondLead:
        if (auto possible = policy::checkPersonName(text); !possible) {
            model_.problem = possible.error().text;
            return;
        }
        if (model_.step == AccountStep::firstLead) {
            wanted_.leads = {{.name = text, .trained = {}}};
            go(AccountStep::secondLead);
        } else {
            wanted_.leads.resize(1);
            wanted_.leads.push_back({.name = text, .trained = {}});
            go(AccountStep::size);
        }
        return;
    case AccountStep::list:
    case AccountStep::account:
    case AccountStep::training:
    case AccountStep::purpose:
    case AccountStep::size:
        return;
    }
}

void ItAccountsFlow::choose(std::size_t index) {
    if (model_.step == AccountStep::purpose && index < policy::allPurposes.size()) {
        wanted_.purpose = policy::allPurposes.at(index);
        go(AccountStep::firstLead);
    } else if (model_.step == AccountStep::size && index < sizes.size()) {
        wanted_.longEdge = sizes.at(index);
        act([wanted = wanted_](ports::Store& store, ports::Clock& clock,
                               const workflow::Actor& by) { return workflow::addAccount(store, clock, wanted, by); },
            words::officialAdded, AccountStep::name);
    }
}

void ItAccountsFlow::train(const std::string& lead) {
    if (!model_.open || !model_.open->mayTrain) return;
    const auto at = std::ranges::find(model_.open->leads, lead, &ItLead::name);
    if (at == model_.open->leads.end() || at->trained) return;
    go(AccountStep::training);
    model_.lead = lead;
    day_ = services_.clock.now();
    moveDay(0);
}

void ItAccountsFlow::moveDay(int by) {
    const auto now = services_.clock.now();
    day_ = std::min(day_ + days(by), now);
    model_.day = dayWords(day_);
    model_.dayIsToday = day_ + days(1) > now;
}

void ItAccountsFlow::act(Act what, std::string_view done, AccountStep back) {
    if (model_.busy) return;
    model_.busy = true;
    acting_ = services_.desk.post(
        Lane::quick,
        [what = std::move(what), &store = services_.store, &clock = services_.clock,
         by = services_.session.actor](const JobContext&) { return what(store, clock, by); },
        [this, done, back](const policy::Result<ports::Account>& account) {
            model_.busy = false;
            if (account) {
                if (model_.open)
                    go(AccountStep::account);
                else
                    close();
                model_.told = fmt::format(fmt::runtime(done), account->name);
            } else {
                go(back);
                model_.problem = account.error().text;
                if (back == AccountStep::name) model_.typed = wanted_.name;
            }
            load();
        });
}

void ItAccountsFlow::handle(const ItAccountsIntent& intent) {
    struct Visit {
        ItAccountsFlow& flow;
        ItAccountsModel& m;
        void operator()(const it_accounts::Open& open) const {
            const auto at = std::ranges::find(m.accounts, open.name, &ItAccount::name);
            if (m.busy || at == m.accounts.end()) return;
            m.open = *at;
            flow.go(AccountStep::account);
        }
        void operator()(const it_accounts::Add&) const {
            if (m.busy || !m.gate.open) return;
            flow.close();
            flow.go(AccountStep::name);
        }
        void operator()(const it_accounts::Type& type) const {
            apply(type.typed, m.typed, longestText);
            m.problem.clear();
        }
        void operator()(const it_accounts::TypeDone&) const {
            if (!m.busy) flow.typeDone();
        }
        void operator()(const it_accounts::Choose& choose) const {
            if (!m.busy) flow.choose(choose.index);
        }
        void operator()(const it_accounts::Approve&) const {
            step(workflow::approveAccount, words::officialIsApproved);
        }
        void operator()(const it_accounts::Activate&) const {
            step(workflow::activateAccount, words::officialIsActive);
        }
        void operator()(const it_accounts::Train& train) const {
            if (!m.busy) flow.train(train.lead);
        }
        void operator()(const it_accounts::MoveDay& move) const {
            if (m.step == AccountStep::training) flow.moveDay(move.days);
        }
        void operator()(const it_accounts::TrainOnDay&) const {
            if (m.step != AccountStep::training || !m.open) return;
            flow.act(
                [name = m.open->name, lead = m.lead, on = dateOf(flow.day_)](ports::Store& store, ports::Clock& clock,
                                                                             const workflow::Actor& by) {
                    return workflow::recordTraining(store, clock, name, lead, on, by);
                },
                words::officialIsTrained, AccountStep::account);
        }
        void operator()(const it_accounts::Cancel&) const {
            if (m.busy) return;
            if (m.step == AccountStep::training)
                flow.go(AccountStep::account);
            else
                flow.close();
        }
        void operator()(const it_accounts::Back&) const { flow.route_ = route::It{}; }
        void operator()(const it_accounts::Lock&) const { flow.route_ = route::Lock{}; }

        using Step = policy::Result<ports::Account> (*)(ports::Store&, ports::Clock&, const std::string&,
                                                        const workflow::Actor&);
        void step(Step what, std::string_view done) const {
            if (m.step != AccountStep::account || !m.open) return;
            flow.act([what, name = m.open->name](ports::Store& store, ports::Clock& clock,
                                                 const workflow::Actor& by) { return what(store, clock, name, by); },
                     done, AccountStep::account);
        }
    };
    std::visit(Visit{*this, model_}, intent);
}

} // namespace clearframe::gui
