#include "gui/kit/ui.hpp"

#include <cmath>
#include <imgui_internal.h>

namespace clearframe::gui::kit {
namespace {

constexpr ImGuiWindowFlags bare = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                  ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                                  ImGuiWindowFlags_NoScrollWithMouse;

void beginWindow(const char* name, const Box& box, ImGuiWindowFlags more) {
    ImGui::SetNextWindowPos({box.x, box.y});
    ImGui::SetNextWindowSize({box.w, box.h});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
    ImGui::Begin(name, nullptr, bare | more);
    ImGui::PopStyleVar(4);
}

float easeOut(float part) {
    const float rest = 1 - std::clamp(part, 0.F, 1.F);
    return 1 - rest * rest * rest;
}

} // namespace

Ui::Ui(const Fonts& fonts, const Metrics& metrics, ThemeName theme, bool motion)
    : fonts_(&fonts), metrics_(metrics), theme_(&themeOf(theme)), motion_(motion) {}

void Ui::wear(ThemeName theme, bool motion) {
    theme_ = &themeOf(theme);
    motion_ = motion;
}

void Ui::begin(double now, const Gestures& gestures) {
    last_ = now_ == 0 ? now : now_;
    now_ = now;
    gestures_ = gestures;
    moving_ = false;
    targets_.clear();
    layer_ = 0;
    if (ImGui::IsMouseClicked(0)) dragTakesTap_ = false;
    if (gestures.active) dragTakesTap_ = true;
    beginWindow("screen", screen(), ImGuiWindowFlags_NoBringToFrontOnFocus);
    list().AddRectFilled({0, 0}, {metrics_.width, metrics_.height}, theme_->bg);
}

void Ui::end() {
    ImGui::End();
    std::erase_if(scrolls_, [](const auto& entry) { return !entry.second.seen; });
    for (auto& [id, scroll] : scrolls_)
        scroll.seen = false;
}

ImDrawList& Ui::list() const {
    return *ImGui::GetWindowDrawList();
}

Tapped Ui::tap(std::string_view id, const Box& box, std::string_view label, bool enabled) {
    const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
    const Box seen = box.intersected({clip.Min.x, clip.Min.y, clip.Max.x - clip.Min.x, clip.Max.y - clip.Min.y});
    if (seen.w < 1 || seen.h < 1) return {};
    targets_.push_back(
        {std::string(id), std::string(label), seen, enabled, seen.w < box.w - 1 || seen.h < box.h - 1, layer_});
    if (!enabled) return {};
    ImGui::SetCursorScreenPos({box.x, box.y});
    ImGui::PushID(id.data(), id.data() + id.size());
    const bool clicked = ImGui::InvisibleButton("tap", {box.w, box.h});
    ImGui::PopID();
    const auto& io = ImGui::GetIO();
    Tapped tapped;
    tapped.clicked = clicked && !dragTakesTap_;
    tapped.held = ImGui::IsItemActive() && ImGui::IsItemHovered() && !dragTakesTap_;
    tapped.focused = ImGui::IsItemFocused() && io.NavVisible;
    tapped.heldSeconds = tapped.held ? std::max(0.F, io.MouseDownDuration[0]) : 0;
    tapped.x = io.MousePos.x;
    tapped.y = io.MousePos.y;
    if (tapped.held) moving_ = moving_ || tapped.heldSeconds < 1;
    return tapped;
}

float Ui::eased(std::string_view id, float target, float milliseconds) {
    auto at = motions_.find(id);
    if (at == motions_.end()) at = motions_.emplace(std::string(id), Motion{target, target, target, now_}).first;
    Motion& motion = at->second;
    if (motion.target != target) motion = {motion.value, target, motion.value, last_};
    const auto part = static_cast<float>((now_ - motion.since) * 1000) / std::max(1.F, milliseconds);
    motion.value = !motion_ || part >= 1 ? target : motion.from + (target - motion.from) * easeOut(part);
    if (motion.value != target) moving_ = true;
    return motion.value;
}

float Ui::scrolled(std::string_view id, const Box& box, float contentHeight) {
    constexpr float dragStartsAt = 12; // drawn pixels, two millimetres
    auto at = scrolls_.find(id);
    if (at == scrolls_.end()) at = scrolls_.emplace(std::string(id), Scroll{}).first;
    Scroll& scroll = at->second;
    scroll.seen = true;
    const auto& io = ImGui::GetIO();
    const float seconds = std::clamp(static_cast<float>(now_ - last_), 0.001F, 0.1F);
    const bool over = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
    const bool pressedHere = over && box.contains(io.MouseClickedPos[0].x, io.MouseClickedPos[0].y);
    if (io.MouseDown[0] && pressedHere && contentHeight > box.h && !gestures_.active) {
        const float moved = io.MousePos.y - io.MouseClickedPos[0].y;
        if (!scroll.dragged && std::abs(moved) > metrics_.px(dragStartsAt)) {
            scroll.dragged = true;
            dragTakesTap_ = true;
            scroll.offset -= moved;
            scroll.speed = 0;
        } else if (scroll.dragged) {
            scroll.offset -= io.MouseDelta.y;
            scroll.speed = 0.6F * scroll.speed - 0.4F * io.MouseDelta.y / seconds;
        } else {
            scroll.speed = 0;
        }
    } else {
        scroll.dragged = false;
        if (over && box.contains(io.MousePos.x, io.MousePos.y) && gestures_.wheel != 0)
            scroll.offset -= gestures_.wheel * metrics_.px(100);
        if (std::abs(scroll.speed) > 8 && motion_) {
            scroll.offset += scroll.speed * seconds;
            scroll.speed *= std::exp(-4 * seconds);
            moving_ = true;
        } else {
            scroll.speed = 0;
        }
    }
    const float most = std::max(0.F, contentHeight - box.h);
    if (scroll.offset <= 0 || scroll.offset >= most) scroll.speed = 0;
    scroll.offset = std::clamp(scroll.offset, 0.F, most);
    return std::round(scroll.offset);
}

void Ui::scrollTo(std::string_view id, float offset) {
    scrolls_[std::string(id)] = {.offset = offset, .seen = true};
}

void Ui::openLayer(const char* id, const Box& box) {
    ++layer_;
    beginWindow(id, box, 0);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
}

void Ui::closeLayer() {
    ImGui::End();
    --layer_;
}

void Ui::clip(const Box& box) {
    ImGui::PushClipRect({box.x, box.y}, {box.right(), box.bottom()}, true);
}

void Ui::unclip() {
    ImGui::PopClipRect();
}

} // namespace clearframe::gui::kit
