#include "cli/acting.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "core/policy/file_name.hpp"
#include "core/policy/list_words.hpp"
#include "core/workflow/situation.hpp"
#include "core/workflow/trip_results.hpp"
#include "core/workflow/trips.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace clearframe::cli {
namespace {

using nlohmann::json;
using policy::Lease;
using policy::Trip;
using policy::TripSide;

struct Given {
    std::string name;
    std::string from;
    std::string until;
    std::vector<std::string> pupils;
    std::vector<std::string> classes;
    std::vector<std::string> accounts;
    std::string kiosk;
    std::string by;
    std::string id;
    std::string file;
    std::string to;
};

std::string_view wordFor(TripSide side) {
    switch (side) {
    case TripSide::here:
        return "here";
    case TripSide::away:
        return "away";
    case TripSide::guest:
        return "guest";
    }
    return "";
}

std::string_view wordFor(Lease lease) {
    switch (lease) {
    case Lease::planned:
        return "planned";
    case Lease::running:
        return "running";
    case Lease::ranOut:
        return "ran-out";
    case Lease::ended:
        return "ended";
    }
    return "";
}

json toJson(const Trip& trip) {
    return {{"id", trip.id.value},
            {"name", trip.name},
            {"side", wordFor(trip.side)},
            {"kiosk", trip.kiosk.empty() ? json(nullptr) : json(trip.kiosk)},
            {"from", policy::toString(trip.from)},
            {"until", policy::toString(trip.until)},
            {"ends", isoTime(trip.ends)},
            {"pupils", trip.pupils.size()},
            {"accounts", trip.accounts},
            {"list", trip.listVersion},
            {"by", trip.preparedBy}};
}

std::string line(const Trip& trip) {
    return fmt::format("{}  {}, {} to {}; nothing is cleared from {} on.", trip.id.value, trip.name,
                       policy::toString(trip.from), policy::toString(trip.until), isoTime(trip.ends));
}

int shown(Workbench& bench, const policy::Result<Trip>& trip) {
    if (!trip) return report(trip.error());
    if (bench.json())
        print(toJson(*trip));
    else
        printLine(line(*trip));
    return done;
}

/// The keys of the pupils that were named, on the list in use.
policy::Result<std::vector<policy::PupilKey>> keysOf(Workbench& bench, ports::Store& store,
                                                     const std::vector<std::string>& references) {
    std::vector<policy::PupilKey> keys;
    if (references.empty()) return keys;
    auto transaction = store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    auto situation = workflow::Situation::load(**transaction, bench.clock().now());
    if (!situation) return tl::unexpected(situation.error());
    for (const auto& reference : references) {
        const auto* pupil = situation->roster() ? situation->roster()->find(reference) : nullptr;
        if (!pupil)
            return policy::fail(policy::FailureKind::notFound,
                                fmt::format("There is no pupil {} on the list, or more than one. Give a UPN, MIS id "
                                            "or row:N.",
                                            reference));
        keys.push_back(pupil->key);
    }
    return keys;
}

int prepare(Workbench& bench, const Given& given) {
    const auto from = parseDate(given.from);
    if (!from) return reportUsage(from.error());
    const auto until = parseDate(given.until);
    if (!until) return reportUsage(until.error());
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    auto pupils = keysOf(bench, **store, given.pupils);
    if (!pupils) return report(pupils.error());
    auto by = actingPerson(bench, given.by);
    if (!by) return report(by.error());
    return shown(bench, workflow::prepareTrip(**store, bench.clock(), bench.ids(),
                                              {.name = given.name,
                                               .from = *from,
                                               .until = *until,
                                               .pupils = *std::move(pupils),
                                               .classes = given.classes,
                                               .accounts = given.accounts,
                                               .kiosk = given.kiosk,
                                               .by = *by}));
}

int list(Workbench& bench) {
    auto store = bench.store(Access::read);
    if (!store) return report(store.error());
    auto trips = workflow::listTrips(**store, bench.clock());
    if (!trips) return report(trips.error());
    json out = json::array();
    for (const auto& view : *trips) {
        auto one = toJson(view.trip);
        one["state"] = wordFor(view.lease);
        out.push_back(std::move(one));
        if (bench.json()) continue;
        printLine(line(view.trip));
        printLine(fmt::format("    {}{}", wordFor(view.lease),
                              view.kiosk.empty() ? "" : fmt::format(", shared with the kiosk “{}”", view.kiosk)));
    }
    if (bench.json())
        print({{"trips", std::move(out)}});
    else if (trips->empty())
        printLine("No trip was prepared.");
    return done;
}

int end(Workbench& bench, const Given& given) {
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    auto by = actingPerson(bench, given.by);
    if (!by) return report(by.error());
    return shown(bench, workflow::endTrip(**store, bench.clock(), {given.id}, *by));
}

/// Pack and results: made, then written to a stick.
template <class Make> int written(Workbench& bench, const Given& given, ports::TripFileKind kind, const Make& make) {
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    auto by = actingPerson(bench, given.by);
    if (!by) return report(by.error());
    auto bytes = make(workflow::TripDesk{**store, bench.tripSeal(), bench.clock()}, *by);
    if (!bytes) return report(bytes.error());
    auto file = bench.tripFiles().save(given.to, "trip-" + policy::fileStem(given.id, "trip"), kind, *bytes);
    if (!file) return report(file.error());
    if (bench.json())
        print({{"file", *file}});
    else
        printLine(fmt::format("{} was written. Only the other kiosk can read it.", *file));
    return done;
}

int take(Workbench& bench, const Given& given) {
    auto file = bench.tripFiles().load(given.file);
    if (!file) return report(file.error());
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    auto by = actingPerson(bench, given.by);
    if (!by) return report(by.error());
    return shown(bench, workflow::takeTrip({**store, bench.tripSeal(), bench.clock()}, *file, *by));
}

int home(Workbench& bench, const Given& given) {
    auto file = bench.tripFiles().load(given.file);
    if (!file) return report(file.error());
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    auto by = actingPerson(bench, given.by);
    if (!by) return report(by.error());
    auto brought = workflow::bringTripHome({**store, bench.tripSeal(), bench.clock()}, *file, *by);
    if (!brought) return report(brought.error());
    if (bench.json()) {
        print({{"trip", toJson(brought->trip)},
               {"noes", brought->noes},
               {"releases", brought->releases},
               {"photos", brought->photos},
               {"recalled", brought->recalled}});
    } else {
        printLine(fmt::format("“{}” is home: {} new noes, {} exports with {} photos.", brought->trip.name,
                              brought->noes, brought->releases, brought->photos));
        if (brought->recalled > 0)
            printLine(
                fmt::format("{} of them have to be taken down. “clearframe recall” names them.", brought->recalled));
    }
    return brought->recalled > 0 ? doneWithReasons : done;
}

} // namespace

