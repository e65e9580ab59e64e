// Preparing a trip, question by question. Core decides whether it fits, and when its lease ends.
#pragma once

#include "core/policy/pupil_directory.hpp"
#include "core/workflow/trips.hpp"
#include "gui/flow/it_gate.hpp"
#include "gui/flow/review_job.hpp"
#include "gui/flow/route.hpp"
#include "gui/flow/services.hpp"
#include "gui/model/it_prepare_trip.hpp"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace clearframe::gui {

/// UI thread only. Nothing is kept before it is prepared.
class ItPrepareTripFlow {
public:
    ItPrepareTripFlow(Services& services, SharedKnown known);
    ItPrepareTripFlow(const ItPrepareTripFlow&) = delete;
    ItPrepareTripFlow& operator=(const ItPrepareTripFlow&) = delete;

    [[nodiscard]] const ItPrepareTripModel& model() const { return model_; }
    void handle(const ItPrepareTripIntent& intent);
    [[nodiscard]] std::optional<Route> takeRoute() { return std::exchange(route_, std::nullopt); }

private:
    struct Standing;
    struct Kiosk {
        std::string key; ///< empty: this one
        std::string name;
    };

    void load();
    void show(const Standing& standing);
    void ask(PrepareStep question);
    void answered();
    void showOverview();
    void showDays();
    void showTicks();
    void addPupils();
    void nameDone();
    void moveFirst(int days);
    void moveLast(int days);
    void toggle(std::size_t index);
    void chooseKiosk(std::size_t index);
    void done();
    void prepare();
    [[nodiscard]] std::string who() const;

    Services& services_;
    SharedKnown known_;
    ItPrepareTripModel model_;
    workflow::TripRequest wanted_; ///< as far as it was said
    bool daysSaid_ = false, kioskSaid_ = false;
    policy::Date today_{};
    std::pair<policy::Date, policy::Date> daysBefore_; ///< they were moved
    policy::Time listExpires_{};
    std::vector<std::string> accounts_; ///< active ones
    std::vector<Kiosk> kiosks_;         ///< this one first
    std::shared_ptr<const policy::PupilDirectory> directory_;
    std::optional<Route> route_;
    Ticket loading_, opening_, acting_;
};

} // namespace clearframe::gui
