#include "cli/acting.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "core/workflow/paired_kiosks.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace clearframe::cli {
namespace {

using nlohmann::json;
using workflow::KioskView;

struct Given {
    std::string name;
    std::string code;
    std::string key;
    std::string by;
};

json toJson(const KioskView& view) {
    return {{"name", view.kiosk.name},
            {"key", view.kiosk.identity.key},
            {"age", view.kiosk.identity.recipient},
            {"fingerprint", view.fingerprint},
            {"state", view.kiosk.removed ? "removed" : "paired"},
            {"added", isoTime(view.kiosk.addedAt)},
            {"by", view.kiosk.addedBy}};
}

void printKiosk(const KioskView& view) {
    printLine(fmt::format("{}  {}  {}{}", view.kiosk.identity.key.substr(0, 16), view.fingerprint, view.kiosk.name,
                          view.kiosk.removed ? " (removed)" : ""));
}

workflow::PairedKiosks kiosksOf(Workbench& bench, ports::Store& store) {
    return {store, bench.tripSeal(), bench.clock()};
}

int shown(Workbench& bench, const policy::Result<KioskView>& view) {
    if (!view) return report(view.error());
    if (bench.json())
        print(toJson(*view));
    else
        printKiosk(*view);
    return done;
}

int add(Workbench& bench, const Given& given) {
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    auto by = actingPerson(bench, given.by);
    if (!by) return report(by.error());
    auto kiosk = kiosksOf(bench, **store).add(given.name, given.code, *by);
    const int code = shown(bench, kiosk);
    if (kiosk && !bench.json())
        printLine("Compare the fingerprint with what the other kiosk shows: “clearframe device pairing”. Where it "
                  "differs, remove it: clearframe trip kiosk remove " +
                  kiosk->kiosk.identity.key.substr(0, 16));
    return code;
}

int list(Workbench& bench) {
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    auto kiosks = kiosksOf(bench, **store).list();
    if (!kiosks) return report(kiosks.error());
    json out = json::array();
    for (const auto& view : *kiosks) {
        if (bench.json())
            out.push_back(toJson(view));
        else
            printKiosk(view);
    }
    if (bench.json())
        print({{"kiosks", std::move(out)}});
    else if (kiosks->empty())
        printLine("This kiosk is paired with no other one.");
    return done;
}

int remove(Workbench& bench, const Given& given) {
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    auto by = actingPerson(bench, given.by);
    if (!by) return report(by.error());
    return shown(bench, kiosksOf(bench, **store).remove(given.key, *by));
}

} // namespace

int showPairing(Workbench& bench) {
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    auto self = kiosksOf(bench, **store).self();
    if (!self) return report(self.error());
    if (bench.json()) {
        print({{"pairing", self->code}, {"fingerprint", self->fingerprint}});
        return done;
    }
    printLine(self->code);
    printLine(fmt::format("Fingerprint: {}", self->fingerprint));
    return done;
}

void addPairingCommands(Program program, CLI::App& trip) {
    auto& bench = program.bench;
    auto& exitCode = program.exitCode;
    auto given = std::make_shared<Given>();
    auto* kiosk = trip.add_subcommand("kiosk", "Other kiosks of the school that trips are shared with");
    kiosk->require_subcommand(1);

    auto* adding = kiosk->add_subcommand("add", "Pair with another kiosk, by the code that it shows");
    adding->add_option("NAME", given->name, "What it is called here")->required()->check(notOneLine);
    adding->add_option("--code", given->code, "The line that “clearframe device pairing” shows there")->required();
    adding->add_option("--by", given->by, "Who in IT does it")->required()->check(notOneLine);
    adding->callback([given, &bench, &exitCode] { exitCode = add(bench, *given); });

    kiosk->add_subcommand("list", "All, with those that were removed")->callback([&bench, &exitCode] {
        exitCode = list(bench);
    });

    auto* removing = kiosk->add_subcommand("remove", "Share nothing with it any more, for good");
    removing->add_option("KEY", given->key, "Its key, or the first 8 digits of it")->required();
    removing->add_option("--by", given->by, "Who in IT does it")->required()->check(notOneLine);
    removing->callback([given, &bench, &exitCode] { exitCode = remove(bench, *given); });
}

} // namespace clearframe::cli
