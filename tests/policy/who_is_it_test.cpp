#include "tests/policy/scene.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::tests;

TEST_CASE("A face nobody named is a question, and one tap covers every such face") {
    Scene scene;
    scene.faces(3).tag("Ada Abbott", 2);
    CHECK(scene.verdict() == Verdict::review);
    scene.answer(act::CoverUnnamed{});
    const auto judgement = scene.judged();
    CHECK(judgement.verdict == Verdict::cover);
    CHECK(actionOf(judgement, 1) == Action::cover);
    CHECK(actionOf(judgement, 2) == Action::show);
    CHECK(actionOf(judgement, 3) == Action::cover);
    CHECK(judgement.covers.size() == 2);
}

TEST_CASE("No face found is a question to a person, never an answer") {
    Scene scene;
    const auto open = scene.judged();
    CHECK(open.verdict == Verdict::review);
    CHECK(gives(open, ReasonCode::noFaces));
    scene.answer(act::ConfirmHeads{0});
    CHECK(scene.verdict() == Verdict::clear);
}

TEST_CASE("A tag that fits no pupil is covered where it has a place, and asked about where it has none") {
    const auto placed = Scene{}.faces(1).tag("Marie Curie", 1).judged();
    CHECK(placed.verdict == Verdict::cover);
    CHECK(gives(placed, ReasonCode::unknownPerson));
    Scene unplaced;
    unplaced.faces(1).tag("Ada Abbott", 1).tagWithoutPlace("Marie Curie");
    CHECK(unplaced.verdict() == Verdict::review);
    unplaced.answer(act::ConfirmHeads{1}); // every face is accounted for, whoever Marie is
    CHECK(unplaced.verdict() == Verdict::clear);
}

TEST_CASE("A plain keyword counts only where it names a pupil") {
    CHECK(Scene{}.faces(1).tag("Ada Abbott", 1).tagWithoutPlace("sports day", TagSource::keyword).verdict() ==
          Verdict::clear);
    CHECK(Scene{}.faces(1).tag("Ada Abbott", 1).tagWithoutPlace("Ben Brook", TagSource::keyword).verdict() ==
          Verdict::review);
    CHECK(Scene{}.faces(1).tag("Ada Abbott", 1).tagWithoutPlace("Dov Dunmore", TagSource::keyword).verdict() ==
          Verdict::blocked);
    CHECK(Scene{}.faces(1).tag("Ada Abbott", 1).tagWithoutPlace("Eva Egerton", TagSource::keyword).verdict() ==
          Verdict::clear);
}

TEST_CASE("A pupil without consent who is tagged but not placed holds the photo until placed or absent") {
    Scene scene;
    scene.faces(2)
        .tag("Ada Abbott", 1)
        .tagWithoutPlace("Ben Brook")
        .answer(act::CoverUnnamed{})
        .answer(act::ConfirmHeads{2});
    CHECK(scene.verdict() == Verdict::review);
    CHECK(gives(scene.judged(), ReasonCode::notPlaced));
    SECTION("placed") {
        scene.answer(act::Name{2, key("U2")});
        const auto judgement = scene.judged();
        CHECK(judgement.verdict == Verdict::cover);
        CHECK(actionOf(judgement, 2) == Action::cover);
    }
    SECTION("cannot be seen") {
        scene.answer(act::Absent{key("U2")});
        CHECK(scene.verdict() == Verdict::cover);
    }
}

TEST_CASE("Two pupils of one name are ambiguous until a person chooses") {
    Scene scene;
    scene.list.pupils.push_back(pupil("Ada", "Abbott", "U7", Consent::refused));
    scene.faces(1).tag("Ada Abbott", 1);
    CHECK(scene.verdict() == Verdict::review);
    CHECK(gives(scene.judged(), ReasonCode::ambiguousName));
    scene.answer(act::Name{1, key("U7")});
    scene.answer(act::Name{1, key("U7")}, "Mr Lane");
    CHECK(scene.verdict() == Verdict::cover);
}

