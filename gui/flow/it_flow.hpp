// The page for IT: how list, accounts, people, device and settings stand, and the way to each.
#pragma once

#include "gui/flow/it_gate.hpp"
#include "gui/flow/route.hpp"
#include "gui/flow/services.hpp"

#include <optional>
#include <utility>

namespace clearframe::gui {

/// UI thread only. Reads; changes nothing.
class ItFlow {
public:
    explicit ItFlow(Services& services);

    [[nodiscard]] const ItModel& model() const { return model_; }
    void handle(const ItIntent& intent);
    [[nodiscard]] std::optional<Route> takeRoute() { return std::exchange(route_, std::nullopt); }

private:
    struct Standing;

    void load();
    void show(const Standing& standing);

    Services& services_;
    ItModel model_;
    std::optional<Route> route_;
    Ticket loading_;
};

} // namespace clearframe::gui
