// The device's key on the screen, read by a program that reads what phones read.
#include "gui/gallery/shots.hpp"
#include "gui/platform/screenshot.hpp"
#include "tests/support/expect.hpp"
#include "tests/support/temporary_folder.hpp"

#include <SDL.h>
#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <memory>

using namespace clearframe;
using namespace clearframe::gui;
using namespace clearframe::tests;

namespace {

std::string readBack(const std::string& picture) {
    std::string out;
    const auto command = "zbarimg --quiet --raw '" + picture + "' 2>/dev/null";
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(command.c_str(), "r"), ::pclose);
    REQUIRE(pipe);
    std::array<char, 256> some{};
    while (::fgets(some.data(), some.size(), pipe.get()))
        out += some.data();
    return out;
}

} // namespace

TEST_CASE("The key's square can be read at every size and in every theme") {
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 0);
    auto states = gallery::allStates(CLEARFRAME_SCENES);
    std::erase_if(states, [](const auto& state) { return state.name != "first-key" && state.name != "it-device-key"; });
    REQUIRE(states.size() == 2);
    const TemporaryFolder folder;
    for (const auto& shot : gallery::shots) {
        need(gallery::shoot(shot, states, CLEARFRAME_SCENES, [&](const auto& state, const ports::Picture& picture) {
            const auto file = (folder / (state.name + ".png")).string();
            auto saved = savePng(file, picture);
            INFO(state.name << " " << shot.suffix);
            CHECK(readBack(file) == "age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg\n");
            return saved;
        }));
    }
}
