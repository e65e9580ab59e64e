#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/kiosk_wiring.hpp"
#include "cli/output.hpp"
#include "gui/kiosk/app.hpp"

#include <CLI/CLI.hpp>
#include <csignal>

namespace clearframe::cli {
namespace {

struct Given {
    std::vector<std::string> folders;
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
    auto wiring = KioskWiring::open(bench, {.folders = given.folders});
    if (!wiring) return report(wiring.error());
    auto app = gui::App::open((*wiring)->parts(), optionsOf(given));
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
    command->add_option("--folder", given->folders, "A folder beside sticks and cards, for photos in and out");
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
