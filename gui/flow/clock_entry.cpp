#include "gui/flow/clock_entry.hpp"

#include "gui/flow/when.hpp"
#include "gui/words.hpp"

#include <fmt/format.h>

namespace clearframe::gui {
namespace {

constexpr std::size_t all = 12; // DDMMYYYYhhmm

} // namespace

void ClockEntry::start() {
    digits_.clear();
    model_ = {};
    show();
}

void ClockEntry::type(char digit) {
    if (digit < '0' || digit > '9' || digits_.size() >= all || model_.busy) return;
    if (digits_.empty()) model_.problem.clear();
    digits_ += digit;
    show();
}

void ClockEntry::backspace() {
    if (digits_.empty() || model_.busy) return;
    digits_.pop_back();
    show();
}

void ClockEntry::refuse(std::string problem) {
    start();
    model_.problem = std::move(problem);
}

void ClockEntry::show() {
    auto shown = digits_;
    shown.resize(all, '_');
    model_.date = fmt::format("{} / {} / {}", shown.substr(0, 2), shown.substr(2, 2), shown.substr(4, 4));
    model_.time = fmt::format("{} : {}", shown.substr(8, 2), shown.substr(10, 2));
    model_.whole = digits_.size() == all;
}

int ClockEntry::number(std::size_t from, std::size_t count) const {
    int out = 0;
    for (const char digit : digits_.substr(from, count))
        out = 10 * out + (digit - '0');
    return out;
}

std::optional<policy::Time> ClockEntry::time() {
    if (!model_.whole || model_.busy) return std::nullopt;
    auto found = timeOf({.year = number(4, 4),
                         .month = number(2, 2),
                         .day = number(0, 2),
                         .hour = number(8, 2),
                         .minute = number(10, 2)});
    if (!found) refuse(std::string(words::clockNoSuchTime));
    return found;
}

} // namespace clearframe::gui
