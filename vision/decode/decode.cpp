#include "vision/decode/decode.hpp"

#include "vision/decode/complaints.hpp"
#include "vision/decode/magic_name.hpp"
#include "vision/decode/refusal.hpp"
#include "vision/decode/upright.hpp"
#include "vision/decode/vips_image.hpp"

#include <algorithm>
#include <chrono>
#include <vector>

namespace clearframe::vision {
namespace {

/// Rows decoded at a time: a multiple of a JPEG's block rows, small enough for the processor's cache.
constexpr int stripRows = 32;

/// Decodes strip by strip, so that beside the result only a strip is held (and what the codec itself needs).
policy::Done decodeStrips(const PreparedPicture& prepared, const Colours& colours, const UprightWriter& writer) {
    VipsImage* picture = prepared.picture.get();
    const int width = picture->Xsize;
    const VipsView view(vips_region_new(picture));
    std::vector<std::uint8_t> strip(static_cast<std::size_t>(width) * 3 * stripRows);
    for (int y = 0; y < picture->Ysize; y += stripRows) {
        const int rows = std::min(stripRows, picture->Ysize - y);
        const VipsRect area{0, y, width, rows};
        if (vips_region_prepare(view.get(), &area) != 0) return refuse(whyNotDecoded(takeComplaints()));
        const bool direct = writer.directRow(y) != nullptr;
        for (int row = 0; row < rows; ++row) {
            std::uint8_t* to = direct ? writer.directRow(y + row) : strip.data() + std::ptrdiff_t{3} * width * row;
            colours.toBgr(VIPS_REGION_ADDR(view.get(), 0, y + row), to, width);
        }
        if (!direct) writer.place(strip.data(), y, rows);
    }
    return {};
}

/// What libvips warns about is not for a person; what it means for the picture is asked of the decoder's result.
void keepSilent(const char*, GLogLevelFlags, const char*, void*) {}

} // namespace

bool startCodecs() {
    g_setenv("VIPS_NOVECTOR", "1", TRUE); // it would make machine code at run time, which the sandbox forbids
    if (VIPS_INIT("clearframe") != 0) return false;
    g_log_set_handler("VIPS", static_cast<GLogLevelFlags>(G_LOG_LEVEL_MASK & ~G_LOG_LEVEL_ERROR), keepSilent, nullptr);
    vips_concurrency_set(1);
    vips_cache_set_max(0);
    vips_block_untrusted_set(TRUE);
    vips_operation_block_set("VipsForeignLoad", TRUE);
    for (const char* allowed : {"VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer",
                                "VipsForeignLoadTiffBuffer", "VipsForeignLoadHeifBuffer"})
        vips_operation_block_set(allowed, FALSE);
    loadMagicNames();
    return true;
}

policy::Result<Decoded> decodeUpright(std::span<const std::uint8_t> file, Format format, int orientation,
                                      const Canvas& canvas) {
    const auto begun = std::chrono::steady_clock::now();
    const int turn = turnsItself(format) ? 1 : orientation;
    std::vector<std::uint8_t> copy;
    auto picture = openPicture(readableForm(file, format, copy), format);
    if (!picture) return tl::unexpected(picture.error());
    auto prepared = prepareSamples(std::move(*picture));
    if (!prepared) return tl::unexpected(prepared.error());
    const auto colours = Colours::forSamples(prepared->samples, iccProfileOf(prepared->picture));
    if (!colours) return tl::unexpected(colours.error());

    const policy::Size stored{prepared->picture->Xsize, prepared->picture->Ysize};
    const policy::Size upright = uprightSize(stored, turn);
    const auto pixels = canvas(upright);
    if (!pixels) return tl::unexpected(pixels.error());
    const auto done = decodeStrips(*prepared, *colours, UprightWriter(*pixels, stored, turn));
    if (!done) return tl::unexpected(done.error());
    if (tellsOfDamage(takeComplaints(), format)) return refuse(Refusal::damaged);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begun;
    return Decoded{upright, taken.count()};
}

policy::Result<policy::Size> sizeUpright(std::span<const std::uint8_t> file, Format format, int orientation) {
    std::vector<std::uint8_t> copy;
    const auto picture = openPicture(readableForm(file, format, copy), format);
    if (!picture) return tl::unexpected(picture.error());
    return uprightSize({(*picture)->Xsize, (*picture)->Ysize}, turnsItself(format) ? 1 : orientation);
}

} // namespace clearframe::vision
