#include "cli/acting.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/list_report.hpp"
#include "cli/output.hpp"
#include "core/workflow/fetch_list.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace clearframe::cli {
namespace {

using nlohmann::json;

struct Arguments {
    ports::ListAddress address;
    std::string authorityFile;
    std::string tokenFile;
    std::string certificateFile;
    std::string keyFile;
    std::string by;
    bool approve = false;
};

constexpr std::size_t longestText = std::size_t{256} << 10U;

/// A small text file; nothing where no file is named.
policy::Result<std::string> textOf(Workbench& bench, const std::string& file) {
    if (file.empty()) return std::string();
    auto loaded = bench.source().load(file);
    if (!loaded) return tl::unexpected(loaded.error());
    if (loaded->bytes.size() > longestText)
        return policy::fail(policy::FailureKind::refused,
                            fmt::format("{} is too large to be a key, a certificate or a token.", file));
    return std::string(loaded->bytes.begin(), loaded->bytes.end());
}

std::string withoutEnd(std::string line) {
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r' || line.back() == ' '))
        line.pop_back();
    return line;
}

json toJson(const workflow::FetchStatus& status) {
    const auto time = [](const std::optional<policy::Time>& at) { return at ? json(isoTime(*at)) : json(nullptr); };
    const auto& state = status.state;
    return {{"url", status.url.empty() ? json(nullptr) : json(status.url)},
            {"own_authority", status.ownAuthority},
            {"token", status.token},
            {"certificate", status.certificate},
            {"asked", time(state.asked)},
            {"answered", time(state.answered)},
            {"next", state.asked ? json(isoTime(state.next)) : json(nullptr)},
            {"offline", state.offline},
            {"problem", state.problem.empty() ? json(nullptr) : json(state.problem)}};
}

int show(Workbench& bench) {
    auto store = bench.store(Access::read);
    if (!store) return report(store.error());
    auto status = workflow::FetchList(**store, bench.listTools(), bench.clock(), bench.ids()).status();
    if (!status) return report(status.error());
    if (bench.json())
        print(toJson(*status));
    else if (status->url.empty())
        printLine("No address is set for the list.");
    else
        printLine(fmt::format("{}{}", status->url, status->state.offline ? "  (offline)" : ""));
    if (!bench.json() && !status->state.problem.empty()) printLine(status->state.problem);
    return done;
}

int set(Workbench& bench, Arguments given) {
    struct File {
        const std::string& name;
        std::string& text;
    };
    for (const auto& file :
         {File{given.authorityFile, given.address.authority}, File{given.certificateFile, given.address.certificate},
          File{given.keyFile, given.address.key}, File{given.tokenFile, given.address.token}}) {
        auto text = textOf(bench, file.name);
        if (!text) return report(text.error());
        file.text = std::move(*text);
    }
    given.address.token = withoutEnd(std::move(given.address.token));
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    auto by = actingPerson(bench, given.by);
    if (!by) return report(by.error());
    auto put =
        workflow::FetchList(**store, bench.listTools(), bench.clock(), bench.ids()).setAddress(given.address, *by);
    return put ? show(bench) : report(put.error());
}

int forget(Workbench& bench, const Arguments& given) {
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    auto by = actingPerson(bench, given.by);
    if (!by) return report(by.error());
    auto gone = workflow::FetchList(**store, bench.listTools(), bench.clock(), bench.ids()).forgetAddress(*by);
    return gone ? show(bench) : report(gone.error());
}

int fetch(Workbench& bench, const Arguments& given) {
    if (given.approve && given.by.empty())
        return reportUsage(
            {policy::FailureKind::conflict, "--approve needs --by PERSON: who looked at the differences."});
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    workflow::FetchList fetching(**store, bench.listTools(), bench.clock(), bench.ids());
    auto task = fetching.asked();
    if (!task) return report(task.error());
    auto by =
        given.by.empty() ? policy::Result<workflow::Actor>(workflow::Actor::kiosk()) : actingPerson(bench, given.by);
    if (!by) return report(by.error());
    const auto approval = given.approve ? std::optional(workflow::Approval{*by}) : std::nullopt;
    auto taken = fetching.take(*task, bench.fetcher().fetch(task->address, task->tag, {}), *by, approval);
    if (!taken) return report(taken.error());
    if (!taken->list) return show(bench); // unchanged: only where a tag was sent
    return show(bench, *taken->list);
}

} // namespace

void addAddressCommands(Program program, CLI::App& list) {
    auto& bench = program.bench;
    auto& exitCode = program.exitCode;
    auto given = std::make_shared<Arguments>();
    auto* address = list.add_subcommand("address", "Where the signed list is fetched from")->require_subcommand(1);
    auto* setting = address->add_subcommand("set", "The list’s address; its signature is expected at URL.minisig");
    setting->add_option("URL", given->address.url, "https:// of the list on any file host")->required();
    setting->add_option("--authority", given->authorityFile, "PEM file: the only certificate authority to trust");
    setting->add_option("--token-file", given->tokenFile, "File with a token the server asks for");
    setting->add_option("--certificate", given->certificateFile, "PEM file: the kiosk’s own certificate");
    setting->add_option("--key", given->keyFile, "PEM file: its key");
    setting->add_option("--proxy", given->address.proxy, "http://HOST:PORT");
    setting->add_option("--by", given->by, "Who sets it");
    setting->callback([given, &bench, &exitCode] { exitCode = set(bench, *given); });
    address->add_subcommand("show", "The address and what became of asking there")->callback([&bench, &exitCode] {
        exitCode = show(bench);
    });
    auto* forgetting = address->add_subcommand("forget", "Ask nowhere any more");
    forgetting->add_option("--by", given->by, "Who forgets it");
    forgetting->callback([given, &bench, &exitCode] { exitCode = forget(bench, *given); });
    auto* fetching = list.add_subcommand("fetch", "Ask the address now, and import what is there");
    fetching->add_flag("--approve", given->approve, "Somebody looked at the differences");
    fetching->add_option("--by", given->by, "Who");
    fetching->callback([given, &bench, &exitCode] { exitCode = fetch(bench, *given); });
}

} // namespace clearframe::cli
