#pragma once

#include <cstddef>

namespace clearframe::policy {

/// What a stick or card holds, by the first bytes of its files and not by its label.
struct MediumContents {
    std::size_t photos = 0; ///< kinds of pictures that the kiosk knows; none of them was decoded
    std::size_t lists = 0;  ///< what may be consent lists; none of them was read
    bool complete = true;   ///< else there is more than was looked at
    friend bool operator==(const MediumContents&, const MediumContents&) = default;
};

} // namespace clearframe::policy
