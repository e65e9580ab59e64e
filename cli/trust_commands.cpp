#include "cli/acting.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "core/workflow/trust.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace clearframe::cli {
namespace {

using nlohmann::json;
using workflow::KeyView;

struct Arguments {
    std::string file;
    std::string id;
    std::string school;
    std::string urn;
    std::string by;
};

json toJson(const KeyView& key) {
    return {{"id", key.id},
            {"fingerprint", key.fingerprint},
            {"state", key.revoked ? "taken-away" : "trusted"},
            {"added", isoTime(key.addedAt)},
            {"by", key.addedBy}};
}

std::string line(const KeyView& key) {
    return fmt::format("{}  {}  {}", key.id, key.fingerprint, key.revoked ? "taken away" : "trusted");
}

workflow::Trust trustOf(Workbench& bench, ports::Store& store) {
    return {store, bench.signatures(), bench.clock()};
}

int setUp(Workbench& bench, const Arguments& given) {
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    auto by = actingPerson(bench, given.by);
    if (!by) return report(by.error());
    auto school = trustOf(bench, **store).setUp({given.school, given.urn}, *by);
    if (!school) return report(school.error());
    if (bench.json())
        print({{"school", school->name}, {"urn", school->urn}});
    else
        printLine(fmt::format("This kiosk belongs to {} (URN {}).", school->name, school->urn));
    return done;
}

int add(Workbench& bench, const Arguments& given) {
    auto file = bench.listFiles().load(given.file);
    if (!file) return report(file.error());
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    auto by = actingPerson(bench, given.by);
    if (!by) return report(by.error());
    auto key = trustOf(bench, **store).add(*file, *by);
    if (!key) return report(key.error());
    if (bench.json()) {
        auto document = toJson(*key);
        document["vouched_by"] = key->vouchedBy.empty() ? json(nullptr) : json(key->vouchedBy);
        print(document);
        return done;
    }
    printLine(fmt::format("The key {} may sign lists now.", key->id));
    printLine(fmt::format("Fingerprint: {}", key->fingerprint));
    if (key->vouchedBy.empty())
        printLine("Compare it, in person or by telephone, with whoever holds the key. Where it differs, take the key "
                  "away: clearframe trust remove " +
                  key->id);
    else
        printLine(fmt::format("It is signed by the trusted key {}.", key->vouchedBy));
    return done;
}

int list(Workbench& bench) {
    auto store = bench.store(Access::read);
    if (!store) return report(store.error());
    auto keys = trustOf(bench, **store).list();
    if (!keys) return report(keys.error());
    json all = json::array();
    for (const auto& key : *keys) {
        all.push_back(toJson(key));
        if (!bench.json()) printLine(line(key));
    }
    if (bench.json()) print({{"keys", std::move(all)}});
    if (!bench.json() && keys->empty()) printLine("No key may sign lists yet.");
    return done;
}

int remove(Workbench& bench, const Arguments& given) {
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    auto by = actingPerson(bench, given.by);
    if (!by) return report(by.error());
    auto key = trustOf(bench, **store).remove(given.id, *by);
    if (!key) return report(key.error());
    if (bench.json())
        print(toJson(*key));
    else
        printLine(fmt::format("The key {} was taken away. No list that it signs is taken any more.", key->id));
    return done;
}

int deviceKey(Workbench& bench) {
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    auto recipient = bench.listTools().opener.recipient();
    if (!recipient) return report(recipient.error());
    if (bench.json())
        print({{"age", *recipient}});
    else
        printLine(*recipient);
    return done;
}

} // namespace

void addTrustCommands(Program program) {
    auto& bench = program.bench;
    auto& exitCode = program.exitCode;
    auto given = std::make_shared<Arguments>();
    constexpr const char* byIt = "Who in IT does it";

    auto* setup = program.app.add_subcommand("setup", "Name the school; again, only by IT");
    setup->add_option("--school", given->school, "Its name")->required()->check(notOneLine);
    setup->add_option("--urn", given->urn, "Its Unique Reference Number, as signed lists have it")->required();
    setup->add_option("--by", given->by, byIt)->check(notOneLine);
    setup->callback([given, &bench, &exitCode] { exitCode = setUp(bench, *given); });

    auto* trust = program.app.add_subcommand("trust", "Keys that may sign lists");
    trust->require_subcommand(1);
    auto* adding = trust->add_subcommand("add", "A public key of minisign may sign lists from now on");
    adding->add_option("FILE", given->file, "FILE.pub; FILE.pub.minisig beside it, if any, has to hold")->required();
    adding->add_option("--by", given->by, byIt)->check(notOneLine);
    adding->callback([given, &bench, &exitCode] { exitCode = add(bench, *given); });
    trust->add_subcommand("list", "All keys, with those that were taken away")->callback([&bench, &exitCode] {
        exitCode = list(bench);
    });
    auto* removing = trust->add_subcommand("remove", "Take a key away, for good");
    removing->add_option("ID", given->id)->required();
    removing->add_option("--by", given->by, byIt)->check(notOneLine);
    removing->callback([given, &bench, &exitCode] { exitCode = remove(bench, *given); });

    auto* device = program.app.add_subcommand("device", "The kiosk's own keys");
    device->require_subcommand(1);
    device->add_subcommand("key", "The age recipient that lists are encrypted to")->callback([&bench, &exitCode] {
        exitCode = deviceKey(bench);
    });
    device->add_subcommand("pairing", "The line that pairs it with another kiosk of the school, for trips")
        ->callback([&bench, &exitCode] { exitCode = showPairing(bench); });
}

} // namespace clearframe::cli
