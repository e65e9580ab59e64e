#include "cli/acting.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/list_file.hpp"
#include "cli/list_report.hpp"
#include "cli/output.hpp"
#include "core/workflow/import_list.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace clearframe::cli {
namespace {

using nlohmann::json;

struct Arguments {
    std::string file;
    std::string map;
    std::string by;
    std::string note;
    bool approve = false;
};

int shown(const Workbench& bench, const policy::Result<workflow::ListReport>& result) {
    return result ? show(bench, *result) : report(result.error());
}

int take(Workbench& bench, const Arguments& given, bool import) {
    if (given.approve && given.by.empty())
        return reportUsage(
            {policy::FailureKind::conflict, "--approve needs --by PERSON: who looked at the differences."});
    auto mapping = loadMapping(bench, given.map);
    if (!mapping) return report(mapping.error());
    auto bytes = bench.listFiles().load(given.file);
    if (!bytes) return report(bytes.error());
    auto store = bench.store(import ? Access::write : Access::read);
    if (!store) return report(store.error());
    workflow::ImportList lists(**store, bench.listTools(), bench.clock());
    if (!import) return shown(bench, lists.preview(*bytes, *mapping));
    auto by = actingPerson(bench, given.by);
    if (!by) return report(by.error());
    const auto approval = given.approve ? std::optional(workflow::Approval{*by}) : std::nullopt;
    return shown(bench, lists.import(*bytes, *mapping, *by, approval));
}

int status(Workbench& bench) {
    auto store = bench.store(Access::read);
    if (!store) return report(store.error());
    workflow::ImportList lists(**store, bench.listTools(), bench.clock());
    auto now = lists.status();
    if (!now) return report(now.error());
    auto finder = bench.finder();
    const std::string detector =
        finder ? fmt::format("{} ({})", (*finder)->info().name, (*finder)->info().grade) : std::string();
    const bool none = now->version == 0;
    if (bench.json()) {
        print({{"version", now->version},
               {"school", now->school},
               {"urn", now->urn},
               {"issued", none ? json(nullptr) : json(isoTime(now->issued))},
               {"expires", none ? json(nullptr) : json(isoTime(now->expires))},
               {"pupils", now->pupils},
               {"restricted", now->restricted},
               {"signed", now->isSigned},
               {"key", now->signedBy.empty() ? json(nullptr) : json(now->signedBy)},
               {"waiting", now->waiting == 0 ? json(nullptr) : json(now->waiting)},
               {"trip", now->trip.empty() ? json(nullptr) : json(now->trip)},
               {"detector", finder ? json(detector) : json(nullptr)},
               {"state", policy::toString(now->standing.state)},
               {"text", now->standing.text}});
    } else {
        printLine(now->standing.text);
        if (!now->urn.empty()) printLine(fmt::format("{} (URN {}).", now->school, now->urn));
        if (!none) {
            printLine(fmt::format("Version {}, {} pupils, {} of them restricted; in force from {} to {}.", now->version,
                                  now->pupils, now->restricted, isoTime(now->issued), isoTime(now->expires)));
            printLine(now->signedBy.empty() ? std::string("Not signed: imported by hand.")
                                            : fmt::format("Signed by the key {}.", now->signedBy));
        }
        if (now->waiting != 0)
            printLine(fmt::format("Version {} waits for IT to agree to its differences.", now->waiting));
        if (!now->trip.empty())
            printLine(fmt::format("On the trip “{}”: nobody else is shown, and nothing goes elsewhere.", now->trip));
        printLine(finder ? fmt::format("Face detector: {}.", detector) : finder.error().text);
    }
    return done;
}

int resolve(Workbench& bench, const Arguments& given) {
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    auto by = actingPerson(bench, given.by);
    if (!by) return report(by.error());
    workflow::ImportList lists(**store, bench.listTools(), bench.clock());
    if (auto resolved = lists.resolveUnread(*by, given.note); !resolved) return report(resolved.error());
    return status(bench);
}

} // namespace

void addListCommands(Program program) {
    auto& bench = program.bench;
    auto& exitCode = program.exitCode;
    auto* list = program.app.add_subcommand("list", "The photo-consent list");
    list->require_subcommand(1);
    auto given = std::make_shared<Arguments>();

    auto* previewing = list->add_subcommand("preview", "What an import would change; changes nothing");
    previewing->add_option("FILE", given->file)->required();
    previewing->add_option("--map", given->map, "What the list's columns mean, as JSON");
    previewing->callback([given, &bench, &exitCode] { exitCode = take(bench, *given, false); });

    auto* importing = list->add_subcommand("import", "Take a consent list over, or say why not");
    importing->add_option("FILE", given->file)->required();
    importing->add_option("--map", given->map, "What the list's columns mean, as JSON; remembered");
    importing->add_option("--by", given->by, "Who imports or approves")->check(notOneLine);
    importing->add_flag("--approve", given->approve, "The differences were looked at and are right");
    importing->callback([given, &bench, &exitCode] { exitCode = take(bench, *given, true); });

    auto* resolving = list->add_subcommand("resolve", "A newer list that could not be read does not count");
    resolving->add_option("--note", given->note, "Why")->required()->check(notOneLine);
    resolving->add_option("--by", given->by, "Who in IT says so")->required()->check(notOneLine);
    resolving->callback([given, &bench, &exitCode] { exitCode = resolve(bench, *given); });

    addAddressCommands(program, *list);

    list->add_subcommand("status", "The list in force and the face detector")->callback([&bench, &exitCode] {
        exitCode = status(bench);
    });
}

} // namespace clearframe::cli
