#include "worker/direct_photo_reader.hpp"

#include "vision/decode/refusal.hpp"
#include "worker/photo_reading.hpp"

#include <new>

namespace clearframe::worker {
namespace {

policy::Failure notReady() {
    return {policy::FailureKind::unavailable, "The picture decoders did not start. Nothing can be read. Call IT."};
}

} // namespace

DirectPhotoReader::DirectPhotoReader() : ready_(prepareReading()) {}

policy::Result<ports::ReadPhoto> DirectPhotoReader::read(const ports::PhotoFile& file) {
    if (!ready_) return tl::unexpected(notReady());
    std::shared_ptr<std::uint8_t> pixels;
    const auto canvas = [&pixels](policy::Size size) -> policy::Result<std::uint8_t*> {
        pixels.reset(new (std::nothrow) std::uint8_t[static_cast<std::size_t>(size.area()) * 3],
                     std::default_delete<std::uint8_t[]>());
        if (!pixels) return vision::refuse(vision::Refusal::tooMuchMemory);
        return pixels.get();
    };
    auto photo = readPhoto(file, canvas);
    if (photo) photo->picture.pixels = std::move(pixels);
    return photo;
}

policy::Result<ports::ReadTags> DirectPhotoReader::readTags(const ports::PhotoFile& file) {
    if (!ready_) return tl::unexpected(notReady());
    return readPhotoTags(file);
}

} // namespace clearframe::worker
