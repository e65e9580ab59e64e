#include "cli/service_manager.hpp"

#include <systemd/sd-daemon.h>

namespace clearframe::cli {

void ServiceManager::frameShown() {
    constexpr std::chrono::seconds often(1); // far below every watchdog's time, and nothing to a kiosk that scrolls
    const auto now = std::chrono::steady_clock::now();
    if (!told_) (void)::sd_notify(0, "READY=1");
    if (told_ && now - *told_ < often) return;
    told_ = now;
    (void)::sd_notify(0, "WATCHDOG=1");
}

void ServiceManager::ending() {
    (void)::sd_notify(0, "STOPPING=1");
}

} // namespace clearframe::cli
