#include "gui/flow/it_settings_flow.hpp"

#include "core/workflow/settings.hpp"
#include "gui/flow/it_words.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace clearframe::gui {
namespace {

constexpr std::array lockTimes{30, 60, 120, 180, 300, 600, 900, 1800, 3600}; // seconds
constexpr int growthStep = 10;                                               // hundredths
const int smallest = static_cast<int>(std::lround(policy::smallestCoverGrowth * 100));
const int largest = static_cast<int>(std::lround(policy::largestCoverGrowth * 100));

int hundredths(double growth) {
    return static_cast<int>(std::lround(growth * 100));
}

/// 1.6 and 1.65, not 1.60.
std::string growthWords(int growth) {
    return growth % growthStep == 0 ? fmt::format("{:.1f}", growth / 100.0) : fmt::format("{:.2f}", growth / 100.0);
}

/// The next time after this one, or the one before; this one where there is none.
int lockTimeFrom(int now, int step) {
    if (step > 0) {
        const auto* at = std::ranges::upper_bound(lockTimes, now);
        return at == lockTimes.end() ? now : *at;
    }
    const auto* at = std::ranges::lower_bound(lockTimes, now);
    return at == lockTimes.begin() ? now : *(at - 1);
}

} // namespace

ItSettingsFlow::ItSettingsFlow(Services& services) : services_(services) {
    load();
}

void ItSettingsFlow::load() {
    loading_ = services_.desk.post(
        Lane::quick,
        [&store = services_.store, by = services_.session.actor](const JobContext&) {
            return throughGate<Read>(store, by, policy::Deed::changeSettings, [&]() -> policy::Result<Read> {
                auto settings = workflow::readSettings(store);
                if (!settings) return tl::unexpected(settings.error());
                auto screen = workflow::readScreen(store);
                if (!screen) return tl::unexpected(screen.error());
                return Read{*settings, *screen};
            });
        },
        [this](policy::Result<GatedRead<Read>> got) {
            model_.gate = got ? std::move(got->gate) : ItGate{.refused = {}, .problem = got.error().text};
            if (!got || !got->read) return;
            stored_ = *got->read;
            hundredths_ = hundredths(stored_.settings.coverGrowth);
            show();
        });
}

void ItSettingsFlow::show() {
    model_.screen = services_.session.settings;
    const int lock = model_.screen.lockAfterSeconds;
    model_.lockAfter = timeWords(lock);
    model_.canLockSooner = lockTimeFrom(lock, -1) != lock;
    model_.canLockLater = lockTimeFrom(lock, 1) != lock;
    model_.growth = growthWords(hundredths_);
    model_.canShrink = hundredths_ > smallest;
    model_.canGrow = hundredths_ < largest;
    model_.growthChanged = hundredths_ != hundredths(stored_.settings.coverGrowth);
}

void ItSettingsFlow::change(const std::function<void(policy::ScreenLook&)>& edit) {
    if (!model_.gate.open || model_.busy) return;
    model_.busy = true;
    model_.told.clear();
    model_.problem.clear();
    auto wanted = stored_.screen;
    edit(wanted);
    setting_ = services_.desk.post(
        Lane::quick,
        [wanted, &store = services_.store, &clock = services_.clock, by = services_.session.actor](const JobContext&) {
            return workflow::setScreen(store, clock, wanted, by);
        },
        [this, edit](const policy::Result<policy::ScreenLook>& set) {
            model_.busy = false;
            if (set) {
                stored_.screen = *set;
                edit(services_.session.settings);
            } else {
                model_.problem = set.error().text;
            }
            show();
        });
}

void ItSettingsFlow::setGrowth() {
    if (!model_.gate.open || model_.busy || !model_.growthChanged) return;
    model_.busy = true;
    model_.told.clear();
    model_.problem.clear();
    setting_ = services_.desk.post(
        Lane::quick,
        [growth = hundredths_ / 100.0, &store = services_.store, &clock = services_.clock,
         by = services_.session.actor](const JobContext&) {
            return workflow::setCoverGrowth(store, clock, growth, by);
        },
        [this](const policy::Result<policy::Settings>& set) {
            model_.busy = false;
            if (set) {
                stored_.settings = *set;
                hundredths_ = hundredths(set->coverGrowth);
                model_.told = fmt::format(fmt::runtime(words::settingsGrowthSet), growthWords(hundredths_));
            } else {
                model_.problem = set.error().text;
            }
            show();
        });
}

void ItSettingsFlow::moveLock(int step) {
    const int now = services_.session.settings.lockAfterSeconds;
    const int next = lockTimeFrom(now, step);
    if (next != now) change([next](policy::ScreenLook& look) { look.lockAfterSeconds = next; });
}

void ItSettingsFlow::moveGrowth(int step) {
    if (!model_.gate.open || model_.busy) return;
    // What was set in hundredths on the command line comes to whole tenths first.
    const int down = hundredths_ / growthStep * growthStep;
    const int next = step > 0 ? down + growthStep : (down == hundredths_ ? down - growthStep : down);
    hundredths_ = std::clamp(next, smallest, largest);
    model_.told.clear();
    model_.problem.clear();
    show();
}

void ItSettingsFlow::handle(const ItSettingsIntent& intent) {
    struct Visit {
        ItSettingsFlow& flow;
        void operator()(const it_settings::Theme& to) const {
            flow.change([theme = to.theme](policy::ScreenLook& look) { look.theme = theme; });
        }
        void operator()(const it_settings::Text& to) const {
            flow.change([text = to.text](policy::ScreenLook& look) { look.text = text; });
        }
        void operator()(const it_settings::Motion& to) const {
            flow.change([motion = to.motion](policy::ScreenLook& look) { look.motion = motion; });
        }
        void operator()(const it_settings::LockAfter& move) const { flow.moveLock(move.step); }
        void operator()(const it_settings::Growth& move) const { flow.moveGrowth(move.step); }
        void operator()(const it_settings::SetGrowth&) const { flow.setGrowth(); }
        void operator()(const it_settings::Back&) const { flow.route_ = route::It{}; }
        void operator()(const it_settings::Lock&) const { flow.route_ = route::Lock{}; }
    };
    std::visit(Visit{*this}, intent);
}

} // namespace clearframe::gui
