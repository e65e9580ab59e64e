// The kiosk believes no field of an answer.
#include "tests/contained/workers.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;
using namespace clearframe::tests;

TEST_CASE("an honest answer is believed") {
    exchange::ContainedReader reader(hostileWorker());
    CHECK(servesOthers(reader));
}

TEST_CASE("an answer that no honest child writes is refused") {
    exchange::ContainedReader reader(hostileWorker());
    const std::string lie = GENERATE(as<std::string>{}, "no pixels", "too few pixels", "too many pixels",
                                     "endless picture", "negative picture", "region outside", "steering sentence");
    CAPTURE(lie);
    const auto photo = act(reader, lie);
    REQUIRE_FALSE(photo);
    CHECK(photo.error().kind == policy::FailureKind::refused);
    CHECK(photo.error().text.find("safely") != std::string::npos);
    CHECK(servesOthers(reader));
}

TEST_CASE("pixels outlive the reader and the worker that made them") {
    ports::Picture picture;
    {
        exchange::ContainedReader reader(hostileWorker());
        auto photo = act(reader, "honest");
        REQUIRE(photo);
        picture = photo->picture;
    }
    CHECK(picture.bytes()[0] == 0x7f);
    CHECK(picture.bytes()[3599] == 0x7f);
}
