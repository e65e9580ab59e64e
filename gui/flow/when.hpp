// Days and times as the school's wall has them.
#pragma once

#include "core/policy/consent.hpp"

#include <optional>
#include <string>

namespace clearframe::gui {

/// In the time zone of the device.
struct LocalTime {
    int year = 1970, month = 1, day = 1; ///< from 1
    int weekday = 4;                     ///< 0: Sunday
    int hour = 0, minute = 0;
};
[[nodiscard]] LocalTime localTime(policy::Time time);
[[nodiscard]] policy::Date dateOf(policy::Time time); ///< there
/// Nothing for a day or an hour that does not exist there.
[[nodiscard]] std::optional<policy::Time> timeOf(const LocalTime& local);

[[nodiscard]] std::string clockWords(policy::Time time);   ///< "15:20"
[[nodiscard]] std::string weekdayWords(policy::Time time); ///< "Friday 19 June"
[[nodiscard]] std::string weekdayWords(policy::Date day);
[[nodiscard]] std::string dayWords(policy::Time time); ///< "19 June 2026"
[[nodiscard]] std::string dayWords(const policy::Date& date);
[[nodiscard]] std::string daysLeftWords(int days); ///< "11 days", "less than a day"
/// "Is it Friday 19 June 2026, 15:20?"
[[nodiscard]] std::string isItWords(policy::Time time);
[[nodiscard]] std::string greetingWords(policy::Time time, const std::string& name);

} // namespace clearframe::gui
