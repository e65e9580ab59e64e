// The noes that stand, for IT, and lifting one (policy P4).
#pragma once

#include "core/policy/no.hpp"
#include "gui/flow/it_gate.hpp"
#include "gui/flow/route.hpp"
#include "gui/flow/services.hpp"
#include "gui/model/it_noes.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace clearframe::gui {

/// UI thread only.
class ItNoesFlow {
public:
    explicit ItNoesFlow(Services& services);

    [[nodiscard]] const ItNoesModel& model() const { return model_; }
    void handle(const ItNoesIntent& intent);
    [[nodiscard]] std::optional<Route> takeRoute() { return std::exchange(route_, std::nullopt); }

private:
    void load();
    void show(const std::vector<policy::No>& noes);
    void go(NoesStep step);
    void close();
    void evidenceDone();
    void moveDay(int days);
    void lift();

    Services& services_;
    ItNoesModel model_;
    std::string evidence_;
    policy::Date day_{};
    std::optional<Route> route_;
    Ticket loading_;
    Ticket lifting_;
};

} // namespace clearframe::gui
