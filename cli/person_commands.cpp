#include "cli/acting.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "core/policy/pin.hpp"
#include "core/workflow/people.hpp"
#include "core/workflow/sign_in.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace clearframe::cli {
namespace {

using nlohmann::json;

struct Arguments {
    std::string name;
    std::string role;
    std::string by;
};

json toJson(const workflow::PersonView& person) {
    return {{"name", person.name},
            {"role", policy::toString(person.role)},
            {"state", person.disabled ? "disabled" : "active"},
            {"must_change_pin", person.mustChangePin},
            {"wait", person.wait.count()}};
}

std::string line(const workflow::PersonView& person) {
    std::string text = fmt::format("{}: {}", person.name, policy::inWords(person.role));
    if (person.disabled) return text + ", disabled";
    if (person.mustChangePin) text += ", has to choose a PIN of their own";
    if (person.wait.count() > 0) text += fmt::format(", can sign in after {}", policy::inWords(person.wait));
    return text;
}

int show(const Workbench& bench, const policy::Result<workflow::PersonView>& person) {
    if (!person) return report(person.error());
    if (bench.json())
        print(toJson(*person));
    else
        printLine(line(*person));
    return done;
}

workflow::People peopleOf(Workbench& bench, ports::Store& store) {
    return workflow::People({store, bench.pins(), bench.uptime(), bench.clock(), bench.ids()});
}

int add(Workbench& bench, const Arguments& given) {
    const auto role = policy::roleFrom(given.role);
    if (!role)
        return reportUsage(
            {policy::FailureKind::conflict,
             fmt::format("“{}” is no role. It is one of staff, senior-leader, it, school-business-manager.",
                         given.role)});
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    auto setUp = workflow::SignIn({**store, bench.pins(), bench.uptime(), bench.clock()}).peopleAreSetUp();
    if (!setUp) return report(setUp.error());
    auto by = actingPerson(bench, given.by);
    if (!by) return report(by.error());
    auto pin = askNewPin(given.name);
    if (!pin) return report(pin.error());
    auto people = peopleOf(bench, **store);
    const workflow::NewPerson wanted{.name = given.name, .role = *role, .pin = *pin};
    return show(bench, *setUp ? people.add(wanted, *by) : people.addFirst(wanted));
}

int list(Workbench& bench) {
    auto store = bench.store(Access::read);
    if (!store) return report(store.error());
    auto view = peopleOf(bench, **store).list();
    if (!view) return report(view.error());
    json people = json::array();
    for (const auto& person : view->people) {
        people.push_back(toJson(person));
        if (!bench.json()) printLine(line(person));
    }
    if (bench.json()) print({{"people", std::move(people)}, {"warnings", view->warnings}});
    for (const auto& warning : view->warnings)
        if (!bench.json()) printLine(warning);
    return done;
}

/// A lost PIN, or somebody who comes back.
int givePin(Workbench& bench, const Arguments& given, bool comesBack) {
    auto by = actingPerson(bench, given.by);
    if (!by) return report(by.error());
    auto pin = askNewPin(given.name);
    if (!pin) return report(pin.error());
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    auto people = peopleOf(bench, **store);
    return show(bench, comesBack ? people.enable(given.name, *pin, *by) : people.resetPin(given.name, *pin, *by));
}

int disable(Workbench& bench, const Arguments& given) {
    auto by = actingPerson(bench, given.by);
    if (!by) return report(by.error());
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    return show(bench, peopleOf(bench, **store).disable(given.name, *by));
}

int changeOwn(Workbench& bench, const Arguments& given) {
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    auto old = askPin(pinVariable, fmt::format("PIN of {} until now: ", given.name));
    if (!old) return report(old.error());
    auto wanted = askNewPin(given.name);
    if (!wanted) return report(wanted.error());
    auto answer =
        workflow::SignIn({**store, bench.pins(), bench.uptime(), bench.clock()}).changePin(given.name, *old, *wanted);
    if (!answer) return report(answer.error());
    if (!answer->actor) return report({policy::FailureKind::conflict, answer->text});
    const std::string text = fmt::format("{} has a new PIN.", answer->actor->name());
    if (bench.json())
        print({{"name", answer->actor->name()}, {"changed", true}});
    else
        printLine(text);
    return done;
}

} // namespace

void addPersonCommands(Program program) {
    auto& bench = program.bench;
    auto& exitCode = program.exitCode;
    auto* person = program.app.add_subcommand("person", "People, their roles and their PINs");
    person->require_subcommand(1);
    person->footer("PINs come from $CLEARFRAME_PIN and, for a new one, $CLEARFRAME_NEW_PIN, or are asked for.");
    auto given = std::make_shared<Arguments>();
    const auto command = [&](const char* name, const char* help, bool byIt, int (*run)(Workbench&, const Arguments&)) {
        auto* made = person->add_subcommand(name, help);
        made->add_option("NAME", given->name)->required()->check(notOneLine);
        if (byIt) made->add_option("--by", given->by, "Who in IT does it; not for the first person")->check(notOneLine);
        made->callback([given, run, &bench, &exitCode] { exitCode = run(bench, *given); });
        return made;
    };
    command("add", "Somebody new, with a PIN for their first day; the first person is IT", true, add)
        ->add_option("--role", given->role, "staff, senior-leader, it or school-business-manager")
        ->required();
    command("reset", "A new PIN for somebody who lost theirs", true,
            [](Workbench& b, const Arguments& a) { return givePin(b, a, false); });
    command("enable", "Somebody who was disabled comes back, with a new PIN", true,
            [](Workbench& b, const Arguments& a) { return givePin(b, a, true); });
    command("disable", "A leaver cannot sign in any more", true, disable);
    command("pin", "Change your own PIN", false, changeOwn);
    person->add_subcommand("list", "Everybody, and what is missing")->callback([&bench, &exitCode] {
        exitCode = list(bench);
    });
}

} // namespace clearframe::cli
