// What the touchscreen needs from outside, made by whoever starts it. Everything outlives the kiosk.
#pragma once

#include "core/ports/clock_trust.hpp"
#include "core/ports/device.hpp"
#include "core/ports/media.hpp"
#include "core/workflow/release.hpp"
#include "core/workflow/sign_in.hpp"
#include "core/workflow/stage.hpp"
#include "gui/jobs/jobs.hpp"
#include "gui/jobs/picture_maker.hpp"
#include "gui/jobs/trip_jobs.hpp"
#include "gui/model/installation.hpp"
#include "gui/model/settings.hpp"
#include "gui/platform/window.hpp"

#include <functional>

namespace clearframe::gui {

/// Readers, finders and redactors belong to one lane each: the ones of `pictures` to that, the others to the lengthy
/// one (see jobs.hpp).
struct KioskParts {
    ports::Store& store;
    ports::OriginalVault& vault;
    ports::Clock& clock;
    ports::IdSource& ids;
    ports::Device& device;
    ports::Media& media;
    workflow::StagingDesk staging;
    workflow::ReleaseDesk releasing;
    ListDesk lists;
    ports::ListFetcher& fetcher; ///< of the network lane alone
    ports::ClockSetter& clockSetter;
    workflow::SignInDesk signingIn;
    PictureDesk pictures;
    TripTools trips;
    Installation installation;
};

struct KioskOptions {
    WindowOptions window;
    ScreenSettings screen;
    Desk::Mode jobs = Desk::Mode::threads;
    /// After each frame, on the window's thread; a kiosk at rest draws one a second. May be empty.
    std::function<void()> presented = {};
};

} // namespace clearframe::gui
