// Trips: those there are, ending one, and what goes to and comes from other kiosks on sticks. Core decides who may.
#pragma once

#include "core/workflow/trips.hpp"
#include "gui/flow/it_gate.hpp"
#include "gui/flow/route.hpp"
#include "gui/flow/services.hpp"
#include "gui/model/it_trips.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace clearframe::gui {

/// UI thread only. What has begun runs to its end, also when the flow is left.
class ItTripsFlow {
public:
    /// `told`: what was done just now.
    ItTripsFlow(Services& services, std::string told);
    ItTripsFlow(const ItTripsFlow&) = delete;
    ItTripsFlow& operator=(const ItTripsFlow&) = delete;

    [[nodiscard]] const ItTripsModel& model() const { return model_; }
    void handle(const ItTripsIntent& intent);
    /// Each frame: takes over what changed about the sticks.
    void update();
    [[nodiscard]] std::optional<Route> takeRoute() { return std::exchange(route_, std::nullopt); }
    /// Something goes to a stick, or comes from one.
    [[nodiscard]] bool working() const { return acting_.pending(); }

private:
    void load();
    void show(const std::vector<workflow::TripView>& trips);
    void showFiles(const std::vector<FoundTripFile>& found);
    void showPlaces();
    void go(TripStep step);
    void close();
    void done(const std::string& told);
    void refused(const std::string& why, TripStep back);
    void end();
    void choosePlace(bool results);
    void writeTo(const std::string& place);
    void openFile(const std::string& path);
    void take();
    void bringHome(const std::string& path);

    Services& services_;
    ItTripsModel model_;
    std::string path_; ///< of the pack that was tapped
    std::uint64_t revision_ = 0;
    std::optional<Route> route_;
    Ticket loading_, finding_, acting_;
};

} // namespace clearframe::gui
