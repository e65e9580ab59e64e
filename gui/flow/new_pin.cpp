#include "gui/flow/new_pin.hpp"

#include "core/policy/pin.hpp"
#include "gui/flow/secret.hpp"
#include "gui/words.hpp"

#include <fmt/format.h>
#include <utility>

namespace clearframe::gui {

NewPin::~NewPin() {
    forget();
}

void NewPin::forget() {
    wipe(digits_);
    wipe(chosen_);
    ready_ = false;
}

void NewPin::start(policy::Role role) {
    forget();
    role_ = role;
}

void NewPin::type(char digit) {
    if (digit < '0' || digit > '9' || digits() >= policy::longestPin) return;
    digits_ += digit;
}

void NewPin::backspace() {
    if (!digits_.empty()) digits_.pop_back();
}

bool NewPin::canGoOn() const {
    return digits() >= policy::shortestPin(role_);
}

policy::Done NewPin::next() {
    if (!again()) {
        auto possible = policy::checkPin(digits_, role_);
        if (possible) chosen_ = digits_;
        wipe(digits_);
        return possible;
    }
    ready_ = digits_ == chosen_;
    wipe(digits_);
    if (ready_) return {};
    wipe(chosen_);
    return policy::fail(policy::FailureKind::conflict,
                        fmt::format("{} {}", words::pinsDiffer, words::pinsDifferAdvice));
}

std::string NewPin::take() {
    std::string pin = std::exchange(chosen_, {});
    forget();
    return pin;
}

} // namespace clearframe::gui
