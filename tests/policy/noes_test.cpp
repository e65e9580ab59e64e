// Noes on the spot: what they do to a list, to a photo, and to the questions about it.
#include "core/policy/names_to_know.hpp"
#include "core/policy/no.hpp"
#include "core/policy/questions.hpp"
#include "core/policy/recall.hpp"
#include "tests/policy/random_scene.hpp"
#include "tests/policy/steps.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::tests;

namespace {

constexpr Date day(unsigned month, unsigned of) {
    return Date{std::chrono::year{2026} / static_cast<int>(month) / static_cast<int>(of)};
}

No noOf(const Pupil& pupil, Date said = day(9, 1)) {
    return {.id = {"1"}, .event = "Sports day", .pupil = PupilSaidNo::of(pupil), .by = "Ms Reed", .day = said};
}

/// The reason's text about a pupil, or nothing.
std::string said(const Judgement& judgement, ReasonCode code) {
    const auto reason = std::ranges::find(judgement.reasons, code, &Reason::code);
    return reason == judgement.reasons.end() ? "" : reason->text;
}

SteppedScene asked() {
    SteppedScene scene;
    scene.faces(2).tag("Ada Abbott", 1).tag("Eva Egerton", 2);
    scene.step({act::ConfirmHeads{2}});
    scene.facts.noes = {{.id = {"red"}, .note = "the woman in the red coat"}};
    return scene;
}

/// As the workflow gives it.
act::AboutNo covered(const Scene& scene) {
    return {{"red"}, act::Asked::covered, scene.judged().coversInWords()};
}

const Rect beside{700, 280, 90, 120};

} // namespace

TEST_CASE("A pupil who said no is covered for every purpose, with a sentence that says so") {
    for (const Purpose purpose : allPurposes) {
        Scene scene;
        scene.faces(1).tag("Ada Abbott", 1);
        scene.occasion.purpose = purpose;
        REQUIRE(scene.verdict() == Verdict::clear);
        scene.list = withNoes(scene.list, {noOf(scene.on("U1"))});
        const auto today = scene.judged();
        CHECK(today.verdict == Verdict::cover);
        CHECK(actionOf(today, 1) == Action::cover);
        CHECK(said(today, ReasonCode::saidNo) == "Ada asked today not to be in photos.");
        scene.occasion.today = day(9, 3);
        CHECK(said(scene.judged(), ReasonCode::saidNo) == "Ada asked on 1 September not to be in photos.");
        scene.occasion.today = Date{std::chrono::year{2027} / 1 / 3};
        CHECK(said(scene.judged(), ReasonCode::saidNo) == "Ada asked on 1 September 2026 not to be in photos.");
    }
}

TEST_CASE("Every consent, limit, never and no gives the tightest of them") {
    const std::vector<std::pair<std::vector<Limit>, Action>> limits{
        {{}, Action::show},
        {{{.kind = LimitKind::noName}}, Action::show},
        {{{.kind = LimitKind::groupOf, .number = 1}}, Action::show},
        {{{.kind = LimitKind::groupOf, .number = 2}}, Action::cover},
        {{{.kind = LimitKind::untilDate, .date = day(8, 1)}}, Action::cover},
        {{{.kind = LimitKind::notAccount, .text = "Page"}}, Action::cover},
        {{{.kind = LimitKind::askEachTime}}, Action::review},
        {{{.kind = LimitKind::unknown, .text = "?"}, {.kind = LimitKind::askEachTime}}, Action::review},
    };
    for (const auto consent : {Consent::granted, Consent::refused, Consent::nothingRecorded}) {
        for (const auto& [limit, allows] : limits) {
            for (const bool never : {false, true}) {
                for (const bool no : {false, true}) {
                    Scene scene;
                    scene.faces(1).tag("Ada Abbott", 1);
                    Pupil& ada = scene.on("U1");
                    ada.consents.fill(consent);
                    ada.limits = limit;
                    ada.never = never;
                    if (no) scene.list = withNoes(scene.list, {noOf(ada)});
                    auto expected = std::min(allows, consent == Consent::granted && !no ? Action::show : Action::cover);
                    if (never) expected = Action::block;
                    const auto judgement = scene.judged();
                    INFO("consent " << static_cast<int>(consent) << ", never " << never << ", no " << no);
                    CHECK(actionOf(judgement, 1) == expected);
                    CHECK(gives(judgement, ReasonCode::saidNo) == (no && expected == Action::cover));
                    CHECK((judgement.verdict == Verdict::blocked) == never);
                }
            }
        }
    }
}

