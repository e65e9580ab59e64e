// Other kiosks of the school: which ones this one is paired with, and what it shows of itself. Core decides who may
// change it.
#pragma once

#include "gui/flow/it_gate.hpp"
#include "gui/flow/route.hpp"
#include "gui/flow/services.hpp"
#include "gui/model/it_kiosks.hpp"

#include <optional>
#include <utility>

namespace clearframe::gui {

/// UI thread only.
class ItKiosksFlow {
public:
    explicit ItKiosksFlow(Services& services);

    [[nodiscard]] const ItKiosksModel& model() const { return model_; }
    void handle(const ItKiosksIntent& intent);
    [[nodiscard]] std::optional<Route> takeRoute() { return std::exchange(route_, std::nullopt); }

private:
    void load();
    void read();
    void show(const KiosksNow& kiosks);
    void go(KiosksStep step);
    void remove();

    Services& services_;
    ItKiosksModel model_;
    std::optional<Route> route_;
    Ticket loading_, acting_;
};

} // namespace clearframe::gui
