#include "gui/flow/when.hpp"

#include "gui/words.hpp"

#include <array>
#include <ctime>
#include <fmt/format.h>

namespace clearframe::gui {
namespace {

std::string_view weekdayOf(const LocalTime& time) {
    return words::weekdays[static_cast<std::size_t>(time.weekday)];
}

std::string_view monthOf(const LocalTime& time) {
    return words::months[static_cast<std::size_t>(time.month - 1)];
}

} // namespace

LocalTime localTime(policy::Time time) {
    const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
    std::tm parts{};
    if (!::localtime_r(&seconds, &parts)) return {};
    return {parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday, parts.tm_wday, parts.tm_hour, parts.tm_min};
}

std::string clockWords(policy::Time time) {
    const auto at = localTime(time);
    return fmt::format("{:02}:{:02}", at.hour, at.minute);
}

std::string weekdayWords(policy::Time time) {
    const auto at = localTime(time);
    return fmt::format("{} {} {}", weekdayOf(at), at.day, monthOf(at));
}

std::string weekdayWords(policy::Date day) {
    const auto weekday = std::chrono::weekday(std::chrono::sys_days(day)).c_encoding();
    return fmt::format("{} {} {}", words::weekdays.at(weekday), static_cast<unsigned>(day.day()),
                       words::months.at(static_cast<unsigned>(day.month()) - 1));
}

std::string dayWords(policy::Time time) {
    const auto at = localTime(time);
    return fmt::format("{} {} {}", at.day, monthOf(at), at.year);
}

std::string daysLeftWords(int days) {
    if (days < 1) return std::string(words::lessThanADay);
    if (days == 1) return std::string(words::oneDay);
    return fmt::format(fmt::runtime(words::manyDays), days);
}

std::string greetingWords(policy::Time time, const std::string& name) {
    const int hour = localTime(time).hour;
    const auto greeting = hour >= 4 && hour < 12    ? words::goodMorning
                          : hour >= 12 && hour < 17 ? words::goodAfternoon
                                                    : words::goodEvening;
    return fmt::format(fmt::runtime(greeting), name);
}

} // namespace clearframe::gui
