#include "gui/flow/standing.hpp"

#include "core/workflow/situation.hpp"
#include "core/workflow/trip_lease.hpp"
#include "gui/flow/media_watch.hpp"
#include "gui/flow/when.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::gui {
namespace {

using policy::ListState;

constexpr int soon = 3; // days: time enough to ask the office for a new list

template <class... Parts> std::string said(std::string_view sentence, Parts&&... parts) {
    return fmt::format(fmt::runtime(sentence), std::forward<Parts>(parts)...);
}

std::string whatThen(const DeviceState::List& list) {
    switch (list.state) {
    case ListState::expired:
        return said(words::nothingCanGoOutAskIt, list.version + 1);
    case ListState::clockBeforeIssue:
    case ListState::clockBehindLog:
        return std::string(words::nothingCanGoOutClock);
    case ListState::clockUnconfirmed:
        return std::string(words::nothingCanGoOutUnconfirmed);
    case ListState::newerUnread:
        return std::string(words::nothingCanGoOutUnread);
    case ListState::tripOver:
        return std::string(words::nothingCanGoOutTrip);
    case ListState::none:
    case ListState::valid:
        break;
    }
    return std::string(words::nothingCanGoOutImport);
}

DeviceRow listRow(const DeviceState::List& list) {
    using Tone = DeviceRow::Tone;
    DeviceRow row{DeviceRow::Kind::list, Tone::bad, {}, whatThen(list)};
    switch (list.state) {
    case ListState::valid:
        row.tone = endsSoon(list) ? Tone::warning : Tone::good;
        row.title = std::string(words::deviceListGood);
        row.text = said(words::deviceListUnder, list.version, ageWords(list.daysOld), daysLeftWords(list.daysLeft));
        return row;
    case ListState::expired:
        row.title = said(words::listRow, words::rowExpired);
        return row;
    case ListState::clockBeforeIssue:
    case ListState::clockBehindLog:
        row.title = said(words::listRow, words::rowClock);
        return row;
    case ListState::clockUnconfirmed:
        row.title = said(words::listRow, words::rowUnconfirmed);
        return row;
    case ListState::newerUnread:
        row.title = said(words::listRow, words::rowUnread);
        return row;
    case ListState::tripOver:
        row.title = std::string(words::rowTrip);
        return row;
    case ListState::none:
        break;
    }
    row.title = said(words::listRow, words::rowNone);
    return row;
}

DeviceRow stickRow(const std::vector<DeviceState::Stick>& sticks) {
    DeviceRow row{DeviceRow::Kind::stick, DeviceRow::Tone::calm, {}, {}};
    if (sticks.empty()) {
        row.title = std::string(words::noStick);
        row.text = std::string(words::noStickUnder);
        return row;
    }
    for (const auto& stick : sticks)
        row.text += (row.text.empty() ? "" : ", ") + stick.label;
    const auto all = contentsOf(sticks);
    const auto holds = contentsWords(all ? &*all : nullptr);
    row.title = holds.empty() ? std::string(words::stickHere) : said(words::stickHolds, holds);
    return row;
}

DeviceRow spaceRow(std::uint64_t bytes) {
    constexpr std::uint64_t mega = 1'000'000;
    constexpr std::uint64_t photo = 5 * mega; // with its previews
    constexpr std::uint64_t little = 1000 * mega;
    constexpr std::uint64_t none = 50 * mega;
    DeviceRow row{DeviceRow::Kind::space, DeviceRow::Tone::calm, {}, {}};
    if (bytes < none)
        return {DeviceRow::Kind::space, DeviceRow::Tone::bad, std::string(words::spaceNone),
                std::string(words::spaceNoneUnder)};
    row.text =
        bytes < little ? said(words::freeMegabytes, bytes / mega) : said(words::freeGigabytes, bytes / (1000 * mega));
    if (bytes < little) {
        row.tone = DeviceRow::Tone::warning;
        row.title = std::string(words::spaceLow);
        return row;
    }
    const auto photos = bytes / photo / 100 * 100;
    auto number = fmt::to_string(photos);
    for (auto at = static_cast<std::ptrdiff_t>(number.size()) - 3; at > 0; at -= 3)
        number.insert(static_cast<std::size_t>(at), ",");
    row.title = said(words::spaceFor, number);
    return row;
}

std::vector<AttentionStep> clockSteps() {
    return {{std::string(words::callItClock), std::string(words::callItClockUnder)},
            {std::string(words::setClock), std::string(words::setClockUnder)},
            {std::string(words::thenGoesOn), std::string(words::thenGoesOnUnder)}};
}

std::optional<DeviceState::Trip> tripOf(const workflow::TripsNow& trips, policy::Time now) {
    if (!trips.running) return std::nullopt;
    const auto& trip = *trips.running;
    constexpr std::chrono::minutes before{1}; // the lease ends where its last day does, or earlier
    return DeviceState::Trip{trip.name, weekdayWords(trip.ends - before), trip.ends - now <= std::chrono::hours(24)};
}

DeviceRow tripRow(const DeviceState::Trip& trip) {
    return {DeviceRow::Kind::trip, trip.lastDay ? DeviceRow::Tone::warning : DeviceRow::Tone::calm,
            said(trip.lastDay ? words::tripLastDay : words::tripRunning, trip.name),
            said(words::tripUntil, trip.until)};
}

} // namespace

