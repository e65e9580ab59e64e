// Screen and covers, over the real store.
#include "gui/flow/it_settings_flow.hpp"

#include "core/workflow/settings.hpp"
#include "tests/flow/it_room.hpp"

using namespace clearframe;
using namespace clearframe::gui;
using namespace clearframe::tests;

namespace {

struct SettingsDesk : ItRoom {
    std::optional<ItSettingsFlow> flow;

    SettingsDesk() { open(); }
    ~SettingsDesk() { flow.reset(); }
    SettingsDesk(const SettingsDesk&) = delete;
    SettingsDesk& operator=(const SettingsDesk&) = delete;

    void open() {
        flow.reset();
        flow.emplace(services());
        settle();
    }
    void tap(const ItSettingsIntent& intent) {
        flow->handle(intent);
        settle();
    }
    [[nodiscard]] const ItSettingsModel& model() const { return flow->model(); }
    [[nodiscard]] policy::ScreenLook stored() const { return need(workflow::readScreen(*store)); }
};

} // namespace

TEST_CASE_METHOD(SettingsDesk, "what IT chooses is worn at once, and kept for the next start", "[it]") {
    tap(it_settings::Theme{ThemeName::highContrast});
    CHECK(session.settings.theme == ThemeName::highContrast);
    tap(it_settings::Text{TextSize::large});
    tap(it_settings::Motion{false});
    tap(it_settings::LockAfter{-1});
    CHECK(model().lockAfter == "2 minutes");
    reopen();
    CHECK(stored() == policy::ScreenLook{ThemeName::highContrast, TextSize::large, false, 120});
    CHECK(acts().back() == "screen.set");
}

TEST_CASE_METHOD(SettingsDesk, "what was given for this run alone is not kept by another change", "[it]") {
    session.settings.theme = ThemeName::dark; // --theme dark
    open();
    CHECK(model().screen.theme == ThemeName::dark);
    tap(it_settings::Text{TextSize::large});
    CHECK(session.settings.theme == ThemeName::dark);
    CHECK(stored().theme == ThemeName::light);
    CHECK(stored().text == TextSize::large);
}

TEST_CASE_METHOD(SettingsDesk, "the kiosk locks after half a minute at the soonest, after an hour at the latest",
                 "[it]") {
    for (int i = 0; i < 12; ++i)
        tap(it_settings::LockAfter{-1});
    CHECK(model().lockAfter == "30 seconds");
    CHECK_FALSE(model().canLockSooner);
    for (int i = 0; i < 12; ++i)
        tap(it_settings::LockAfter{1});
    CHECK(model().lockAfter == "60 minutes");
    CHECK_FALSE(model().canLockLater);
    session.settings.lockAfterSeconds = 200; // --lock-after 200
    open();
    tap(it_settings::LockAfter{1});
    CHECK(model().lockAfter == "5 minutes");
}

TEST_CASE_METHOD(SettingsDesk, "the cover growth is set only once it is said so, within its range", "[it]") {
    CHECK(model().growth == "1.6");
    tap(it_settings::Growth{1});
    CHECK(model().growth == "1.7");
    CHECK(model().growthChanged);
    CHECK(need(workflow::readSettings(*store)).coverGrowth == 1.6);
    tap(it_settings::SetGrowth{});
    CHECK(need(workflow::readSettings(*store)).coverGrowth == 1.7);
    CHECK(model().told == "Covers are 1.7 times the face now.");
    CHECK_FALSE(model().growthChanged);
    for (int i = 0; i < 20; ++i)
        tap(it_settings::Growth{-1});
    CHECK(model().growth == "1.4");
    CHECK_FALSE(model().canShrink);
}

TEST_CASE_METHOD(SettingsDesk, "a growth of hundredths comes to whole tenths", "[it]") {
    need(workflow::setCoverGrowth(*store, clock, 1.83, session.actor));
    open();
    CHECK(model().growth == "1.83");
    tap(it_settings::Growth{-1});
    CHECK(model().growth == "1.8");
    open();
    tap(it_settings::Growth{1});
    CHECK(model().growth == "1.9");
}

TEST_CASE_METHOD(SettingsDesk, "what cannot be written is not worn either", "[it]") {
    front.busy = true;
    tap(it_settings::Theme{ThemeName::dark});
    CHECK(model().problem == "Somebody else is writing. Try again.");
    CHECK(session.settings.theme == ThemeName::light);
    CHECK(model().screen.theme == ThemeName::light);
    CHECK_FALSE(model().busy);
}

TEST_CASE_METHOD(SettingsDesk, "nobody but IT sets anything", "[it]") {
    atTheKiosk("Ms Lane");
    open();
    CHECK(model().gate.refused.find("may not change the settings") != std::string::npos);
    tap(it_settings::Theme{ThemeName::dark});
    tap(it_settings::Growth{1});
    tap(it_settings::SetGrowth{});
    CHECK(stored() == policy::ScreenLook{});
    CHECK(need(workflow::readSettings(*store)).coverGrowth == 1.6);
}
