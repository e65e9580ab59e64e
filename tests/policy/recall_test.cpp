#include "core/policy/recall.hpp"

#include "tests/policy/random_scene.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::tests;

namespace {

constexpr Date releaseDay = Date{std::chrono::year{2026} / 9 / 1};

/// Ada and Eva, with Ben covered beside them, on the page called "Page".
ExportedPicture picture() {
    return {
        .purpose = Purpose::social,
        .account = "Page",
        .released = releaseDay,
        .who = {.peopleShown = 2, .pupils = {{key("U1"), true, 0.1}, {key("U5"), true, 0.1}, {key("U2"), false, {}}}}};
}

std::vector<NoLongerAllowed> recalled(const std::function<void(ConsentList&)>& change,
                                      const ExportedPicture& out = picture()) {
    ConsentList list = smallSchool();
    change(list);
    return noLongerAllowed(out, Roster(list));
}

Pupil& ada(ConsentList& list) {
    return list.pupils.front();
}

std::vector<NoLongerAllowed> withLimit(const Limit& limit, const ExportedPicture& out = picture()) {
    return recalled([&](ConsentList& list) { ada(list).limits.push_back(limit); }, out);
}

ExportedPicture asItGoesOut(const Scene& scene, const Judgement& judgement) {
    return {.purpose = scene.occasion.purpose,
            .account = scene.occasion.account.value_or(""),
            .released = scene.occasion.today,
            .who = judgement.whoIsIn(scene.facts.size)};
}

Time at(int day, int hour) {
    return std::chrono::sys_days{std::chrono::year{2026} / 6 / day} + std::chrono::hours(hour);
}

} // namespace

TEST_CASE("A picture is recalled for whoever may no longer be shown, with the reason") {
    CHECK(recalled([](ConsentList&) {}).empty());
    const struct {
        ReasonCode code;
        std::function<void(ConsentList&)> change;
    } cases[] = {
        {ReasonCode::refused, [](ConsentList& l) { ada(l).consents.fill(Consent::refused); }},
        {ReasonCode::nothingRecorded, [](ConsentList& l) { ada(l).consents.fill(Consent::nothingRecorded); }},
        {ReasonCode::nothingRecorded, [](ConsentList& l) { l.pupils.erase(l.pupils.begin()); }},
        {ReasonCode::never, [](ConsentList& l) { ada(l).never = true; }},
        {ReasonCode::consentExpired, [](ConsentList& l) { ada(l).expires = Date{std::chrono::year{2026} / 8 / 31}; }},
        {ReasonCode::ambiguousName,
         [](ConsentList& l) {
             l.pupils.push_back(ada(l));
             l.pupils.back().row = 99;
         }},
    };
    for (const auto& one : cases) {
        const auto people = recalled(one.change);
        INFO(toString(one.code));
        REQUIRE(people.size() == 1);
        CHECK(people[0].pupil == key("U1"));
        CHECK(people[0].reason.code == one.code);
        CHECK(people[0].reason.text.ends_with('.'));
    }
}

TEST_CASE("A consent for another purpose, and one that ended after the picture went out, recall nothing") {
    CHECK(recalled([](ConsentList& l) {
              ada(l).consents[static_cast<std::size_t>(Purpose::press)] = Consent::refused;
          }).empty());
    CHECK(recalled([](ConsentList& l) { ada(l).expires = releaseDay; }).empty());
    CHECK(withLimit({.kind = LimitKind::untilDate, .date = releaseDay}).empty());
    CHECK(withLimit({.kind = LimitKind::noName}).empty());
}

