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

TEST_CASE("What is on a stick is counted once, and again when it is put back in") {
    Desk desk({}, Desk::Mode::inline_);
    FakeMedia media;
    MediaWatch watch(desk, media);
    const ports::Medium stick{"a", ports::MediumKind::stick, "KINGSTON", "/a", 1, true};
    media.there = {stick,
                   {"b", ports::MediumKind::stick, "SICK", "/b", 1, true},
                   {"c", ports::MediumKind::card, "EOS", "/c", 1, true},
                   {"d", ports::MediumKind::folder, "office", "/d", 1, true}};
    media.holds = {{"/a", {.photos = 42, .lists = 1}}, {"/c", {.photos = 900, .lists = 0, .complete = false}}};
    CHECK_FALSE(sticksOf(watch));
    const auto look = [&](double now) {
        watch.tick(now);
        desk.settle();
    };
    look(1);
    look(2.5);
    look(4);
    CHECK(media.counted == std::vector<std::string>{"/a", "/b", "/c"}); // a folder of the kiosk is not counted
    CHECK(contentsWords(watch.contents("a")) == "42 photos and a list");
    CHECK(watch.contents("b") == nullptr);
    CHECK(contentsWords(watch.contents("c")) == "more than 900 photos");
    const auto sticks = sticksOf(watch);
    REQUIRE(sticks);
    REQUIRE(sticks->size() == 3);
    CHECK(sticks->at(0).offersList);
    CHECK_FALSE(sticks->at(1).contents);
    watch.listsOffered();
    CHECK_FALSE(watch.offersList("a"));

    media.pull("a");
    look(6);
    CHECK(watch.contents("a") == nullptr);
    media.there.push_back(stick);
    media.holds["/a"] = {.photos = 0, .lists = 2};
    look(8);
    CHECK(contentsWords(watch.contents("a")) == "2 lists");
    CHECK(watch.offersList("a"));
}

TEST_CASE("What a stick holds is said in words") {
    const auto words = [](ports::MediumContents contents) { return contentsWords(&contents); };
    CHECK(contentsWords(nullptr).empty());
    CHECK(words({}) == "no photos and no list");
    CHECK(words({.photos = 1}) == "1 photo");
    CHECK(words({.photos = 1, .lists = 3}) == "1 photo and 3 lists");
    CHECK(words({.photos = 0, .lists = 0, .complete = false}).empty());
    CHECK(words({.photos = 7, .lists = 1, .complete = false}) == "more than 7 photos and a list");
}

TEST_CASE("Sizes are said in words that a person knows") {
    CHECK(bytesWord(0) == "0\u00a0MB");
    CHECK(bytesWord(38'400'000) == "38\u00a0MB");
    CHECK(bytesWord(7'240'000'000) == "7.2\u00a0GB");
    CHECK(bytesWord(180'000'000'000) == "180\u00a0GB");
}
