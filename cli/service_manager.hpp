// What systemd is told of the kiosk (sd_notify(3)): that it is on the screen, and that it still draws. systemd starts a
// kiosk again that has stopped drawing (WatchdogSec= in firmware/systemd/clearframe-kiosk.service).
#pragma once

#include <chrono>
#include <optional>

namespace clearframe::cli {

/// One thread at a time. Where nothing listens (a desktop, a test) nothing happens.
class ServiceManager {
public:
    /// A frame is on the display.
    void frameShown();
    void ending();

private:
    std::optional<std::chrono::steady_clock::time_point> told_;
};

} // namespace clearframe::cli
