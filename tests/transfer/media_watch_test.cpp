#include "tests/transfer/rig.hpp"

using namespace clearframe;
using namespace clearframe::gui;
using namespace clearframe::tests;

TEST_CASE("Sticks are looked at once a second, and a change is told once") {
    Desk desk({}, Desk::Mode::inline_);
    FakeMedia media;
    MediaWatch watch(desk, media);
    CHECK(watch.looks() == 0);
    watch.tick(10);
    desk.settle();
    CHECK(watch.looks() == 1);
    const auto first = watch.revision();
    watch.tick(10.5);
    desk.settle();
    CHECK(media.lists == 1);
    media.there.push_back({"a", ports::MediumKind::stick, "A", "/a", 1, true});
    watch.tick(11.1);
    desk.settle();
    CHECK(media.lists == 2);
    CHECK(watch.revision() != first);
    REQUIRE(watch.find("a"));
    const auto second = watch.revision();
    watch.tick(12.2);
    desk.settle();
    CHECK(watch.revision() == second);
    media.there.clear();
    watch.lookNow();
    desk.settle();
    CHECK(!watch.find("a"));
}

TEST_CASE("Sizes are said in words that a person knows") {
    CHECK(bytesWord(0) == "0\u00a0MB");
    CHECK(bytesWord(38'400'000) == "38\u00a0MB");
    CHECK(bytesWord(7'240'000'000) == "7.2\u00a0GB");
    CHECK(bytesWord(180'000'000'000) == "180\u00a0GB");
}
