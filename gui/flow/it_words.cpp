#include "gui/flow/it_words.hpp"

#include "gui/words.hpp"

#include <fmt/format.h>

namespace clearframe::gui {

std::string spaceWords(std::optional<std::uint64_t> bytes) {
    constexpr std::uint64_t mega = 1'000'000;
    constexpr std::uint64_t giga = 1000 * mega;
    if (!bytes) return std::string(words::itSpaceUnknown);
    return *bytes < giga ? fmt::format(fmt::runtime(words::freeMegabytes), *bytes / mega)
                         : fmt::format(fmt::runtime(words::freeGigabytes), *bytes / giga);
}

std::string timeWords(int seconds) {
    constexpr int minute = 60;
    if (seconds % minute == 0) {
        const int minutes = seconds / minute;
        return minutes == 1 ? std::string(words::oneMinute) : fmt::format(fmt::runtime(words::manyMinutes), minutes);
    }
    return seconds == 1 ? std::string(words::itOneSecond) : fmt::format(fmt::runtime(words::itSeconds), seconds);
}

std::string grouped(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); at += 4)
        out += (at == 0 ? "" : " ") + text.substr(at, 4);
    return out;
}

} // namespace clearframe::gui
