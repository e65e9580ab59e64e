#include "vision/jpeg_writer.hpp"

#include "vision/metadata.hpp"

#include <algorithm>
#include <memory>
#include <string_view>
#include <turbojpeg.h>

namespace clearframe::vision {
namespace {

using policy::FailureKind;

constexpr std::size_t longestCredit = 200;
constexpr std::string_view xmpHeader{"http://ns.adobe.com/xap/1.0/\0", 29};
constexpr std::size_t afterJfif = 2 + 2 + 16; ///< SOI, APP0's marker, APP0 with its length

struct Destroy {
    void operator()(void* compressor) const { tjDestroy(compressor); }
};
struct Free {
    void operator()(unsigned char* bytes) const { tjFree(bytes); }
};

bool isPlainLine(const std::string& text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        if (lead < 0x20 || lead == 0x7F) return false;
        const std::size_t length = lead < 0x80   ? 1
                                   : lead < 0xC2 ? 0
                                   : lead < 0xE0 ? 2
                                   : lead < 0xF0 ? 3
                                   : lead < 0xF5 ? 4
                                                 : 0;
        if (length == 0 || i + length > text.size()) return false;
        for (std::size_t j = 1; j < length; ++j)
            if ((static_cast<unsigned char>(text[i + j]) & 0xC0U) != 0x80) return false;
        i += length;
    }
    return true;
}

} // namespace

policy::Result<ports::Bytes> encodeJpeg(const cv::Mat& picture, int quality) {
    const std::unique_ptr<void, Destroy> compressor(tjInitCompress());
    unsigned char* written = nullptr;
    unsigned long size = 0;
    const bool done = compressor && picture.type() == CV_8UC3 && picture.isContinuous() &&
                      tjCompress2(compressor.get(), picture.data, picture.cols, 0, picture.rows, TJPF_BGR, &written,
                                  &size, TJSAMP_420, std::clamp(quality, 1, 100), TJFLAG_ACCURATEDCT) == 0;
    const std::unique_ptr<unsigned char, Free> owned(written);
    if (!done)
        return policy::fail(FailureKind::unavailable,
                            "The picture could not be written as a JPEG. Nothing was released; "
                            "free some memory and try again.");
    return ports::Bytes(written, written + size);
}

policy::Result<cv::Mat> onceCoded(const cv::Mat& picture, int quality) {
    const auto jpeg = encodeJpeg(picture, quality);
    if (!jpeg) return tl::unexpected(jpeg.error());
    cv::Mat coded(picture.size(), CV_8UC3);
    const std::unique_ptr<void, Destroy> decompressor(tjInitDecompress());
    if (!decompressor || tjDecompress2(decompressor.get(), jpeg->data(), jpeg->size(), coded.data, coded.cols, 0,
                                       coded.rows, TJPF_BGR, TJFLAG_ACCURATEDCT) != 0)
        return policy::fail(FailureKind::unavailable,
                            "The finished picture could not be looked at again. Nothing was released; "
                            "free some memory and try again.");
    return coded;
}

policy::Result<ports::Bytes> creditSegment(const std::string& credit) {
    if (credit.size() > longestCredit || !isPlainLine(credit))
        return policy::fail(FailureKind::refused,
                            "The credit line cannot be written: it must be one line of plain text of "
                            "at most 200 bytes. Shorten it and try again.");
    auto packet = creditPacket(credit);
    if (!packet) return tl::unexpected(packet.error());
    const std::size_t length = 2 + xmpHeader.size() + packet->size();
    ports::Bytes segment{0xFF, 0xE1, static_cast<std::uint8_t>(length >> 8U),
                         static_cast<std::uint8_t>(length & 0xFFU)};
    segment.insert(segment.end(), xmpHeader.begin(), xmpHeader.end());
    segment.insert(segment.end(), packet->begin(), packet->end());
    return segment;
}

ports::Bytes withSegment(const ports::Bytes& jpeg, const ports::Bytes& segment) {
    ports::Bytes whole(jpeg.begin(), jpeg.begin() + afterJfif);
    whole.insert(whole.end(), segment.begin(), segment.end());
    whole.insert(whole.end(), jpeg.begin() + afterJfif, jpeg.end());
    return whole;
}

} // namespace clearframe::vision
