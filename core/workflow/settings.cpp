#include "core/workflow/settings.hpp"

#include "core/policy/same_person.hpp"

#include <fmt/format.h>

namespace clearframe::workflow {

policy::Result<policy::Settings> readSettings(ports::Store& store) {
    auto transaction = store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    return (*transaction)->settings().read();
}

policy::Result<policy::Settings> setCoverGrowth(ports::Store& store, ports::Clock& clock, double growth,
                                                const Actor& by) {
    if (!policy::namesSomebody(by.name()))
        return policy::fail(policy::FailureKind::conflict, "Say who changes the setting.");
    const auto wanted = policy::coverGrowthFrom(growth);
    if (!wanted) return tl::unexpected(wanted.error());
    auto transaction = store.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = authorise(**transaction, by, policy::Deed::changeSettings); !allowed)
        return tl::unexpected(allowed.error());
    auto settings = (*transaction)->settings().read();
    if (!settings) return settings;
    if (settings->coverGrowth == *wanted) return settings;
    const ports::AuditEvent event{.act = "settings.set",
                                  .by = by.name(),
                                  .details = {{"setting", "cover-growth"},
                                              {"before", fmt::format("{:.2f}", settings->coverGrowth)},
                                              {"now", fmt::format("{:.2f}", *wanted)}}};
    settings->coverGrowth = *wanted;
    if (auto done = (*transaction)->settings().write(*settings); !done) return tl::unexpected(done.error());
    if (auto logged = (*transaction)->audit().append(event, clock.now()); !logged)
        return tl::unexpected(logged.error());
    if (auto done = (*transaction)->commit(); !done) return tl::unexpected(done.error());
    return settings;
}

} // namespace clearframe::workflow
