#include "tests/policy/scene.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::tests;

TEST_CASE("The zero value of a verdict, an action and a judgement is the tightest one") {
    CHECK(Verdict{} == Verdict::blocked);
    CHECK(Action{} == Action::block);
    CHECK(Judgement{}.verdict == Verdict::blocked);
    CHECK(Consent{} == Consent::nothingRecorded);
    CHECK(ListState{} == ListState::none);
}

TEST_CASE("Every state of consent, of the tag and of the face gives the verdict of the table") {
    enum class Tag { onFace, noPlace, none };
    enum class State { granted, refused, nothing, expired, never };
    const auto expected = [](State state, Tag tag, bool face) {
        if (tag == Tag::none) return Verdict::review; // an unnamed face, or no face at all: a question either way
        if (state == State::never) return Verdict::blocked;
        if (!face) return Verdict::review;               // tagged where no face is, or nobody found
        if (tag == Tag::noPlace) return Verdict::review; // the found face is still unnamed
        return state == State::granted ? Verdict::clear : Verdict::cover;
    };
    for (const auto state : {State::granted, State::refused, State::nothing, State::expired, State::never}) {
        for (const auto tag : {Tag::onFace, Tag::noPlace, Tag::none}) {
            for (const bool face : {true, false}) {
                Scene scene;
                Pupil& ada = scene.on("U1");
                ada.never = state == State::never;
                if (state == State::refused) ada.consents.fill(Consent::refused);
                if (state == State::nothing) ada.consents.fill(Consent::nothingRecorded);
                if (state == State::expired) ada.expires = Date{std::chrono::year{2026} / 8 / 31};
                if (face) scene.faces(1);
                if (tag == Tag::onFace) scene.tag("Ada Abbott", 1);
                if (tag == Tag::noPlace) scene.tagWithoutPlace("Ada Abbott");
                INFO("state " << static_cast<int>(state) << ", tag " << static_cast<int>(tag) << ", face " << face);
                CHECK(scene.verdict() == expected(state, tag, face));
            }
        }
    }
}

TEST_CASE("Every consent, limit, way of saying who it is and state of the list gives the verdict of the table") {
    enum class Said { tagOnFace, tagWithoutPlace, namedByStaff, ticked, nothing };
    struct Row {
        std::vector<Limit> limits;
        Action allows; ///< to a pupil with consent
        std::optional<std::string> account = {};
    };
    const auto day = [](int month) { return Date{std::chrono::year{2026} / month / 1}; };
    const std::vector<Row> rows{
        {{}, Action::show},
        {{{.kind = LimitKind::noName}}, Action::show},
        {{{.kind = LimitKind::groupOf, .number = 1}}, Action::show},
        {{{.kind = LimitKind::groupOf, .number = 2}}, Action::cover},
        {{{.kind = LimitKind::noFaceOn}}, Action::show},
        {{{.kind = LimitKind::notWithPupil, .text = "U5"}}, Action::show},
        {{{.kind = LimitKind::untilDate, .date = day(9)}}, Action::show},
        {{{.kind = LimitKind::untilDate, .date = day(8)}}, Action::cover},
        {{{.kind = LimitKind::onlyAccount, .text = "Page"}}, Action::cover},
        {{{.kind = LimitKind::onlyAccount, .text = "Page"}}, Action::show, "page"},
        {{{.kind = LimitKind::onlyAccount, .text = "Page"}}, Action::cover, "Other"},
        {{{.kind = LimitKind::notAccount, .text = "Page"}}, Action::cover},
        {{{.kind = LimitKind::notAccount, .text = "Page"}}, Action::cover, "PAGE"},
        {{{.kind = LimitKind::notAccount, .text = "Page"}}, Action::show, "Other"},
        {{{.kind = LimitKind::askEachTime}}, Action::review},
        {{{.kind = LimitKind::unknown, .text = "?"}}, Action::cover},
        {{{.kind = LimitKind::noName}, {.kind = LimitKind::unknown, .text = "?"}}, Action::cover},
        {{{.kind = LimitKind::unknown, .text = "?"}, {.kind = LimitKind::askEachTime}}, Action::review},
    };
    const auto expected = [](Action action, Said said, bool limited, bool never, ListState list) {
        if (list != ListState::valid) return Verdict::blocked;
        if (said == Said::nothing) return Verdict::review;
        if (never) return Verdict::blocked;
        if (said == Said::tagWithoutPlace) return Verdict::review; // the face is still anybody's
        if (said == Said::ticked) return action == Action::show && !limited ? Verdict::clear : Verdict::review;
        return action == Action::show ? Verdict::clear : action == Action::cover ? Verdict::cover : Verdict::review;
    };
    for (const auto consent : {Consent::granted, Consent::refused, Consent::nothingRecorded}) {
        for (const bool never : {false, true}) {
            for (std::size_t row = 0; row < rows.size(); ++row) {
                for (const auto said :
                     {Said::tagOnFace, Said::tagWithoutPlace, Said::namedByStaff, Said::ticked, Said::nothing}) {
                    for (const auto list :
                         {ListState::none, ListState::valid, ListState::expired, ListState::clockBeforeIssue,
                          ListState::clockBehindLog, ListState::newerUnread}) {
                        Scene scene;
                        scene.on("U1").consents.fill(consent);
                        scene.on("U1").never = never;
                        scene.on("U1").limits = rows[row].limits;
                        scene.occasion.account = rows[row].account;
                        scene.occasion.list = list;
                        scene.faces(1);
                        if (said == Said::tagOnFace) scene.tag("Ada Abbott", 1);
                        if (said == Said::tagWithoutPlace) scene.tagWithoutPlace("Ada Abbott");
                        if (said == Said::namedByStaff) scene.answer(act::Name{1, key("U1")});
                        if (said == Said::ticked) scene.answer(act::Roll{{key("U1")}});
                        scene.answer(act::ConfirmHeads{1});
                        const Action base = consent == Consent::granted ? Action::show : Action::cover;
                        INFO("consent " << static_cast<int>(consent) << ", never " << never << ", limits " << row
                                        << ", said " << static_cast<int>(said) << ", list " << static_cast<int>(list));
                        CHECK(scene.verdict() ==
                              expected(std::min(base, rows[row].allows), said, !rows[row].limits.empty(), never, list));
                    }
                }
            }
        }
    }
}