TEST_CASE("A name that is nearly a restricted pupil's is asked about, never matched") {
    const auto judgement = Scene{}.faces(1).tag("Ben Brok", 1).judged();
    CHECK(judgement.verdict == Verdict::review);
    CHECK(gives(judgement, ReasonCode::nearRestricted));
}

TEST_CASE("A tag where the detector finds no face stays a face to be answered") {
    Scene scene;
    scene.faces(1).tag("Ada Abbott", 1).tag("Eva Egerton", 4);
    const auto open = scene.judged();
    CHECK(open.verdict == Verdict::review);
    CHECK(gives(open, ReasonCode::tagWithoutFace));
    REQUIRE(open.faces.size() == 2);
    scene.answer(act::Name{2, key("U5")});
    CHECK(scene.verdict() == Verdict::clear);
}

TEST_CASE("One face with two names, and one name in two places, are both asked about") {
    Scene names;
    names.faces(1).tag("Ada Abbott", 1).tag("Eva Egerton", 1);
    CHECK(names.verdict() == Verdict::review);
    CHECK(gives(names.judged(), ReasonCode::twoNames));

    Scene places;
    places.faces(2).tag("Ada Abbott", 1).tag("Ada Abbott", 2);
    CHECK(places.verdict() == Verdict::review);
    CHECK(gives(places.judged(), ReasonCode::twoPlaces));
}

TEST_CASE("Naming a face says who it is and never changes a consent") {
    for (const auto& [upn, expected] : std::vector<std::pair<std::string, Verdict>>{
             {"U1", Verdict::clear}, {"U2", Verdict::cover}, {"U3", Verdict::cover}, {"U4", Verdict::blocked}}) {
        CHECK(Scene{}.faces(1).answer(act::Name{1, key(upn)}).verdict() == expected);
    }
}

TEST_CASE("Naming a face as a pupil who shares a surname with a restricted one needs a second person") {
    Scene scene;
    scene.list.pupils.push_back(pupil("Amy", "Brook", "U7"));
    scene.faces(1).answer(act::Name{1, key("U7")});
    CHECK(scene.verdict() == Verdict::review);
    CHECK(gives(scene.judged(), ReasonCode::secondPerson));
    scene.answer(act::Name{1, key("U7")}); // the same person again is no second person
    CHECK(scene.verdict() == Verdict::review);
    scene.answer(act::Name{1, key("U7")}, "Mr Lane");
    CHECK(scene.verdict() == Verdict::clear);
}

TEST_CASE("Vouching for an adult where a restricted pupil is tagged needs a second person") {
    Scene scene;
    scene.faces(2).tag("Ben Brook", 1).answer(act::Vouch{2, act::VouchedAs::adult, "Visiting author"});
    CHECK(scene.verdict() == Verdict::review);
    scene.answer(act::Vouch{2, act::VouchedAs::adult, "Visiting author"}, "Mr Lane");
    CHECK(scene.verdict() == Verdict::cover);
    CHECK(Scene{}.faces(1).answer(act::Vouch{1, act::VouchedAs::staff, "Mr Finch"}).verdict() == Verdict::clear);
}

TEST_CASE("A tag whose place makes no sense holds the photo until the heads are counted") {
    Scene scene;
    scene.faces(1).tag("Ada Abbott", 1);
    scene.facts.tags.push_back({.name = "Eva Egerton", .source = TagSource::mwg, .placeUnusable = true});
    CHECK(scene.verdict() == Verdict::review);
    CHECK(gives(scene.judged(), ReasonCode::placeUnusable));
    scene.answer(act::ConfirmHeads{1});
    CHECK(scene.verdict() == Verdict::clear);
    scene.facts.tags.back().name = "Ben Brook";
    CHECK(scene.verdict() == Verdict::review);
}
