// Ways around a family's no, and that none of them works.
#include "tests/policy/scene.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::tests;

TEST_CASE("A second person is another person, however the first one is written") {
    for (const char* same : {"ms reed", " Ms  Reed ", "MS REED", "Reed, Ms", "Ms\u00A0Reed", "Ms Re\u200Bed",
                             "M\u015B Reed", "\u041Cs Reed", "Ms. Reed", "MsReed"}) {
        INFO(same);
        Scene naming;
        naming.list.pupils.push_back(pupil("Amy", "Brook", "U7"));
        naming.faces(1).answer(act::Name{1, key("U7")}).answer(act::Name{1, key("U7")}, same);
        CHECK(naming.verdict() == Verdict::review);
        Scene vouching;
        vouching.faces(2).tag("Ben Brook", 1);
        vouching.answer(act::Vouch{2, act::VouchedAs::adult, "Author"});
        vouching.answer(act::Vouch{2, act::VouchedAs::adult, "Author"}, same);
        CHECK(vouching.verdict() == Verdict::review);
        Scene ticking;
        ticking.list.pupils.push_back(pupil("Amy", "Brook", "U7"));
        ticking.faces(1).answer(act::Roll{{key("U7")}}).answer(act::Roll{{key("U7")}}, same);
        CHECK(ticking.answer(act::ConfirmHeads{1}).verdict() == Verdict::review);
    }
}

TEST_CASE("A pupil who is ticked twice is one pupil") {
    Scene scene;
    scene.faces(2).answer(act::Roll{{key("U1"), key("U1")}}).answer(act::ConfirmHeads{2});
    CHECK(scene.verdict() == Verdict::review);
    CHECK(gives(scene.judged(), ReasonCode::rollMismatch));
}
