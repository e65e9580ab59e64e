// Export, tap by tap.
#include "gui/flow/export_flow.hpp"
#include "gui/flow/export_words.hpp"
#include "gui/words.hpp"
#include "tests/transfer/rig.hpp"

#include <algorithm>
#include <fstream>

using namespace clearframe;
using namespace clearframe::gui;
using namespace clearframe::tests;

namespace {

struct ExportRig : Rig {
    /// `approved` of three photos may go out; the stick they came from is in, and another one.
    explicit ExportRig(std::size_t approved = 2) {
        // Larger than what goes out, where the finder knows nothing of them; and none like another, as what is said of
        // one counts for all that look like it.
        studio.draw("egg", 2400);
        studio.draw("podium", 2500);
        studio.draw("tug", 2600);
        photos = studio.stageAll();
        for (std::size_t i = 0; i < approved; ++i)
            (void)studio.approve(*photos[i].id);
        putIn("out", ports::MediumKind::stick, outStick);
    }
    [[nodiscard]] std::vector<std::string> exported() const {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(outStick)) {
            if (entry.is_regular_file()) names.push_back(entry.path().filename().string());
        }
        std::ranges::sort(names);
        return names;
    }
    std::vector<workflow::PhotoView> photos;
};

} // namespace

TEST_CASE("The only account is taken, what may go out goes, and the rest stays with its reason") {
    ExportRig rig;
    ExportFlow flow(rig.services, rig.known, rig.watch, Studio::event);
    rig.settle(flow);
    const auto& m = flow.model();
    CHECK(m.step == ExportStep::check);
    CHECK(m.account == Studio::account);
    CHECK(m.going == 2);
    CHECK(m.goingPictures.size() == 2);
    CHECK(m.staying == 1);
    REQUIRE(m.held.size() == 1);
    CHECK(!m.held.front().why.empty());
    CHECK(m.groups.size() == 1);
    CHECK(m.placeName == "USB stick LARK-out"); // never the one the photos came from
    CHECK(m.missing.empty());
    flow.handle(exporting::Primary{});
    CHECK(flow.working());
    rig.settle(flow);
    CHECK(m.step == ExportStep::result);
    CHECK(m.done == 2);
    CHECK(m.held.size() == 1);
    CHECK(m.safeToRemove);
    CHECK(rig.media.settled == std::vector<std::string>{rig.outStick.string()});
    CHECK(m.folder == "school-page-2026-05-04");
    CHECK(rig.exported() == std::vector<std::string>{"receipts.json", "sports-day-001.jpg", "sports-day-002.jpg"});
    flow.handle(exporting::Primary{});
    CHECK(std::holds_alternative<route::Home>(*flow.takeRoute()));
}

TEST_CASE("The stick that photos came from is shown, and cannot be chosen") {
    ExportRig rig;
    rig.media.pull("out");
    ExportFlow flow(rig.services, rig.known, rig.watch, Studio::event);
    rig.settle(flow);
    REQUIRE(flow.model().places.size() == 1);
    CHECK(!flow.model().places.front().enabled);
    CHECK(flow.model().missing == words::putAStickIn);
    flow.handle(exporting::ChoosePlace{"cam"});
    CHECK(flow.model().place.empty());
    flow.handle(exporting::Primary{});
    CHECK(flow.model().step == ExportStep::check);
    CHECK(!flow.working());
    rig.putIn("out", ports::MediumKind::stick, rig.outStick);
    rig.settle(flow);
    CHECK(flow.model().place == "out");
    CHECK(flow.model().missing.empty());
}

TEST_CASE("Without an active account nothing can be chosen, and the reasons stand there") {
    ExportRig rig;
    {
        const auto transaction = need(rig.studio.store->write());
        auto account = need(transaction->accounts().find(Studio::account)).value();
        account.state = ports::AccountState::approved;
        need(transaction->accounts().put(account));
        need(transaction->commit());
    }
    ExportFlow flow(rig.services, rig.known, rig.watch, Studio::event);
    rig.settle(flow);
    CHECK(flow.model().step == ExportStep::account);
    REQUIRE(flow.model().accounts.size() == 1);
    CHECK(!flow.model().accounts.front().ready);
    CHECK(flow.model().accounts.front().under == words::accountApproved);
    flow.handle(exporting::ChooseAccount{Studio::account});
    flow.handle(exporting::Primary{});
    CHECK(flow.model().step == ExportStep::account);
}

TEST_CASE("A stick with too little room is said before anything is copied") {
    ExportRig rig;
    rig.media.there.back().freeBytes = 1000;
    ExportFlow flow(rig.services, rig.known, rig.watch, Studio::event);
    rig.settle(flow);
    CHECK(flow.model().missing == words::notEnoughRoom);
    CHECK(!flow.model().missingMore.empty());
    flow.handle(exporting::Primary{});
    CHECK(!flow.working());
    CHECK(rig.exported().empty());
}

