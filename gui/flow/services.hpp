// What every flow works with. Made once by the kiosk; references outlive the flows.
#pragma once

#include "core/policy/pupil_directory.hpp"
#include "core/ports/clock.hpp"
#include "core/ports/clock_trust.hpp"
#include "core/ports/device.hpp"
#include "core/ports/list_address.hpp"
#include "core/workflow/actor.hpp"
#include "core/workflow/import_list.hpp"
#include "core/workflow/output.hpp"
#include "core/workflow/release.hpp"
#include "core/workflow/sign_in.hpp"
#include "core/workflow/stage.hpp"
#include "gui/flow/media_watch.hpp"
#include "gui/flow/review_round.hpp"
#include "gui/jobs/desk.hpp"
#include "gui/jobs/jobs.hpp"
#include "gui/jobs/pictures.hpp"
#include "gui/jobs/trip_jobs.hpp"
#include "gui/model/attention.hpp"
#include "gui/model/installation.hpp"
#include "gui/model/settings.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace clearframe::gui {

/// What flows share and change; UI thread only.
struct Session {
    workflow::Actor actor;                     ///< who is signed in; nobody while locked
    workflow::OutputLook look;                 ///< as exports will look: the style of covers is one for an export
    std::vector<policy::PupilKey> namedLately; ///< newest first, offered for the next face
    std::vector<policy::PupilKey> lastRoll;    ///< ticked for the photo before
    ReviewRound round;
    std::map<std::string, std::string> captions;  ///< begun, by event; kept from lock to lock
    std::vector<policy::PersonId> signedInLately; ///< kept from lock to lock
    std::optional<AttentionKind> carriedOn;       ///< told already, and went on; until the lock
    ScreenSettings settings;
};

struct Services {
    Desk& desk;
    PictureLoader& pictures;
    ports::Store& store;
    ports::OriginalVault& vault;
    ports::Clock& clock;
    ports::IdSource& ids;
    ports::Device& device;
    MediaWatch& media;
    const workflow::StagingDesk& staging;
    const workflow::ReleaseDesk& releasing;
    const ListDesk& lists;
    const workflow::SignInDesk& signingIn;
    ports::ListFetcher& fetcher; ///< of the network lane alone
    ports::ClockSetter& clockSetter;
    Session& session;
    const TripTools& trips;
    Installation installation = {};
};

} // namespace clearframe::gui
