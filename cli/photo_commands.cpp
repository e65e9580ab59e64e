#include "cli/acting.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "core/workflow/stage.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace clearframe::cli {
namespace {

int show(const Workbench& bench, const std::vector<workflow::PhotoView>& views) {
    if (bench.json()) {
        nlohmann::json out = nlohmann::json::array();
        for (const auto& view : views)
            out.push_back(toJson(view));
        print(out);
    } else {
        printText(views);
    }
    return exitCodeOf(views);
}

struct Arguments {
    std::string event;
    std::string purpose;
    std::vector<std::string> paths;
    std::string by;
};

int stage(Workbench& bench, const Arguments& given) {
    auto purpose = parsePurpose(given.purpose.empty() ? "social" : given.purpose);
    if (!purpose) return reportUsage(purpose.error());
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    auto by = actingPerson(bench, given.by);
    if (!by) return report(by.error());
    auto finder = bench.finder();
    if (!finder) return report(finder.error());
    auto redactor = bench.redactor();
    if (!redactor) return report(redactor.error());
    const workflow::StagingDesk desk{**store,  bench.vault(), bench.source(), bench.reader(),
                                     **finder, **redactor,    bench.clock(),  bench.ids()};
    auto views = workflow::stage(desk, {.event = given.event, .purpose = *purpose, .paths = given.paths, .by = *by},
                                 progressOnTerminal());
    if (!views) return report(views.error());
    return show(bench, *views);
}

int list(Workbench& bench, const Arguments& given) {
    std::optional<policy::Purpose> purpose;
    if (!given.purpose.empty()) {
        auto parsed = parsePurpose(given.purpose);
        if (!parsed) return reportUsage(parsed.error());
        purpose = *parsed;
    }
    auto store = bench.store(Access::read);
    if (!store) return report(store.error());
    auto views = workflow::listPhotos(**store, bench.clock(), given.event, purpose);
    if (!views) return report(views.error());
    return show(bench, *views);
}

} // namespace

void addPhotoCommands(Program program) {
    auto& bench = program.bench;
    auto& exitCode = program.exitCode;
    auto given = std::make_shared<Arguments>();

    auto* staging =
        program.app.add_subcommand("stage", "Take photos in: decode, faces, tags, verdict; the source is only read");
    staging->add_option("--event", given->event, "Name of the event")->required();
    staging->add_option("--purpose", given->purpose, "social, website, print, press or display");
    staging->add_option("--by", given->by, "Who takes them in; needed where people are set up")->check(notOneLine);
    staging->add_option("PATH", given->paths, "Photos and folders")->required();
    staging->callback([given, &bench, &exitCode] { exitCode = stage(bench, *given); });

    auto* listing = program.app.add_subcommand("photos", "What is staged");
    listing->add_option("--event", given->event);
    listing->add_option("--purpose", given->purpose);
    listing->callback([given, &bench, &exitCode] { exitCode = list(bench, *given); });
}

} // namespace clearframe::cli
