#include "cli/acting.hpp"
#include "cli/arguments.hpp"
#include "cli/caption_words.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "core/workflow/release.hpp"
#include "db/device_key.hpp"
#include "exchange/export/receipts.hpp"
#include "vision/digest.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace clearframe::cli {
namespace {

using nlohmann::json;

struct Arguments {
    workflow::ReleaseRequest request;
    std::vector<std::string> kept;
    std::string style;
    std::string by;
};

json toJson(const workflow::ReleaseResult& result) {
    json released = json::array();
    for (const auto& one : result.released) {
        json covers = json::array();
        for (const auto& cover : one.covers)
            covers.push_back(cli::toJson(cover));
        released.push_back({{"photo", one.photo.value},
                            {"source", one.source},
                            {"output", one.output},
                            {"sha256", one.sha256},
                            {"covers", std::move(covers)}});
    }
    json held = json::array();
    for (const auto& one : result.held)
        held.push_back({{"photo", one.photo.value},
                        {"source", one.source},
                        {"verdict", policy::toString(one.verdict)},
                        {"reasons", cli::toJson(one.reasons)}});
    return {{"folder", result.folder.empty() ? json(nullptr) : json(result.folder)},
            {"released", std::move(released)},
            {"held", std::move(held)}};
}

void printResult(const workflow::ReleaseResult& result) {
    for (const auto& one : result.released)
        printLine(fmt::format("released {}  from {}", one.output, one.source));
    for (const auto& one : result.held) {
        printLine(fmt::format("held     {}", one.source));
        for (const auto& reason : one.reasons)
            printLine(fmt::format("         {}", reason.text));
    }
    printLine(result.folder.empty() ? std::string("Nothing went out.")
                                    : fmt::format("{} of {} photos are in {}", result.released.size(),
                                                  result.released.size() + result.held.size(), result.folder));
}

int release(Workbench& bench, const Arguments& given) {
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    auto finder = bench.finder();
    if (!finder) return report(finder.error());
    auto redactor = bench.redactor();
    if (!redactor) return report(redactor.error());
    auto device = bench.device();
    if (!device) return report(device.error());
    auto by = actingPerson(bench, given.by);
    if (!by) return report(by.error());
    auto request = given.request;
    request.by = std::move(*by);
    auto kept = keptWords(given.kept);
    if (!kept) return report(kept.error());
    request.caption.kept = std::move(*kept);
    request.style = given.style == "blend" ? policy::CoverStyle::blend : policy::CoverStyle::solid;
    workflow::ReleaseEvent event({**store, bench.vault(), bench.reader(), **redactor, bench.sink(), bench.clock(),
                                  bench.ids(), **device, (*finder)->info()},
                                 std::move(request));
    auto result = event.run(progressOnTerminal());
    if (!result) return report(result.error());
    if (bench.json())
        print(toJson(*result));
    else
        printResult(*result);
    return result->held.empty() ? done : doneWithReasons;
}

struct VerifyArguments {
    std::string file;
    std::string receipts;
};

int verify(Workbench& bench, const VerifyArguments& given) {
    auto picture = bench.source().load(given.file);
    if (!picture) return report(picture.error());
    auto document = bench.source().load(given.receipts);
    if (!document) return report(document.error());
    const auto sha256 = vision::sha256Hex(picture->bytes);
    auto found = exchange::findReceipt(
        std::string_view(reinterpret_cast<const char*>(document->bytes.data()), document->bytes.size()), sha256);
    if (!found) return report(found.error());
    const bool genuine = db::signatureHolds(found->signature, found->signedText, found->device);
    auto device = bench.device();
    const bool ours = device && (*device)->publicKey() == found->device;
    const bool ok = genuine && found->listed;
    std::string text;
    if (!genuine)
        text = "The receipts were changed after they were signed.";
    else if (!found->listed)
        text = "This file is not in the receipts. It was changed, or did not come from this export.";
    else
        text = fmt::format("This file went out for “{}” on {}, as released by device {}{}.", found->account,
                           found->time, found->device.substr(0, 16), ours ? ", which is this kiosk" : "");
    if (bench.json())
        print({{"ok", ok},
               {"sha256", sha256},
               {"signature", genuine},
               {"listed", found->listed},
               {"device", found->device},
               {"this_device", ours},
               {"text", text}});
    else
        printLine(text);
    return ok ? done : doneWithReasons;
}

} // namespace

void addReleaseCommands(Program program) {
    auto& bench = program.bench;
    auto& exitCode = program.exitCode;
    auto given = std::make_shared<Arguments>();
    auto* command =
        program.app.add_subcommand("release", "Write what is approved and still allowed; hold everything else");
    command->add_option("--event", given->request.event)->required();
    command->add_option("--account", given->request.account, "An active official account")->required();
    command->add_option("--to", given->request.destination, "Folder that gets a new folder")->required();
    command->add_option("--by", given->by, "Who exports")->required()->check(notOneLine);
    command->add_option("--covers", given->style, "solid (as ever) or blend")->check(CLI::IsMember({"solid", "blend"}));
    command->add_option("--quality", given->request.quality, "JPEG quality")
        ->check(CLI::Range(50, 100))
        ->capture_default_str();
    command->add_option("--credit", given->request.credit, "Photographer's credit line");
    command->add_option("--caption", given->request.caption.text, "The text of the post, written to caption.txt");
    command->add_option("--keep", given->kept,
                        "What `caption` asks about and somebody looked at: FAULT:WORDS, as `link:larkmere.example`");
    command->callback([given, &bench, &exitCode] { exitCode = release(bench, *given); });

    auto check = std::make_shared<VerifyArguments>();
    auto* verifying = program.app.add_subcommand("verify", "Check a released file against its receipts");
    verifying->add_option("FILE", check->file)->required();
    verifying->add_option("RECEIPTS", check->receipts)->required();
    verifying->callback([check, &bench, &exitCode] { exitCode = verify(bench, *check); });
}

} // namespace clearframe::cli
