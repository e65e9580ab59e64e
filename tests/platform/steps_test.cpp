#include "gui/platform/steps.hpp"

#include <catch2/catch.hpp>
#include <imgui.h>

#include <memory>

using namespace clearframe::gui;

namespace {

struct Io {
    Io() { ImGui::CreateContext(); }
    ~Io() { ImGui::DestroyContext(); }
    ImGuiIO& operator*() const { return ImGui::GetIO(); }
    ImGuiIO* operator->() const { return &ImGui::GetIO(); }
};

} // namespace

TEST_CASE("A press and its release between two frames are two frames") {
    Io io;
    Steps steps;
    steps.push(ButtonStep{.down = true});
    steps.push(ButtonStep{.down = false});
    steps.feed(*io);
    CHECK(io->MouseDown[0]);
    CHECK(steps.pending());
    steps.feed(*io);
    CHECK_FALSE(io->MouseDown[0]);
    CHECK_FALSE(steps.pending());
}

TEST_CASE("A finger's place is known a frame before its press") {
    Io io;
    Steps steps;
    steps.push(MoveStep{{30, 40}});
    steps.push(ButtonStep{.down = true, .touch = true});
    steps.feed(*io);
    CHECK(io->MousePos.x == 30);
    CHECK_FALSE(io->MouseDown[0]);
    steps.feed(*io);
    CHECK(io->MouseDown[0]);
}

TEST_CASE("What follows a press waits for the next frame, so that the press happens where it happened") {
    Io io;
    Steps steps;
    steps.push(MoveStep{{1, 1}});
    steps.push(ButtonStep{.down = true});
    steps.push(MoveStep{{90, 90}});
    steps.feed(*io);
    CHECK(io->MousePos.x == 1);
    CHECK(io->MouseDown[0]);
    steps.feed(*io);
    CHECK(io->MousePos.x == 90);
}

TEST_CASE("Moves in a row are one") {
    Io io;
    Steps steps;
    for (int i = 0; i < 10'000; ++i)
        steps.push(MoveStep{{static_cast<float>(i), 0}});
    steps.feed(*io);
    CHECK(io->MousePos.x == 9'999);
    CHECK_FALSE(steps.pending());
}

TEST_CASE("A key that is pressed and lifted between two frames is seen, and its text comes in order") {
    Io io;
    Steps steps;
    steps.push(KeyStep{40, true});
    steps.push(KeyStep{40, false});
    steps.push(TextStep{"Ż"});
    steps.feed(*io);
    CHECK(io->KeysDown[40]);
    CHECK(io->InputQueueCharacters.empty());
    steps.feed(*io);
    CHECK_FALSE(io->KeysDown[40]);
    steps.feed(*io);
    REQUIRE(io->InputQueueCharacters.size() == 1);
    CHECK(io->InputQueueCharacters[0] == 0x17B);
}

TEST_CASE("Buttons and keys that do not exist are ignored") {
    Io io;
    Steps steps;
    steps.push(ButtonStep{.button = 9, .down = true});
    steps.push(KeyStep{100'000, true});
    steps.push(KeyStep{-1, true});
    CHECK_FALSE(steps.pending());
}
