// A PIN that is chosen: typed, looked at, and typed once more.
#pragma once

#include "core/policy/failure.hpp"
#include "core/policy/role.hpp"

#include <string>

namespace clearframe::gui {

/// UI thread only. Wiped when it goes.
class NewPin {
public:
    NewPin() = default;
    ~NewPin();
    NewPin(const NewPin&) = delete;
    NewPin& operator=(const NewPin&) = delete;

    void start(policy::Role role); ///< forgets what was typed before
    void type(char digit);
    void backspace();
    [[nodiscard]] int digits() const { return static_cast<int>(digits_.size()); }
    [[nodiscard]] bool canGoOn() const;
    [[nodiscard]] bool again() const { return !chosen_.empty(); } ///< the second time
    /// After the first time: whether it can be one. After the second: whether it is the same; else it is chosen anew.
    [[nodiscard]] policy::Done next();
    /// Typed twice and the same. To be wiped by whoever takes it.
    [[nodiscard]] bool ready() const { return ready_; }
    [[nodiscard]] std::string take();

private:
    void forget();
    policy::Role role_ = policy::Role::it;
    std::string digits_;
    std::string chosen_;
    bool ready_ = false;
};

} // namespace clearframe::gui
