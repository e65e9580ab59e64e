#include "demo/generator/camera_file.hpp"

#include "demo/c_handle.hpp"
#include "demo/generator/person_tags.hpp"

#include <exiv2/exiv2.hpp>
#include <turbojpeg.h>

#include <fstream>
#include <stdexcept>

namespace clearframe::demo {

namespace {

using Bytes = std::vector<std::uint8_t>;

void writeFile(const std::filesystem::path& path, const char* data, std::size_t size) {
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(data, static_cast<std::streamsize>(size));
    if (!out.flush()) throw std::runtime_error("The file " + path.string() + " cannot be written.");
}

/// What a camera knows about a photo. The place is a spot in the North Sea, so that it is nobody's home.
Exiv2::ExifData cameraData(const PlannedPhoto& photo, const policy::Size& stored) {
    std::string taken = photo.taken;
    taken[4] = taken[7] = ':'; // EXIF writes dates with colons
    Exiv2::ExifData exif;
    exif["Exif.Image.Make"] = "Larkcam";
    exif["Exif.Image.Model"] = "LC-12";
    exif["Exif.Image.Software"] = "LC-12 firmware 1.4";
    exif["Exif.Image.Orientation"] = static_cast<std::uint16_t>(photo.orientation);
    exif["Exif.Image.DateTime"] = taken;
    exif["Exif.Photo.DateTimeOriginal"] = taken;
    exif["Exif.Photo.OffsetTimeOriginal"] = "+01:00";
    exif["Exif.Photo.BodySerialNumber"] = "LC12-0044172";
    exif["Exif.Photo.CameraOwnerName"] = "Larkmere Primary School, Ms Sandhar";
    exif["Exif.Photo.ExposureTime"] = "1/500";
    exif["Exif.Photo.FNumber"] = "56/10";
    exif["Exif.Photo.PixelXDimension"] = static_cast<std::uint32_t>(stored.width);
    exif["Exif.Photo.PixelYDimension"] = static_cast<std::uint32_t>(stored.height);
    exif["Exif.GPSInfo.GPSVersionID"] = "2 3 0 0";
    exif["Exif.GPSInfo.GPSLatitudeRef"] = "N";
    exif["Exif.GPSInfo.GPSLatitude"] = "53/1 41/1 1830/100";
    exif["Exif.GPSInfo.GPSLongitudeRef"] = "E";
    exif["Exif.GPSInfo.GPSLongitude"] = "2/1 27/1 4410/100";
    return exif;
}

} // namespace

Bytes encodeJpeg(const Picture& picture, int quality) {
    const CHandle<void, tjDestroy> encoder(tjInitCompress());
    unsigned char* data = nullptr;
    unsigned long size = 0;
    const int failed = tjCompress2(encoder.get(), picture.rgb.data(), picture.size.width, 0, picture.size.height,
                                   TJPF_RGB, &data, &size, TJSAMP_420, quality, 0);
    const CHandle<unsigned char, tjFree> owned(data);
    if (failed != 0) throw std::runtime_error("A picture cannot be encoded.");
    return {data, data + size};
}

void writeCameraFile(const std::filesystem::path& folder, const PlannedPhoto& photo, const Picture& stored,
                     const Picture& preview, const policy::Size& upright) {
    const Bytes jpeg = encodeJpeg(stored, 91);
    const Bytes previewJpeg = encodeJpeg(preview, 80);
    Exiv2::ExifData exif = cameraData(photo, stored.size);
    Exiv2::ExifThumb(exif).setJpegThumbnail(previewJpeg.data(), static_cast<long>(previewJpeg.size()));
    const Exiv2::XmpData xmp = personTags(photo, upright, stored.size);

    const auto image = Exiv2::ImageFactory::open(jpeg.data(), static_cast<long>(jpeg.size()));
    image->readMetadata();
    image->setExifData(exif);
    image->setIptcData(keywords(photo));
    if (!photo.sidecar) image->setXmpData(xmp);
    image->writeMetadata();
    Exiv2::BasicIo& io = image->io();
    io.open();
    const Exiv2::DataBuf file = io.read(static_cast<long>(io.size()));
    const auto path = folder / photo.file;
    writeFile(path, reinterpret_cast<const char*>(file.pData_), static_cast<std::size_t>(file.size_));

    if (photo.sidecar) {
        std::string packet;
        if (Exiv2::XmpParser::encode(packet, xmp) != 0) throw std::runtime_error("A sidecar cannot be written.");
        writeFile(std::filesystem::path(path).replace_extension(".xmp"), packet.data(), packet.size());
    }
}

} // namespace clearframe::demo
