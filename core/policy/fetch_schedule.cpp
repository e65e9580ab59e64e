#include "core/policy/fetch_schedule.hpp"

#include <algorithm>
#include <limits>

namespace clearframe::policy {

std::chrono::seconds fetchWait(int failures, std::uint32_t random) {
    constexpr int mostDoublings = 16;
    const auto doubled = failures <= 0 ? fetchEvery : firstRetry * (1 << std::clamp(failures - 1, 0, mostDoublings));
    const auto wait = std::min(fetchEvery, std::chrono::seconds(doubled));
    const double part = static_cast<double>(random) / std::numeric_limits<std::uint32_t>::max(); // 0 … 1
    const auto jitter = static_cast<std::int64_t>(static_cast<double>(wait.count()) * (part - 0.5) / 2);
    return wait + std::chrono::seconds(jitter);
}

bool fetchDue(Time last, std::chrono::seconds wait, Time now) {
    return now < last || now - last >= wait;
}

} // namespace clearframe::policy
