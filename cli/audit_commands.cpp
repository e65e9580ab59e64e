#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace clearframe::cli {
namespace {

using nlohmann::json;

int show(Workbench& bench) {
    auto store = bench.store(Access::read);
    if (!store) return report(store.error());
    auto transaction = (*store)->read();
    if (!transaction) return report(transaction.error());
    auto rows = (*transaction)->audit().rows();
    if (!rows) return report(rows.error());
    json out = json::array();
    for (const auto& row : *rows) {
        if (bench.json()) {
            json details = json::array();
            for (const auto& [key, value] : row.details)
                details.push_back({{"key", key}, {"value", value}});
            out.push_back({{"number", row.number},
                           {"at", isoTime(row.at)},
                           {"act", row.act},
                           {"by", row.by},
                           {"people", row.people},
                           {"details", details}});
            continue;
        }
        std::string line = fmt::format("{:>6}  {}  {}", row.number, isoTime(row.at), row.act);
        if (!row.by.empty()) line += fmt::format("  by {}", row.by);
        for (const auto& person : row.people)
            line += fmt::format("  {}", person);
        for (const auto& [key, value] : row.details)
            line += fmt::format("  {}={}", key, value);
        printLine(line);
    }
    if (bench.json()) print(out);
    return done;
}

int verify(Workbench& bench) {
    auto store = bench.store(Access::read);
    if (!store) return report(store.error());
    auto transaction = (*store)->read();
    if (!transaction) return report(transaction.error());
    auto check = (*transaction)->audit().verify();
    if (!check) return report(check.error());
    if (bench.json()) {
        print({{"entries", check->entries},
               {"ok", check->ok},
               {"first_bad", check->firstBad ? json(*check->firstBad) : json(nullptr)}});
    } else if (check->ok) {
        printLine(fmt::format("The log is whole: {} entries, chain and signature hold.", check->entries));
    } else {
        printLine(fmt::format("The log was changed. The first entry that does not hold is number {}. Call IT.",
                              check->firstBad.value_or(0)));
    }
    return check->ok ? done : doneWithReasons;
}

} // namespace

void addAuditCommands(Program program) {
    auto* audit = program.app.add_subcommand("audit", "The log of what was done");
    audit->require_subcommand(1);
    audit->add_subcommand("show", "Every entry")->callback([program] { program.exitCode = show(program.bench); });
    audit->add_subcommand("verify", "Check the chain and the signature")->callback([program] {
        program.exitCode = verify(program.bench);
    });
}

} // namespace clearframe::cli
