#include "vision/jpeg_walk.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace clearframe::vision {
namespace {

using Span = std::span<const std::uint8_t>;

enum Marker : std::uint8_t {
    sof0 = 0xC0,
    dht = 0xC4,
    rst0 = 0xD0,
    rst7 = 0xD7,
    soi = 0xD8,
    eoi = 0xD9,
    sos = 0xDA,
    dqt = 0xDB,
    dri = 0xDD,
    app0 = 0xE0,
};

class Walk {
public:
    Walk(Span bytes, policy::Size size) : rest_(bytes), size_(size) {}

    bool accepts(Span segment) {
        if (!takeMarker(soi) || !takeJfif() || !takeExactly(segment)) return false;
        bool frameSeen = false;
        while (rest_.size() >= 4 && rest_[0] == 0xFF) {
            const std::uint8_t marker = rest_[1];
            const std::size_t length = lengthAt(2);
            if (length < 2 || rest_.size() < 2 + length) return false;
            const Span body = rest_.subspan(4, length - 2);
            rest_ = rest_.subspan(2 + length);
            if (marker == sos) return frameSeen && takeScan() && takeMarker(eoi) && rest_.empty();
            if (marker == sof0) {
                if (frameSeen || !isFrame(body)) return false;
                frameSeen = true;
            } else if (marker != dqt && marker != dht && marker != dri) {
                return false;
            }
        }
        return false;
    }

private:
    [[nodiscard]] std::size_t lengthAt(std::size_t at) const { return rest_[at] * 256U + rest_[at + 1]; }

    bool takeMarker(std::uint8_t marker) { return takeExactly(std::array<std::uint8_t, 2>{0xFF, marker}); }

    bool takeExactly(Span expected) {
        if (rest_.size() < expected.size() || !std::ranges::equal(rest_.first(expected.size()), expected)) return false;
        rest_ = rest_.subspan(expected.size());
        return true;
    }

    /// "JFIF", 1.1, square pixels, no thumbnail: as libjpeg-turbo writes it.
    bool takeJfif() {
        return takeExactly(
            std::array<std::uint8_t, 18>{0xFF, app0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0});
    }

    [[nodiscard]] bool isFrame(Span body) const {
        return body.size() == 15 && body[0] == 8 && body[1] * 256 + body[2] == size_.height &&
               body[3] * 256 + body[4] == size_.width && body[5] == 3;
    }

    /// Entropy-coded data: 0xFF is followed by 0 or by a restart marker until the scan ends.
    bool takeScan() {
        std::size_t at = 0;
        while (at + 1 < rest_.size()) {
            const std::uint8_t next = rest_[at + 1];
            if (rest_[at] == 0xFF && next != 0 && (next < rst0 || next > rst7)) break;
            at += rest_[at] == 0xFF ? 2 : 1;
        }
        if (at == 0 || at + 1 >= rest_.size()) return false;
        rest_ = rest_.subspan(at);
        return true;
    }

    Span rest_;
    policy::Size size_;
};

} // namespace

policy::Done walkJpeg(const ports::Bytes& jpeg, policy::Size size, const ports::Bytes& segment) {
    if (Walk(jpeg, size).accepts(segment)) return {};
    return policy::fail(
        policy::FailureKind::refused,
        "The finished file holds something besides the picture and its credit, so it was not released.");
}

} // namespace clearframe::vision
