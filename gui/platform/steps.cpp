#include "gui/platform/steps.hpp"

#include <imgui.h>

#include <bitset>
#include <cfloat>
#include <utility>

namespace clearframe::gui {

namespace {

/// A queue that nobody drains (a frame that takes seconds while twenty fingers drum) forgets moves, never a release.
constexpr std::size_t mostSteps = 4096;

template <class... Ts> struct Overloaded : Ts... { using Ts::operator()...; };

/// What this frame has already been told.
struct Told {
    std::bitset<ImGuiMouseButton_COUNT> buttons;
    std::bitset<512> keys;
    bool moved = false;
};

bool fits(const Step& step, const Told& told) {
    return std::visit(Overloaded{[&](const MoveStep&) { return told.buttons.none(); },
                                 [&](const AwayStep&) { return told.buttons.none(); },
                                 [&](const ButtonStep& s) {
                                     if (told.buttons[static_cast<std::size_t>(s.button)]) return false;
                                     return !(s.touch && s.down && told.moved);
                                 },
                                 [&](const WheelStep&) { return told.buttons.none(); },
                                 [&](const KeyStep& s) { return !told.keys[static_cast<std::size_t>(s.key)]; },
                                 [&](const ModifierStep&) { return told.keys.none(); },
                                 [&](const TextStep&) { return told.keys.none(); }},
                      step);
}

void tell(ImGuiIO& io, Told& told, const Step& step) {
    std::visit(Overloaded{[&](const MoveStep& s) {
                              io.MousePos = {s.to.x, s.to.y};
                              told.moved = true;
                          },
                          [&](const AwayStep&) {
                              io.MousePos = {-FLT_MAX, -FLT_MAX};
                              told.moved = true;
                          },
                          [&](const ButtonStep& s) {
                              io.MouseDown[s.button] = s.down;
                              told.buttons.set(static_cast<std::size_t>(s.button));
                          },
                          [&](const WheelStep& s) {
                              io.MouseWheelH += s.by.x;
                              io.MouseWheel += s.by.y;
                          },
                          [&](const KeyStep& s) {
                              io.KeysDown[s.key] = s.down;
                              told.keys.set(static_cast<std::size_t>(s.key));
                          },
                          [&](const ModifierStep& s) {
                              io.KeyShift = s.shift;
                              io.KeyCtrl = s.ctrl;
                              io.KeyAlt = s.alt;
                              io.KeySuper = false;
                          },
                          [&](const TextStep& s) { io.AddInputCharactersUTF8(s.utf8.c_str()); }},
               step);
}

} // namespace

void Steps::push(Step step) {
    if (const auto* button = std::get_if<ButtonStep>(&step)) {
        if (button->button < 0 || button->button >= ImGuiMouseButton_COUNT) return;
    }
    if (const auto* key = std::get_if<KeyStep>(&step)) {
        if (key->key < 0 || key->key >= 512) return;
    }
    // Of several moves in a row only the last matters.
    if (std::holds_alternative<MoveStep>(step) && !waiting_.empty() &&
        std::holds_alternative<MoveStep>(waiting_.back())) {
        waiting_.back() = std::move(step);
        return;
    }
    const bool mayBeLost = std::holds_alternative<MoveStep>(step) || std::holds_alternative<WheelStep>(step);
    if (waiting_.size() >= mostSteps && mayBeLost) return;
    waiting_.push_back(std::move(step));
}

void Steps::feed(ImGuiIO& io) {
    Told told;
    while (!waiting_.empty() && fits(waiting_.front(), told)) {
        tell(io, told, waiting_.front());
        waiting_.pop_front();
    }
}

} // namespace clearframe::gui
