#include "gui/flow/it_trips_flow.hpp"

#include "gui/flow/it_trip_words.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::gui {
namespace {

using workflow::TripView;

template <class... Values> std::string say(std::string_view sentence, const Values&... values) {
    return fmt::format(fmt::runtime(sentence), values...);
}

} // namespace

ItTripsFlow::ItTripsFlow(Services& services, std::string told) : services_(services) {
    model_.told = std::move(told);
    model_.mayPrepare = workflow::mayOffer(services_.session.actor, policy::Deed::prepareTrip);
    services_.media.lookNow();
    load();
    update();
}

void ItTripsFlow::load() {
    using Trips = std::vector<TripView>;
    loading_ = services_.desk.post(
        Lane::quick,
        [&s = services_, by = services_.session.actor](const JobContext&) {
            const auto deed = firstOffered(by, policy::Deed::prepareTrip, policy::Deed::closeTrip);
            return throughGate<Trips>(s.store, by, deed, [&] { return workflow::listTrips(s.store, s.clock); });
        },
        [this](policy::Result<GatedRead<Trips>> got) {
            model_.gate = got ? std::move(got->gate) : ItGate{.refused = {}, .problem = got.error().text};
            if (got && got->read) {
                show(*got->read);
            } else {
                model_.trips.clear();
                model_.files.clear();
                close();
            }
        });
}

void ItTripsFlow::show(const std::vector<TripView>& trips) {
    model_.trips.clear();
    for (const auto& view : trips)
        model_.trips.push_back(tripInWords(view, services_.session.actor));
    // Those that ran out hold everything up, so they stand right after what goes on.
    std::ranges::stable_sort(model_.trips, {}, &ItTrip::look);
    if (!model_.open) return;
    const auto at = std::ranges::find(model_.trips, model_.open->id, &ItTrip::id);
    if (at == model_.trips.end())
        close();
    else
        model_.open = *at;
}

void ItTripsFlow::update() {
    if (revision_ == services_.media.revision()) return;
    revision_ = services_.media.revision();
    showPlaces();
    finding_ = findTripFiles(services_.desk, services_.trips, services_.media.media(),
                             [this](const policy::Result<std::vector<FoundTripFile>>& found) {
                                 if (found) showFiles(*found);
                             });
}

void ItTripsFlow::showFiles(const std::vector<FoundTripFile>& found) {
    model_.files.clear();
    for (const auto& one : found) {
        if (one.file.kind == ports::TripFileKind::pairing) continue; // for the page of other kiosks
        const bool results = one.file.kind == ports::TripFileKind::results;
        const auto deed = results ? policy::Deed::closeTrip : policy::Deed::prepareTrip;
        if (!workflow::mayOffer(services_.session.actor, deed)) continue;
        model_.files.push_back({one.file.path, one.file.name, kindAndName(one.medium), results});
    }
    const bool there = std::ranges::find(model_.files, path_, &ItTripFile::path) != model_.files.end();
    if (model_.step == TripStep::take && !model_.busy && !there) close();
}

void ItTripsFlow::showPlaces() {
    model_.places = placesToWrite(services_.media.media());
    model_.placeMissing = services_.media.looks() > 0 && model_.places.empty();
}

void ItTripsFlow::go(TripStep step) {
    model_.step = step;
    model_.problem.clear();
    model_.told.clear();
}

void ItTripsFlow::close() {
    go(TripStep::list);
    model_.open.reset();
    path_.clear();
}

void ItTripsFlow::done(const std::string& told) {
    model_.busy = false;
    close();
    model_.told = told;
    load();
}

void ItTripsFlow::refused(const std::string& why, TripStep back) {
    model_.busy = false;
    go(back);
    model_.problem = why;
    load();
}

void ItTripsFlow::end() {
    if (model_.step != TripStep::end || !model_.open || model_.busy) return;
    model_.busy = true;
    acting_ = services_.desk.post(
        Lane::quick,
        [&s = services_, id = model_.open->id, by = services_.session.actor](const JobContext&) {
            return workflow::endTrip(s.store, s.clock, id, by);
        },
        [this](const policy::Result<policy::Trip>& trip) {
            if (trip)
                done(say(words::tripIsEnded, trip->name));
            else
                refused(trip.error().text, TripStep::trip);
        });
}

