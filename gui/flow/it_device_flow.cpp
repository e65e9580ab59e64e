#include "gui/flow/it_device_flow.hpp"

#include "gui/flow/it_words.hpp"
#include "gui/flow/when.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::gui {
namespace {

using Kind = ItFact::Kind;

std::string clockTitle(policy::Time now) {
    return fmt::format(fmt::runtime(words::deviceClock), weekdayWords(now), clockWords(now));
}

} // namespace

ItDeviceFlow::ItDeviceFlow(Services& services) : services_(services) {
    load();
}

ItDeviceFlow::~ItDeviceFlow() {
    checking_.cancel(); // nobody waits for it any more
}

void ItDeviceFlow::load() {
    loading_ = services_.desk.post(
        Lane::quick,
        [&store = services_.store, &device = services_.device, by = services_.session.actor](const JobContext&) {
            return throughGate<ports::DeviceReading>(
                store, by, policy::Deed::changeSettings,
                [&]() -> policy::Result<ports::DeviceReading> { return device.read(); });
        },
        [this](policy::Result<GatedRead<ports::DeviceReading>> got) {
            model_.gate = got ? std::move(got->gate) : ItGate{.refused = {}, .problem = got.error().text};
            if (got && got->read) show(*got->read);
        });
}

void ItDeviceFlow::show(const ports::DeviceReading& reading) {
    const auto& detector = services_.releasing.detector;
    const bool weak = detector.grade != "full";
    const auto say = [](std::string_view words) { return std::string(words); };
    model_.facts = {
        {Kind::clock, clockTitle(services_.clock.now()), say(words::deviceClockUnder)},
        {Kind::space, spaceWords(reading.freeBytes), say(words::deviceSpaceUnder)},
        {Kind::detector, fmt::format(fmt::runtime(words::deviceDetector), detector.name),
         say(weak ? words::deviceDetectorWeak : words::deviceDetectorFull), weak},
        {Kind::version, fmt::format(fmt::runtime(words::deviceVersion), services_.installation.version),
         say(words::deviceVersionUnder)},
        {Kind::key, say(words::deviceKey), grouped(services_.releasing.device.publicKey())},
        {Kind::folder, say(words::deviceFolder), services_.installation.dataFolder},
    };
    // What the system does not tell is not said.
    if (reading.network)
        model_.facts.push_back({Kind::network, say(*reading.network ? words::networkThere : words::noNetwork),
                                say(*reading.network ? words::networkThereUnder : words::noNetworkUnder)});
}

void ItDeviceFlow::tick() {
    const auto at = std::ranges::find(model_.facts, Kind::clock, &ItFact::kind);
    if (at != model_.facts.end()) at->title = clockTitle(services_.clock.now());
}

void ItDeviceFlow::check() {
    if (!model_.gate.open || checking_.pending()) return;
    model_.check = ItLogCheck::checking;
    model_.checked = 0;
    model_.checkBold = words::deviceChecking;
    model_.checkRest.clear();
    // A long log takes seconds: not on the lane of decisions, nor behind photos that are taken in.
    checking_ = services_.desk.post(
        Lane::pictures,
        [&store = services_.store,
         by = services_.session.actor](const JobContext& context) -> policy::Result<ports::AuditCheck> {
            auto transaction = store.read();
            if (!transaction) return tl::unexpected(transaction.error());
            if (auto allowed = workflow::authorise(**transaction, by, policy::Deed::readLog); !allowed)
                return tl::unexpected(allowed.error());
            return (*transaction)->audit().verify([&](std::int64_t done, std::int64_t all) {
                context.progress({.done = static_cast<int>(done), .all = static_cast<int>(all), .what = {}});
                return !context.cancelled();
            });
        },
        [this](const policy::Result<ports::AuditCheck>& check) { checked(check); },
        [this](const workflow::Progress& now) {
            model_.checked = now.all > 0 ? static_cast<float>(now.done) / static_cast<float>(now.all) : 0;
        });
}

void ItDeviceFlow::checked(const policy::Result<ports::AuditCheck>& check) {
    model_.checked = 0;
    if (!check) {
        const bool stopped = check.error().kind == policy::FailureKind::cancelled;
        model_.check = ItLogCheck::failed;
        model_.checkBold = stopped ? words::deviceStopped : words::deviceUnchecked;
        model_.checkRest = stopped ? std::string(words::deviceStoppedRest) : check.error().text;
        return;
    }
    model_.check = check->ok ? ItLogCheck::whole : ItLogCheck::changed;
    model_.checkBold = check->ok ? words::deviceWhole : words::deviceChanged;
    model_.checkRest =
        check->ok ? fmt::format(fmt::runtime(words::deviceWholeRest), check->entries, clockWords(services_.clock.now()))
                  : fmt::format(fmt::runtime(words::deviceChangedRest), check->firstBad.value_or(1));
}

void ItDeviceFlow::handle(const ItDeviceIntent& intent) {
    struct Visit {
        ItDeviceFlow& flow;
        void operator()(const it_device::CheckLog&) const { flow.check(); }
        void operator()(const it_device::StopCheck&) const { flow.checking_.cancel(); }
        void operator()(const it_device::Back&) const { flow.route_ = route::It{}; }
        void operator()(const it_device::Lock&) const { flow.route_ = route::Lock{}; }
    };
    std::visit(Visit{*this}, intent);
}

} // namespace clearframe::gui
