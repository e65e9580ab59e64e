// Date and time as they are typed: day, month, year, hours, minutes.
#pragma once

#include "core/policy/consent.hpp"
#include "gui/model/clock_typing.hpp"

#include <optional>
#include <string>

namespace clearframe::gui {

/// UI thread only.
class ClockEntry {
public:
    ClockEntry() { show(); }
    [[nodiscard]] const ClockTyping& model() const { return model_; }
    void start();
    void type(char digit);
    void backspace();
    void setBusy(bool busy) { model_.busy = busy; }
    /// Told on the screen; what was typed is typed anew.
    void refuse(std::string problem);
    /// What was typed, in the time zone of the device; nothing, and a sentence in the model, where there is no such
    /// time.
    [[nodiscard]] std::optional<policy::Time> time();

private:
    void show();
    [[nodiscard]] int number(std::size_t from, std::size_t count) const;

    std::string digits_;
    ClockTyping model_;
};

} // namespace clearframe::gui
