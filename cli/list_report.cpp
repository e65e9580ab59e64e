#include "cli/list_report.hpp"

#include "cli/exit_code.hpp"
#include "cli/output.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace clearframe::cli {
namespace {

using nlohmann::json;

json toJson(const workflow::ListReport& report) {
    json problems = json::array();
    for (const auto& problem : report.problems)
        problems.push_back({{"row", problem.row}, {"text", problem.text}});
    json reasons = json::array();
    for (const auto& reason : report.reasons)
        reasons.push_back({{"code", reason.code}, {"text", reason.text}});
    const auto group = [](const policy::ChangeGroup& change) {
        return json{{"pupils", change.pupils}, {"changes", change.sentences}};
    };
    return {{"version", report.version},
            {"school", report.school},
            {"urn", report.urn},
            {"added", report.change.added.pupils},
            {"removed", report.change.removed.pupils},
            {"tightened", report.change.tightened.pupils},
            {"loosened", report.change.loosened.pupils},
            {"differences",
             {{"added", group(report.change.added)},
              {"removed", group(report.change.removed)},
              {"tightened", group(report.change.tightened)},
              {"loosened", group(report.change.loosened)}}},
            {"rows", report.rows},
            {"problems", std::move(problems)},
            {"accepted", report.accepted},
            {"tightened_at_once", report.tightenedAtOnce},
            {"already_in_force", report.alreadyInForce},
            {"unread", report.unread},
            {"signed", report.hasSignature},
            {"key", report.signedBy.empty() ? json(nullptr) : json(report.signedBy)},
            {"expires", report.version > 0 ? json(isoTime(report.expires)) : json(nullptr)},
            {"reasons", std::move(reasons)}};
}

void printReport(const workflow::ListReport& report) {
    const auto& change = report.change;
    if (!report.hasSignature)
        printLine("Not signed: a list by hand.");
    else if (!report.signedBy.empty())
        printLine(fmt::format("Signed by the key {}.", report.signedBy));
    printLine(fmt::format("Version {}: {} pupils; {} added, {} removed, {} tightened, {} loosened.", report.version,
                          report.rows, change.added.pupils, change.removed.pupils, change.tightened.pupils,
                          change.loosened.pupils));
    for (const auto* group : {&change.removed, &change.loosened, &change.tightened}) {
        for (const auto& sentence : group->sentences)
            printLine("    " + sentence);
    }
    for (const auto& problem : report.problems)
        printLine(fmt::format("    row {}: {}", problem.row, problem.text));
    for (const auto& reason : report.reasons)
        printLine(reason.text);
    if (report.tightenedAtOnce) printLine("Its stricter answers apply already.");
    if (report.unread)
        printLine("It is newer than the list in force. Once it is imported, nothing is cleared until it is brought "
                  "again, or IT says why it does not count (clearframe list resolve).");
    if (report.alreadyInForce) printLine("This very list is in force already. There is nothing to do.");
    printLine(report.accepted ? "Accepted." : "Not accepted.");
}

} // namespace

int show(const Workbench& bench, const workflow::ListReport& report) {
    if (bench.json())
        print(toJson(report));
    else
        printReport(report);
    return report.accepted ? done : doneWithReasons;
}

} // namespace clearframe::cli
