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

policy::Date dateOf(policy::Time time) {
    const auto at = localTime(time);
    return policy::Date(std::chrono::year(at.year), std::chrono::month(static_cast<unsigned>(at.month)),
                        std::chrono::day(static_cast<unsigned>(at.day)));
}

std::optional<policy::Time> timeOf(const LocalTime& local) {
    std::tm parts{};
    parts.tm_year = local.year - 1900;
    parts.tm_mon = local.month - 1;
    parts.tm_mday = local.day;
    parts.tm_hour = local.hour;
    parts.tm_min = local.minute;
    parts.tm_isdst = -1;
    const auto time = policy::Time(std::chrono::seconds(::mktime(&parts)));
    const auto back = localTime(time); // mktime takes the 31st of June for the 1st of July
    const bool same = back.year == local.year && back.month == local.month && back.day == local.day &&
                      back.hour == local.hour && back.minute == local.minute;
    return same ? std::optional(time) : std::nullopt;
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
    return dayWords(dateOf(time));
}

std::string dayWords(const policy::Date& date) {
    return fmt::format("{} {} {}", static_cast<unsigned>(date.day()),
                       words::months.at(static_cast<unsigned>(date.month()) - 1), static_cast<int>(date.year()));
}

std::string daysLeftWords(int days) {
    if (days < 1) return std::string(words::lessThanADay);
    if (days == 1) return std::string(words::oneDay);
    return fmt::format(fmt::runtime(words::manyDays), days);
}

std::string isItWords(policy::Time time) {
    return fmt::format(fmt::runtime(words::clockIsIt), weekdayWords(time), localTime(time).year, clockWords(time));
}

std::string greetingWords(policy::Time time, const std::string& name) {
    const int hour = localTime(time).hour;
    const auto greeting = hour >= 4 && hour < 12    ? words::goodMorning
                          : hour >= 12 && hour < 17 ? words::goodAfternoon
                                                    : words::goodEvening;
    return fmt::format(fmt::runtime(greeting), name);
}

} // namespace clearframe::gui
