// What the proof notices when a file is not what was planned; faults are put into the file, the reading of it, or the
// plan.
#include <catch2/catch.hpp>

#include "tests/vision/support/pictures.hpp"
#include "tests/vision/support/turbo_reader.hpp"
#include "vision/jpeg_writer.hpp"
#include "vision/redactor.hpp"

using namespace clearframe;

namespace {

struct Desk {
    tests::TurboReader reader;
    tests::FixedFinder finder;
    std::unique_ptr<ports::Redactor> redactor = vision::makeRedactor(reader, finder);
    ports::Picture picture;
    ports::RenderPlan plan{.covers = {{{200, 100, 140, 180}}, {{20, 30, 60, 60}, policy::CoverShape::rectangle}},
                           .longEdge = 480};

    Desk() {
        tests::Random random(11);
        picture = tests::photoLike({600, 400}, random);
    }
    [[nodiscard]] ports::Rendered rendered() const { return redactor->render(picture, plan).value(); }
    [[nodiscard]] policy::Done proved(const ports::Rendered& it) const {
        return redactor->prove(it, picture, plan, {});
    }
};

void checkRefused(const policy::Done& proved) {
    REQUIRE_FALSE(proved);
    CHECK(proved.error().kind == policy::FailureKind::refused);
    CHECK(proved.error().text.back() == '.');
}

} // namespace

TEST_CASE("What was rendered is proved, in either style, at every quality, cropped, and with a credit") {
    Desk desk;
    for (const auto style : {policy::CoverStyle::solid, policy::CoverStyle::blend}) {
        for (const int quality : {20, 50, 75, 88, 100}) {
            CAPTURE(quality);
            desk.plan.style = style;
            desk.plan.quality = quality;
            CHECK(desk.proved(desk.rendered()));
        }
        desk.plan.crop = policy::Rect{100, 50, 301, 299};
        desk.plan.credit = "Photo: Ms Ågren";
        CHECK(desk.proved(desk.rendered()));
        desk.plan.crop.reset();
    }
}

TEST_CASE("A cover that is not there is noticed") {
    Desk desk;
    for (const auto style : {policy::CoverStyle::solid, policy::CoverStyle::blend}) {
        desk.plan.style = style;
        for (std::size_t missing = 0; missing < desk.plan.covers.size(); ++missing) {
            auto less = desk.plan;
            less.covers.erase(less.covers.begin() + static_cast<std::ptrdiff_t>(missing));
            auto made = desk.redactor->render(desk.picture, less).value();
            made.covers = desk.rendered().covers; // as if it had been covered
            checkRefused(desk.proved(made));
        }
    }
}

TEST_CASE("A cover that lets a little of the face through is noticed") {
    Desk desk;
    auto through = tests::decodeJpeg(desk.rendered().jpeg);
    desk.reader.spoil = [&](ports::ReadPhoto& photo) {
        photo.picture = tests::pictureOf(through.size, [&](int x, int y, int channel) {
            const bool faint = x > 190 && x < 240 && y > 120 && y < 180;
            return static_cast<std::uint8_t>(tests::channelAt(through, x, y, channel) + (faint ? 14 : 0));
        });
    };
    checkRefused(desk.proved(desk.rendered()));
}

TEST_CASE("A cover in the wrong style is noticed") {
    Desk desk;
    const auto solid = desk.rendered();
    desk.plan.style = policy::CoverStyle::blend;
    checkRefused(desk.proved(solid));
}

TEST_CASE("A byte behind the image, another segment, and a file of another size are noticed") {
    Desk desk;
    auto trailing = desk.rendered();
    trailing.jpeg.push_back(0xD9);
    checkRefused(desk.proved(trailing));

    auto tagged = desk.rendered();
    tagged.jpeg = vision::withSegment(tagged.jpeg, {0xFF, 0xE1, 0, 8, 'E', 'x', 'i', 'f', 0, 0});
    checkRefused(desk.proved(tagged));

    auto credited = desk.rendered();
    credited.jpeg = vision::withSegment(credited.jpeg, vision::creditSegment("Jane Doe").value());
    checkRefused(desk.proved(credited));

    auto larger = desk.plan;
    larger.longEdge = 500;
    checkRefused(desk.proved(desk.redactor->render(desk.picture, larger).value()));
}

TEST_CASE("A file that is read as another size, holds tags, or cannot be read is noticed") {
    Desk desk;
    const auto made = desk.rendered();
    desk.reader.spoil = [](ports::ReadPhoto& photo) { --photo.picture.size.height; };
    checkRefused(desk.proved(made));
    desk.reader.spoil = [](ports::ReadPhoto& photo) { photo.tags.emplace_back(); };
    checkRefused(desk.proved(made));
    desk.reader.spoil = [](ports::ReadPhoto& photo) { photo.tagsUnreadable = true; };
    checkRefused(desk.proved(made));
    desk.reader.broken = true;
    checkRefused(desk.proved(made));
}

TEST_CASE("Covers that were told wrongly are noticed") {
    Desk desk;
    auto made = desk.rendered();
    made.covers.pop_back();
    checkRefused(desk.proved(made));
}

TEST_CASE("Another picture than the one that was approved is noticed") {
    Desk desk;
    const auto made = desk.rendered();
    tests::Random random(12);
    desk.picture = tests::photoLike(desk.picture.size, random);
    checkRefused(desk.proved(made));
}

TEST_CASE("A chart is proved: what JPEG costs its colours is no surprise, but another chart is one") {
    Desk desk;
    const auto stripes = [](int of) {
        return tests::pictureOf({64, 48}, [of](int x, int, int channel) {
            return static_cast<std::uint8_t>(channel == (x % 2 == 0 ? 0 : of) ? 255 : 0);
        });
    };
    desk.picture = stripes(2);
    desk.plan.covers.clear();
    CHECK(desk.proved(desk.rendered()));
    const auto other = desk.redactor->render(stripes(1), desk.plan).value();
    checkRefused(desk.proved(other));
}
