// Pairing with another kiosk, by codes on a stick, over real stores.
#include "gui/flow/it_kiosks_flow.hpp"

#include "tests/flow/trip_office.hpp"

#include <fstream>

using namespace clearframe;
using namespace clearframe::gui;
using namespace clearframe::tests;

TEST_CASE_METHOD(TwoKiosks, "other kiosks are shown with their fingerprints, and IT alone removes one", "[trips]") {
    const auto openOthers = [&] {
        home.others.reset();
        home.others.emplace(home.here);
        home.settleAll(*home.others);
    };
    const auto tap = [&](const ItKiosksIntent& intent) {
        home.others->handle(intent);
        home.settleAll(*home.others);
    };
    openOthers();
    const auto& model = home.others->model();
    REQUIRE(model.gate.open);
    REQUIRE(model.kiosks.size() == 1);
    CHECK(model.kiosks.front().name == "Trip tablet");
    CHECK(model.kiosks.front().fingerprint == need(tablet.kiosks().self()).fingerprint);
    CHECK(model.kiosks.front().state == "Paired on 4 May 2026 by Ivy Tate");
    CHECK(model.ownFingerprint == need(home.kiosks().self()).fingerprint);
    CHECK(model.ownRecipient.starts_with("age1 "));
    CHECK_FALSE(model.mayChange); // a senior leader is at the kiosk
    tap(it_kiosks::Open{model.kiosks.front().key});
    tap(it_kiosks::AskRemove{});
    CHECK(model.step == KiosksStep::kiosk);

    home.atTheKiosk("Ivy Tate");
    openOthers();
    tap(it_kiosks::Open{home.others->model().kiosks.front().key});
    tap(it_kiosks::Remove{}); // not asked yet
    CHECK_FALSE(home.others->model().kiosks.front().removed);
    tap(it_kiosks::AskRemove{});
    tap(it_kiosks::Remove{});
    CHECK(home.others->model().told == "“Trip tablet” is removed.");
    CHECK(home.others->model().kiosks.front().removed);
    CHECK(home.acts().back() == "kiosk.unpair");

    home.atTheKiosk("Mr Reed");
    openOthers();
    CHECK_FALSE(home.others->model().gate.open);
    CHECK(home.others->model().kiosks.empty());
}

TEST_CASE("Two kiosks are paired by codes on a stick, each after its fingerprint was compared", "[trips]") {
    const TemporaryFolder outside;
    const auto stick = outside / "LARK";
    Office home;
    TripKiosk tablet;
    home.atTheKiosk("Ivy Tate");
    const auto openAt = [&](TripKiosk& kiosk, std::optional<ItKiosksFlow>& flow) {
        home.pullOut();
        tablet.pullOut();
        kiosk.plugIn(stick);
        flow.reset();
        flow.emplace(kiosk.here);
        kiosk.settleAll(*flow);
    };
    std::optional<ItKiosksFlow> there;
    openAt(tablet, there);
    there->handle(it_kiosks::Own{});
    there->handle(it_kiosks::WriteOwn{});
    there->handle(it_kiosks::ChoosePlace{"lark"});
    tablet.settleAll(*there);
    CHECK(there->model().told == "The code of this kiosk is on USB stick LARK. Take it to the other kiosk.");

    auto& here = home.others;
    openAt(home, here);
    const auto tap = [&](const ItKiosksIntent& intent) {
        here->handle(intent);
        home.settleAll(*here);
    };
    REQUIRE(here->model().files.size() == 1);
    tap(it_kiosks::OpenFile{here->model().files.front().path});
    REQUIRE(here->model().step == KiosksStep::compare);
    CHECK(here->model().fingerprint == there->model().ownFingerprint);
    tap(it_kiosks::Add{}); // nobody compared yet
    CHECK(here->model().kiosks.empty());
    tap(it_kiosks::Same{});
    tap(it_kiosks::Type{typing::Letters{"Trip tablet"}});
    tap(it_kiosks::Add{});
    CHECK(here->model().problem.empty());
    CHECK(here->model().told ==
          "This kiosk is paired with “Trip tablet”. Do the same there with the code of this one.");
    REQUIRE(here->model().kiosks.size() == 1);
    CHECK(here->model().kiosks.front().fingerprint == there->model().ownFingerprint);
    CHECK(home.acts().back() == "kiosk.pair");

    openAt(tablet, there); // its own code is still on the stick
    there->handle(it_kiosks::OpenFile{there->model().files.front().path});
    tablet.settleAll(*there);
    there->handle(it_kiosks::Same{});
    there->handle(it_kiosks::Type{typing::Letters{"Office"}});
    there->handle(it_kiosks::Add{});
    tablet.settleAll(*there);
    CHECK(there->model().problem == "That is this kiosk's own code. Give the other kiosk's.");
    there.reset();
}

TEST_CASE_METHOD(TwoKiosks, "a file without a code pairs with nobody, and codes are for IT alone", "[trips]") {
    std::ofstream(stick / "mine.clearframe-kiosk.txt") << "clearframe-kiosk v1 key=12 age=age1";
    home.atTheKiosk("Ivy Tate");
    home.others.emplace(home.here);
    home.settleAll(*home.others);
    REQUIRE(home.others->model().files.size() == 1);
    home.others->handle(it_kiosks::OpenFile{home.others->model().files.front().path});
    home.settleAll(*home.others);
    CHECK(home.others->model().step == KiosksStep::list);
    CHECK_FALSE(home.others->model().problem.empty());
    home.atTheKiosk("Ms Lane");
    home.others.reset();
    home.others.emplace(home.here);
    home.settleAll(*home.others);
    CHECK(home.others->model().files.empty());
    home.open();
    CHECK(home.model().files.empty()); // nothing that a trip needs
}