TEST_CASE("The stick comes out during the export, nothing stands there half, and it goes on when the stick is back") {
    ExportRig rig;
    ExportFlow flow(rig.services, rig.known, rig.watch, Studio::event);
    rig.settle(flow);
    const auto stick = rig.media.there.back();
    rig.sink.before = [&] { rig.media.pull("out"); };
    rig.sink.fault =
        policy::Failure{policy::FailureKind::unavailable, "The disk reported an error. Look at the stick."};
    flow.handle(exporting::Primary{});
    rig.settle(flow);
    const auto& m = flow.model();
    REQUIRE(m.stopped);
    CHECK(m.stopped->kind == ExportProblem::Kind::placeGone);
    CHECK(m.stopped->handTitle == "Put LARK-out back in");
    CHECK(rig.exported().empty());
    rig.media.there.push_back(stick);
    rig.settle(flow);
    CHECK(!m.stopped);
    CHECK(m.step == ExportStep::result);
    CHECK(m.done == 2);
    CHECK(rig.exported().size() == 3);
}

TEST_CASE("After another fault a person tries again, or takes another stick") {
    ExportRig rig;
    ExportFlow flow(rig.services, rig.known, rig.watch, Studio::event);
    rig.settle(flow);
    rig.sink.fault = policy::Failure{policy::FailureKind::unavailable, "The log cannot be written. Call IT."};
    flow.handle(exporting::Primary{});
    rig.settle(flow);
    const auto& m = flow.model();
    REQUIRE(m.stopped);
    CHECK(m.stopped->kind == ExportProblem::Kind::device);
    CHECK(m.stopped->text == "The log cannot be written. Call IT.");
    CHECK(rig.exported().empty());
    SECTION("again") {
        flow.handle(exporting::Again{});
        rig.settle(flow);
        CHECK(m.step == ExportStep::result);
        CHECK(m.done == 2);
    }
    SECTION("another stick") {
        flow.handle(exporting::ChangePlace{true});
        rig.settle(flow);
        CHECK(!m.stopped);
        CHECK(m.choosingPlace);
        CHECK(m.step == ExportStep::check);
    }
    SECTION("not at all") {
        flow.handle(exporting::Stop{});
        rig.settle(flow);
        CHECK(!m.stopped);
        CHECK(m.step == ExportStep::check);
        CHECK(m.going == 2);
    }
}

TEST_CASE("What a person blocks while the export looks at it does not go out") {
    ExportRig rig;
    ExportFlow flow(rig.services, rig.known, rig.watch, Studio::event);
    rig.settle(flow);
    const auto& m = flow.model();
    SECTION("before it began: that photo is held") {
        (void)rig.studio.decided(*rig.photos[0].id, {policy::act::Block{}});
        flow.handle(exporting::Primary{});
        rig.settle(flow);
        CHECK(m.step == ExportStep::result);
        CHECK(m.done == 1);
        CHECK(m.held.size() == 2);
    }
    SECTION("in the middle: nothing goes, and it is checked again") {
        rig.sink.before = [&] { (void)rig.studio.decided(*rig.photos[0].id, {policy::act::Block{}}); };
        flow.handle(exporting::Primary{});
        rig.settle(flow);
        REQUIRE(m.stopped);
        CHECK(m.stopped->kind == ExportProblem::Kind::changed);
        CHECK(rig.exported().empty());
        flow.handle(exporting::CheckAgain{});
        rig.settle(flow);
        CHECK(m.step == ExportStep::check);
        CHECK(m.going == 1);
        CHECK(m.staying == 2);
    }
}

TEST_CASE("Stopped in the middle, nothing was exported") {
    ExportRig rig;
    ExportFlow flow(rig.services, rig.known, rig.watch, Studio::event);
    rig.settle(flow);
    rig.sink.before = [&] { flow.handle(exporting::Stop{}); };
    flow.handle(exporting::Primary{});
    rig.settle(flow);
    CHECK(flow.model().step == ExportStep::check);
    CHECK(!flow.model().stopped);
    CHECK(rig.exported().empty());
}

TEST_CASE("With nothing approved nothing can be exported, and each photo says why") {
    ExportRig rig(0);
    ExportFlow flow(rig.services, rig.known, rig.watch, Studio::event);
    rig.settle(flow);
    CHECK(flow.model().going == 0);
    CHECK(flow.model().held.size() == 3);
    flow.handle(exporting::Primary{});
    CHECK(!flow.working());
}