TEST_CASE("A no without a row of its key holds for whoever has the name, and else for somebody who is added") {
    const auto ada = smallSchool().pupils.front();
    SECTION("the school gave everybody a UPN since") {
        auto before = ada;
        before.key = {"name:ada abbott|7a"};
        before.upn.clear();
        const auto list = withNoes(smallSchool(), {noOf(before)});
        CHECK(list.pupils.size() == smallSchool().pupils.size());
        CHECK(list.pupils.front().saidNo == day(9, 1));
    }
    SECTION("only the name that staff use is the same") {
        auto before = ada;
        before.key = {"mis:7"};
        before.forename = "Adelaide";
        before.preferredForename = "Ada";
        CHECK(withNoes(smallSchool(), {noOf(before)}).pupils.front().saidNo.has_value());
    }
    SECTION("she left: a tag of hers is covered, and nobody can vouch alone for her face") {
        Scene scene;
        const auto no = noOf(scene.on("U1"));
        scene.list.pupils.erase(scene.list.pupils.begin());
        scene.faces(1).tag("Ada Abbott", 1);
        scene.list = withNoes(scene.list, {no});
        CHECK(said(scene.judged(), ReasonCode::saidNo) == "Ada asked today not to be in photos.");
        CHECK(scene.verdict() == Verdict::cover);
        scene.answer(act::Vouch{1, act::VouchedAs::adult, "Ms Adult"});
        CHECK(gives(scene.judged(), ReasonCode::secondPerson));
    }
    SECTION("the key has come back, and the name belongs to somebody else") {
        auto list = smallSchool();
        list.pupils.push_back(pupil("Ada", "Abbott", "U9"));
        list = withNoes(list, {noOf(ada)});
        CHECK(list.pupils.front().saidNo.has_value());
        CHECK_FALSE(list.pupils.back().saidNo.has_value());
    }
    SECTION("two share the key") {
        auto list = smallSchool();
        list.pupils[1].key = list.pupils[0].key;
        list = withNoes(list, {noOf(ada)});
        CHECK(list.pupils[0].saidNo.has_value());
        CHECK(list.pupils[1].saidNo.has_value());
    }
}

TEST_CASE("A lifted no, and one without a pupil, leave the list as it is") {
    auto no = noOf(smallSchool().pupils.front());
    no.lifted = NoLifted{.by = "Ivy Tate", .evidence = "form", .evidenceOn = day(9, 2)};
    const No nameless{.id = {"2"}, .event = "Sports day", .note = "the woman in the red coat", .day = day(9, 1)};
    CHECK(withNoes(smallSchool(), {no, nameless}).pupils == smallSchool().pupils);
}

