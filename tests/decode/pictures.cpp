#include "tests/decode/pictures.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace clearframe::tests {
namespace {

/// libvips is started as the program starts it, but may save.
void startOnce() {
    static const bool started = vision::startCodecs();
    REQUIRE(started);
}

template <class Operation> vision::VipsPicture runOn(const vision::VipsPicture& picture, Operation operation) {
    VipsImage* result = nullptr;
    const int failed = operation(picture.get(), &result);
    INFO(vips_error_buffer());
    REQUIRE(failed == 0);
    return vision::VipsPicture(result);
}

vision::VipsPicture fromMemory(const ports::Bytes& pixels, policy::Size size, int bands,
                               VipsInterpretation interpretation) {
    VipsImage* picture = vips_image_new_from_memory_copy(pixels.data(), pixels.size(), size.width, size.height, bands,
                                                         VIPS_FORMAT_UCHAR);
    REQUIRE(picture != nullptr);
    const vision::VipsPicture plain(picture);
    return runOn(plain, [interpretation](VipsImage* in, VipsImage** out) {
        return vips_copy(in, out, "interpretation", interpretation, nullptr);
    });
}

} // namespace

vision::VipsPicture quartersPicture(const Quarters& quarters, policy::Size size) {
    startOnce();
    ports::Bytes pixels;
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x) {
            const std::size_t which = (y < size.height / 2 ? 0U : 2U) + (x < size.width / 2 ? 0U : 1U);
            for (const int value : {quarters[which].r, quarters[which].g, quarters[which].b})
                pixels.push_back(static_cast<std::uint8_t>(value));
        }
    return fromMemory(pixels, size, 3, VIPS_INTERPRETATION_sRGB);
}

vision::VipsPicture plainPicture(const std::vector<double>& bands, VipsInterpretation interpretation,
                                 policy::Size size) {
    startOnce();
    ports::Bytes pixels;
    for (std::int64_t i = 0; i < size.area(); ++i)
        for (const double value : bands)
            pixels.push_back(static_cast<std::uint8_t>(value));
    return fromMemory(pixels, size, static_cast<int>(bands.size()), interpretation);
}

vision::VipsPicture sixteenBits(vision::VipsPicture picture) {
    const bool grey = picture->Bands < 3;
    const auto wider =
        runOn(picture, [](VipsImage* in, VipsImage** out) { return vips_linear1(in, out, 257, 0, nullptr); });
    const auto cast = runOn(wider, [](VipsImage* in, VipsImage** out) { return vips_cast_ushort(in, out, nullptr); });
    return runOn(cast, [grey](VipsImage* in, VipsImage** out) {
        return vips_copy(in, out, "interpretation", grey ? VIPS_INTERPRETATION_GREY16 : VIPS_INTERPRETATION_RGB16,
                         nullptr);
    });
}

void embedProfile(vision::VipsPicture& picture, const ports::Bytes& profile) {
    picture = runOn(picture, [](VipsImage* in, VipsImage** out) { return vips_copy(in, out, nullptr); });
    vips_image_set_blob_copy(picture.get(), VIPS_META_ICC_NAME, profile.data(), profile.size());
}

ports::Bytes builtInProfile(const char* name) {
    startOnce();
    VipsBlob* blob = nullptr;
    REQUIRE(vips_profile_load(name, &blob, nullptr) == 0);
    std::size_t size = 0;
    const auto* data = static_cast<const std::uint8_t*>(vips_blob_get(blob, &size));
    ports::Bytes bytes(data, data + size);
    vips_area_unref(VIPS_AREA(blob));
    return bytes;
}

ports::Bytes save(const vision::VipsPicture& picture, const char* suffix) {
    void* data = nullptr;
    std::size_t size = 0;
    const int failed = vips_image_write_to_buffer(picture.get(), suffix, &data, &size, nullptr);
    INFO(vips_error_buffer());
    REQUIRE(failed == 0);
    const auto* bytes = static_cast<const std::uint8_t*>(data);
    ports::Bytes file(bytes, bytes + size);
    g_free(data);
    return file;
}

Colour DecodedPicture::at(int x, int y) const {
    const auto i =
        3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width) + static_cast<std::size_t>(x));
    return {pixels[i + 2], pixels[i + 1], pixels[i]};
}

Quarters DecodedPicture::quarters() const {
    const int left = size.width / 4;
    const int right = size.width - 1 - left;
    const int top = size.height / 4;
    const int bottom = size.height - 1 - top;
    return {at(left, top), at(right, top), at(left, bottom), at(right, bottom)};
}

policy::Result<DecodedPicture> decode(const ports::Bytes& file, int orientation) {
    startOnce();
    const auto format = vision::identify(file);
    if (!format) return tl::unexpected(format.error());
    DecodedPicture picture;
    const auto canvas = [&picture](policy::Size size) -> policy::Result<std::uint8_t*> {
        picture.pixels.assign(static_cast<std::size_t>(size.area()) * 3, 0x55);
        return picture.pixels.data();
    };
    const auto decoded = vision::decodeUpright(file, *format, orientation, canvas);
    if (!decoded) return tl::unexpected(decoded.error());
    picture.size = decoded->size;
    return picture;
}

int distance(const Colour& a, const Colour& b) {
    return std::max({std::abs(a.r - b.r), std::abs(a.g - b.g), std::abs(a.b - b.b)});
}

int distance(const Quarters& a, const Quarters& b) {
    int most = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        most = std::max(most, distance(a[i], b[i]));
    return most;
}

ports::Bytes readFile(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file.good());
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace clearframe::tests
