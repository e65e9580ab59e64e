// Device and log, over the real store.
#include "gui/flow/it_device_flow.hpp"

#include "tests/flow/it_room.hpp"

using namespace clearframe;
using namespace clearframe::gui;
using namespace clearframe::tests;

namespace {

struct DeviceDesk : ItRoom {
    std::optional<ItDeviceFlow> flow;

    DeviceDesk() { open(); }
    ~DeviceDesk() { flow.reset(); }
    DeviceDesk(const DeviceDesk&) = delete;
    DeviceDesk& operator=(const DeviceDesk&) = delete;

    void open() {
        flow.reset();
        flow.emplace(services());
        settle();
    }
    void check() {
        flow->handle(it_device::CheckLog{});
        settle();
    }
    [[nodiscard]] const ItDeviceModel& model() const { return flow->model(); }
};

} // namespace

TEST_CASE_METHOD(DeviceDesk, "the device says which one it is, and nothing that the system does not tell", "[it]") {
    REQUIRE(model().facts.size() == 6);
    CHECK(model().facts[0].title == "Monday 4 May, 09:00");
    CHECK(model().facts[1].title == "Free space is not known");
    CHECK(model().facts[2].title == "Finds faces with Fake");
    CHECK_FALSE(model().facts[2].attention);
    CHECK(model().check == ItLogCheck::none);
}

TEST_CASE_METHOD(DeviceDesk, "a whole log is told with its number of entries", "[it]") {
    check();
    CHECK(model().check == ItLogCheck::whole);
    CHECK(model().checkBold == "The log is whole.");
    const auto entries = std::to_string(count("audit_entry"));
    CHECK(model().checkRest == "Its " + entries + " entries and the signature hold. Checked at 09:00.");
}

TEST_CASE_METHOD(DeviceDesk, "a log that was changed is told with the first entry that does not hold", "[it]") {
    tamper("DROP TRIGGER audit_entry_is_never_changed; UPDATE audit_entry SET act = 'person.pin' WHERE number = 2");
    check();
    CHECK(model().check == ItLogCheck::changed);
    CHECK(model().checkRest.find("number 2.") != std::string::npos);
}

TEST_CASE_METHOD(DeviceDesk, "a check that is stopped says that the log was not checked", "[it]") {
    flow->handle(it_device::CheckLog{});
    CHECK(model().check == ItLogCheck::checking);
    flow->handle(it_device::StopCheck{});
    settle();
    CHECK(model().check == ItLogCheck::failed);
    CHECK(model().checkBold == "The check was stopped.");
}

TEST_CASE_METHOD(DeviceDesk, "nobody but IT sees the device, or has the log checked here", "[it]") {
    atTheKiosk("Mr Reed");
    open();
    CHECK(model().facts.empty());
    CHECK_FALSE(model().gate.refused.empty());
    check();
    CHECK(model().check == ItLogCheck::none);
}

TEST_CASE_METHOD(DeviceDesk, "IT sets the clock there, and what is no time is typed anew", "[it]") {
    const auto type = [&](const std::string& digits) {
        for (const char digit : digits)
            flow->handle(it_device::Digit{digit});
        flow->handle(it_device::ClockTyped{});
        settle();
    };
    flow->handle(it_device::SetClock{});
    type("310220261200");
    CHECK(model().setting.problem == "There is no such day or time. Type it again.");
    type("040520261000");
    CHECK(model().sheet == ItDeviceSheet::none);
    CHECK(model().told == "The clock is set.");
    CHECK(model().facts[0].title == "Monday 4 May, 10:00");
    CHECK(acts().back() == "clock.set");
}

TEST_CASE_METHOD(DeviceDesk, "the key for lists stands there, or why it cannot be shown", "[it]") {
    flow->handle(it_device::ShowKey{});
    settle();
    CHECK(model().sheet == ItDeviceSheet::key);
    CHECK(model().key.problem == "No signatures here.");
    flow->handle(it_device::Close{});
    CHECK(model().sheet == ItDeviceSheet::none);
}
