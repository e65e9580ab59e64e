#include "cli/caption_words.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "core/workflow/caption.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace clearframe::cli {

using nlohmann::json;

policy::Result<std::vector<policy::KeptWords>> keptWords(const std::vector<std::string>& given) {
    std::vector<policy::KeptWords> kept;
    for (const auto& one : given) {
        const auto colon = one.find(':');
        const auto fault = policy::captionFaultFrom(std::string_view(one).substr(0, colon));
        if (colon == std::string::npos || !fault)
            return policy::fail(policy::FailureKind::conflict,
                                fmt::format("“{}” is not FAULT:WORDS. See what `clearframe caption` prints.", one));
        if (!policy::mayBeKept(*fault))
            return policy::fail(policy::FailureKind::conflict,
                                fmt::format("“{}” may not stay in a caption, whoever says so.", one));
        kept.push_back({*fault, one.substr(colon + 1)});
    }
    return kept;
}

namespace {

struct Arguments {
    std::string account;
    std::string text;
    std::vector<std::string> kept;
};

json toJson(const policy::CaptionFinding& finding) {
    return {{"fault", policy::toString(finding.fault)},
            {"written", finding.written},
            {"begin", finding.where.begin},
            {"length", finding.where.length},
            {"instead", finding.instead},
            {"may_stay", policy::mayBeKept(finding.fault)},
            {"text", policy::sentence(finding)}};
}

int check(Workbench& bench, const Arguments& given) {
    auto store = bench.store(Access::read);
    if (!store) return report(store.error());
    auto kept = keptWords(given.kept);
    if (!kept) return report(kept.error());
    workflow::Known known;
    auto findings = workflow::captionFindings(**store, bench.clock(), known, given.account, given.text);
    if (!findings) return report(findings.error());
    const auto open = policy::openFindings(*findings, *kept);
    if (bench.json()) {
        json all = json::array();
        for (const auto& finding : open)
            all.push_back(toJson(finding));
        const json answer{{"ok", open.empty()}, {"findings", std::move(all)}};
        print(answer);
    } else {
        for (const auto& finding : open)
            printLine(
                fmt::format("{}:{}  {}", policy::toString(finding.fault), finding.written, policy::sentence(finding)));
        if (open.empty()) printLine("This caption may go out.");
    }
    return open.empty() ? done : doneWithReasons;
}

} // namespace

void addCaptionCommand(Program program) {
    auto& bench = program.bench;
    auto& exitCode = program.exitCode;
    auto given = std::make_shared<Arguments>();
    auto* command = program.app.add_subcommand("caption", "Check the text of a post: names, links, plans, press");
    command->add_option("TEXT", given->text)->required();
    command->add_option("--account", given->account, "The official account it is for")->required();
    command->add_option("--keep", given->kept, "Somebody looked at it, and it may stay: FAULT:WORDS");
    command->callback([given, &bench, &exitCode] { exitCode = check(bench, *given); });
}

} // namespace clearframe::cli
