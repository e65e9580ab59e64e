#include "cli/acting.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "core/workflow/noes.hpp"
#include "core/workflow/situation.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace clearframe::cli {
namespace {

using nlohmann::json;
using policy::FailureKind;

std::string isoDay(policy::Date day) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

json toJson(const policy::No& no) {
    json out{{"id", no.id.value},    {"event", no.event},     {"pupil", nullptr},       {"upn", nullptr},
             {"name", nullptr},      {"class", nullptr},      {"note", nullptr},        {"by", no.by},
             {"at", isoTime(no.at)}, {"day", isoDay(no.day)}, {"lifted", !no.stands()}, {"lifted_by", nullptr},
             {"lifted_at", nullptr}, {"evidence", nullptr},   {"evidence_on", nullptr}};
    if (no.pupil) {
        out["pupil"] = no.pupil->key.value;
        out["upn"] = no.pupil->upn;
        out["name"] = no.name();
        out["class"] = no.pupil->group;
    } else {
        out["note"] = no.note;
    }
    if (no.lifted) {
        out["lifted_by"] = no.lifted->by;
        out["lifted_at"] = isoTime(no.lifted->at);
        out["evidence"] = no.lifted->evidence;
        out["evidence_on"] = isoDay(no.lifted->evidenceOn);
    }
    return out;
}

void printNo(const policy::No& no) {
    const std::string group = no.pupil && !no.pupil->group.empty() ? ", " + no.pupil->group : "";
    printLine(fmt::format("{}  {}{}: asked on {} at “{}” not to be in photos ({}).", no.id.value, no.name(), group,
                          isoDay(no.day), no.event, no.by));
    if (no.lifted)
        printLine(fmt::format("    Lifted by {}, {}. Evidence of {}: {}", no.lifted->by, isoTime(no.lifted->at),
                              isoDay(no.lifted->evidenceOn), no.lifted->evidence));
}

struct Given {
    std::string event;
    std::string pupil;
    std::string note;
    std::string by;
    bool all = false;
    std::string id;
    std::string evidence;
    std::string on;
};

/// The key of the pupil that a reference means, on the list in force.
policy::Result<policy::PupilKey> keyOf(Workbench& bench, ports::Store& store, const std::string& reference) {
    auto transaction = store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    auto situation = workflow::Situation::load(**transaction, bench.clock().now());
    if (!situation) return tl::unexpected(situation.error());
    const auto* pupil = situation->roster() ? situation->roster()->find(reference) : nullptr;
    if (!pupil)
        return policy::fail(
            FailureKind::notFound,
            fmt::format("There is no pupil {} on the list, or more than one. Give a UPN, MIS id or row:N, "
                        "or say with --note who it is.",
                        reference));
    return pupil->key;
}

int add(Workbench& bench, const Given& given) {
    if (given.pupil.empty() == given.note.empty())
        return reportUsage({FailureKind::conflict, "Say who it is: --pupil PUPIL, or --note TEXT."});
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    workflow::NoRequest request{.event = given.event, .note = given.note};
    if (!given.pupil.empty()) {
        auto key = keyOf(bench, **store, given.pupil);
        if (!key) return report(key.error());
        request.pupil = *std::move(key);
    }
    auto person = actingPerson(bench, given.by);
    if (!person) return report(person.error());
    request.by = std::move(*person);
    auto no = workflow::addNo(**store, bench.clock(), bench.ids(), request);
    if (!no) return report(no.error());
    if (bench.json())
        print(toJson(*no));
    else
        printNo(*no);
    return done;
}

int list(Workbench& bench, bool all) {
    auto store = bench.store(Access::read);
    if (!store) return report(store.error());
    auto noes = workflow::listNoes(**store);
    if (!noes) return report(noes.error());
    if (!all) std::erase_if(*noes, [](const policy::No& no) { return !no.stands(); });
    json out = json::array();
    for (const auto& no : *noes) {
        if (bench.json())
            out.push_back(toJson(no));
        else
            printNo(no);
    }
    if (bench.json())
        print(out);
    else if (noes->empty())
        printLine(all ? "Nobody has said no on the spot." : "No no stands.");
    return done;
}

int lift(Workbench& bench, const Given& given) {
    auto on = parseDate(given.on);
    if (!on) return reportUsage(on.error());
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    auto person = actingPerson(bench, given.by);
    if (!person) return report(person.error());
    auto lifted = workflow::liftNo(**store, bench.clock(),
                                   {.no = {given.id}, .evidence = given.evidence, .on = *on, .by = *person});
    if (!lifted) return report(lifted.error());
    auto noes = workflow::listNoes(**store);
    if (!noes) return report(noes.error());
    for (const auto& no : *noes) {
        if (no.id.value != given.id) continue;
        if (bench.json())
            print(toJson(no));
        else
            printNo(no);
    }
    return done;
}

} // namespace

void addNoCommands(Program program) {
    auto& bench = program.bench;
    auto& exitCode = program.exitCode;
    auto given = std::make_shared<Given>();
    auto* no = program.app.add_subcommand("no", "On-the-spot noes: who asked not to be in photos");
    no->require_subcommand(1);

    auto* adding = no->add_subcommand("add", "Somebody said no. It holds at once, and only IT lifts it");
    adding->add_option("--event", given->event, "Where it was said")->required()->check(notOneLine);
    adding->add_option("--pupil", given->pupil, "UPN, else MIS id, else row:N");
    adding->add_option("--note", given->note, "Who it is, without a name: “the woman in the red coat”");
    adding->add_option("--by", given->by, "Who heard it")->required()->check(notOneLine);
    adding->callback([given, &bench, &exitCode] { exitCode = add(bench, *given); });

    auto* listing = no->add_subcommand("list", "The noes that stand");
    listing->add_flag("--all", given->all, "Also those that were lifted");
    listing->callback([given, &bench, &exitCode] { exitCode = list(bench, given->all); });

    auto* lifting = no->add_subcommand("lift", "IT lifts a no, with evidence from that day or later");
    lifting->add_option("ID", given->id, "As “no list” names it")->required();
    lifting->add_option("--evidence", given->evidence, "Who agreed, and where that is kept")
        ->required()
        ->check(notOneLine);
    lifting->add_option("--on", given->on, "YYYY-MM-DD, the day of the evidence")->required();
    lifting->add_option("--by", given->by, "Who lifts it")->required()->check(notOneLine);
    lifting->callback([given, &bench, &exitCode] { exitCode = lift(bench, *given); });
}

} // namespace clearframe::cli
