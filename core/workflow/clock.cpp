#include "core/workflow/clock.hpp"

#include "core/policy/list_words.hpp"

#include <fmt/chrono.h>

namespace clearframe::workflow {
namespace {

using policy::FailureKind;
using std::chrono::year;

// The kiosk was written in the first, and its time is counted in 32 bits here and there until the second.
constexpr year firstYear{2026};
constexpr year lastYear{2037};

// Where the system does not even tell its start, no person's word can be kept for it.
constexpr const char* noStart = "unknown";

policy::Result<std::string> startOf(ports::Uptime& uptime) {
    auto moment = uptime.now();
    if (!moment) return tl::unexpected(moment.error());
    return std::move(moment->start);
}

} // namespace

ports::ClockReading WatchedClock::reading() {
    const auto now = clock_.now();
    if (trust_.vouched()) return now;
    auto start = startOf(uptime_);
    return {now, start ? std::move(*start) : noStart};
}

policy::Result<bool> clockIsConfirmed(ports::Transaction& transaction, const ports::ClockReading& now) {
    if (now.unvouchedSince.empty()) return true;
    auto confirmed = transaction.setUp().clockConfirmed();
    if (!confirmed) return tl::unexpected(confirmed.error());
    return *confirmed == now.unvouchedSince;
}

policy::Done confirmClock(ports::Store& store, ports::Clock& clock, ports::Uptime& uptime, const Actor& by) {
    const auto start = startOf(uptime);
    if (!start) return tl::unexpected(start.error());
    auto transaction = store.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = authorise(**transaction, by, policy::Deed::confirmClock); !allowed) return allowed;
    if (auto kept = (*transaction)->setUp().confirmClock(*start); !kept) return kept;
    if (auto logged = (*transaction)->audit().append({"clock.confirm", by.name(), {}, {}}, clock.now()); !logged)
        return logged;
    return (*transaction)->commit();
}

policy::Done setClock(ports::Store& store, ports::Clock& clock, ports::ClockSetter& setter, ports::Uptime& uptime,
                      policy::Time to, const Actor& by) {
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(to)};
    if (day.year() < firstYear || day.year() > lastYear)
        return policy::fail(FailureKind::conflict,
                            fmt::format("{} is no day that it can be now. Look at a calendar, then set the clock.",
                                        policy::toString(policy::Date{day})));
    const auto start = startOf(uptime);
    if (!start) return tl::unexpected(start.error());
    auto transaction = store.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = authorise(**transaction, by, policy::Deed::changeSettings); !allowed) return allowed;
    const auto before = clock.now();
    if (auto set = setter.set(to); !set) return set;
    // Whatever fails from here on leaves a clock that nobody confirmed.
    if (auto kept = (*transaction)->setUp().confirmClock(*start); !kept) return kept;
    const ports::AuditEvent event{
        "clock.set", by.name(), {}, {{"before", fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", before)}}};
    if (auto logged = (*transaction)->audit().append(event, to); !logged) return logged;
    return (*transaction)->commit();
}

} // namespace clearframe::workflow
