#include "vision/decode/colours.hpp"

#include "vision/decode/refusal.hpp"

#include <array>
#include <cstdlib>
#include <lcms2.h>
#include <type_traits>
#include <vips/vips.h>

namespace clearframe::vision {
namespace {

struct CloseProfile {
    void operator()(void* profile) const { cmsCloseProfile(profile); }
};
using Profile = std::unique_ptr<std::remove_pointer_t<cmsHPROFILE>, CloseProfile>;

struct DeleteTransform {
    void operator()(void* transform) const {
        if (transform != nullptr) cmsDeleteTransform(transform);
    }
};

cmsUInt32Number layoutOf(Samples samples) {
    switch (samples) {
    case Samples::grey8:
        return TYPE_GRAY_8;
    case Samples::grey16:
        return TYPE_GRAY_16;
    case Samples::rgb8:
        return TYPE_RGB_8;
    case Samples::rgb16:
        return TYPE_RGB_16;
    case Samples::cmyk8:
        return TYPE_CMYK_8;
    case Samples::cmyk16:
        return TYPE_CMYK_16;
    }
    return 0;
}

cmsColorSpaceSignature spaceOf(Samples samples) {
    switch (samples) {
    case Samples::grey8:
    case Samples::grey16:
        return cmsSigGrayData;
    case Samples::rgb8:
    case Samples::rgb16:
        return cmsSigRgbData;
    case Samples::cmyk8:
    case Samples::cmyk16:
        return cmsSigCmykData;
    }
    return cmsSigRgbData;
}

Profile openProfile(std::span<const std::uint8_t> icc, Samples samples) {
    if (icc.empty()) return nullptr;
    Profile profile(cmsOpenProfileFromMem(icc.data(), static_cast<cmsUInt32Number>(icc.size())));
    if (profile && cmsGetColorSpace(profile.get()) != spaceOf(samples)) return nullptr;
    return profile;
}

Profile pressProfile() {
    VipsBlob* blob = nullptr;
    if (vips_profile_load("cmyk", &blob, nullptr) != 0 || blob == nullptr) return nullptr;
    std::size_t size = 0;
    const void* data = vips_blob_get(blob, &size);
    Profile profile(cmsOpenProfileFromMem(data, static_cast<cmsUInt32Number>(size)));
    vips_area_unref(VIPS_AREA(blob));
    return profile;
}

std::shared_ptr<void> transformTo(const Profile& from, cmsUInt32Number layout, cmsUInt32Number target) {
    const Profile srgb(cmsCreate_sRGBProfile());
    if (!from || !srgb) return nullptr;
    // Little CMS computes 8-bit RGB exactly and interpolates in a table for the rest: take the finer one for 16 bits.
    const cmsUInt32Number table = layout == TYPE_RGB_16 || layout == TYPE_GRAY_16 ? cmsFLAGS_HIGHRESPRECALC : 0;
    return {cmsCreateTransform(from.get(), layout, srgb.get(), target, INTENT_RELATIVE_COLORIMETRIC,
                               cmsFLAGS_BLACKPOINTCOMPENSATION | table),
            DeleteTransform()};
}

/// Most cameras embed sRGB itself: a profile that moves no colour by more than one step need not be computed.
bool isSrgb(const Profile& profile) {
    const auto transform = transformTo(profile, TYPE_RGB_8, TYPE_RGB_8);
    if (!transform) return false;
    const int steps = 9;
    const auto level = [](int i) { return static_cast<std::uint8_t>(i * 255 / (steps - 1)); };
    for (int r = 0; r < steps; ++r)
        for (int g = 0; g < steps; ++g)
            for (int b = 0; b < steps; ++b) {
                const std::array<std::uint8_t, 3> in{level(r), level(g), level(b)};
                std::array<std::uint8_t, 3> out{};
                cmsDoTransform(transform.get(), in.data(), out.data(), 1);
                for (std::size_t i = 0; i < in.size(); ++i)
                    if (std::abs(in[i] - out[i]) > 1) return false;
            }
    return true;
}

std::uint8_t eightBits(std::uint16_t sample) {
    return static_cast<std::uint8_t>((sample * 255U + 32767U) / 65535U);
}

template <class Sample, class Narrow> void spreadGrey(const void* from, std::uint8_t* to, int pixels, Narrow narrow) {
    const auto* sample = static_cast<const Sample*>(from);
    for (int i = 0; i < pixels; ++i, to += 3)
        to[0] = to[1] = to[2] = narrow(sample[i]);
}

template <class Sample, class Narrow> void swapRgb(const void* from, std::uint8_t* to, int pixels, Narrow narrow) {
    const auto* sample = static_cast<const Sample*>(from);
    for (int i = 0; i < pixels; ++i, sample += 3, to += 3) {
        to[0] = narrow(sample[2]);
        to[1] = narrow(sample[1]);
        to[2] = narrow(sample[0]);
    }
}

} // namespace

policy::Result<Colours> Colours::forSamples(Samples samples, std::span<const std::uint8_t> iccProfile) {
    Colours colours(samples);
    Profile profile = openProfile(iccProfile, samples);
    const bool rgb = samples == Samples::rgb8 || samples == Samples::rgb16;
    if (profile && !(rgb && isSrgb(profile))) colours.transform_ = transformTo(profile, layoutOf(samples), TYPE_BGR_8);

    const bool cmyk = samples == Samples::cmyk8 || samples == Samples::cmyk16;
    if (cmyk && !colours.transform_) {
        colours.transform_ = transformTo(pressProfile(), layoutOf(samples), TYPE_BGR_8);
        if (!colours.transform_) return refuse(Refusal::unusualColours);
    }
    return colours;
}

void Colours::toBgr(const void* from, std::uint8_t* to, int pixels) const {
    if (transform_) {
        cmsDoTransform(transform_.get(), from, to, static_cast<cmsUInt32Number>(pixels));
        return;
    }
    const auto same = [](std::uint8_t sample) { return sample; };
    switch (samples_) {
    case Samples::grey8:
        return spreadGrey<std::uint8_t>(from, to, pixels, same);
    case Samples::grey16:
        return spreadGrey<std::uint16_t>(from, to, pixels, eightBits);
    case Samples::rgb8:
        return swapRgb<std::uint8_t>(from, to, pixels, same);
    case Samples::rgb16:
        return swapRgb<std::uint16_t>(from, to, pixels, eightBits);
    case Samples::cmyk8:
    case Samples::cmyk16:
        break; // always has a transform
    }
}

} // namespace clearframe::vision
