// What a picture's key depends on, and which photos have none.
#include "core/workflow/previews.hpp"
#include "gui/jobs/picture_key.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;
using gui::PictureKey;
using policy::Rect;
using policy::Verdict;

namespace {

workflow::PhotoView viewWithFace() {
    workflow::PhotoView view{.file = "a.jpg", .id = policy::PhotoId{"00aa"}, .size = {4000, 3000}};
    view.faces = {{.id = 1, .box = {1000, 900, 200, 260}, .score = 0.9}};
    view.judgement.verdict = Verdict::cover;
    view.judgement.covers = {{.box = {940, 820, 320, 416}}};
    return view;
}

constexpr auto solid = policy::CoverStyle::solid;

} // namespace

TEST_CASE("A blocked photo, a refused file and a face that is not there have no picture") {
    auto view = viewWithFace();
    const auto anyKey = [](const workflow::PhotoView& of) {
        return PictureKey::thumbnail(of, solid) || PictureKey::screen(of) || PictureKey::after(of, {}) ||
               PictureKey::face(of, 1);
    };
    CHECK(anyKey(view));
    CHECK_FALSE(PictureKey::face(view, 2));
    SECTION("the verdict is blocked") {
        view.judgement.verdict = Verdict::blocked;
    }
    SECTION("staff blocked it") {
        view.review.blocked = true;
    }
    SECTION("nobody judged it") {
        view.judgement = {};
    }
    SECTION("it could not be read") {
        view.error = "This is a video.";
    }
    SECTION("it was never taken in") {
        view.id.reset();
    }
    CHECK_FALSE(anyKey(view));
}

TEST_CASE("A changed cover, crop or style is another thumbnail and another result, and the same photo on the screen") {
    const auto before = viewWithFace();
    auto after = before;
    auto style = solid;
    SECTION("a cover more") {
        after.judgement.covers.push_back({.box = {5, 5, 20, 20}, .shape = policy::CoverShape::rectangle});
    }
    SECTION("a cover moved") {
        after.judgement.covers[0].box.x += 1;
    }
    SECTION("a cover of another shape") {
        after.judgement.covers[0].shape = policy::CoverShape::rectangle;
    }
    SECTION("no cover") {
        after.judgement.covers.clear();
    }
    SECTION("a crop") {
        after.judgement.crop = Rect{0, 0, 2000, 2000};
    }
    SECTION("a blend") {
        style = policy::CoverStyle::blend;
    }
    CHECK_FALSE(*PictureKey::thumbnail(before, solid) == *PictureKey::thumbnail(after, style));
    CHECK_FALSE(*PictureKey::after(before, {}) == *PictureKey::after(after, {.style = style}));
    CHECK(*PictureKey::screen(before) == *PictureKey::screen(after));
    CHECK(*PictureKey::face(before, 1) == *PictureKey::face(after, 1));
}

TEST_CASE("What the account takes and the credit belong to the result") {
    const auto view = viewWithFace();
    const auto plain = *PictureKey::after(view, {});
    CHECK(plain == *PictureKey::after(view, {}));
    CHECK_FALSE(plain == *PictureKey::after(view, {.longEdge = 1080}));
    CHECK_FALSE(plain == *PictureKey::after(view, {.quality = 70}));
    CHECK_FALSE(plain == *PictureKey::after(view, {.credit = "Ms Reed"}));
    CHECK(PictureKey::after(view, {.longEdge = 1080})->size() == policy::Size{1080, 810});
}

TEST_CASE("A scaled cover reaches at least as far as the cover did") {
    const policy::Size from{4272, 2848};
    for (const policy::Size to : {policy::Size{2048, 1365}, policy::Size{320, 213}, policy::Size{7, 5}}) {
        for (const Rect box : {Rect{-40, -30, 321, 417}, Rect{1001, 7, 333, 77}, Rect{4200, 2800, 200, 200}}) {
            const auto plan = gui::scaledPlan({.covers = {{.box = box}}}, from, to);
            const Rect small = plan.covers[0].box;
            const auto backX = [&](int x) { return static_cast<double>(x) * from.width / to.width; };
            const auto backY = [&](int y) { return static_cast<double>(y) * from.height / to.height; };
            CHECK(backX(small.x) <= box.x);
            CHECK(backX(small.right()) >= box.right());
            CHECK(backY(small.y) <= box.y);
            CHECK(backY(small.bottom()) >= box.bottom());
            CHECK(backX(small.w) <= box.w + 2.0 * from.width / to.width);
        }
    }
}

TEST_CASE("A face is shown with its surroundings, inside the picture") {
    CHECK(gui::surroundingsOf({1000, 900, 200, 260}, {4000, 3000}) == Rect{840, 770, 520, 520});
    const Rect corner = gui::surroundingsOf({0, 0, 100, 100}, {4000, 3000});
    CHECK(policy::clip(corner, {4000, 3000}) == corner);
    CHECK(corner.w == 150);
}

TEST_CASE("A fitted picture is never larger, and never empty") {
    CHECK(workflow::fitted({4000, 3000}, 2048) == policy::Size{2048, 1536});
    CHECK(workflow::fitted({3000, 4000}, 320) == policy::Size{240, 320});
    CHECK(workflow::fitted({100, 50}, 320) == policy::Size{100, 50});
    CHECK(workflow::fitted({30000, 10}, 320) == policy::Size{320, 1});
}
