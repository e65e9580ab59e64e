#include "cli/acting.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "core/workflow/accounts.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace clearframe::cli {
namespace {

using nlohmann::json;

const char* word(ports::AccountState state) {
    switch (state) {
    case ports::AccountState::active:
        return "active";
    case ports::AccountState::approved:
        return "approved";
    case ports::AccountState::pending:
        break;
    }
    return "pending";
}

std::string day(policy::Date date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

json toJson(const ports::Account& account) {
    json leads = json::array();
    for (const auto& lead : account.leads)
        leads.push_back({{"name", lead.name}, {"trained", lead.trained ? json(day(*lead.trained)) : json(nullptr)}});
    return {{"name", account.name},
            {"platform", account.platform},
            {"handle", account.handle},
            {"purpose", policy::toString(account.purpose)},
            {"long_edge", account.longEdge},
            {"state", word(account.state)},
            {"leads", std::move(leads)},
            {"approved_by", account.approvedBy},
            {"activated_by", account.activatedBy}};
}

std::string line(const ports::Account& account) {
    return fmt::format("{}: {} {} for {}, {}", account.name, account.platform, account.handle,
                       policy::toString(account.purpose), word(account.state));
}

int show(const Workbench& bench, const policy::Result<ports::Account>& account) {
    if (!account) return report(account.error());
    if (bench.json())
        print(toJson(*account));
    else
        printLine(line(*account));
    return done;
}

struct Arguments {
    ports::Account wanted;
    std::string purpose;
    std::vector<std::string> leads;
    std::string name;
    std::string by;
    std::string lead;
    std::string on;
};

int add(Workbench& bench, const Arguments& given) {
    ports::Account wanted = given.wanted;
    auto purpose = parsePurpose(given.purpose);
    if (!purpose) return reportUsage(purpose.error());
    wanted.purpose = *purpose;
    for (const auto& lead : given.leads)
        wanted.leads.push_back({.name = lead, .trained = {}});
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    auto by = actingPerson(bench, given.by);
    if (!by) return report(by.error());
    return show(bench, workflow::addAccount(**store, bench.clock(), wanted, *by));
}

int train(Workbench& bench, const Arguments& given) {
    auto on = parseDate(given.on);
    if (!on) return reportUsage(on.error());
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    auto by = actingPerson(bench, given.by);
    if (!by) return report(by.error());
    return show(bench, workflow::recordTraining(**store, bench.clock(), given.name, given.lead, *on, *by));
}

using Step = policy::Result<ports::Account> (*)(ports::Store&, ports::Clock&, const std::string&,
                                                const workflow::Actor&);

int take(Workbench& bench, const Arguments& given, Step step) {
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    auto by = actingPerson(bench, given.by);
    if (!by) return report(by.error());
    return show(bench, step(**store, bench.clock(), given.name, *by));
}

int list(Workbench& bench) {
    auto store = bench.store(Access::read);
    if (!store) return report(store.error());
    auto accounts = workflow::listAccounts(**store);
    if (!accounts) return report(accounts.error());
    json out = json::array();
    for (const auto& account : *accounts) {
        if (bench.json())
            out.push_back(toJson(account));
        else
            printLine(line(account));
    }
    if (bench.json())
        print(out);
    else if (accounts->empty())
        printLine("No official account is registered yet.");
    return done;
}

} // namespace

void addAccountCommands(Program program) {
    auto& bench = program.bench;
    auto& exitCode = program.exitCode;
    auto* account = program.app.add_subcommand("account", "The register of official accounts");
    account->require_subcommand(1);
    auto given = std::make_shared<Arguments>();

    auto* adding = account->add_subcommand("add", "Ask for an official account (state: pending)");
    adding->add_option("NAME", given->wanted.name)->required()->check(notOneLine);
    adding->add_option("--platform", given->wanted.platform)->required()->check(notOneLine);
    adding->add_option("--handle", given->wanted.handle)->required()->check(notOneLine);
    adding->add_option("--purpose", given->purpose)->required();
    adding->add_option("--lead", given->leads, "A named member of staff; at least two")
        ->required()
        ->check(notOneLine)
        ->expected(1)
        ->take_all();
    adding->add_option("--long-edge", given->wanted.longEdge, "Longest side of a picture in pixels")
        ->capture_default_str();
    adding->add_option("--by", given->by, "Who asks for it; needed where people are set up")->check(notOneLine);
    adding->callback([given, &bench, &exitCode] { exitCode = add(bench, *given); });

    auto* approving = account->add_subcommand("approve", "A senior leader approves");
    approving->add_option("NAME", given->name)->required();
    approving->add_option("--by", given->by)->required()->check(notOneLine);
    approving->callback([given, &bench, &exitCode] { exitCode = take(bench, *given, workflow::approveAccount); });

    auto* training = account->add_subcommand("trained", "Record that a lead has read the policy and was trained");
    training->add_option("NAME", given->name)->required();
    training->add_option("LEAD", given->lead)->required();
    training->add_option("--on", given->on, "The day, as 2026-09-01")->required();
    training->add_option("--by", given->by, "Who records it; needed where people are set up")->check(notOneLine);
    training->callback([given, &bench, &exitCode] { exitCode = train(bench, *given); });

    auto* activating = account->add_subcommand("activate", "IT activates an approved account whose leads are trained");
    activating->add_option("NAME", given->name)->required();
    activating->add_option("--by", given->by)->required()->check(notOneLine);
    activating->callback([given, &bench, &exitCode] { exitCode = take(bench, *given, workflow::activateAccount); });

    account->add_subcommand("list", "All accounts")->callback([&bench, &exitCode] { exitCode = list(bench); });
}

} // namespace clearframe::cli
