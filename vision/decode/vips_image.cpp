#include "vision/decode/vips_image.hpp"

#include "vision/decode/complaints.hpp"
#include "vision/decode/heif_references.hpp"
#include "vision/decode/limits.hpp"
#include "vision/decode/refusal.hpp"

namespace clearframe::vision {
namespace {

int load(std::span<const std::uint8_t> file, Format format, VipsImage** picture) {
    // libvips takes a pointer to non-const and only reads.
    void* data = const_cast<std::uint8_t*>(file.data());
    const auto load = [&](auto loader) {
        return loader(data, file.size(), picture, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on", VIPS_FAIL_ON_ERROR,
                      nullptr);
    };
    switch (format) {
    case Format::jpeg:
        return load(vips_jpegload_buffer);
    case Format::png:
        return load(vips_pngload_buffer);
    case Format::webp:
        return load(vips_webpload_buffer);
    case Format::tiff:
        return load(vips_tiffload_buffer);
    case Format::heic:
    case Format::avif:
        return load(vips_heifload_buffer);
    }
    return -1;
}

policy::Done checkBounds(const VipsPicture& picture, Format format) {
    const policy::Size size{picture->Xsize, picture->Ysize};
    if (size.empty()) return refuse(Refusal::damaged);
    if (size.width > maxSide || size.height > maxSide || size.area() > maxPixels) return refuse(Refusal::tooManyPixels);
    // A HEIC may hold more pictures beside its primary one, which is what every viewer shows and what is decoded.
    if (!turnsItself(format) && vips_image_get_n_pages(picture.get()) > 1) return refuse(Refusal::severalPages);
    return {};
}

/// Runs one libvips operation on the picture.
template <class Operation> policy::Done apply(VipsPicture& picture, Operation operation) {
    VipsImage* result = nullptr;
    if (operation(picture.get(), &result) != 0 || result == nullptr) return refuse(Refusal::damaged);
    picture.reset(result);
    return {};
}

policy::Done flattenOnWhite(VipsPicture& picture) {
    const double most = picture->BandFmt == VIPS_FORMAT_USHORT ? 65535 : 255;
    const double white = picture->Type == VIPS_INTERPRETATION_CMYK ? 0 : most; // no ink
    return apply(picture, [most, white](VipsImage* in, VipsImage** out) {
        VipsArrayDouble* background = vips_array_double_newv(1, white);
        const int done = vips_flatten(in, out, "background", background, "max_alpha", most, nullptr);
        vips_area_unref(VIPS_AREA(background));
        return done;
    });
}

bool isColourMeasure(VipsInterpretation interpretation) {
    switch (interpretation) {
    case VIPS_INTERPRETATION_LAB:
    case VIPS_INTERPRETATION_LABS:
    case VIPS_INTERPRETATION_LABQ:
    case VIPS_INTERPRETATION_XYZ:
    case VIPS_INTERPRETATION_scRGB:
        return true;
    default:
        return false;
    }
}

} // namespace

policy::Result<VipsPicture> openPicture(std::span<const std::uint8_t> file, Format format) {
    vips_error_clear();
    VipsImage* loaded = nullptr;
    const int failed = load(file, format, &loaded);
    VipsPicture picture(loaded);
    if (failed != 0 || !picture) return refuse(whyNotDecoded(takeComplaints()));
    if (const auto bounds = checkBounds(picture, format); !bounds) return tl::unexpected(bounds.error());
    return picture;
}

std::span<const std::uint8_t> readableForm(std::span<const std::uint8_t> file, Format format,
                                           std::vector<std::uint8_t>& copy) {
    if (format != Format::heic) return file;
    copy.assign(file.begin(), file.end());
    dropSharedReferences(copy);
    return copy;
}

policy::Result<PreparedPicture> prepareSamples(VipsPicture picture) {
    if (isColourMeasure(picture->Type)) {
        const auto done = apply(picture, [](VipsImage* in, VipsImage** out) {
            return vips_colourspace(in, out, VIPS_INTERPRETATION_sRGB, nullptr);
        });
        if (!done) return tl::unexpected(done.error());
    }
    const bool wide = picture->BandFmt == VIPS_FORMAT_USHORT;
    if (!wide && picture->BandFmt != VIPS_FORMAT_UCHAR) return refuse(Refusal::unusualColours);

    const bool cmyk = picture->Type == VIPS_INTERPRETATION_CMYK;
    const int colours = cmyk ? 4 : picture->Bands >= 3 ? 3 : 1;
    if (picture->Bands > colours + 1 || picture->Bands < colours) return refuse(Refusal::unusualColours);
    if (picture->Bands == colours + 1)
        if (const auto done = flattenOnWhite(picture); !done) return tl::unexpected(done.error());

    const auto samples = [&] {
        if (cmyk) return wide ? Samples::cmyk16 : Samples::cmyk8;
        if (colours == 3) return wide ? Samples::rgb16 : Samples::rgb8;
        return wide ? Samples::grey16 : Samples::grey8;
    }();
    return PreparedPicture{std::move(picture), samples};
}

std::span<const std::uint8_t> iccProfileOf(const VipsPicture& picture) {
    if (vips_image_get_typeof(picture.get(), VIPS_META_ICC_NAME) == 0) return {};
    const void* data = nullptr;
    std::size_t size = 0;
    if (vips_image_get_blob(picture.get(), VIPS_META_ICC_NAME, &data, &size) != 0) return {};
    return {static_cast<const std::uint8_t*>(data), size};
}

std::string takeComplaints() {
    std::string complaints = vips_error_buffer();
    vips_error_clear();
    return complaints;
}

} // namespace clearframe::vision
