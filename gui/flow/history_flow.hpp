// What went out and what was done: exports with their files, and the log, checked.
#pragma once

#include "gui/flow/route.hpp"
#include "gui/flow/services.hpp"
#include "gui/model/history.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace clearframe::gui {

/// UI thread only. Reads; changes nothing.
class HistoryFlow {
public:
    explicit HistoryFlow(Services& services);

    [[nodiscard]] const HistoryModel& model() const { return model_; }
    void handle(const HistoryIntent& intent);
    [[nodiscard]] std::optional<Route> takeRoute() { return std::exchange(route_, std::nullopt); }

private:
    void loadExports();
    void loadLog();

    Services& services_;
    HistoryModel model_;
    std::vector<ports::Release> releases_; ///< newest first
    std::optional<Route> route_;
    Ticket loading_;
    Ticket reading_;
};

} // namespace clearframe::gui
