// The device: what it says of itself, and a check of its log.
#pragma once

#include "core/ports/audit.hpp"
#include "gui/flow/clock_entry.hpp"
#include "gui/flow/it_gate.hpp"
#include "gui/flow/route.hpp"
#include "gui/flow/services.hpp"
#include "gui/model/it_device.hpp"

#include <optional>
#include <utility>

namespace clearframe::gui {

/// UI thread only. Reads; changes nothing.
class ItDeviceFlow {
public:
    explicit ItDeviceFlow(Services& services);
    ~ItDeviceFlow();
    ItDeviceFlow(const ItDeviceFlow&) = delete;
    ItDeviceFlow& operator=(const ItDeviceFlow&) = delete;

    [[nodiscard]] const ItDeviceModel& model() const { return model_; }
    void handle(const ItDeviceIntent& intent);
    /// Once a second: the clock.
    void tick();
    [[nodiscard]] std::optional<Route> takeRoute() { return std::exchange(route_, std::nullopt); }

private:
    void load();
    void show(const ports::DeviceReading& reading);
    void open(ItDeviceSheet sheet);
    void setClock();
    void check();
    void checked(const policy::Result<ports::AuditCheck>& check);

    Services& services_;
    ItDeviceModel model_;
    std::optional<Route> route_;
    Ticket loading_;
    ClockEntry entry_;
    Ticket reading_; ///< the key
    Ticket setting_; ///< the clock
    Ticket checking_;
};

} // namespace clearframe::gui