std::optional<policy::MediumContents> contentsOf(const std::vector<DeviceState::Stick>& sticks) {
    std::optional<policy::MediumContents> all;
    for (const auto& stick : sticks) {
        if (!stick.contents) continue;
        if (!all) all.emplace();
        all->photos += stick.contents->photos;
        all->lists += stick.contents->lists;
        all->complete = all->complete && stick.contents->complete;
    }
    return all;
}

std::string ageWords(int days) {
    if (days < 1) return std::string(words::newToday);
    return days == 1 ? std::string(words::oneDayOld) : said(words::manyDaysOld, days);
}

bool endsSoon(const DeviceState::List& list) {
    return list.daysLeft < soon;
}

policy::Result<ListReading> readList(ports::Transaction& transaction, const ports::ClockReading& now) {
    using std::chrono::days;
    auto trips = workflow::tripsNow(transaction, now.time);
    if (!trips) return tl::unexpected(trips.error());
    auto current = workflow::listInUse(transaction, *trips);
    if (!current) return tl::unexpected(current.error());
    ListReading reading;
    reading.trip = tripOf(*trips, now.time);
    if (!*current) {
        if (auto held = workflow::heldBack(*trips)) {
            reading.list.state = held->state;
            reading.text = std::move(held->text);
        }
        return reading;
    }
    const policy::ConsentList* list = &**current;
    auto standing = workflow::standingNow(transaction, *list, now);
    if (!standing) return tl::unexpected(standing.error());
    reading.list.state = standing->state;
    reading.text = std::move(standing->text);
    const auto whole = [](auto time) { return static_cast<int>(std::chrono::floor<days>(time).count()); };
    reading.list.version = list->version;
    reading.list.daysOld = std::max(0, whole(now.time - list->issued));
    reading.list.daysLeft = std::max(0, whole(list->expires - now.time));
    reading.issued = list->issued;
    reading.expires = list->expires;
    reading.school = list->school;
    return reading;
}

LockNotice noticeOf(const DeviceState::List& list) {
    using Tone = LockNotice::Tone;
    const auto left = daysLeftWords(list.daysLeft);
    const std::string nothing(words::nothingCanGoOut);
    switch (list.state) {
    case ListState::valid: {
        const bool ends = endsSoon(list);
        return {ends ? Tone::warning : Tone::good, std::string(ends ? words::listEndsSoon : words::listGood),
                said(words::listVersionLeft, list.version, left),
                std::string(ends ? words::listEndsSoonShort : words::listGoodShort),
                said(words::listVersionLeftShort, list.version, left)};
    }
    case ListState::expired:
        return {Tone::bad, std::string(words::listExpired), whatThen(list), std::string(words::listExpiredShort),
                nothing};
    case ListState::clockBeforeIssue:
    case ListState::clockBehindLog:
        return {Tone::bad, std::string(words::clockWrong), whatThen(list), std::string(words::clockWrong), nothing};
    case ListState::clockUnconfirmed:
        return {Tone::warning, std::string(words::clockUnchecked), whatThen(list),
                std::string(words::clockUncheckedShort), nothing};
    case ListState::newerUnread:
        return {Tone::bad, std::string(words::listUnread), whatThen(list), std::string(words::listUnreadShort),
                nothing};
    case ListState::tripOver:
        return {Tone::bad, std::string(words::tripOver), whatThen(list), std::string(words::tripOver), nothing};
    case ListState::none:
        break;
    }
    return {Tone::bad, std::string(words::listNone), whatThen(list), std::string(words::listNoneShort), nothing};
}

