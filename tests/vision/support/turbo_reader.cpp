#include "tests/vision/support/turbo_reader.hpp"

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <turbojpeg.h>

namespace clearframe::tests {

ports::Picture decodeJpeg(const ports::Bytes& jpeg) {
    const std::unique_ptr<void, int (*)(void*)> decoder(tjInitDecompress(), tjDestroy);
    int width = 0;
    int height = 0;
    int sampling = 0;
    int colours = 0;
    if (tjDecompressHeader3(decoder.get(), jpeg.data(), jpeg.size(), &width, &height, &sampling, &colours) != 0)
        throw std::runtime_error("not a JPEG");
    auto pixels = std::shared_ptr<std::uint8_t[]>(new std::uint8_t[static_cast<std::size_t>(width) * height * 3]);
    if (tjDecompress2(decoder.get(), jpeg.data(), jpeg.size(), pixels.get(), width, 0, height, TJPF_BGR,
                      TJFLAG_ACCURATEDCT) != 0)
        throw std::runtime_error("a damaged JPEG");
    return {{width, height}, {pixels, pixels.get()}};
}

policy::Result<ports::ReadPhoto> TurboReader::read(const ports::PhotoFile& file) {
    if (broken) return policy::fail(policy::FailureKind::refused, "This file is damaged.");
    ports::ReadPhoto photo;
    photo.picture = decodeJpeg(file.bytes);
    spoil(photo);
    return photo;
}

policy::Result<ports::ReadTags> TurboReader::readTags(const ports::PhotoFile&) {
    return ports::ReadTags{};
}

policy::Result<ports::FoundFaces> FixedFinder::find(const ports::Picture&) {
    if (broken) return policy::fail(policy::FailureKind::unavailable, "The face detector did not run.");
    const auto call = static_cast<std::size_t>(calls++);
    if (answers_.empty()) return ports::FoundFaces{};
    return ports::FoundFaces{answers_[std::min(call, answers_.size() - 1)], 0};
}

} // namespace clearframe::tests