TEST_CASE("A stick that does not say that all is written is not called safe") {
    ExportRig rig;
    rig.media.sick = true;
    ExportFlow flow(rig.services, rig.known, rig.watch, Studio::event);
    rig.settle(flow);
    flow.handle(exporting::Primary{});
    rig.settle(flow);
    CHECK(flow.model().done == 2);
    CHECK(!flow.model().safeToRemove);
    CHECK(!flow.model().settling);
}

TEST_CASE("Held photos are counted by verdict, those for a person first") {
    using policy::ReasonCode;
    using policy::Verdict;
    const auto held = [](Verdict verdict, std::vector<policy::Reason> reasons) {
        return workflow::HeldPhoto{
            .photo = {"x"}, .source = "a.jpg", .verdict = verdict, .reasons = std::move(reasons)};
    };
    const policy::Reason notYet{.code = ReasonCode::notApproved, .text = "Nobody has approved this photo yet."};
    const policy::Reason unnamed{.code = ReasonCode::unnamedFace, .text = "Nobody has said who this is."};
    const auto groups = heldGroups({held(Verdict::blocked, {notYet, {.code = ReasonCode::never, .text = "Never."}}),
                                    held(Verdict::clear, {notYet}), held(Verdict::cover, {notYet}),
                                    held(Verdict::review, {notYet, unnamed})});
    REQUIRE(groups.size() == 3);
    CHECK(groups[0].count == "1 needs review");
    CHECK(groups[0].why == unnamed.text);
    CHECK(groups[1].count == "2 not approved");
    CHECK(groups[2].count == "1 blocked");
    CHECK(groups[2].why == "Never.");
}

namespace {

void type(ExportFlow& flow, const std::string& text) {
    flow.handle(exporting::Caption{captions::Edit{true}});
    flow.handle(exporting::Caption{captions::Type{typing::Letters{text}}});
    flow.handle(exporting::Caption{captions::Edit{false}});
}

std::string captionOut(const ExportRig& rig) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(rig.outStick)) {
        if (entry.path().filename() != "caption.txt") continue;
        std::ifstream file(entry.path());
        return {std::istreambuf_iterator<char>(file), {}};
    }
    return "there is none";
}

} // namespace

TEST_CASE("A caption with a full name goes out only once a first name stands there") {
    ExportRig rig;
    rig.session.look.credit = "Photo: Mr Lane";
    ExportFlow flow(rig.services, rig.known, rig.watch, Studio::event);
    rig.settle(flow);
    type(flow, "Well done Ada Abbott!");
    CHECK(flow.model().caption.checking);
    flow.handle(exporting::Primary{}); // not before it is looked at
    CHECK_FALSE(flow.working());
    rig.settle(flow);
    const auto& caption = flow.model().caption;
    REQUIRE(caption.issues.size() == 1);
    CHECK(caption.issues.front().title == words::fullNameTitle);
    CHECK(caption.count == "21 of 2,200");
    flow.handle(exporting::Caption{captions::Keep{}}); // nobody may
    rig.settle(flow);
    CHECK(caption.issues.size() == 1);
    flow.handle(exporting::Primary{});
    CHECK_FALSE(flow.working());
    flow.handle(exporting::Caption{captions::Use{0}});
    rig.settle(flow);
    CHECK(caption.text == "Well done Ada!");
    CHECK(caption.good());
    flow.handle(exporting::Primary{});
    rig.settle(flow);
    REQUIRE(flow.model().step == ExportStep::result);
    CHECK(captionOut(rig) == "Well done Ada!\nPhoto: Mr Lane\n");
    CHECK(rig.session.captions.empty());
}

TEST_CASE("What may stay is answered one by one, and forgotten with whoever said so") {
    ExportRig rig;
    {
        ExportFlow flow(rig.services, rig.known, rig.watch, Studio::event);
        rig.settle(flow);
        type(flow, "Ben won. See www.larkmere.example, and Ben!");
        rig.settle(flow);
        const auto& caption = flow.model().caption;
        REQUIRE(caption.issues.size() == 3);
        flow.handle(exporting::Caption{captions::Keep{}}); // another Ben, wherever he stands
        REQUIRE(caption.issues.size() == 1);
        CHECK(caption.issues.front().title == words::linkTitle);
        flow.handle(exporting::Caption{captions::TakeOut{}});
        rig.settle(flow);
        CHECK(caption.text == "Ben won. See and Ben!");
        CHECK(caption.good());
    }
    ExportFlow next(rig.services, rig.known, rig.watch, Studio::event);
    rig.settle(next);
    CHECK(next.model().caption.text == "Ben won. See and Ben!");
    CHECK(next.model().caption.issues.size() == 2);
}
