#include "gui/flow/it_trip_words.hpp"

#include "gui/flow/media_watch.hpp"
#include "gui/flow/when.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::gui {
namespace {

using policy::Lease;
using policy::TripEnding;
using policy::TripSide;

template <class... Values> std::string say(std::string_view sentence, const Values&... values) {
    return fmt::format(fmt::runtime(sentence), values...);
}

std::string endWords(const policy::Trip& trip) {
    if (!trip.ended) return say(words::tripNewerList, lastDayWords(trip.ends));
    const auto day = weekdayWords(trip.ended->at);
    switch (trip.ended->how) {
    case TripEnding::handedOver:
        return say(words::tripHandedOver, day);
    case TripEnding::resultsHome:
        return say(words::tripCameHome, day);
    case TripEnding::lost:
        return say(words::tripWasLost, day);
    case TripEnding::back:
        break;
    }
    return say(words::tripWasEnded, day);
}

std::string_view ranOut(TripSide side) {
    switch (side) {
    case TripSide::away:
        return words::tripRanOutAway;
    case TripSide::guest:
        return words::tripRanOutGuest;
    case TripSide::here:
        break;
    }
    return words::tripRanOutHere;
}

std::string whatOf(const workflow::TripView& view) {
    std::string out;
    const auto add = [&](const std::string& part) { out += (out.empty() ? "" : " · ") + part; };
    if (!view.trip.pupils.empty()) add(pupilsWords(view.trip.pupils.size()));
    for (const auto& account : view.trip.accounts)
        add(account);
    if (!view.kiosk.empty())
        add(say(view.trip.side == TripSide::guest ? words::tripForKiosk : words::tripWithKiosk, view.kiosk));
    return out;
}

TripLook lookOf(Lease lease) {
    switch (lease) {
    case Lease::planned:
        return TripLook::planned;
    case Lease::running:
        return TripLook::running;
    case Lease::ranOut:
        return TripLook::over;
    case Lease::ended:
        break;
    }
    return TripLook::ended;
}

} // namespace

std::string lastDayWords(policy::Time leaseEnds) {
    constexpr std::chrono::minutes before{1}; // it ends where its last day does, or earlier
    return weekdayWords(leaseEnds - before);
}

std::string pupilsWords(std::size_t pupils) {
    return pupils == 1 ? std::string(words::onePupil) : say(words::manyPupils, pupils);
}

std::string tripState(const workflow::TripView& view) {
    const auto last = lastDayWords(view.trip.ends);
    switch (view.lease) {
    case Lease::planned:
        return say(words::tripPlanned, weekdayWords(view.trip.from), last);
    case Lease::running:
        return say(words::tripRuns, last);
    case Lease::ranOut:
        return say(ranOut(view.trip.side), last);
    case Lease::ended:
        break;
    }
    return endWords(view.trip);
}

ItRow tripsRow(const std::vector<workflow::TripView>& trips) {
    ItRow row{ItPlace::trips, std::string(words::itTrips), std::string(words::itTripsNone)};
    const auto over = std::ranges::find(trips, Lease::ranOut, &workflow::TripView::lease);
    const auto ended = std::ranges::count(trips, Lease::ended, &workflow::TripView::lease);
    const auto goingOn = static_cast<std::ptrdiff_t>(trips.size()) - ended;
    if (over != trips.end()) {
        row.under = say(words::itTripsOver, over->trip.name);
        row.attention = true;
    } else if (goingOn == 1) {
        row.under = say(words::itTripsOne, trips.front().trip.name, tripState(trips.front()));
    } else if (goingOn > 1) {
        row.under = say(words::itTripsMany, goingOn, trips.front().trip.name);
    }
    return row;
}

ItTrip tripInWords(const workflow::TripView& view, const workflow::Actor& by) {
    const auto& trip = view.trip;
    const bool goesOn = !trip.ended && view.lease != Lease::ended;
    const bool mayPrepare = workflow::mayOffer(by, policy::Deed::prepareTrip);
    return {.id = trip.id,
            .name = trip.name,
            .state = tripState(view),
            .what = whatOf(view),
            .look = lookOf(view.lease),
            .side = trip.side,
            .mayEnd = goesOn && mayPrepare,
            .mayPack = goesOn && view.lease != Lease::ranOut && trip.side == TripSide::away && mayPrepare,
            .mayHandOver = trip.side == TripSide::guest && workflow::mayOffer(by, policy::Deed::closeTrip)};
}

std::vector<PlaceRow> placesToWrite(const std::vector<ports::Medium>& media) {
    std::vector<PlaceRow> places;
    for (const auto& medium : media) {
        const auto kind = kindWord(medium.kind);
        places.push_back({.id = medium.id,
                          .sign = signOf(medium.kind),
                          .name = medium.label,
                          .under = medium.writable ? kind : say(words::tripPlaceReadOnly, kind),
                          .enabled = medium.writable});
    }
    return places;
}

std::string homeWords(const workflow::BroughtHome& home) {
    std::string out;
    const auto add = [&](int count, std::string_view one, std::string_view many) {
        if (count == 0) return;
        out += (out.empty() ? "" : " ") + (count == 1 ? std::string(one) : say(many, count));
    };
    add(home.noes, words::tripHomeOneNo, words::tripHomeNoes);
    add(home.photos, words::tripHomeOnePhoto, words::tripHomePhotos);
    if (out.empty()) out = words::tripHomeNothing;
    add(home.recalled, words::tripHomeOneRecall, words::tripHomeRecalls);
    return out;
}

} // namespace clearframe::gui
