#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "gui/kiosk/app.hpp"
#include "vision/previewer.hpp"
#include "vision/redactor.hpp"

#include <CLI/CLI.hpp>
#include <csignal>

namespace clearframe::cli {
namespace {

struct Given {
    std::string size = "1280x800";
    bool window = false;
    std::string theme = "light";
    std::string text = "normal";
    int dpi = 0;
    int lockAfter = gui::ScreenSettings{}.lockAfterSeconds;
};

gui::App* running = nullptr; ///< for the signal handler alone

void endRunning(int) {
    if (running) running->end();
}

/// The lane of pictures has readers and a redactor of its own: they take one call at a time.
struct PictureAdapters {
    std::unique_ptr<ports::PhotoReader> reader;
    std::unique_ptr<ports::Redactor> redactor;
    std::unique_ptr<ports::Previewer> previewer = vision::makePreviewer();
};

policy::Result<gui::KioskParts> wire(Workbench& bench, PictureAdapters& pictures) {
    auto store = bench.store(Access::write);
    if (!store) return tl::unexpected(store.error());
    auto finder = bench.finder();
    if (!finder) return tl::unexpected(finder.error());
    auto redactor = bench.redactor();
    if (!redactor) return tl::unexpected(redactor.error());
    auto device = bench.device();
    if (!device) return tl::unexpected(device.error());
    pictures.reader = bench.anotherReader();
    pictures.redactor = vision::makeRedactor(*pictures.reader, **finder);
    return gui::KioskParts{
        .store = **store,
        .vault = bench.vault(),
        .clock = bench.clock(),
        .ids = bench.ids(),
        .device = bench.storage(),
        .staging = {.store = **store,
                    .vault = bench.vault(),
                    .source = bench.source(),
                    .reader = bench.reader(),
                    .finder = **finder,
                    .redactor = **redactor,
                    .clock = bench.clock(),
                    .ids = bench.ids(),
                    .previews = workflow::PreviewDesk{bench.previews(), *pictures.previewer}},
        .releasing = {.store = **store,
                      .vault = bench.vault(),
                      .reader = bench.reader(),
                      .redactor = **redactor,
                      .sink = bench.sink(),
                      .clock = bench.clock(),
                      .ids = bench.ids(),
                      .device = **device,
                      .detector = (*finder)->info()},
        .lists = {**store, bench.lists(), bench.clock()},
        .signingIn = {**store, bench.pins(), bench.uptime(), bench.clock()},
        .pictures = {**store, bench.vault(), bench.previews(), *pictures.reader, *pictures.redactor,
                     *pictures.previewer},
    };
}

gui::KioskOptions optionsOf(const Given& given) {
    gui::KioskOptions options;
    options.window.fullscreen = !given.window;
    const auto cross = given.size.find('x');
    options.window.size = {std::stoi(given.size.substr(0, cross)), std::stoi(given.size.substr(cross + 1))};
    options.screen.theme = given.theme == "dark"            ? gui::ThemeName::dark
                           : given.theme == "high-contrast" ? gui::ThemeName::highContrast
                                                            : gui::ThemeName::light;
    options.screen.text = given.text == "large" ? gui::TextSize::large : gui::TextSize::normal;
    options.screen.dpi = given.dpi;
    options.screen.lockAfterSeconds = given.lockAfter;
    return options;
}

int run(Workbench& bench, const Given& given) {
    PictureAdapters pictures;
    auto parts = wire(bench, pictures);
    if (!parts) return report(parts.error());
    auto app = gui::App::open(*parts, optionsOf(given));
    if (!app) return report(app.error());
    running = app->get();
    for (const int signal : {SIGINT, SIGTERM})
        (void)std::signal(signal, endRunning);
    (*app)->run();
    running = nullptr;
    return done;
}

} // namespace

void addKioskCommand(Program program) {
    auto given = std::make_shared<Given>();
    auto* command = program.app.add_subcommand("kiosk", "The touchscreen");
    command->add_flag("--window", given->window, "In a window, not on the whole screen");
    command->add_option("--size", given->size, "Of the window, as 1280x800")
        ->check([](const std::string& text) -> std::string {
            constexpr const char* wanted = "Give the size as 1280x800.";
            const auto cross = text.find('x');
            const auto number = [](const std::string& part) {
                return !part.empty() && part.size() <= 4 && part.find_first_not_of("0123456789") == std::string::npos &&
                       std::stoi(part) >= 320;
            };
            if (cross == std::string::npos) return wanted;
            return number(text.substr(0, cross)) && number(text.substr(cross + 1)) ? std::string{} : wanted;
        });
    command->add_option("--theme", given->theme)->check(CLI::IsMember({"light", "dark", "high-contrast"}));
    command->add_option("--text", given->text)->check(CLI::IsMember({"normal", "large"}));
    command->add_option("--dpi", given->dpi, "Of the screen, where it does not say; 9 mm stay 9 mm")
        ->check(CLI::Range(60, 400));
    command->add_option("--lock-after", given->lockAfter, "Seconds without a touch")->check(CLI::Range(15, 3600));
    command->callback([given, program] { program.exitCode = run(program.bench, *given); });
}

} // namespace clearframe::cli
