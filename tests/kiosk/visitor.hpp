// A person in front of the kiosk: the real program on SDL's dummy driver, a real data folder, taps as SDL events.
#pragma once

#include "cli/kiosk_wiring.hpp"
#include "cli/workbench.hpp"
#include "gui/kiosk/app.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace clearframe::tests {

class Visitor {
public:
    /// `trust`: the clock is watched, as where the kiosk fills the screen.
    explicit Visitor(const std::filesystem::path& data, const std::vector<std::string>& folders = {},
                     policy::Size size = {1280, 800}, ports::ClockTrust* trust = nullptr);

    /// Taps the middle of what has this id; fails the test where there is none, or where it is disabled. Waits until
    /// everything that follows is done.
    void tap(const std::string& id);
    /// The same for what has these words on it.
    void tapWords(const std::string& label);
    /// Taps and does not wait for what follows.
    void touch(const std::string& id);
    /// Draws for so long; until the condition holds, where one is given. Whether it did.
    bool wait(std::chrono::milliseconds most, const std::function<bool()>& until = {});
    void type(const std::string& text); ///< on an attached keyboard
    void drag(float fromX, float fromY, float toX, float toY);
    /// Draws until nothing moves and no job runs.
    void settle();
    [[nodiscard]] bool sees(const std::string& id) const; ///< it can be tapped now
    [[nodiscard]] const gui::kit::Target* find(const std::string& id) const;
    [[nodiscard]] std::string whatCanBeTapped() const;
    /// What is on the screen, as a PNG, for whoever looks into a failure.
    void photograph(const std::string& file);

    [[nodiscard]] gui::App& app() { return *app_; }
    [[nodiscard]] int taps() const { return taps_; }

private:
    void press(float x, float y);
    void frames(int count);

    cli::Options options_;
    std::unique_ptr<cli::Workbench> bench_;
    std::unique_ptr<cli::KioskWiring> wiring_;
    std::unique_ptr<gui::App> app_;
    int taps_ = 0;
};

} // namespace clearframe::tests
