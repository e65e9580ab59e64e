// What the screen shows as the result is what goes out, byte for byte.
#include "tests/jobs/studio.hpp"
#include "tests/support/expect.hpp"

#include <fstream>

using namespace clearframe;
using namespace clearframe::tests;
using gui::PictureKey;

namespace {

ports::Bytes bytesOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

TEST_CASE("The bytes that are shown are the bytes that are released") {
    Studio studio;
    studio.draw("podium", 2600);
    auto view = studio.stageAll().at(0);
    workflow::ReleaseRequest request{
        .event = Studio::event, .account = Studio::account, .destination = studio.out.string(), .by = "Ms Reed"};
    policy::Act more = policy::act::CoverArea{{10, 10, 200, 100}};
    SECTION("solid") {
        request.style = policy::CoverStyle::solid;
    }
    SECTION("blended, with a credit and another quality") {
        request.style = policy::CoverStyle::blend;
        request.credit = "Photo: PTA";
        request.quality = 71;
    }
    SECTION("cropped") {
        more = policy::Act{policy::act::Crop{{300, 100, 2100, 1500}}};
    }
    (void)studio.decided(*view.id, {more});
    view = studio.approve(*view.id);
    REQUIRE(view.approved);

    const auto key =
        PictureKey::after(view, {.style = request.style, .quality = request.quality, .credit = request.credit});
    REQUIRE(key);
    gui::PictureMaker maker(studio.pictures());
    const auto shown = need(maker.make(*key));
    const auto shownBytes = studio.reader.last;

    const auto released = need(workflow::ReleaseEvent(studio.releasing(), request).run({}));
    REQUIRE(released.released.size() == 1);
    const auto& out = released.released[0];
    CHECK((bytesOf(std::filesystem::path(released.folder) / out.output) == shownBytes)); // without printing them
    CHECK(out.sha256 == shown.sha256);
    CHECK(out.covers == shown.covers);
    CHECK(shown.fileBytes == shownBytes.size());
    CHECK(shown.picture.size == key->size());
    CHECK_FALSE(shown.covers.empty());
}

TEST_CASE("A result of a photo that is not the staged one any more is not shown") {
    Studio studio;
    studio.draw("podium", 900);
    const auto view = studio.stageAll().at(0);
    {
        const auto transaction = need(studio.store->read());
        auto photo = *need(transaction->photos().find(*view.id));
        photo.fingerprint.exact = "another picture";
        gui::PictureMaker maker(studio.pictures());
        const auto read = workflow::readOriginal({studio.originals, studio.reader, *studio.picturesRedactor}, photo);
        const auto failure = failureOf(read);
        CHECK(failure.kind == policy::FailureKind::refused);
        requireSentence(failure);
    }
}