std::optional<AttentionModel> attentionOf(const ListReading& reading, policy::Time now) {
    AttentionModel out;
    out.secondary = std::string(words::carryOnReviewing);
    out.calm = std::string(words::nothingIsLost);
    out.canStill = std::string(words::canStillReview);
    const AttentionStep plugIn{std::string(words::plugInList), std::string(words::plugInListUnder)};
    const AttentionStep agree{std::string(words::agreeList), std::string(words::agreeListUnder)};
    switch (reading.list.state) {
    case ListState::valid:
        return std::nullopt;
    case ListState::expired:
        out.kind = AttentionKind::listExpired;
        out.state = said(words::pillExpired, reading.list.version);
        out.title = std::string(words::expiredTitle);
        out.text = said(words::expiredText, reading.list.version, dayWords(reading.expires));
        out.steps = {
            {std::string(words::askForList), said(words::askForListUnder, reading.list.version + 1)}, plugIn, agree};
        out.primary = std::string(words::haveTheList);
        return out;
    case ListState::clockBeforeIssue:
    case ListState::clockBehindLog:
        out.kind = AttentionKind::clockWrong;
        out.state = std::string(words::pillClock);
        out.title = std::string(words::clockTitle);
        out.text = reading.list.state == ListState::clockBehindLog
                       ? said(words::clockBehindText, dayWords(now))
                       : said(words::clockText, dayWords(now), dayWords(reading.issued));
        out.steps = clockSteps();
        out.primary = std::string(words::openIt);
        return out;
    case ListState::clockUnconfirmed:
        out.kind = AttentionKind::clockUnconfirmed;
        out.state = std::string(words::pillUnconfirmed);
        out.title = isItWords(now);
        out.text = std::string(words::clockWhyAsked);
        out.calm.clear();
        out.canStill.clear();
        out.steps = {{std::string(words::clockLook), std::string(words::clockLookUnder)},
                     {std::string(words::clockIfRight), std::string(words::clockIfRightUnder)},
                     {std::string(words::clockIfWrong), std::string(words::clockIfWrongUnder)}};
        out.primary = std::string(words::clockYes);
        out.secondary = std::string(words::clockNo);
        return out;
    case ListState::newerUnread:
        out.kind = AttentionKind::listUnread;
        out.state = std::string(words::pillUnread);
        out.title = std::string(words::unreadTitle);
        out.text = std::string(words::unreadText);
        out.steps = {{std::string(words::askForReadable), std::string(words::askForReadableUnder)},
                     plugIn,
                     {std::string(words::orResolve), std::string(words::orResolveUnder)}};
        out.primary = std::string(words::haveTheList);
        return out;
    case ListState::tripOver:
        out.kind = AttentionKind::tripOver;
        out.state = std::string(words::tripOver);
        out.title = std::string(words::tripOverTitle);
        out.text = reading.text;
        out.steps = {{std::string(words::bringTripHome), std::string(words::bringTripHomeUnder)},
                     {std::string(words::orEndTrip), std::string(words::orEndTripUnder)}};
        out.primary = std::string(words::openIt);
        return out;
    case ListState::none:
        break;
    }
    out.kind = AttentionKind::noList;
    out.state = std::string(words::pillNoList);
    out.title = std::string(words::noListTitle);
    out.text = std::string(words::noListText);
    out.steps = {{std::string(words::askForFirstList), std::string(words::askForFirstListUnder)}, plugIn, agree};
    out.primary = std::string(words::haveTheList);
    return out;
}

AttentionModel logAttention() {
    return {AttentionKind::logBroken,
            std::string(words::pillLog),
            std::string(words::logTitle),
            std::string(words::logText),
            std::string(words::nothingIsLostLog),
            {{std::string(words::callItLog), std::string(words::callItLogUnder)},
             {std::string(words::leaveItOn), std::string(words::leaveItOnUnder)}},
            std::string(words::canStillLook),
            std::string(words::lookAgain),
            std::string(words::lookAtThem)};
}

AttentionModel clockDenied(policy::Time now) {
    return {AttentionKind::clockWrong,           std::string(words::pillClock),
            std::string(words::clockTitle),      said(words::clockDeniedText, dayWords(now), clockWords(now)),
            std::string(words::nothingIsLost),   clockSteps(),
            std::string(words::canStillReview),  std::string(words::openIt),
            std::string(words::carryOnReviewing)};
}

HomeNotice noticeOf(const AttentionModel& attention, const DeviceState::List& list) {
    return {true, attention.state,
            attention.kind == AttentionKind::logBroken    ? std::string(words::nothingCanGoOut)
            : attention.kind == AttentionKind::clockWrong ? std::string(words::nothingCanGoOutClock)
                                                          : whatThen(list),
            std::string(words::seeWhatToDo)};
}

std::vector<DeviceRow> rowsOf(const DeviceState& device) {
    std::vector<DeviceRow> rows{listRow(device.list)};
    if (device.trip) rows.push_back(tripRow(*device.trip));
    if (device.sticks) rows.push_back(stickRow(*device.sticks));
    if (device.freeBytes) rows.push_back(spaceRow(*device.freeBytes));
    if (device.network)
        rows.push_back({DeviceRow::Kind::network, *device.network ? DeviceRow::Tone::good : DeviceRow::Tone::calm,
                        std::string(*device.network ? words::networkThere : words::noNetwork),
                        std::string(*device.network ? words::networkThereUnder : words::noNetworkUnder)});
    if (device.battery) {
        constexpr int low = 20;
        const bool weak = *device.battery < low;
        rows.push_back({DeviceRow::Kind::battery, weak ? DeviceRow::Tone::warning : DeviceRow::Tone::calm,
                        said(words::batteryAt, *device.battery),
                        std::string(weak ? words::batteryLow : words::batteryFine)});
    }
    return rows;
}

} // namespace clearframe::gui