void ItTripsFlow::choosePlace(bool results) {
    if (model_.step != TripStep::trip || !model_.open || model_.busy) return;
    if (results ? !model_.open->mayHandOver : !model_.open->mayPack) return;
    go(TripStep::place);
    model_.results = results;
    services_.media.lookNow();
}

void ItTripsFlow::writeTo(const std::string& place) {
    const auto* medium = services_.media.find(place);
    if (model_.step != TripStep::place || !model_.open || model_.busy || !medium || !medium->writable) return;
    model_.busy = true;
    model_.problem.clear();
    const auto write = model_.results ? writeResults : writePack;
    acting_ = write(services_.desk, services_.trips, model_.open->id, medium->path, services_.session.actor,
                    [this, where = kindAndName(*medium), name = model_.open->name,
                     results = model_.results](const policy::Result<std::string>& file) {
                        if (file)
                            done(say(results ? words::tripResultsWritten : words::tripPackWritten, name, where));
                        else
                            refused(file.error().text, TripStep::place);
                    });
}

void ItTripsFlow::openFile(const std::string& path) {
    const auto file = std::ranges::find(model_.files, path, &ItTripFile::path);
    if (model_.step != TripStep::list || model_.busy || !model_.gate.open || file == model_.files.end()) return;
    if (file->results) {
        bringHome(path);
        return;
    }
    path_ = path;
    go(TripStep::take);
}

void ItTripsFlow::take() {
    if (model_.step != TripStep::take || model_.busy) return;
    model_.busy = true;
    acting_ = takePack(services_.desk, services_.trips, path_, services_.session.actor,
                       [this](const policy::Result<policy::Trip>& trip) {
                           if (trip)
                               done(say(words::tripIsTaken, trip->name, lastDayWords(trip->ends)));
                           else
                               refused(trip.error().text, TripStep::list);
                       });
}

void ItTripsFlow::bringHome(const std::string& path) {
    go(TripStep::list);
    model_.busy = true;
    acting_ = bringResults(services_.desk, services_.trips, path, services_.session.actor,
                           [this](const policy::Result<workflow::BroughtHome>& home) {
                               if (!home) {
                                   refused(home.error().text, TripStep::list);
                                   return;
                               }
                               done({});
                               model_.step = TripStep::home;
                               model_.homeTitle = say(words::tripIsHome, home->trip.name);
                               model_.homeText = homeWords(*home);
                               model_.takedowns = home->recalled > 0;
                           });
}

void ItTripsFlow::handle(const ItTripsIntent& intent) {
    struct Visit {
        ItTripsFlow& flow;
        ItTripsModel& m;
        void operator()(const it_trips::Open& open) const {
            const auto at = std::ranges::find(m.trips, open.trip, &ItTrip::id);
            if (m.busy || at == m.trips.end()) return;
            m.open = *at;
            flow.go(TripStep::trip);
        }
        void operator()(const it_trips::Prepare&) const {
            if (!m.busy && m.mayPrepare) flow.route_ = route::ItPrepareTrip{};
        }
        void operator()(const it_trips::Kiosks&) const {
            if (!m.busy && m.mayPrepare) flow.route_ = route::ItKiosks{};
        }
        void operator()(const it_trips::OpenFile& file) const { flow.openFile(file.path); }
        void operator()(const it_trips::Take&) const { flow.take(); }
        void operator()(const it_trips::AskEnd&) const {
            if (m.step == TripStep::trip && m.open && m.open->mayEnd && !m.busy) flow.go(TripStep::end);
        }
        void operator()(const it_trips::End&) const { flow.end(); }
        void operator()(const it_trips::WritePack&) const { flow.choosePlace(false); }
        void operator()(const it_trips::WriteResults&) const { flow.choosePlace(true); }
        void operator()(const it_trips::ChoosePlace& choose) const { flow.writeTo(choose.place); }
        void operator()(const it_trips::Takedowns&) const {
            if (m.step == TripStep::home && m.takedowns) flow.route_ = route::Takedowns{};
        }
        void operator()(const it_trips::Cancel&) const {
            if (m.busy) return;
            if (m.step == TripStep::end || m.step == TripStep::place)
                flow.go(TripStep::trip);
            else
                flow.close();
        }
        void operator()(const it_trips::Back&) const { flow.route_ = route::It{}; }
        void operator()(const it_trips::Lock&) const { flow.route_ = route::Lock{}; }
    };
    std::visit(Visit{*this, model_}, intent);
}

} // namespace clearframe::gui
