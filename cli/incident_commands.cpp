#include "cli/acting.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "core/workflow/delete_photo.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace clearframe::cli {
namespace {

using nlohmann::json;

json toJson(const ports::Incident& incident) {
    return {{"photo", incident.photo.value},
            {"event", incident.event},
            {"by", incident.by},
            {"at", isoTime(incident.at)},
            {"note", incident.note}};
}

int erase(Workbench& bench, workflow::DeleteRequest request, const std::string& by) {
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    auto person = actingPerson(bench, by);
    if (!person) return report(person.error());
    request.by = std::move(*person);
    auto deleted = workflow::deletePhoto(**store, bench.vault(), bench.clock(), request);
    if (!deleted) return report(deleted.error());
    if (bench.json()) {
        json out = toJson(deleted->incident);
        out["exported"] = json::array();
        for (const auto& gone : deleted->exported)
            out["exported"].push_back(
                {{"account", gone.account}, {"output", gone.output}, {"released_at", isoTime(gone.at)}});
        print(out);
        return done;
    }
    printLine("Deleted. Tell the school business manager; the note is kept for them.");
    for (const auto& gone : deleted->exported)
        printLine(fmt::format("It was exported before: {} for {}, {}. Take it down there.", gone.output, gone.account,
                              isoTime(gone.at)));
    return done;
}

int list(Workbench& bench, const std::string& by) {
    auto store = bench.store(Access::read);
    if (!store) return report(store.error());
    auto person = actingPerson(bench, by);
    if (!person) return report(person.error());
    auto incidents = workflow::listIncidents(**store, *person);
    if (!incidents) return report(incidents.error());
    json out = json::array();
    for (const auto& incident : *incidents) {
        if (bench.json())
            out.push_back(toJson(incident));
        else
            printLine(
                fmt::format("{}  {}  by {}: {}", isoTime(incident.at), incident.event, incident.by, incident.note));
    }
    if (bench.json())
        print(out);
    else if (incidents->empty())
        printLine("No photo was ever deleted at once.");
    return done;
}

} // namespace

void addIncidentCommands(Program program) {
    auto& bench = program.bench;
    auto& exitCode = program.exitCode;
    auto given = std::make_shared<workflow::DeleteRequest>();
    auto by = std::make_shared<std::string>();
    auto* deleting = program.app.add_subcommand("delete", "Delete a compromising photo at once; there is no way back");
    deleting->add_option("PHOTO", given->photo.value)->required();
    deleting->add_option("--note", given->note, "What happened, for the school business manager")->required();
    deleting->add_option("--by", *by, "Who deletes it")->required();
    deleting->callback([given, by, &bench, &exitCode] { exitCode = erase(bench, *given, *by); });

    auto* listing = program.app.add_subcommand("incidents", "Photos that were deleted at once");
    listing->add_option("--by", *by, "Who asks; needed where people are set up");
    listing->callback([by, &bench, &exitCode] { exitCode = list(bench, *by); });
}

} // namespace clearframe::cli
