#include "tests/decode/pictures.hpp"
#include "vision/decode/upright.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;
using namespace clearframe::tests;

namespace {

/// The same turn by libvips, as an independent answer.
DecodedPicture turnedByVips(const ports::Bytes& file, int orientation) {
    vision::VipsPicture picture(vips_image_new_from_buffer(file.data(), file.size(), "", nullptr));
    REQUIRE(picture);
    VipsImage* copy = nullptr;
    REQUIRE(vips_copy(picture.get(), &copy, nullptr) == 0);
    const vision::VipsPicture marked(copy);
    vips_image_set_int(marked.get(), VIPS_META_ORIENTATION, orientation);
    VipsImage* upright = nullptr;
    REQUIRE(vips_autorot(marked.get(), &upright, nullptr) == 0);
    const vision::VipsPicture turned(upright);
    std::size_t size = 0;
    void* memory = vips_image_write_to_memory(turned.get(), &size);
    const auto* rgb = static_cast<const std::uint8_t*>(memory);
    DecodedPicture result{{turned->Xsize, turned->Ysize}, {}};
    for (std::size_t i = 0; i < size; i += 3)
        result.pixels.insert(result.pixels.end(), {rgb[i + 2], rgb[i + 1], rgb[i]});
    g_free(memory);
    return result;
}

} // namespace

TEST_CASE("each of the eight EXIF orientations is applied exactly once") {
    // 70 rows: more than two strips, so that the seams are turned too.
    const auto file = save(quartersPicture(plainQuarters, {50, 70}), ".png");
    const int orientation = GENERATE(1, 2, 3, 4, 5, 6, 7, 8);
    CAPTURE(orientation);
    const auto decoded = decode(file, orientation);
    REQUIRE(decoded);
    const auto expected = turnedByVips(file, orientation);
    CHECK(decoded->size == expected.size);
    CHECK((decoded->pixels == expected.pixels));
}

TEST_CASE("an orientation nobody defined turns nothing") {
    CHECK(vision::uprightSize({40, 30}, 0) == policy::Size{40, 30});
    CHECK(vision::uprightSize({40, 30}, 9) == policy::Size{40, 30});
    CHECK(vision::uprightSize({40, 30}, -6) == policy::Size{40, 30});
    const auto decoded = decode(save(quartersPicture(), ".png"), 13);
    REQUIRE(decoded);
    CHECK(distance(decoded->quarters(), plainQuarters) == 0);
}

TEST_CASE("the orientation inside a JPEG does nothing by itself") {
    auto picture = quartersPicture();
    vips_image_set_int(picture.get(), VIPS_META_ORIENTATION, 6);
    const auto file = save(picture, ".jpg[Q=95]");
    const auto asStored = decode(file, 1);
    REQUIRE(asStored);
    CHECK(asStored->size == policy::Size{64, 48});
    CHECK(distance(asStored->quarters(), plainQuarters) <= 8);
    const auto turned = decode(file, 6);
    REQUIRE(turned);
    CHECK(turned->size == policy::Size{48, 64});
    CHECK(distance(turned->quarters(), {plainQuarters[2], plainQuarters[0], plainQuarters[3], plainQuarters[1]}) <= 8);
}

TEST_CASE("an AVIF ignores the orientation beside it") {
    const auto decoded = decode(save(quartersPicture(), ".avif[Q=90]"), 6);
    REQUIRE(decoded);
    CHECK(decoded->size == policy::Size{64, 48});
    CHECK(distance(decoded->quarters(), plainQuarters) <= 12);
}

TEST_CASE("the size from the header is the size of the decoded picture") {
    const auto file = save(quartersPicture(), ".jpg");
    CHECK(vision::sizeUpright(file, vision::Format::jpeg, 1).value() == policy::Size{64, 48});
    CHECK(vision::sizeUpright(file, vision::Format::jpeg, 8).value() == policy::Size{48, 64});
}