TEST_CASE("Adding a no makes no verdict, no face and no recall looser") {
    int tightened = 0;
    int recalledMore = 0;
    for (unsigned seed = 0; seed < 6'000; ++seed) {
        Scene scene = randomScene(seed);
        Random random(seed + 4'711);
        const auto before = scene.judged();
        const ExportedPicture out{.purpose = scene.occasion.purpose,
                                  .account = scene.occasion.account.value_or(""),
                                  .released = scene.occasion.today,
                                  .who = before.whoIsIn(scene.facts.size)};
        const auto recalledBefore = noLongerAllowed(out, Roster(scene.list));
        auto who =
            scene.list.pupils[static_cast<std::size_t>(upTo(random, static_cast<int>(scene.list.pupils.size())))];
        if (upTo(random, 4) == 0) who.key = {"mis:gone"}; // found by the name
        scene.list = withNoes(scene.list, {noOf(who)});
        const auto after = scene.judged();
        const auto recalledAfter = noLongerAllowed(out, Roster(scene.list));
        INFO("seed " << seed);
        REQUIRE(after.verdict <= before.verdict);
        if (after.verdict != Verdict::blocked) {
            REQUIRE(after.faces.size() == before.faces.size());
            for (std::size_t i = 0; i < after.faces.size(); ++i)
                REQUIRE(after.faces[i].action <= before.faces[i].action);
        }
        for (const auto& one : recalledBefore)
            REQUIRE(std::ranges::count(recalledAfter, one.pupil, &NoLongerAllowed::pupil) == 1);
        tightened += after.verdict < before.verdict ? 1 : 0;
        recalledMore += recalledAfter.size() > recalledBefore.size() ? 1 : 0;
    }
    CHECK(tightened > 30); // else the cases prove nothing
    CHECK(recalledMore > 300);
}

TEST_CASE("What went out before a no is recalled, with the day in words on every day") {
    auto list = withNoes(smallSchool(), {noOf(smallSchool().pupils.front())});
    const ExportedPicture out{
        .account = "Page", .released = day(9, 1), .who = {.peopleShown = 1, .pupils = {{key("U1"), true, 0.1}}}};
    const auto people = noLongerAllowed(out, Roster(list));
    REQUIRE(people.size() == 1);
    CHECK(people[0].reason.code == ReasonCode::saidNo);
    CHECK(people[0].reason.text == "Ada asked on 1 September 2026 not to be in photos.");
    list.pupils.front().never = true;
    CHECK(noLongerAllowed(out, Roster(list)).at(0).reason.code == ReasonCode::never);
}

TEST_CASE("Who said no is among the names to know, which have to be read anew") {
    const auto before = smallSchool();
    const auto after = withNoes(before, {noOf(before.pupils.front())});
    CHECK(restrictedNames(before) != restrictedNames(after));
    const auto names = namesToKnow(after, {}, Purpose::press);
    const auto ada = std::ranges::find(names, "Ada Abbott", &NameToKnow::name);
    REQUIRE(ada != names.end());
    CHECK(ada->rules == std::vector<std::string>{"Asked on 1 September 2026 not to be in photos."});
}

TEST_CASE("Somebody without a name who said no is asked about, and the photo waits for the answer") {
    auto scene = asked();
    CHECK(scene.verdict() == Verdict::review);
    CHECK(said(scene.judged(), ReasonCode::namelessNo) ==
          "Is the woman in the red coat in this photo? They asked not to be in photos.");
    const Roster roster(scene.list);
    const auto questions = questionsOf(scene.judged(), scene.review(), roster, {});
    REQUIRE(questions.size() == 2);
    CHECK(questions[1].kind == QuestionKind::aboutNo);
    CHECK(questions[1].no == NoId{"red"});
    CHECK_FALSE(questions[1].answered);

    SECTION("she is not in it") {
        scene.step({act::AboutNo{{"red"}, act::Asked::notInIt, {}}});
        CHECK(scene.verdict() == Verdict::clear);
        CHECK(questionsOf(scene.judged(), scene.review(), roster, {})[1].answered);
        scene.facts.noes.push_back({.id = {"blue"}, .note = "the man with the blue hat"});
        CHECK(scene.verdict() == Verdict::review); // each is asked about
    }
    SECTION("she is in it, and blocks it; only its giver takes that back") {
        scene.step({act::AboutNo{{"red"}, act::Asked::block, {}}});
        CHECK(scene.verdict() == Verdict::blocked);
        CHECK(holdsBack(*lastStanding(scene.decisions)));
        scene.step({act::AboutNo{{"red"}, act::Asked::notInIt, {}}});
        CHECK(scene.verdict() == Verdict::blocked);
        scene.facts.noes.clear(); // lifted
        CHECK(scene.verdict() == Verdict::blocked);
    }
    SECTION("she is in it, and covered") {
        scene.step({act::CoverArea{beside}, act::ConfirmHeads{3}});
        scene.step({covered(scene)});
        CHECK(scene.verdict() == Verdict::cover);
        CHECK_FALSE(checkAfter(scene.review(), act::AboutNo{{"red"}, act::Asked::notInIt, {}}).has_value());
        scene.step({act::CoverFace{1}});
        CHECK(scene.verdict() == Verdict::cover); // more covers do no harm
        scene.step({act::UncoverArea{beside}, act::ConfirmHeads{2}});
        CHECK(scene.verdict() == Verdict::review);
        CHECK(gives(scene.judged(), ReasonCode::namelessNo));
    }
    SECTION("a covered answer without a cover is none") {
        scene.step({covered(scene)});
        CHECK(scene.verdict() == Verdict::review);
    }
    SECTION("another crop asks again, and any answer will do but for a block") {
        scene.step({act::AboutNo{{"red"}, act::Asked::notInIt, {}}});
        scene.step({act::Crop{{0, 100, 600, 600}}, act::ConfirmHeads{2}});
        CHECK(scene.verdict() == Verdict::review);
        scene.step({act::CoverFace{2}});
        scene.step({covered(scene)});
        CHECK(scene.verdict() == Verdict::cover);
        scene.step({act::Crop{{0, 100, 150, 600}}, act::ConfirmHeads{1}});
        REQUIRE(checkAfter(scene.review(), act::AboutNo{{"red"}, act::Asked::notInIt, {}}).has_value());
        scene.step({act::AboutNo{{"red"}, act::Asked::notInIt, {}}});
        CHECK(scene.verdict() == Verdict::clear);
        CHECK(scene.review().aboutNo({"red"})->inItSince.has_value());
    }
}

TEST_CASE("An approval from before a nameless no does not stand") {
    auto scene = asked();
    const auto noes = std::exchange(scene.facts.noes, {});
    const auto approved = scene.judged().fingerprint(Purpose::social);
    scene.facts.noes = noes;
    CHECK(scene.judged().fingerprint(Purpose::social) != approved);
}

TEST_CASE("A note is one short line that describes somebody, and evidence says something") {
    CHECK(checkNoNote("the woman in the red coat").has_value());
    for (const auto* note : {"", "  ", "…", "a\nb"})
        CHECK_FALSE(checkNoNote(note).has_value());
    CHECK_FALSE(checkNoNote(std::string(81, 'a')).has_value());
    CHECK(checkEvidence("signed form, folder 7").has_value());
    CHECK_FALSE(checkEvidence(" ").has_value());
    CHECK_FALSE(checkEvidence(std::string(501, 'a')).has_value());
    CHECK(sameEvent("Sports day", " sports  DAY "));
    CHECK_FALSE(sameEvent("Sports day", "Sports day 2"));
}
