#include "tests/kiosk/visitor.hpp"

#include "core/workflow/screen.hpp"
#include "gui/platform/screenshot.hpp"
#include "tests/support/expect.hpp"

#include <SDL.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <thread>

namespace clearframe::tests {

using namespace std::chrono_literals;

Visitor::Visitor(const std::filesystem::path& data, const std::vector<std::string>& folders, policy::Size size,
                 ports::ClockTrust* trust)
    : options_{data.string(), false} {
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    bench_ = std::make_unique<cli::Workbench>(options_);
    if (trust) bench_->watchClock(trust);
    wiring_ = need(cli::KioskWiring::open(*bench_, {.folders = folders, .roots = {}}));
    gui::KioskOptions options;
    options.window = {.size = size, .drawing = gui::Drawing::software};
    static_cast<policy::ScreenLook&>(options.screen) = need(workflow::readScreen(wiring_->parts().store));
    options.screen.motion = false;
    app_ = need(gui::App::open(wiring_->parts(), options));
    settle();
}

void Visitor::frames(int count) {
    for (int i = 0; i < count; ++i)
        (void)app_->turn(20ms);
}

void Visitor::settle() {
    const auto until = std::chrono::steady_clock::now() + 60s;
    int quiet = 0;
    while (quiet < 3 && std::chrono::steady_clock::now() < until) {
        (void)app_->turn(5ms);
        quiet = app_->desk().idle() && !app_->ui().moving() ? quiet + 1 : 0;
    }
    REQUIRE(quiet == 3);
    app_->loopWake();
    frames(2); // what the last jobs brought is on the screen
}

const gui::kit::Target* Visitor::find(const std::string& id) const {
    const auto& targets = app_->ui().targets();
    const auto at = std::ranges::find(targets, id, &gui::kit::Target::id);
    return at == targets.end() ? nullptr : &*at;
}

bool Visitor::sees(const std::string& id) const {
    const auto* target = find(id);
    return target && target->enabled;
}

std::string Visitor::whatCanBeTapped() const {
    std::string all;
    for (const auto& target : app_->ui().targets())
        all += target.id + (target.enabled ? "" : " (disabled)") + " [" + target.label + "]\n";
    return all;
}

void Visitor::press(float x, float y) {
    ++taps_;
    SDL_Event event{};
    event.type = SDL_FINGERDOWN;
    event.tfinger.touchId = 1;
    event.tfinger.fingerId = 1;
    event.tfinger.x = x / static_cast<float>(app_->window().size().width);
    event.tfinger.y = y / static_cast<float>(app_->window().size().height);
    event.tfinger.pressure = 0.5F;
    SDL_PushEvent(&event);
    frames(2);
    event.type = SDL_FINGERUP;
    SDL_PushEvent(&event);
    frames(3);
}

void Visitor::touch(const std::string& id) {
    const auto* target = find(id);
    INFO("wanted: " << id << "\n" << whatCanBeTapped());
    REQUIRE(target != nullptr);
    REQUIRE(target->enabled);
    press(target->box.centreX(), target->box.centreY());
}

void Visitor::tap(const std::string& id) {
    touch(id);
    settle();
}

bool Visitor::wait(std::chrono::milliseconds most, const std::function<bool()>& until) {
    const auto end = std::chrono::steady_clock::now() + most;
    while (std::chrono::steady_clock::now() < end) {
        (void)app_->turn(5ms);
        if (until && until()) return true;
    }
    return false;
}

void Visitor::tapWords(const std::string& label) {
    const auto& targets = app_->ui().targets();
    const auto at = std::ranges::find(targets, label, &gui::kit::Target::label);
    INFO("wanted: " << label << "\n" << whatCanBeTapped());
    REQUIRE(at != targets.end());
    REQUIRE(at->enabled);
    press(at->box.centreX(), at->box.centreY());
    settle();
}

void Visitor::type(const std::string& text) {
    SDL_Event event{};
    event.type = SDL_TEXTINPUT;
    for (const char letter : text) {
        event.text.text[0] = letter;
        event.text.text[1] = 0;
        SDL_PushEvent(&event);
        frames(2);
    }
    settle();
}

void Visitor::drag(float fromX, float fromY, float toX, float toY) {
    const auto size = app_->window().size();
    SDL_Event event{};
    event.tfinger.touchId = 1;
    event.tfinger.fingerId = 1;
    event.tfinger.pressure = 0.5F;
    const auto at = [&](Uint32 type, float x, float y) {
        event.type = type;
        event.tfinger.x = x / static_cast<float>(size.width);
        event.tfinger.y = y / static_cast<float>(size.height);
        SDL_PushEvent(&event);
        frames(1);
    };
    at(SDL_FINGERDOWN, fromX, fromY);
    constexpr int steps = 12;
    for (int i = 1; i <= steps; ++i)
        at(SDL_FINGERMOTION, fromX + (toX - fromX) * static_cast<float>(i) / steps,
           fromY + (toY - fromY) * static_cast<float>(i) / steps);
    at(SDL_FINGERUP, toX, toY);
    ++taps_;
    settle();
}

void Visitor::photograph(const std::string& file) {
    app_->loopWake();
    frames(2);
    const auto picture = need(app_->window().renderer().read());
    REQUIRE(gui::savePng(file, picture));
}

} // namespace clearframe::tests
