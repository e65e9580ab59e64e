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

TEST_CASE("Whoever is tagged keeps an adult's face waiting for a second person, also when answered as not visible") {
    Scene scene;
    scene.faces(1).tag("Ben Brook", 1).answer(act::Vouch{1, act::VouchedAs::adult, "Ms Author"});
    scene.answer(act::Absent{key("U2")}).answer(act::ConfirmHeads{1});
    CHECK(scene.verdict() == Verdict::review);
    CHECK(gives(scene.judged(), ReasonCode::secondPerson));
    scene.answer(act::Vouch{1, act::VouchedAs::adult, "Ms Author"}, "Mr Lane");
    CHECK(scene.verdict() == Verdict::clear);
}

TEST_CASE("To say that a face tagged as a pupil without consent is another pupil's, or no face, takes two people") {
    const std::vector<Act> answers{act::Name{1, key("U1")}, act::NotAFace{1}};
    for (const auto& given : answers) {
        const int heads = std::holds_alternative<act::Name>(given) ? 1 : 0;
        Scene scene;
        scene.faces(1).tag("Ben Brook", 1).answer(given).answer(act::Absent{key("U2")});
        scene.answer(act::ConfirmHeads{heads});
        CHECK(scene.verdict() == Verdict::review);
        CHECK(gives(scene.judged(), ReasonCode::secondPerson));
        CHECK(Scene(scene).answer(given, "Mr Lane").verdict() == Verdict::clear);
        CHECK(Scene(scene).answer(act::CoverFace{1}).verdict() == Verdict::cover);
    }
}

TEST_CASE("One pupil named on two faces is asked about until one of them is covered") {
    Scene named;
    named.faces(2).answer(act::Name{1, key("U1")}).answer(act::Name{2, key("U1")});
    CHECK(named.verdict() == Verdict::review);
    CHECK(gives(named.judged(), ReasonCode::twoPlaces));
    named.answer(act::CoverFace{2});
    CHECK(named.verdict() == Verdict::cover);

    Scene tagged;
    tagged.faces(2).tag("Ada Abbott", 1).answer(act::Name{2, key("U1")});
    CHECK(tagged.verdict() == Verdict::review);
    CHECK(gives(tagged.judged(), ReasonCode::twoPlaces));
}

TEST_CASE("Whoever must never be shown stays in the picture once named or ticked") {
    const std::vector<Act> sayings{act::Name{1, key("U4")}, act::Roll{{key("U4"), key("U1")}}};
    for (const auto& said : sayings) {
        Scene scene;
        scene.faces(2).answer(said);
        REQUIRE(scene.verdict() == Verdict::blocked);
        CHECK(Scene(scene).answer(act::Crop{{150, 0, 700, 800}}).verdict() == Verdict::blocked);
        CHECK(Scene(scene).answer(act::Name{1, key("U1")}).answer(act::Roll{{}}).verdict() == Verdict::blocked);
        CHECK(Scene(scene).answer(act::NotAFace{1}).answer(act::Roll{{}}).verdict() == Verdict::blocked);
        CHECK(Scene(scene).answer(act::Absent{key("U4")}).answer(act::Roll{{}}).verdict() == Verdict::blocked);
    }
}

TEST_CASE("To cover a face is no answer where its tag may mean a pupil who must never be shown") {
    for (const char* name : {"Dov Dunmor", "Dunmore", "Dov", "Ivo Lark"}) {
        INFO(name);
        Scene scene;
        scene.list.pupils.push_back(pupil("Ivo", "Lark", "U7"));
        scene.list.pupils.push_back(pupil("Ivo", "Lark", "U8"));
        scene.on("U8").never = true;
        scene.faces(2).tag(name, 1).tag("Ada Abbott", 2).answer(act::ConfirmHeads{2});
        CHECK(Scene(scene).answer(act::CoverFace{1}).verdict() == Verdict::review);
        CHECK(Scene(scene).answer(act::CoverUnnamed{}).verdict() == Verdict::review);
        CHECK(Scene(scene).answer(act::CoverArea{{0, 250, 120, 200}}).verdict() == Verdict::review);
        Scene cropped = scene;
        cropped.answer(act::Crop{{150, 200, 400, 400}}).answer(act::ConfirmHeads{1});
        CHECK(cropped.verdict() == Verdict::review);
    }
}

TEST_CASE("Who cannot be seen in a crop is asked about again when more of the picture is taken") {
    Scene scene;
    scene.faces(2).tag("Ada Abbott", 1).tagWithoutPlace("Ben Brook").answer(act::CoverFace{2});
    scene.answer(act::Crop{{0, 200, 120, 400}}).answer(act::Absent{key("U2")}).answer(act::ConfirmHeads{1});
    REQUIRE(scene.verdict() == Verdict::clear);
    CHECK(Scene(scene).answer(act::Crop{{0, 210, 120, 300}}).answer(act::ConfirmHeads{1}).verdict() == Verdict::clear);
    scene.answer(act::Crop{{0, 0, 1000, 800}}).answer(act::ConfirmHeads{2});
    CHECK(scene.verdict() == Verdict::review);
    CHECK(gives(scene.judged(), ReasonCode::notPlaced));
}

