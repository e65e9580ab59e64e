// Ways around a family's no that lead through several photos, lists or programs.
#include "tests/workflow/school_desk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;
using namespace clearframe::tests;

TEST_CASE("Whoever decides or exports has a name that can be read, and two leads are two people") {
    SchoolDesk desk;
    desk.stageAll();
    for (const char* nobody : {"", " ", "\t", "\u200B", "…"}) {
        CHECK_FALSE(desk.decide("ada.jpg", {act::CoverFace{1}}, {}, nobody).has_value());
        workflow::ReleaseEvent event(
            desk.releasing(), {.event = "Sports day", .account = "School page", .destination = "/out", .by = nobody});
        CHECK_FALSE(event.run({}).has_value());
    }
    ports::Account account{.name = "PE page", .platform = "Instagram", .handle = "@pe"};
    for (const char* other : {"Ms Reed", "ms  reed", "Reed, Ms", ""}) {
        account.leads = {{"Ms Reed", {}}, {other, {}}};
        CHECK_FALSE(workflow::addAccount(desk.store, desk.clock, account).has_value());
    }
    account.leads = {{"Ms Reed", {}}, {"Mr Lane", {}}};
    CHECK(workflow::addAccount(desk.store, desk.clock, account).has_value());
}
