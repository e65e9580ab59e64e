// Commands that look at files and store nothing.
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/list_file.hpp"
#include "cli/output.hpp"
#include "core/workflow/looking.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <functional>
#include <nlohmann/json.hpp>

namespace clearframe::cli {
namespace {

using nlohmann::json;

/// Runs one step for each file and prints its entry; a file that cannot be read is an entry with its `error`.
int forEachFile(Workbench& bench, const std::vector<std::string>& files,
                const std::function<policy::Result<json>(const ports::PhotoFile&)>& step,
                const std::function<json(const std::string&, const std::string&)>& failed) {
    json out = json::array();
    int exitCode = done;
    for (const auto& name : files) {
        auto file = bench.source().load(name);
        auto entry = file ? step(*file) : policy::Result<json>(tl::unexpected(file.error()));
        if (!entry && entry.error().kind == policy::FailureKind::unavailable && file) return report(entry.error());
        if (!entry) {
            exitCode = doneWithReasons;
            entry = failed(name, entry.error().text);
        }
        (*entry)["file"] = name;
        out.push_back(std::move(*entry));
    }
    if (bench.json()) {
        print(out);
        return exitCode;
    }
    for (const auto& entry : out) {
        printLine(entry["file"].get<std::string>());
        if (entry["error"].is_string()) printLine("    " + entry["error"].get<std::string>());
        for (const char* list : {"faces", "people"}) {
            if (!entry.contains(list)) continue;
            for (const auto& one : entry[list])
                printLine("    " + one.dump(-1, ' ', false, json::error_handler_t::replace));
        }
    }
    return exitCode;
}

json failedWith(const char* list, const std::string& why) {
    return {{"width", 0}, {"height", 0}, {list, json::array()}, {"error", why}};
}

int faces(Workbench& bench, const std::vector<std::string>& files) {
    auto finder = bench.finder();
    if (!finder) return report(finder.error());
    const auto step = [&](const ports::PhotoFile& file) -> policy::Result<json> {
        auto read = bench.reader().read(file);
        if (!read) return tl::unexpected(read.error());
        auto found = (*finder)->find(read->picture);
        if (!found) return tl::unexpected(found.error());
        json list = json::array();
        for (const auto& face : found->faces) {
            json entry = toJson(face.box);
            entry["score"] = face.score;
            list.push_back(std::move(entry));
        }
        return json{{"width", read->picture.size.width},
                    {"height", read->picture.size.height},
                    {"faces", std::move(list)},
                    {"error", nullptr}};
    };
    return forEachFile(bench, files, step,
                       [](const auto&, const std::string& why) { return failedWith("faces", why); });
}

json regionOf(const policy::PersonTag& tag) {
    if (tag.exactRegion)
        return {
            {"x", tag.exactRegion->x}, {"y", tag.exactRegion->y}, {"w", tag.exactRegion->w}, {"h", tag.exactRegion->h}};
    return tag.region ? toJson(*tag.region) : json(nullptr);
}

int tags(Workbench& bench, const std::vector<std::string>& files) {
    const auto step = [&](const ports::PhotoFile& file) -> policy::Result<json> {
        auto read = bench.reader().readTags(file);
        if (!read) return tl::unexpected(read.error());
        json people = json::array();
        for (const auto& tag : read->tags)
            people.push_back({{"name", tag.name}, {"source", policy::toString(tag.source)}, {"region", regionOf(tag)}});
        json entry{{"width", read->size.width},
                   {"height", read->size.height},
                   {"people", std::move(people)},
                   {"warnings", read->warnings},
                   {"error", nullptr}};
        if (read->tagsUnreadable) entry["error"] = "The names in this file cannot be read. Name each face by hand.";
        return entry;
    };
    return forEachFile(bench, files, step,
                       [](const auto&, const std::string& why) { return failedWith("people", why); });
}

struct CheckArguments {
    std::string list;
    std::string map;
    std::string purpose;
    std::vector<std::string> files;
};

int check(Workbench& bench, const CheckArguments& given) {
    auto purpose = parsePurpose(given.purpose);
    if (!purpose) return reportUsage(purpose.error());
    auto list = readListFile(bench, given.list, given.map);
    if (!list) return report(list.error());
    auto finder = bench.finder();
    if (!finder) return report(finder.error());
    auto redactor = bench.redactor();
    if (!redactor) return report(redactor.error());
    const auto situation = workflow::Situation::with(std::move(*list), bench.clock().now());
    std::vector<workflow::PhotoView> views;
    for (const auto& name : given.files) {
        auto file = bench.source().load(name);
        auto looked = file ? workflow::look(*file, bench.reader(), **finder, **redactor)
                           : policy::Result<workflow::Looked>(tl::unexpected(file.error()));
        if (!looked && file && looked.error().kind == policy::FailureKind::unavailable) return report(looked.error());
        views.push_back(looked ? workflow::judgeUnstored(name, *looked, situation, *purpose)
                               : workflow::unreadable(name, looked.error().text));
    }
    if (bench.json()) {
        json out = json::array();
        for (const auto& view : views)
            out.push_back(toJson(view));
        print(out);
    } else {
        printText(views);
    }
    return exitCodeOf(views);
}

} // namespace

void addLookCommands(Program program) {
    auto& bench = program.bench;
    auto& exitCode = program.exitCode;
    auto files = std::make_shared<std::vector<std::string>>();

    auto* finding = program.app.add_subcommand("faces", "Find faces; needs no list");
    finding->add_option("FILE", *files)->required();
    finding->callback([files, &bench, &exitCode] { exitCode = faces(bench, *files); });

    auto* reading = program.app.add_subcommand("tags", "Who is tagged in each file, sidecars included");
    reading->add_option("FILE", *files)->required();
    reading->callback([files, &bench, &exitCode] { exitCode = tags(bench, *files); });

    auto given = std::make_shared<CheckArguments>();
    auto* checking = program.app.add_subcommand("check", "The verdict for each photo; nothing is stored");
    checking->add_option("--list", given->list, "A consent list as CSV")->required();
    checking->add_option("--map", given->map, "What the list's columns mean, as JSON");
    checking->add_option("--purpose", given->purpose, "social, website, print, press or display")->required();
    checking->add_option("FILE", given->files)->required();
    checking->callback([given, &bench, &exitCode] { exitCode = check(bench, *given); });
}

} // namespace clearframe::cli
