#include "cli/acting.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "core/workflow/settings.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace clearframe::cli {
namespace {

int show(const Workbench& bench, const policy::Result<policy::Settings>& settings) {
    if (!settings) return report(settings.error());
    if (bench.json())
        print({{"cover_growth", settings->coverGrowth}});
    else
        printLine(fmt::format("cover-growth {:.2f}  (a cover is this many times the face)", settings->coverGrowth));
    return done;
}

int set(Workbench& bench, double growth, const std::string& by) {
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    auto person = actingPerson(bench, by);
    if (!person) return report(person.error());
    return show(bench, workflow::setCoverGrowth(**store, bench.clock(), growth, *person));
}

} // namespace

void addSettingsCommands(Program program) {
    auto& bench = program.bench;
    auto& exitCode = program.exitCode;
    auto* settings = program.app.add_subcommand("settings", "What IT may set");
    settings->require_subcommand(1);

    settings->add_subcommand("show", "All settings")->callback([&bench, &exitCode] {
        auto store = bench.store(Access::read);
        exitCode = store ? show(bench, workflow::readSettings(**store)) : report(store.error());
    });

    struct Arguments {
        std::string name;
        double value = 0;
        std::string by;
    };
    auto given = std::make_shared<Arguments>();
    auto* setting = settings->add_subcommand("set", "Change one; approvals of what would look different end");
    setting->add_option("NAME", given->name, "cover-growth")->required()->check(CLI::IsMember({"cover-growth"}));
    setting->add_option("VALUE", given->value, "cover-growth: 1.4 to 3.0 times the face")->required();
    setting->add_option("--by", given->by, "Who changes it")->required();
    setting->callback([given, &bench, &exitCode] { exitCode = set(bench, given->value, given->by); });
}

} // namespace clearframe::cli