void addTripCommands(Program program) {
    auto& bench = program.bench;
    auto& exitCode = program.exitCode;
    auto given = std::make_shared<Given>();
    auto* trip = program.app.add_subcommand("trip", "Trips: who, when, where to, and the kiosk that goes along");
    trip->require_subcommand(1);
    const auto byPerson = [given](CLI::App* command) {
        command->add_option("--by", given->by, "Who does it")->required()->check(notOneLine);
    };

    auto* preparing = trip->add_subcommand("prepare", "A senior leader or IT prepares a trip");
    preparing->add_option("NAME", given->name, "As the event of its photos is called")->required()->check(notOneLine);
    preparing->add_option("--from", given->from, "YYYY-MM-DD, its first day")->required();
    preparing->add_option("--until", given->until, "YYYY-MM-DD, its last day")->required();
    preparing->add_option("--pupil", given->pupils, "UPN, else MIS id, else row:N; may be given again");
    preparing->add_option("--class", given->classes, "All of a class; may be given again");
    preparing->add_option("--account", given->accounts, "Where photos may go; may be given again")->required();
    preparing->add_option("--kiosk", given->kiosk, "The paired kiosk that goes along; else this one does");
    byPerson(preparing);
    preparing->callback([given, &bench, &exitCode] { exitCode = prepare(bench, *given); });

    trip->add_subcommand("list", "All trips")->callback([&bench, &exitCode] { exitCode = list(bench); });

    auto* ending = trip->add_subcommand("end", "This kiosk is back, or nothing will come home from the other one");
    ending->add_option("ID", given->id, "As “trip list” names it")->required();
    byPerson(ending);
    ending->callback([given, &bench, &exitCode] { exitCode = end(bench, *given); });

    auto* packing = trip->add_subcommand("pack", "Write what the other kiosk takes along");
    packing->add_option("ID", given->id, "As “trip list” names it")->required();
    packing->add_option("--to", given->to, "A folder, as of a stick")->required();
    byPerson(packing);
    packing->callback([given, &bench, &exitCode] {
        exitCode = written(bench, *given, ports::TripFileKind::pack,
                           [&](const auto& desk, const auto& by) { return workflow::packTrip(desk, {given->id}, by); });
    });

    auto* taking = trip->add_subcommand("take", "This kiosk goes along, with the pack of another one");
    taking->add_option("FILE", given->file, "NAME.trip-pack.age")->required();
    byPerson(taking);
    taking->callback([given, &bench, &exitCode] { exitCode = take(bench, *given); });

    auto* results = trip->add_subcommand("results", "The trip is over: write what goes home");
    results->add_option("ID", given->id, "As “trip list” names it")->required();
    results->add_option("--to", given->to, "A folder, as of a stick")->required();
    byPerson(results);
    results->callback([given, &bench, &exitCode] {
        exitCode = written(bench, *given, ports::TripFileKind::results, [&](const auto& desk, const auto& by) {
            return workflow::tripResults(desk, {given->id}, by);
        });
    });

    auto* bringing = trip->add_subcommand("home", "Bring home what the other kiosk did");
    bringing->add_option("FILE", given->file, "NAME.trip-results.age")->required();
    byPerson(bringing);
    bringing->callback([given, &bench, &exitCode] { exitCode = home(bench, *given); });

    addPairingCommands(program, *trip);
}

} // namespace clearframe::cli