TEST_CASE("A new limit recalls what it would have held back, and what was not recorded counts as the worst") {
    CHECK(withLimit({.kind = LimitKind::groupOf, .number = 2}).empty());
    CHECK(withLimit({.kind = LimitKind::groupOf, .number = 3}).size() == 1);
    CHECK(withLimit({.kind = LimitKind::noFaceOn}).empty());
    CHECK(withLimit({.kind = LimitKind::onlyAccount, .text = "page"}).empty());
    CHECK(withLimit({.kind = LimitKind::onlyAccount, .text = "Other"}).size() == 1);
    CHECK(withLimit({.kind = LimitKind::notAccount, .text = "Page"}).size() == 1);
    CHECK(withLimit({.kind = LimitKind::askEachTime}).size() == 1);
    CHECK(withLimit({.kind = LimitKind::unknown, .text = "?"}).size() == 1);
    CHECK(withLimit({.kind = LimitKind::notWithPupil, .text = "U6"}).empty());
    CHECK(withLimit({.kind = LimitKind::notWithPupil, .text = "U2"}).size() == 1); // covered, and still there

    auto close = picture();
    close.who.pupils[0].faceShare = 0.2;
    CHECK(withLimit({.kind = LimitKind::noFaceOn}, close).size() == 1);
    auto unknown = picture();
    unknown.who.peopleShown.reset();
    unknown.who.pupils[0].faceShare.reset();
    CHECK(withLimit({.kind = LimitKind::noFaceOn}, unknown).size() == 1);
    CHECK(withLimit({.kind = LimitKind::groupOf, .number = 2}, unknown).size() == 1);
    CHECK(recalled([](ConsentList&) {}, unknown).empty());
}

TEST_CASE("A covered pupil recalls a picture only where they must never be shown") {
    CHECK(recalled([](ConsentList& l) { l.pupils[1].consents.fill(Consent::nothingRecorded); }).empty());
    CHECK(recalled([](ConsentList& l) { l.pupils[1].never = true; }).size() == 1);
}

TEST_CASE("Of pupils who were only ticked, nobody knows who is close up") {
    Scene scene;
    scene.faces(2).answer(act::Roll{{key("U1"), key("U5")}}).answer(act::ConfirmHeads{2});
    const auto judged = scene.judged();
    REQUIRE(judged.verdict == Verdict::clear);
    auto out = asItGoesOut(scene, judged);
    out.account = "Page";
    CHECK(recalled([](ConsentList&) {}, out).empty());
    CHECK(withLimit({.kind = LimitKind::noFaceOn}, out).size() == 1);
    CHECK(withLimit({.kind = LimitKind::groupOf, .number = 2}, out).empty());
}

TEST_CASE("What may go out is not recalled by the list that let it out") {
    int out = 0;
    for (unsigned seed = 1; seed <= 6'000; ++seed) {
        Scene scene = randomScene(seed);
        if (!scene.occasion.account) scene.occasion.account = "Page";
        const auto judged = scene.judged();
        if (judged.verdict != Verdict::clear && judged.verdict != Verdict::cover) continue;
        ++out;
        INFO("seed " << seed);
        CHECK(noLongerAllowed(asItGoesOut(scene, judged), Roster(scene.list)).empty());
    }
    CHECK(out > 100);
}

TEST_CASE("What a tighter list would show less of, and has shown, is recalled") {
    int tighter = 0;
    for (unsigned seed = 1; seed <= 6'000; ++seed) {
        Scene scene = randomScene(seed);
        if (!scene.occasion.account) scene.occasion.account = "Page";
        const auto before = scene.judged();
        if (before.verdict != Verdict::clear && before.verdict != Verdict::cover) continue;
        const auto picture = asItGoesOut(scene, before);
        Random random(seed);
        for (int i = 0; i < 3; ++i)
            tighten(scene, random);
        const auto after = scene.judged();
        const auto people = noLongerAllowed(picture, Roster(scene.list));
        for (const auto& face : before.faces) {
            if (!face.pupil || face.action != Action::show || actionOf(after, face.id) == Action::show) continue;
            // A block or a question about the photo says nothing of this pupil; only a ruling on them does.
            const bool ruled = std::ranges::any_of(
                after.reasons, [&](const Reason& r) { return r.pupil == face.pupil && r.face == face.id; });
            if (!ruled || actionOf(after, face.id) != Action::cover) continue;
            ++tighter;
            INFO("seed " << seed);
            CHECK(std::ranges::find(people, *face.pupil, &NoLongerAllowed::pupil) != people.end());
        }
    }
    CHECK(tighter > 20);
}

TEST_CASE("A post has a day to go, and never has to go on a weekend") {
    CHECK(takedownDue(at(15, 17)) == at(16, 17)); // a Monday
    CHECK(takedownDue(at(18, 10)) == at(19, 10)); // Thursday, due on Friday
    CHECK(takedownDue(at(19, 16)) == at(22, 9));  // Friday, due on Monday
    CHECK(takedownDue(at(20, 8)) == at(22, 9));   // Saturday
    CHECK(takedownDue(at(21, 8)) == at(22, 8));   // Sunday: on Monday at the same time
}
