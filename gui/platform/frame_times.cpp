#include "gui/platform/frame_times.hpp"

#include <algorithm>
#include <cmath>

namespace clearframe::gui {

void FrameTimes::add(double milliseconds) {
    if (kept_ == 0) return;
    if (times_.size() < kept_) {
        times_.push_back(milliseconds);
    } else {
        times_[next_] = milliseconds;
    }
    next_ = (next_ + 1) % kept_;
}

void FrameTimes::clear() {
    times_.clear();
    next_ = 0;
}

double FrameTimes::percentile(double share) const {
    if (times_.empty()) return 0;
    auto sorted = times_;
    const auto rank = std::ceil(std::clamp(share, 0.0, 1.0) * static_cast<double>(sorted.size()));
    const auto at = sorted.begin() + std::max(static_cast<std::ptrdiff_t>(rank) - 1, std::ptrdiff_t{0});
    std::ranges::nth_element(sorted, at);
    return *at;
}

} // namespace clearframe::gui
