#include "cli/commands.hpp"
#include "cli/exit_code.hpp"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <fmt/format.h>
#include <malloc.h>

namespace {

int run(int argc, char** argv) {
    using namespace clearframe::cli;
    CLI::App app{"Clearframe: clears a school's event photos against its photo-consent list", "clearframe"};
    app.set_version_flag("--version", "clearframe " CLEARFRAME_VERSION);
    app.require_subcommand(1);
    app.fallthrough(); // --data and --json may stand before or after the command

    Options options;
    app.add_option("--data", options.dataFolder, "Data folder (else $CLEARFRAME_DATA, else the XDG data folder)");
    app.add_flag("--json", options.json, "One JSON document on standard output");

    Workbench bench(options);
    int exitCode = done;
    const Program program{app, bench, exitCode};
    addLookCommands(program);
    addListCommands(program);
    addTrustCommands(program);
    addAccountCommands(program);
    addPersonCommands(program);
    addPhotoCommands(program);
    addDecideCommand(program);
    addCaptionCommand(program);
    addReleaseCommands(program);
    addAuditCommands(program);
    addBenchCommand(program);
    addKioskCommand(program);
    addSettingsCommands(program);
    addIncidentCommands(program);
    addNamesCommands(program);
    addRecallCommands(program);
    addNoCommands(program);
    addTripCommands(program);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error, std::cout, std::cerr) == 0 ? done : usage;
    }
    return exitCode;
}

/// A script that reads the answer must not take half of one, or none, for the whole.
int answered(int exitCode) {
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return exitCode;
    std::fputs("The answer could not be written to where it should go. What was asked for was done as far as the log "
               "says. Free some space, then ask again for what is there.\n",
               stderr);
    return clearframe::cli::notDone;
}

/// A photo is worked on in buffers of tens of megabytes, the same sizes again for the next one. Given back to the
/// system after each step they would come back page by page, which takes a tenth of the time of a release.
void keepPictureMemory() {
    constexpr int keptBytes = 128 << 20;
    (void)::mallopt(M_MMAP_MAX, 0);
    (void)::mallopt(M_TRIM_THRESHOLD, keptBytes);
}

} // namespace

int main(int argc, char** argv) {
    keepPictureMemory();
    try {
        return answered(run(argc, argv));
    } catch (const std::bad_alloc&) {
        std::fputs("There is not enough memory. Close other programs and try again.\n", stderr);
    } catch (...) {
        // Every adapter ends its library's exceptions; one that gets here is a defect, and still no reason to show its
        // text.
        std::fputs("Something went wrong inside Clearframe. Nothing more was done. Call IT.\n", stderr);
    }
    return clearframe::cli::notDone;
}