TEST_CASE("Consent is read for the purpose that is asked for, and for no other") {
    for (const auto granted : allPurposes) {
        for (const auto asked : allPurposes) {
            Scene scene;
            scene.faces(1).tag("Ada Abbott", 1);
            scene.on("U1").consents.fill(Consent::nothingRecorded);
            scene.on("U1").consents[static_cast<std::size_t>(granted)] = Consent::granted;
            scene.occasion.purpose = asked;
            CHECK(scene.verdict() == (granted == asked ? Verdict::clear : Verdict::cover));
        }
    }
}

TEST_CASE("Without a list that is in force nothing clears, and the reason says so") {
    const std::vector<std::pair<ListState, ReasonCode>> states{{ListState::none, ReasonCode::noList},
                                                               {ListState::expired, ReasonCode::listExpired},
                                                               {ListState::clockBeforeIssue, ReasonCode::clockWrong},
                                                               {ListState::newerUnread, ReasonCode::newerListUnread}};
    for (const auto& [state, code] : states) {
        Scene scene;
        scene.faces(1).tag("Ada Abbott", 1).answer(act::ConfirmHeads{1});
        REQUIRE(scene.verdict() == Verdict::clear);
        scene.occasion.list = state;
        const auto judgement = scene.judged();
        CHECK(judgement.verdict == Verdict::blocked);
        CHECK(gives(judgement, code));
        CHECK(std::ranges::all_of(judgement.faces, [](const JudgedFace& f) { return f.action == Action::block; }));
    }
    Scene scene;
    CHECK(judge(scene.facts, {}, nullptr, scene.occasion).verdict == Verdict::blocked);
}

TEST_CASE("Somebody who must never be shown blocks the photo, covered or not, whatever else is answered") {
    Scene scene;
    scene.faces(2).tag("Dov Dunmore", 1).tag("Ada Abbott", 2);
    CHECK(scene.verdict() == Verdict::blocked);
    scene.answer(act::CoverFace{1}).answer(act::ConfirmHeads{2});
    CHECK(scene.verdict() == Verdict::blocked);
    scene.answer(act::Name{1, key("U5")}).answer(act::Name{1, key("U5")}, "Mr Lane").answer(act::Absent{key("U4")});
    CHECK(scene.verdict() == Verdict::blocked);
    scene.answer(act::Crop{{150, 200, 400, 400}});
    CHECK(scene.verdict() == Verdict::blocked);
    const auto judgement = scene.judged();
    const auto never = std::ranges::find(judgement.reasons, ReasonCode::never, &Reason::code);
    REQUIRE(never != judgement.reasons.end());
    CHECK(never->text.find("Dov") == std::string::npos); // never say who, or why, where others can read it
}

TEST_CASE("Naming a face as a pupil who must never be shown, or ticking one, blocks") {
    CHECK(Scene{}.faces(1).answer(act::Name{1, key("U4")}).verdict() == Verdict::blocked);
    CHECK(Scene{}.faces(1).answer(act::Roll{{key("U4")}}).answer(act::ConfirmHeads{1}).verdict() == Verdict::blocked);
}

TEST_CASE("The day a consent ends is the last day it holds") {
    Scene scene;
    scene.faces(1).tag("Ada Abbott", 1);
    scene.on("U1").expires = Date{std::chrono::year{2026} / 9 / 1};
    CHECK(scene.verdict() == Verdict::clear);
    scene.occasion.today = Date{std::chrono::year{2026} / 9 / 2};
    const auto judgement = scene.judged();
    CHECK(judgement.verdict == Verdict::cover);
    CHECK(gives(judgement, ReasonCode::consentExpired));
    scene.on("U1").expires = Date{std::chrono::year{2026} / 2 / 31}; // a day that does not exist
    scene.occasion.today = Date{std::chrono::year{2026} / 1 / 1};
    CHECK(scene.verdict() == Verdict::cover);
}