TEST_CASE("A tag that fits one pupil, and is one letter away from a restricted one, is asked about") {
    for (const auto& [there, restricted] : std::vector<std::pair<std::string, std::string>>{
             {"Mohammed", "Mohamed"}, {"Jon", "John"}, {"Sara", "Sarah"}, {"Zoë", "Zoey"}}) {
        INFO(there);
        Scene scene;
        scene.list.pupils.push_back(pupil(there, "Marsh", "U7"));
        scene.list.pupils.push_back(pupil(restricted, "Marsh", "U8", Consent::refused));
        scene.faces(1).tag(there + " Marsh", 1);
        CHECK(scene.verdict() == Verdict::review);
        CHECK(gives(scene.judged(), ReasonCode::nearRestricted));
        scene.answer(act::Name{1, key("U7")}).answer(act::Name{1, key("U7")}, "Mr Lane");
        scene.answer(act::Absent{key("U8")});
        CHECK(scene.verdict() == Verdict::clear);
        scene.on("U8").consents.fill(Consent::granted);
        CHECK(Scene(scene).verdict() == Verdict::clear);
    }
    Scene never; // a match with somebody who must never be shown stays one
    never.list.pupils.push_back(pupil("Dom", "Dunmore", "U7", Consent::refused));
    CHECK(never.faces(1).tag("Dov Dunmore", 1).verdict() == Verdict::blocked);
}

TEST_CASE("An area over a face that was found accounts for no further head, and two areas in one place for one") {
    Scene scene;
    scene.faces(2).tag("Ada Abbott", 1).tag("Ben Brook", 2);
    scene.answer(act::CoverArea{{170, 280, 100, 130}}); // Ben again
    scene.answer(act::ConfirmHeads{3});
    CHECK(scene.verdict() == Verdict::review);
    CHECK(gives(scene.judged(), ReasonCode::headsMore));
    scene.answer(act::CoverArea{{600, 280, 100, 130}});
    CHECK(scene.verdict() == Verdict::cover);
    scene.answer(act::CoverArea{{605, 285, 90, 120}}).answer(act::ConfirmHeads{4}); // the same place again
    CHECK(scene.verdict() == Verdict::review);
}

TEST_CASE("An area too small to hide a head accounts for none") {
    Scene scene;
    scene.faces(1).tag("Ada Abbott", 1).answer(act::CoverArea{{900, 10, 3, 3}}).answer(act::ConfirmHeads{2});
    CHECK(scene.verdict() == Verdict::review);
}

TEST_CASE("A crop beside a face keeps the face's cover where hair and chin still reach into the picture") {
    Scene scene; // face 1 is x 20 … 80, y 300 … 380
    scene.faces(2).tag("Ben Brook", 1).tag("Ada Abbott", 2);
    scene.answer(act::Crop{{0, 381, 400, 300}});
    const auto edge = scene.judged();
    CHECK(std::ranges::any_of(edge.covers,
                              [](const Cover& c) { return intersect(c.box, Scene::place(1)) == Scene::place(1); }));
    scene.answer(act::ConfirmHeads{0});
    CHECK(scene.verdict() == Verdict::cover);
    scene.answer(act::Crop{{0, 500, 400, 300}}).answer(act::ConfirmHeads{0});
    CHECK(scene.verdict() == Verdict::clear); // well away from both
}

TEST_CASE("A pupil who was named and is not on the list any more is asked about again") {
    Scene scene;
    scene.faces(1).answer(act::Name{1, key("U1")});
    REQUIRE(scene.verdict() == Verdict::clear);
    std::erase_if(scene.list.pupils, [](const Pupil& p) { return p.upn == "U1"; });
    CHECK(scene.verdict() == Verdict::review);
    CHECK(scene.answer(act::CoverFace{1}).verdict() == Verdict::cover);
}

TEST_CASE("A day that nobody set, and a state of the list that nobody knows, clear nothing") {
    Scene scene;
    scene.faces(1).tag("Ada Abbott", 1);
    scene.on("U1").expires = Date{std::chrono::year{2020} / 1 / 1};
    scene.occasion.today = Date{};
    CHECK_FALSE(scene.verdict() == Verdict::clear);
    scene.on("U1").expires.reset();
    scene.on("U1").limits = {{.kind = LimitKind::untilDate, .date = Date{std::chrono::year{2020} / 1 / 1}}};
    CHECK_FALSE(scene.verdict() == Verdict::clear);
    scene.on("U1").limits.clear();
    scene.occasion.list = static_cast<ListState>(77);
    CHECK(scene.verdict() == Verdict::blocked);
}

TEST_CASE("Ticks speak for the faces in the picture and for nobody else") {
    Scene scene;
    scene.faces(2).answer(act::Roll{{key("U1"), key("U5")}}).answer(act::ConfirmHeads{2});
    REQUIRE(scene.verdict() == Verdict::clear);
    Scene third = scene; // counted and covered by hand: then who of the three is ticked?
    third.answer(act::CoverArea{{700, 300, 80, 100}}).answer(act::ConfirmHeads{3});
    CHECK(third.verdict() == Verdict::review);
    CHECK(gives(third.judged(), ReasonCode::rollMismatch));
    Scene cropped; // of the second face, only hair is left
    cropped.faces(2).answer(act::Crop{{0, 200, 175, 300}}).answer(act::Roll{{key("U1")}}).answer(act::ConfirmHeads{1});
    CHECK(actionOf(cropped.judged(), 1) == Action::show);
    CHECK(actionOf(cropped.judged(), 2) == Action::review);
}

TEST_CASE("A face that is tagged as somebody who must never be shown is blocked, whatever it is answered to be") {
    Scene scene;
    scene.faces(1).tag("Dov Dunmore", 1);
    for (const char* by : {"Ms Reed", "Mr Lane"})
        scene.answer(act::Name{1, key("U1")}, by);
    CHECK(actionOf(scene.judged(), 1) == Action::block);
}
