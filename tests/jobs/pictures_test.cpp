// Pictures on their way to the screen: order, memory, failures, and what is never decoded.
#include "core/workflow/previews.hpp"
#include "tests/jobs/studio.hpp"
#include "tests/support/expect.hpp"
#include "tests/vision/support/pictures.hpp"

#include <fstream>
#include <future>

using namespace clearframe;
using namespace clearframe::tests;
using gui::Desk;
using gui::PictureKey;
using gui::PictureLoader;
using gui::PictureState;
namespace act = policy::act;

namespace {

Desk::Mode eachMode() {
    return GENERATE(Desk::Mode::threads, Desk::Mode::inline_);
}

constexpr auto solid = policy::CoverStyle::solid;

std::vector<PictureKey> thumbnails(const std::vector<workflow::PhotoView>& views) {
    std::vector<PictureKey> keys;
    for (const auto& view : views)
        keys.push_back(*PictureKey::thumbnail(view, solid));
    return keys;
}

} // namespace

TEST_CASE("A thumbnail, the photo, its result and a face come at their sizes") {
    Studio studio;
    studio.draw("podium", 2600);
    const auto view = studio.stageAll().at(0);
    Desk desk({}, eachMode());
    PictureLoader loader(desk, studio.pictures());
    const std::vector keys{*PictureKey::thumbnail(view, solid), *PictureKey::screen(view), *PictureKey::after(view, {}),
                           *PictureKey::face(view, 1)};
    for (const auto& key : keys)
        CHECK(loader.state(key) == PictureState::waiting);
    loader.want(keys);
    desk.settle();
    std::size_t bytes = 0;
    for (const auto& key : keys) {
        const auto shown = loader.find(key);
        INFO(loader.failure(key));
        REQUIRE(shown);
        CHECK(shown->picture.size == key.size());
        bytes += shown->picture.byteCount();
    }
    CHECK(loader.bytes() == bytes);
    CHECK(loader.find(keys[0])->picture.size.width == 320);
    CHECK(loader.find(keys[1])->picture.size.width == 2048);
    CHECK(loader.find(keys[2])->fileBytes > 10'000);
}

TEST_CASE("A thumbnail shows the covers that a person gave, and the photo on the screen does not") {
    Studio studio;
    studio.draw("podium", 1400);
    auto view = studio.stageAll().at(0);
    const auto plain = *PictureKey::thumbnail(view, solid);
    view = studio.decided(*view.id, {act::CoverUnnamed{}});
    REQUIRE_FALSE(view.judgement.covers.empty());
    Desk desk({}, eachMode());
    PictureLoader loader(desk, studio.pictures());
    const auto covered = *PictureKey::thumbnail(view, solid);
    const auto screen = *PictureKey::screen(view);
    loader.want({plain, covered, screen});
    desk.settle();
    const auto middleOf = [&](const PictureKey& key, int channel) {
        const auto& shown = loader.find(key)->picture;
        const auto& box = view.faces[0].box;
        return channelAt(shown, (box.x + box.w / 2) * shown.size.width / view.size.width,
                         (box.y + box.h / 2) * shown.size.height / view.size.height, channel);
    };
    // 4A525C, painted after decoding: exact.
    CHECK(middleOf(covered, 0) == 0x5C);
    CHECK(middleOf(covered, 1) == 0x52);
    CHECK(middleOf(covered, 2) == 0x4A);
    CHECK(middleOf(plain, 0) != 0x5C);
    CHECK(middleOf(screen, 0) != 0x5C);
}

TEST_CASE("A crop's thumbnail is not made of a few pixels") {
    Studio studio;
    studio.draw("team", 2400);
    auto view = studio.stageAll().at(0);
    view = studio.decided(*view.id, {act::Crop{{800, 400, 600, 400}}});
    Desk desk({}, eachMode());
    PictureLoader loader(desk, studio.pictures());
    const auto key = *PictureKey::thumbnail(view, solid);
    loader.want({key});
    desk.settle();
    REQUIRE(loader.find(key));
    CHECK(std::abs(loader.find(key)->picture.size.width - 320) <= 1);
}

TEST_CASE("A photo that staff blocked is never decoded for the screen, also not by a key from before") {
    Studio studio;
    studio.draw("podium", 900);
    const auto view = studio.stageAll().at(0);
    std::vector keys{*PictureKey::thumbnail(view, solid), *PictureKey::screen(view), *PictureKey::after(view, {}),
                     *PictureKey::face(view, 1)};
    const auto blocked = studio.decided(*view.id, {act::Block{}});
    CHECK_FALSE(PictureKey::screen(blocked));
    Desk desk({}, eachMode());
    PictureLoader loader(desk, studio.pictures());
    loader.want(keys);
    desk.settle();
    CHECK(studio.reader.names.empty());
    for (const auto& key : keys) {
        CHECK(loader.state(key) == PictureState::failed);
        CHECK_FALSE(loader.find(key));
        CHECK(loader.failure(key).find("blocked") != std::string::npos);
    }
}

TEST_CASE("A photo with the same pixels as a blocked one is not decoded for the screen either") {
    Studio studio;
    studio.draw("podium", 900);
    const auto view = studio.stageAll().at(0);
    const auto other =
        need(workflow::stage(studio.staging(), {.event = "Prize giving", .paths = {studio.stick.string()}}, {})).at(0);
    REQUIRE(other.id != view.id);
    const auto key = *PictureKey::screen(view);
    (void)studio.decided(*other.id, {act::Block{}});
    gui::PictureMaker maker(studio.pictures());
    CHECK_FALSE(maker.make(key));
    CHECK(studio.reader.names.empty());
    CHECK_FALSE(PictureKey::screen(studio.view(*view.id)));
}

TEST_CASE("What is wanted first is made first, and what nobody wants any more is not made") {
    Studio studio;
    for (const int width : {600, 602, 604, 606})
        studio.draw("egg", width);
    const auto keys = thumbnails(studio.stageAll());
    Desk desk;
    PictureLoader loader(desk, studio.pictures());
    std::promise<void> begun;
    std::promise<void> goOn;
    bool first = true;
    studio.reader.before = [&] {
        if (!std::exchange(first, false)) return;
        begun.set_value();
        goOn.get_future().wait();
    };
    loader.want({keys[0], keys[1]});
    begun.get_future().wait();
    loader.want({keys[3], keys[2]}); // scrolled on while keys[0] is being made
    goOn.set_value();
    desk.settle();
    CHECK(loader.state(keys[0]) == PictureState::ready);
    CHECK(loader.state(keys[1]) == PictureState::waiting);
    CHECK(loader.state(keys[2]) == PictureState::ready);
    CHECK(loader.state(keys[3]) == PictureState::ready);
    CHECK(studio.reader.names.size() == 3);
}

TEST_CASE("Wanting the same pictures again and again makes each of them once") {
    Studio studio;
    studio.draw("egg", 600);
    studio.draw("egg", 602);
    const auto keys = thumbnails(studio.stageAll());
    Desk desk({}, eachMode());
    PictureLoader loader(desk, studio.pictures());
    for (int frame = 0; frame < 2000 && loader.state(keys[1]) != PictureState::ready; ++frame) {
        loader.want(keys);
        desk.deliver();
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    loader.want(keys);
    desk.settle();
    CHECK(loader.state(keys[1]) == PictureState::ready);
    CHECK(studio.reader.names.size() == 2);
}

TEST_CASE("Memory stays within the budget, and what is wanted stays before what is not") {
    Studio studio;
    for (int i = 0; i < 8; ++i)
        studio.draw("egg", 640 + 2 * i);
    const auto keys = thumbnails(studio.stageAll());
    const std::size_t one = keys[0].byteCount();
    Desk desk({}, eachMode());
    PictureLoader loader(desk, studio.pictures(), 4 * one + one / 2);
    for (const auto& key : keys) {
        loader.want({key});
        desk.settle();
        CHECK(loader.bytes() <= 4 * one + one / 2);
    }
    CHECK(loader.state(keys[3]) == PictureState::waiting);
    CHECK(loader.state(keys[4]) == PictureState::ready);
    REQUIRE(loader.find(keys[4])); // used: it stays longer than keys[5]
    loader.want({keys[0], keys[7]});
    desk.settle();
    CHECK(loader.state(keys[4]) == PictureState::ready);
    CHECK(loader.state(keys[5]) == PictureState::waiting);

    // More than fits is wanted: the most important ones come, and nothing goes round in circles.
    loader.want(keys);
    desk.settle();
    const auto decoded = studio.reader.names.size();
    for (int frame = 0; frame < 5; ++frame) {
        loader.want(keys);
        desk.settle();
    }
    CHECK(studio.reader.names.size() == decoded);
    for (int i = 0; i < 4; ++i)
        CHECK(loader.state(keys[static_cast<std::size_t>(i)]) == PictureState::ready);
    CHECK(loader.state(keys[7]) == PictureState::waiting);
}

TEST_CASE("A picture larger than the whole budget is still shown, alone") {
    Studio studio;
    studio.draw("egg", 640);
    studio.draw("egg", 642);
    const auto keys = thumbnails(studio.stageAll());
    Desk desk({}, eachMode());
    PictureLoader loader(desk, studio.pictures(), 1000);
    for (const auto& key : {keys[0], keys[1], keys[0]}) {
        loader.want({key});
        desk.settle();
        CHECK(loader.state(key) == PictureState::ready);
        CHECK(loader.bytes() == key.byteCount());
    }
}

TEST_CASE("One lost photo fails with a sentence, is not tried for ever, and costs no other") {
    Studio studio;
    studio.previewsAtStaging = false;
    studio.draw("egg", 640);
    studio.draw("egg", 642);
    const auto views = studio.stageAll();
    const auto keys = thumbnails(views);
    const auto original = std::filesystem::path(studio.folder.file("originals")) / (views[0].id->value + ".enc");
    const auto aside = studio.temporary / "aside";
    std::filesystem::rename(original, aside);
    Desk desk({}, eachMode());
    PictureLoader loader(desk, studio.pictures());
    for (int frame = 0; frame < 5; ++frame) {
        loader.want(keys);
        desk.settle();
    }
    CHECK(loader.state(keys[0]) == PictureState::failed);
    requireSentence({policy::FailureKind::refused, loader.failure(keys[0])});
    CHECK(loader.state(keys[1]) == PictureState::ready);
    CHECK(studio.reader.names.size() == 1);

    std::filesystem::rename(aside, original);
    loader.again(keys[0]);
    loader.want(keys);
    desk.settle();
    CHECK(loader.state(keys[0]) == PictureState::ready);
}

TEST_CASE("A photo that is no longer on the kiosk has no picture") {
    Studio studio;
    studio.draw("egg", 640);
    auto view = studio.stageAll().at(0);
    view.id = policy::PhotoId{"0123456789abcdef"};
    Desk desk({}, eachMode());
    PictureLoader loader(desk, studio.pictures());
    loader.want({*PictureKey::screen(view)});
    desk.settle();
    CHECK(loader.failure(*PictureKey::screen(view)) == "This photo is no longer on the kiosk.");
}

TEST_CASE("A forgotten photo and a locked kiosk leave no picture in memory, also none that is being made") {
    Studio studio;
    studio.draw("egg", 640);
    studio.draw("egg", 642);
    const auto views = studio.stageAll();
    const auto keys = thumbnails(views);
    Desk desk;
    PictureLoader loader(desk, studio.pictures());
    loader.want(keys);
    desk.settle();
    const auto revision = loader.revision();
    loader.forget(*views[0].id);
    CHECK(loader.revision() != revision);
    CHECK(loader.state(keys[0]) == PictureState::waiting);
    CHECK(loader.state(keys[1]) == PictureState::ready);

    std::promise<void> begun;
    std::promise<void> goOn;
    bool first = true;
    studio.reader.before = [&] {
        if (!std::exchange(first, false)) return;
        begun.set_value();
        goOn.get_future().wait();
    };
    loader.want({*PictureKey::screen(views[0]), *PictureKey::screen(views[1])});
    begun.get_future().wait();
    SECTION("forgotten") {
        loader.forget(*views[0].id);
        goOn.set_value();
        desk.settle();
        CHECK(loader.state(*PictureKey::screen(views[0])) == PictureState::waiting);
        CHECK(loader.state(*PictureKey::screen(views[1])) == PictureState::ready);
    }
    SECTION("locked") {
        loader.clear();
        goOn.set_value();
        desk.settle();
        CHECK(loader.bytes() == 0);
        CHECK(loader.state(*PictureKey::screen(views[1])) == PictureState::waiting);
        loader.want({*PictureKey::screen(views[0])});
        desk.settle();
        CHECK(loader.state(*PictureKey::screen(views[0])) == PictureState::ready);
    }
}

TEST_CASE("A loader may go while its pictures are on their way") {
    Studio studio;
    studio.draw("egg", 640);
    const auto keys = thumbnails(studio.stageAll());
    Desk desk;
    {
        PictureLoader loader(desk, studio.pictures());
        loader.want(keys);
    }
    desk.settle();
    CHECK(desk.idle());
}

TEST_CASE("A review asks for the photo and its result before those of its neighbours") {
    Studio studio;
    for (const int width : {640, 642, 644})
        studio.draw("egg", width);
    const auto views = studio.stageAll();
    const workflow::OutputLook look;
    const auto keys = gui::wantedInReview(views[1], &views[2], &views[0], look);
    REQUIRE(keys.size() == 6);
    CHECK(keys[0] == *PictureKey::screen(views[1]));
    CHECK(keys[1] == *PictureKey::after(views[1], look));
    CHECK(keys[2] == *PictureKey::screen(views[2]));
    CHECK(keys[4] == *PictureKey::screen(views[0]));
    CHECK(gui::wantedInReview(views[1], nullptr, nullptr, look).size() == 2);
}
