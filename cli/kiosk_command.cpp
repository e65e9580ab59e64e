#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/kiosk_wiring.hpp"
#include "cli/output.hpp"
#include "cli/service_manager.hpp"
#include "core/workflow/screen.hpp"
#include "gui/kiosk/app.hpp"

#include <CLI/CLI.hpp>
#include <csignal>
#include <optional>

namespace clearframe::cli {
namespace {

struct Given {
    std::vector<std::string> folders;
    std::string size = "1280x800";
    bool window = false;
    // What is not given is as IT set it on the screen.
    std::optional<std::string> theme;
    std::optional<std::string> text;
    std::optional<int> lockAfter;
    int dpi = 0;
};

gui::App* running = nullptr; ///< for the signal handler alone

void endRunning(int) {
    if (running) running->end();
}

gui::KioskOptions optionsOf(const Given& given, const policy::ScreenLook& stored) {
    gui::KioskOptions options;
    options.window.fullscreen = !given.window;
    const auto cross = given.size.find('x');
    options.window.size = {std::stoi(given.size.substr(0, cross)), std::stoi(given.size.substr(cross + 1))};
    static_cast<policy::ScreenLook&>(options.screen) = stored;
    if (given.theme) options.screen.theme = policy::themeFrom(*given.theme).value_or(stored.theme);
    if (given.text) options.screen.text = policy::textSizeFrom(*given.text).value_or(stored.text);
    if (given.lockAfter) options.screen.lockAfterSeconds = *given.lockAfter;
    options.screen.dpi = given.dpi;
    return options;
}

int run(Workbench& bench, const Given& given) {
    // In a window it is a program on somebody's desktop; on the whole screen it is the device.
    if (!given.window) bench.watchClock();
    auto wiring = KioskWiring::open(bench, {.folders = given.folders});
    if (!wiring) return report(wiring.error());
    auto look = workflow::readScreen((*wiring)->parts().store);
    if (!look) return report(look.error());
    ServiceManager manager;
    auto options = optionsOf(given, *look);
    options.presented = [&manager] { manager.frameShown(); };
    auto app = gui::App::open((*wiring)->parts(), options);
    if (!app) return report(app.error());
    running = app->get();
    for (const int signal : {SIGINT, SIGTERM})
        (void)std::signal(signal, endRunning);
    (*app)->run();
    running = nullptr;
    manager.ending();
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
    command->add_option("--theme", given->theme, "For this run; else as IT set it")
        ->check(CLI::IsMember({"light", "dark", "high-contrast"}));
    command->add_option("--text", given->text, "For this run; else as IT set it")
        ->check(CLI::IsMember({"normal", "large"}));
    command->add_option("--dpi", given->dpi, "Of the screen, where it does not say; 9 mm stay 9 mm")
        ->check(CLI::Range(60, 400));
    command->add_option("--lock-after", given->lockAfter, "Seconds without a touch, for this run")
        ->check(CLI::Range(policy::soonestLock, policy::latestLock));
    command->callback([given, program] { program.exitCode = run(program.bench, *given); });
}

} // namespace clearframe::cli
