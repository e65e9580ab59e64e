#include "cli/acting.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "core/workflow/recall.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace clearframe::cli {
namespace {

using nlohmann::json;
using workflow::Recalled;
using workflow::RecallState;

std::string_view wordOf(RecallState state) {
    switch (state) {
    case RecallState::cannot:
        return "cannot";
    case RecallState::confirmed:
        return "confirmed";
    case RecallState::toDo:
        break;
    }
    return "to-do";
}

json toJson(const Recalled& file) {
    json people = json::array();
    for (const auto& person : file.people)
        people.push_back({{"name", person.name},
                          {"pupil", person.pupil.value},
                          {"code", policy::toString(person.reason.code)},
                          {"text", person.reason.text}});
    json askedNotTo = json::array();
    for (const auto& no : file.askedNotTo)
        askedNotTo.push_back({{"no", no.id.value}, {"note", no.note}});
    json out{{"output", file.file.output},
             {"account", file.account},
             {"released_at", isoTime(file.releasedAt)},
             {"people", std::move(people)},
             {"state", wordOf(file.state)},
             {"asked_not_to", std::move(askedNotTo)},
             {"deleted", file.deleted},
             {"release", file.file.release},
             {"event", file.event},
             {"folder", file.folder},
             {"caption", file.caption},
             {"photo", file.photo.value},
             {"since", isoTime(file.since)},
             {"due", isoTime(file.due)},
             {"list_version", file.listVersion},
             {"by", nullptr},
             {"at", nullptr},
             {"note", nullptr}};
    if (file.last) {
        out["by"] = file.last->by;
        out["at"] = isoTime(file.last->at);
        out["note"] = file.last->note;
    }
    return out;
}

void printFile(const Recalled& file) {
    printLine(fmt::format("{}  on {}, {} (release {})", file.file.output, file.account, isoTime(file.releasedAt),
                          file.file.release));
    for (const auto& reason : file.reasons())
        printLine("    " + reason);
    if (file.state == RecallState::confirmed)
        printLine(fmt::format("    Taken down: {} confirmed it, {}.", file.last->by, isoTime(file.last->at)));
    else
        printLine(fmt::format("    Take the post down until {}.", isoTime(file.due)));
    if (file.state == RecallState::cannot)
        printLine(fmt::format("    {} could not delete it. {}", file.last->by, file.last->note));
}

int list(Workbench& bench, bool all) {
    auto store = bench.store(Access::read);
    if (!store) return report(store.error());
    auto files = workflow::recall(**store);
    if (!files) return report(files.error());
    const bool due = std::ranges::any_of(*files, &Recalled::open);
    if (!all) std::erase_if(*files, [](const Recalled& file) { return !file.open(); });
    json out = json::array();
    for (const auto& file : *files) {
        if (bench.json())
            out.push_back(toJson(file));
        else
            printFile(file);
    }
    if (bench.json())
        print(out);
    else if (!due)
        printLine("Nothing has to be taken down.");
    return due ? doneWithReasons : done;
}

struct Given {
    bool all = false;
    ports::ExportedFile file;
    std::string note;
    std::string by;
};

int act(Workbench& bench, const Given& given, bool gone) {
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    auto person = actingPerson(bench, given.by);
    if (!person) return report(person.error());
    auto acted = gone ? workflow::confirmTakedown(**store, bench.clock(), given.file, *person)
                      : workflow::reportTakedownFailed(**store, bench.clock(), given.file, given.note, *person);
    if (!acted) return report(acted.error());
    auto files = workflow::recall(**store);
    if (!files) return report(files.error());
    const auto file = std::ranges::find(*files, given.file, &Recalled::file);
    if (file == files->end()) return done;
    if (bench.json())
        print(toJson(*file));
    else
        printFile(*file);
    return done;
}

} // namespace

void addRecallCommands(Program program) {
    auto& bench = program.bench;
    auto& exitCode = program.exitCode;
    auto given = std::make_shared<Given>();
    auto* recall = program.app.add_subcommand("recall", "Posts to take down: what the list no longer allows");
    recall->add_flag("--all", given->all, "Also those that were taken down");
    recall->require_subcommand(0, 1);
    recall->callback([given, recall, &bench, &exitCode] {
        if (recall->get_subcommands().empty()) exitCode = list(bench, given->all);
    });
    const auto acting = [&](const char* name, const char* what) {
        auto* command = recall->add_subcommand(name, what);
        command->add_option("RELEASE", given->file.release, "As recall names it")->required();
        command->add_option("FILE", given->file.output, "The name of the file that went out")->required();
        command->add_option("--by", given->by, "Who says so")->required();
        return command;
    };
    acting("confirm", "The post is gone")->callback([given, &bench, &exitCode] {
        exitCode = act(bench, *given, true);
    });
    auto* cannot = acting("cannot", "It could not be deleted; it stays on the list");
    cannot->add_option("--note", given->note, "Why, for whoever can")->required();
    cannot->callback([given, &bench, &exitCode] { exitCode = act(bench, *given, false); });
}

} // namespace clearframe::cli
