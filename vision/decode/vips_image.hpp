// libvips behind values and Failures: open one of the six formats lazily, and bring it to samples that Colours takes.
#pragma once

#include "core/policy/failure.hpp"
#include "core/policy/geometry.hpp"
#include "vision/decode/colours.hpp"
#include "vision/decode/identify.hpp"

#include <memory>
#include <span>
#include <string>
#include <vector>
#include <vips/vips.h>

namespace clearframe::vision {

struct UnrefObject {
    void operator()(void* object) const { g_object_unref(object); }
};
using VipsPicture = std::unique_ptr<VipsImage, UnrefObject>;
using VipsView = std::unique_ptr<VipsRegion, UnrefObject>;

/// Reads the header, checks the bounds, decodes nothing. `file` must outlive the picture.
[[nodiscard]] policy::Result<VipsPicture> openPicture(std::span<const std::uint8_t> file, Format format);

/// The file as its decoder can take it: `file` itself, or a changed copy that is kept in `copy`.
[[nodiscard]] std::span<const std::uint8_t> readableForm(std::span<const std::uint8_t> file, Format format,
                                                         std::vector<std::uint8_t>& copy);

struct PreparedPicture {
    VipsPicture picture; ///< packed `samples`, without alpha
    Samples samples = Samples::rgb8;
};

/// Flattens on white and settles on a kind of samples. Still lazy.
[[nodiscard]] policy::Result<PreparedPicture> prepareSamples(VipsPicture picture);

/// The embedded profile; empty where there is none. Lives as long as the picture.
[[nodiscard]] std::span<const std::uint8_t> iccProfileOf(const VipsPicture& picture);

/// What libvips and the codecs complained about since the last call.
[[nodiscard]] std::string takeComplaints();

} // namespace clearframe::vision
