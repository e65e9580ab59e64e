#include "gui/platform/fingers.hpp"

#include <algorithm>
#include <cmath>

namespace clearframe::gui {

namespace {

/// A contact that was not heard of for this long has been lifted without a word (a cable, a driver that restarted), or
/// is a hand at rest: neither may keep a new finger from tapping.
constexpr Milliseconds silence{10'000};

/// Closer than this, the distance of two fingers is mostly noise and would make the zoom jump.
constexpr float leastDistance = 16;

float distance(Point a, Point b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

} // namespace

bool DoubleTap::near(Point a, Point b) const {
    return distance(a, b) <= reach_;
}

void DoubleTap::press(Point at, Milliseconds now) {
    second_ = waiting_ && near(at, first_) && now - firstEnd_ <= within;
    waiting_ = false;
    pressed_ = true;
    at_ = at;
}

void DoubleTap::move(Point to) {
    if (pressed_ && !near(to, at_)) cancel();
}

bool DoubleTap::release(Milliseconds now) {
    if (!pressed_) return false;
    pressed_ = false;
    if (second_) return true;
    waiting_ = true;
    first_ = at_;
    firstEnd_ = now;
    return false;
}

void DoubleTap::cancel() {
    pressed_ = waiting_ = second_ = false;
}

Fingers::Contact* Fingers::find(Id id) {
    const auto at = std::ranges::find(contacts_, id, &Contact::id);
    return at == contacts_.end() ? nullptr : &*at;
}

Fingers::Pair Fingers::pair() const {
    const auto a = contacts_[0].at;
    const auto b = contacts_[1].at;
    return {{(a.x + b.x) / 2, (a.y + b.y) / 2}, distance(a, b)};
}

void Fingers::dropSilent(Milliseconds now) {
    const auto before = contacts_.size();
    std::erase_if(contacts_, [&](const Contact& c) { return now - c.heard > silence; });
    if (contacts_.size() == before) return;
    if (pressing_) endPress(false, {});
    if (contacts_.empty()) spoiled_ = dead_ = false;
}

void Fingers::endPress(bool asClick, Point at) {
    pressing_ = false;
    if (asClick) {
        steps_.push(MoveStep{at});
    } else {
        steps_.push(AwayStep{}); // ImGui clicks only what is under the pointer at the release
        taps_.cancel();
    }
    steps_.push(ButtonStep{.button = 0, .down = false, .touch = true});
    steps_.push(AwayStep{});
}

void Fingers::cancelAll() {
    if (pressing_) endPress(false, {});
    taps_.cancel();
    cancelled_ = cancelled_ || !dead_;
    spoiled_ = dead_ = true;
    pinch_ = 1;
    pan_ = {};
}

void Fingers::down(Id id, Point at, Milliseconds now) {
    dropSilent(now);
    if (auto* again = find(id)) {
        // Its lift was lost. What it pressed then is not what it presses now.
        std::swap(*again, contacts_.back());
        contacts_.pop_back();
        if (pressing_) endPress(false, {});
        if (contacts_.empty()) spoiled_ = dead_ = false;
    }
    contacts_.push_back({id, at, now});
    if (contacts_.size() > 2) return cancelAll();
    if (contacts_.size() == 2) {
        if (pressing_) endPress(false, {});
        taps_.cancel();
        spoiled_ = true;
        last_ = pair();
        return;
    }
    if (spoiled_) return;
    pressing_ = true;
    taps_.press(at, now);
    steps_.push(MoveStep{at});
    steps_.push(ButtonStep{.button = 0, .down = true, .touch = true});
}

void Fingers::move(Id id, Point to, Milliseconds now) {
    auto* contact = find(id);
    if (!contact) return;
    contact->at = to;
    contact->heard = now;
    if (pressing_) {
        taps_.move(to);
        steps_.push(MoveStep{to});
    }
    if (contacts_.size() != 2 || dead_) return;
    const auto now2 = pair();
    if (last_.distance >= leastDistance && now2.distance >= leastDistance) pinch_ *= now2.distance / last_.distance;
    pan_.x += now2.centre.x - last_.centre.x;
    pan_.y += now2.centre.y - last_.centre.y;
    last_ = now2;
}

void Fingers::up(Id id, Point at, Milliseconds now) {
    if (!find(id)) return;
    std::erase_if(contacts_, [&](const Contact& c) { return c.id == id; });
    if (pressing_) {
        taps_.move(at);
        if (taps_.release(now)) {
            doubleTapped_ = true;
            doubleTapAt_ = at;
        }
        endPress(true, at);
    }
    if (contacts_.empty()) spoiled_ = dead_ = false;
}

void Fingers::forget() {
    if (pressing_) endPress(false, {});
    cancelled_ = cancelled_ || touching();
    contacts_.clear();
    taps_.cancel();
    spoiled_ = dead_ = false;
    pinch_ = 1;
    pan_ = {};
}

void Fingers::collect(Gestures& out) {
    out.fingers = static_cast<int>(contacts_.size());
    out.twoFingers = contacts_.size() == 2 && !dead_;
    out.pinch = pinch_;
    out.pan = pan_;
    out.centre = last_.centre;
    out.cancelled = cancelled_;
    if (doubleTapped_) out.doubleTap = doubleTapAt_;
    pinch_ = 1;
    pan_ = {};
    cancelled_ = doubleTapped_ = false;
}

} // namespace clearframe::gui
