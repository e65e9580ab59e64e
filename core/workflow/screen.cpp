#include "core/workflow/screen.hpp"

#include "core/policy/same_person.hpp"

#include <fmt/format.h>

#include <array>

namespace clearframe::workflow {
namespace {

struct Value {
    const char* setting;
    std::string before, now;
};

std::array<Value, 4> valuesOf(const policy::ScreenLook& before, const policy::ScreenLook& now) {
    const auto moves = [](bool motion) { return std::string(motion ? "on" : "off"); };
    return {{{"theme", std::string(policy::toString(before.theme)), std::string(policy::toString(now.theme))},
             {"text", std::string(policy::toString(before.text)), std::string(policy::toString(now.text))},
             {"motion", moves(before.motion), moves(now.motion)},
             {"lock-after", fmt::to_string(before.lockAfterSeconds), fmt::to_string(now.lockAfterSeconds)}}};
}

} // namespace

policy::Result<policy::ScreenLook> readScreen(ports::Store& store) {
    auto transaction = store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    return (*transaction)->settings().readScreen();
}

policy::Result<policy::ScreenLook> setScreen(ports::Store& store, ports::Clock& clock, const policy::ScreenLook& wanted,
                                             const Actor& by) {
    if (!policy::namesSomebody(by.name()))
        return policy::fail(policy::FailureKind::conflict, "Say who changes the setting.");
    if (auto possible = policy::checkScreenLook(wanted); !possible) return tl::unexpected(possible.error());
    auto transaction = store.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = authorise(**transaction, by, policy::Deed::changeSettings); !allowed)
        return tl::unexpected(allowed.error());
    auto before = (*transaction)->settings().readScreen();
    if (!before) return before;
    if (*before == wanted) return before;
    if (auto done = (*transaction)->settings().writeScreen(wanted); !done) return tl::unexpected(done.error());
    for (const auto& [setting, was, now] : valuesOf(*before, wanted)) {
        if (was == now) continue;
        const ports::AuditEvent event{
            .act = "screen.set", .by = by.name(), .details = {{"setting", setting}, {"before", was}, {"now", now}}};
        if (auto logged = (*transaction)->audit().append(event, clock.now()); !logged)
            return tl::unexpected(logged.error());
    }
    if (auto done = (*transaction)->commit(); !done) return tl::unexpected(done.error());
    return wanted;
}

} // namespace clearframe::workflow
