#include "core/workflow/accounts.hpp"

#include "core/policy/same_person.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <functional>

namespace clearframe::workflow {
namespace {

using policy::FailureKind;
using ports::Account;
using ports::AccountState;

/// Loads, changes, stores and logs one account in one transaction.
policy::Result<Account> change(ports::Store& store, policy::Time now, const std::string& name, const Actor& by,
                               policy::Deed deed, ports::AuditEvent event,
                               const std::function<policy::Done(Account&)>& edit) {
    auto transaction = store.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = authorise(**transaction, by, deed); !allowed) return tl::unexpected(allowed.error());
    auto account = (*transaction)->accounts().find(name);
    if (!account) return tl::unexpected(account.error());
    if (!*account)
        return policy::fail(FailureKind::notFound, fmt::format("There is no account “{}”. Add it first.", name));
    if (auto edited = edit(**account); !edited) return tl::unexpected(edited.error());
    if (auto put = (*transaction)->accounts().put(**account); !put) return tl::unexpected(put.error());
    event.by = by.name();
    event.details.emplace_back("account", name);
    if (auto logged = (*transaction)->audit().append(event, now); !logged) return tl::unexpected(logged.error());
    if (auto done = (*transaction)->commit(); !done) return tl::unexpected(done.error());
    return **account;
}

} // namespace

policy::Result<Account> addAccount(ports::Store& store, ports::Clock& clock, Account wanted, const Actor& by) {
    if (wanted.name.empty() || wanted.platform.empty() || wanted.handle.empty())
        return policy::fail(FailureKind::conflict, "An account needs a name, a platform and a handle.");
    const auto another = [&](const Account::Lead& lead) {
        return policy::namesSomebody(lead.name) && !policy::samePerson(lead.name, wanted.leads.front().name);
    };
    if (wanted.leads.size() < 2 || !policy::namesSomebody(wanted.leads.front().name) ||
        std::ranges::none_of(wanted.leads, another))
        return policy::fail(FailureKind::conflict, "An account needs at least two different leads.");
    if (wanted.longEdge < 320 || wanted.longEdge > 8192)
        return policy::fail(FailureKind::conflict,
                            "The long edge of an account's pictures has to be 320 to 8192 pixels.");
    wanted.state = AccountState::pending;
    wanted.approvedBy.clear();
    wanted.activatedBy.clear();
    for (auto& lead : wanted.leads)
        lead.trained.reset();

    auto transaction = store.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = authorise(**transaction, by, policy::Deed::addAccount); !allowed)
        return tl::unexpected(allowed.error());
    auto there = (*transaction)->accounts().find(wanted.name);
    if (!there) return tl::unexpected(there.error());
    if (*there)
        return policy::fail(FailureKind::conflict, fmt::format("There is an account “{}” already.", wanted.name));
    if (auto put = (*transaction)->accounts().put(wanted); !put) return tl::unexpected(put.error());
    ports::AuditEvent event{
        .act = "account.add", .by = by.name(), .details = {{"account", wanted.name}, {"platform", wanted.platform}}};
    for (const auto& lead : wanted.leads)
        event.people.push_back(lead.name);
    if (auto logged = (*transaction)->audit().append(event, clock.now()); !logged)
        return tl::unexpected(logged.error());
    if (auto done = (*transaction)->commit(); !done) return tl::unexpected(done.error());
    return wanted;
}

policy::Result<Account> approveAccount(ports::Store& store, ports::Clock& clock, const std::string& name,
                                       const Actor& by) {
    return change(store, clock.now(), name, by, policy::Deed::approveAccount, {.act = "account.approve"},
                  [&](Account& account) -> policy::Done {
                      if (!policy::namesSomebody(by.name()))
                          return policy::fail(FailureKind::conflict, "Say which senior leader approves.");
                      if (account.state != AccountState::pending)
                          return policy::fail(FailureKind::conflict, fmt::format("“{}” was approved already.", name));
                      account.state = AccountState::approved;
                      account.approvedBy = by.name();
                      return {};
                  });
}

policy::Result<Account> recordTraining(ports::Store& store, ports::Clock& clock, const std::string& name,
                                       const std::string& lead, policy::Date on, const Actor& by) {
    const auto now = clock.now();
    return change(store, now, name, by, policy::Deed::recordTraining, {.act = "account.trained", .people = {lead}},
                  [&](Account& account) -> policy::Done {
                      const auto it = std::ranges::find(account.leads, lead, &Account::Lead::name);
                      if (it == account.leads.end())
                          return policy::fail(FailureKind::notFound,
                                              fmt::format("{} is not a lead of “{}”.", lead, name));
                      if (!on.ok() || std::chrono::sys_days(on) > std::chrono::floor<std::chrono::days>(now))
                          return policy::fail(FailureKind::conflict, "The training has to be on a day that has come.");
                      it->trained = on;
                      return {};
                  });
}

policy::Result<Account> activateAccount(ports::Store& store, ports::Clock& clock, const std::string& name,
                                        const Actor& by) {
    return change(store, clock.now(), name, by, policy::Deed::activateAccount, {.act = "account.activate"},
                  [&](Account& account) -> policy::Done {
                      if (!policy::namesSomebody(by.name()))
                          return policy::fail(FailureKind::conflict, "Say who in IT activates.");
                      if (account.state == AccountState::active)
                          return policy::fail(FailureKind::conflict, fmt::format("“{}” is active already.", name));
                      if (account.state != AccountState::approved)
                          return policy::fail(FailureKind::conflict,
                                              fmt::format("A senior leader has to approve “{}” first.", name));
                      for (const auto& lead : account.leads) {
                          if (!lead.trained)
                              return policy::fail(
                                  FailureKind::conflict,
                                  fmt::format("{} has to be trained first, and the day recorded.", lead.name));
                      }
                      account.state = AccountState::active;
                      account.activatedBy = by.name();
                      return {};
                  });
}

policy::Result<std::vector<Account>> listAccounts(ports::Store& store) {
    auto transaction = store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    return (*transaction)->accounts().all();
}

} // namespace clearframe::workflow
