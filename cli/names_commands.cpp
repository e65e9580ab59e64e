#include "cli/acting.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "core/workflow/names_to_know.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace clearframe::cli {
namespace {

using nlohmann::json;

struct Arguments {
    workflow::NamesWanted wanted;
    std::string purpose;
    bool acknowledge = false;
    std::string by;
};

json toJson(const workflow::NamesToKnow& known) {
    json names = json::array();
    for (const auto& name : known.names)
        names.push_back({{"name", name.name},
                         {"class", name.group},
                         {"year", name.year},
                         {"never", name.never},
                         {"rules", name.rules}});
    json readBy = json::array();
    for (const auto& read : known.readBy)
        readBy.push_back({{"by", read.by}, {"at", isoTime(read.at)}, {"version", read.listVersion}});
    return {{"version", known.shown.listVersion}, {"names", std::move(names)}, {"read_by", std::move(readBy)}};
}

void printNames(const workflow::NamesToKnow& known) {
    std::string group = "\n";
    for (const auto& name : known.names) {
        if (name.group != group) printLine(name.group.empty() ? "Without a class" : name.group);
        group = name.group;
        std::string line = "    " + name.name + ":";
        for (const auto& rule : name.rules)
            line += " " + rule;
        printLine(line);
    }
    if (known.names.empty()) printLine("Nobody here is restricted.");
    for (const auto& read : known.readBy)
        printLine(fmt::format("Read by {} on {}.", read.by, isoTime(read.at)));
}

int show(Workbench& bench, const Arguments& given) {
    workflow::NamesWanted wanted = given.wanted;
    if (!given.purpose.empty()) {
        auto purpose = parsePurpose(given.purpose);
        if (!purpose) return reportUsage(purpose.error());
        wanted.purpose = *purpose;
    }
    if (given.acknowledge && given.by.empty())
        return reportUsage({policy::FailureKind::conflict, "--acknowledge needs --by: who has read the names."});
    if (given.acknowledge &&
        !(wanted.group.empty() && wanted.event.empty() && !wanted.purpose && wanted.trip.value.empty()))
        return reportUsage({policy::FailureKind::conflict,
                            "--acknowledge is for all names. Leave --class, --event, --trip and --purpose out."});
    auto store = bench.store(given.acknowledge ? Access::write : Access::read);
    if (!store) return report(store.error());
    auto names = workflow::namesToKnow(**store, wanted);
    if (!names) return report(names.error());
    if (given.acknowledge) {
        auto person = actingPerson(bench, given.by);
        if (!person) return report(person.error());
        auto kept = workflow::acknowledgeNames(**store, bench.clock(), names->shown, *person);
        if (!kept) return report(kept.error());
        names = workflow::namesToKnow(**store, wanted);
        if (!names) return report(names.error());
    }
    if (bench.json())
        print(toJson(*names));
    else
        printNames(*names);
    return done;
}

} // namespace

void addNamesCommands(Program program) {
    auto& bench = program.bench;
    auto& exitCode = program.exitCode;
    auto given = std::make_shared<Arguments>();
    auto* names = program.app.add_subcommand("names-to-know", "Pupils who are restricted, by class and name");
    names->add_option("--class", given->wanted.group, "Of one class");
    names->add_option("--event", given->wanted.event, "Of the classes in an event's photos");
    names->add_option("--trip", given->wanted.trip.value, "Of the pupils on a trip, as “trip list” names it");
    names->add_option("--purpose", given->purpose, "social, website, print, press or display");
    names->add_flag("--acknowledge", given->acknowledge, "I have read them all; with --by");
    names->add_option("--by", given->by, "Who has read them");
    names->callback([given, &bench, &exitCode] { exitCode = show(bench, *given); });
}

} // namespace clearframe::cli
