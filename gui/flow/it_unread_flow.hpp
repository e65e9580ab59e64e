// Settling a newer list that nobody could read.
#pragma once

#include "gui/flow/it_gate.hpp"
#include "gui/flow/route.hpp"
#include "gui/flow/services.hpp"
#include "gui/model/it_unread.hpp"

#include <optional>
#include <utility>

namespace clearframe::gui {

/// UI thread only.
class ItUnreadFlow {
public:
    explicit ItUnreadFlow(Services& services);

    [[nodiscard]] const ItUnreadModel& model() const { return model_; }
    void handle(const ItUnreadIntent& intent);
    [[nodiscard]] std::optional<Route> takeRoute() { return std::exchange(route_, std::nullopt); }

private:
    struct Unread {
        std::optional<ports::SeenList> list;
        int inForce = 0; ///< its version
    };

    void load();
    void show(const Unread& unread);
    void resolve();

    Services& services_;
    ItUnreadModel model_;
    std::optional<Route> route_;
    Ticket loading_;
    Ticket resolving_;
};

} // namespace clearframe::gui
