// How long the last frames took, for the benchmark and for nobody else.
#pragma once

#include <cstddef>
#include <vector>

namespace clearframe::gui {

class FrameTimes {
public:
    explicit FrameTimes(std::size_t kept = 600) : kept_(kept) {}

    void add(double milliseconds);
    void clear();
    [[nodiscard]] std::size_t count() const { return times_.size(); }
    /// The time that this share of the kept frames did not exceed: 0.5 is the median. 0 when there are none.
    [[nodiscard]] double percentile(double share) const;

private:
    std::size_t kept_;
    std::size_t next_ = 0;
    std::vector<double> times_;
};

} // namespace clearframe::gui
