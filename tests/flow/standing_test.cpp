// Words for people, days and the kiosk's own state.
#include "gui/flow/person_words.hpp"
#include "gui/flow/standing.hpp"
#include "gui/flow/when.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <ctime>

using namespace clearframe;
using namespace clearframe::gui;
using namespace std::chrono;

namespace {

struct InLondon {
    InLondon() {
        ::setenv("TZ", "Europe/London", 1);
        ::tzset();
    }
    ~InLondon() {
        ::unsetenv("TZ");
        ::tzset();
    }
    InLondon(const InLondon&) = delete;
    InLondon& operator=(const InLondon&) = delete;
};

policy::Time june(int hour, int minute) {
    return sys_days{year{2026} / 6 / 19} + hours(hour) + minutes(minute);
}

workflow::PersonView person(std::string name) {
    workflow::PersonView view;
    view.id = {name};
    view.name = std::move(name);
    return view;
}

} // namespace

TEST_CASE("Days and times are those of the school's wall, in summer too") {
    const InLondon zone;
    CHECK(clockWords(june(14, 20)) == "15:20");
    CHECK(clockWords(sys_days{year{2026} / 1 / 5} + hours(9)) == "09:00");
    CHECK(weekdayWords(june(14, 20)) == "Friday 19 June");
    CHECK(weekdayWords(june(23, 30)) == "Saturday 20 June");
    CHECK(dayWords(june(14, 20)) == "19 June 2026");
}

TEST_CASE("The greeting is for the time of day") {
    const InLondon zone;
    CHECK(greetingWords(june(7, 0), "Ms Sandhar") == "Good morning, Ms Sandhar");
    CHECK(greetingWords(june(10, 59), "Ms Sandhar") == "Good morning, Ms Sandhar");
    CHECK(greetingWords(june(11, 0), "Ms Sandhar") == "Good afternoon, Ms Sandhar");
    CHECK(greetingWords(june(16, 0), "Ms Sandhar") == "Good evening, Ms Sandhar");
    CHECK(greetingWords(june(1, 0), "Ms Sandhar") == "Good evening, Ms Sandhar");
}

TEST_CASE("Initials are of the first and the last name, whatever the script") {
    CHECK(initialsOf("Ms H. Sandhar") == "HS");
    CHECK(initialsOf("Mrs Nia Prys-Cartwright") == "NP");
    CHECK(initialsOf("Dr. ą brzeźnicka") == "ĄB");
    CHECK(initialsOf("Олександр Ковальчук") == "ОК");
    CHECK(initialsOf("Cher") == "C");
    CHECK(initialsOf("Miss") == "M");
}

TEST_CASE("Short names leave single letters out, unless two people would then be called the same") {
    CHECK(withoutInitials("Ms H. Sandhar") == "Ms Sandhar");
    CHECK(withoutInitials("Mr D J Okonjo-Finch") == "Mr Okonjo-Finch");
    CHECK(withoutInitials("Mr T.") == "Mr T.");
    CHECK(withoutInitials("X") == "X");
    const auto people = lockPeople({person("Ms H. Sandhar"), person("Ms J. Sandhar"), person("Mr T. Zielny")});
    CHECK(people.at(0).shortName == "Ms H. Sandhar");
    CHECK(people.at(1).shortName == "Ms J. Sandhar");
    CHECK(people.at(2).shortName == "Mr Zielny");
}

TEST_CASE("What the kiosk was not told of itself, it does not show") {
    DeviceState device;
    device.list = {policy::ListState::valid, 42, 5, 11};
    CHECK(rowsOf(device).size() == 1);
    CHECK(rowsOf(device).front().title == "Consent list: up to date");
    CHECK(rowsOf(device).front().text == "Version 42, 5 days old · 11 days left");
    device.sticks.emplace();
    device.freeBytes = 41'900'000'000;
    device.network = false;
    device.battery = 12;
    const auto rows = rowsOf(device);
    REQUIRE(rows.size() == 5);
    CHECK(rows[1].title == "No USB stick");
    CHECK(rows[2].title == "Space for about 8,300 photos");
    CHECK(rows[2].text == "41 GB free");
    CHECK(rows[3].title == "No network");
    CHECK(rows[4].tone == DeviceRow::Tone::warning);
    device.sticks->push_back({"LARK-CAM-2", policy::MediumContents{.photos = 36}});
    CHECK(rowsOf(device)[1].title == "USB stick: 36 photos");
    device.sticks->push_back({"KINGSTON", policy::MediumContents{.photos = 6, .lists = 1}});
    device.sticks->push_back({"SICK", std::nullopt});
    CHECK(rowsOf(device)[1].title == "USB stick: 42 photos and a list");
    CHECK(rowsOf(device)[1].text == "LARK-CAM-2, KINGSTON, SICK");
    device.freeBytes = 400'000'000;
    CHECK(rowsOf(device)[2].tone == DeviceRow::Tone::warning);
    device.freeBytes = 0;
    CHECK(rowsOf(device)[2].tone == DeviceRow::Tone::bad);
}

TEST_CASE("A list that is not in force is never shown as good, and the last days are a warning") {
    for (const auto state : {policy::ListState::none, policy::ListState::expired, policy::ListState::clockBeforeIssue,
                             policy::ListState::newerUnread}) {
        const DeviceState::List list{state, 42, 5, 11};
        CHECK(noticeOf(list).tone == LockNotice::Tone::bad);
        DeviceState device;
        device.list = list;
        CHECK(rowsOf(device).front().tone == DeviceRow::Tone::bad);
        ListReading reading;
        reading.list = list;
        CHECK(attentionOf(reading, june(12, 0)));
    }
    CHECK(noticeOf(DeviceState::List{policy::ListState::valid, 42, 5, 3}).tone == LockNotice::Tone::good);
    CHECK(noticeOf(DeviceState::List{policy::ListState::valid, 42, 5, 2}).tone == LockNotice::Tone::warning);
    CHECK(noticeOf(DeviceState::List{policy::ListState::valid, 42, 5, 0}).text == "Version 42 · less than a day left");
}
