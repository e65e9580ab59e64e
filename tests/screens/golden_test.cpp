// Each screen as it was when somebody last looked at it and found it right. After a wanted change:
// build/release/clearframe-gallery --golden tests/screens/golden, and look at every picture that changed.
#include "gui/gallery/shots.hpp"
#include "gui/platform/screenshot.hpp"
#include "tests/support/expect.hpp"

#include <SDL.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <set>

using namespace clearframe;
using namespace clearframe::gui;
namespace fs = std::filesystem;

namespace {

/// Of a quarter picture. A word that changed is several times this (see the last test).
constexpr Tolerance tolerance{.mean = 0.1, .share = 0.002, .worstTile = 1.0};

std::vector<gallery::State> golden() {
    ::setenv("SDL_VIDEODRIVER", "dummy", 1);
    auto states = gallery::allStates(CLEARFRAME_SCENES);
    std::erase_if(states, [](const auto& state) {
        return std::ranges::find(gallery::goldenStates, state.name) == gallery::goldenStates.end();
    });
    return states;
}

std::vector<ports::Picture> drawn(const gallery::Shot& shot, const std::vector<gallery::State>& states) {
    std::vector<ports::Picture> pictures;
    const auto done = gallery::shoot(shot, states, CLEARFRAME_SCENES, [&](const auto&, const ports::Picture& picture) {
        pictures.push_back(gallery::forGolden(picture));
        return policy::Done{};
    });
    REQUIRE(done);
    return pictures;
}

void compareAll(const gallery::Shot& shot) {
    const auto states = golden();
    const auto pictures = drawn(shot, states);
    REQUIRE(pictures.size() == gallery::goldenStates.size());
    for (std::size_t i = 0; i < states.size(); ++i) {
        const auto file = fmt::format("{}-{}.png", states[i].name, shot.suffix);
        INFO(file);
        const auto before = loadPng((fs::path(CLEARFRAME_GOLDEN) / file).string());
        REQUIRE(before);
        const auto difference = compare(*before, pictures[i]);
        CAPTURE(difference.sameSize, difference.mean, difference.share, difference.worstTile);
        const bool same = alike(difference, tolerance);
        if (!same) {
            const auto now = fs::path(CLEARFRAME_BINARY_DIR) / "golden-failed" / file;
            fs::create_directories(now.parent_path());
            CHECK(savePng(now.string(), pictures[i]));
            UNSCOPED_INFO("now: " << now.string());
        }
        CHECK(same);
    }
}

} // namespace

TEST_CASE("Every screen looks as it did at 1280 by 800") {
    compareAll(gallery::shots[0]);
}

TEST_CASE("Every screen looks as it did at 800 by 480") {
    compareAll(gallery::shots[1]);
}

TEST_CASE("Every screen looks as it did upright, at 800 by 1280") {
    compareAll(gallery::shots[2]);
}

TEST_CASE("Every golden picture belongs to a state that is drawn") {
    std::set<std::string> wanted;
    for (const auto name : gallery::goldenStates) {
        for (std::size_t i = 0; i < gallery::goldenShots; ++i)
            wanted.insert(fmt::format("{}-{}.png", name, gallery::shots[i].suffix));
    }
    std::set<std::string> found;
    for (const auto& entry : fs::directory_iterator(CLEARFRAME_GOLDEN))
        found.insert(entry.path().filename());
    CHECK(found == wanted);
}

TEST_CASE("One word or one mark that changed is more than golden pictures tolerate") {
    // States that differ in little: the answers given, one row of a list, a notice.
    auto states = gallery::allStates(CLEARFRAME_SCENES);
    ::setenv("SDL_VIDEODRIVER", "dummy", 1);
    const std::pair<const char*, const char*> pairs[] = {
        {"checklist", "checklist-ready"}, {"grid", "grid-select"}, {"home", "home-notice"}, {"photo", "photo-toast"}};
    for (const auto& [one, other] : pairs) {
        std::vector<gallery::State> two;
        for (const auto* name : {one, other}) {
            const auto at = std::ranges::find(states, std::string(name), &gallery::State::name);
            REQUIRE(at != states.end());
            two.push_back(*at);
        }
        for (std::size_t i = 0; i < gallery::goldenShots; ++i) {
            const auto pictures = drawn(gallery::shots[i], two);
            INFO(one << " and " << other << ", " << gallery::shots[i].suffix);
            CHECK_FALSE(alike(compare(pictures[0], pictures[1]), tolerance));
        }
    }
    // "No" is gone from "No name or badge can be read", and that turns its meaning round.
    const auto checklist = std::ranges::find(states, std::string("checklist"), &gallery::State::name);
    const gallery::State turnedRound{"turned-round", [&](kit::Ui& ui, kit::Pictures& pictures) {
                                         checklist->draw(ui, pictures);
                                         ui.list().AddRectFilled({576, 402}, {602, 428}, ui.theme().soft);
                                     }};
    const auto pictures = drawn(gallery::shots[0], {*checklist, turnedRound});
    const auto difference = compare(pictures[0], pictures[1]);
    CAPTURE(difference.mean, difference.worstTile, difference.most);
    CHECK_FALSE(alike(difference, tolerance));
}
