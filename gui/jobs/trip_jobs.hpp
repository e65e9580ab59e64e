// What trips need of sticks and of the other kiosks. The seal belongs to the lengthy lane, where a sick stick delays no
// decision; what lies on sticks is looked up on the pictures lane.
#pragma once

#include "core/ports/media.hpp"
#include "core/ports/trip_files.hpp"
#include "core/workflow/paired_kiosks.hpp"
#include "core/workflow/trip_results.hpp"
#include "gui/jobs/desk.hpp"
#include "gui/jobs/jobs.hpp"

#include <string>
#include <vector>

namespace clearframe::gui {

struct TripTools {
    ports::Store& store;
    ports::TripSeal& seal;
    ports::TripFiles& files;
    ports::Clock& clock;
};

struct FoundTripFile {
    ports::Medium medium;
    ports::TripFile file;
};
/// In the order of `media`; one that cannot be read holds nothing.
Ticket findTripFiles(Desk& desk, const TripTools& trips, std::vector<ports::Medium> media,
                     WhenDone<std::vector<FoundTripFile>> whenDone);

/// workflow::packTrip and workflow::tripResults, onto a stick. Gives the path of the file.
Ticket writePack(Desk& desk, const TripTools& trips, policy::TripId trip, std::string folder, workflow::Actor by,
                 WhenDone<std::string> whenDone);
Ticket writeResults(Desk& desk, const TripTools& trips, policy::TripId trip, std::string folder, workflow::Actor by,
                    WhenDone<std::string> whenDone);

/// workflow::takeTrip and workflow::bringTripHome, from a stick.
Ticket takePack(Desk& desk, const TripTools& trips, std::string path, workflow::Actor by,
                WhenDone<policy::Trip> whenDone);
Ticket bringResults(Desk& desk, const TripTools& trips, std::string path, workflow::Actor by,
                    WhenDone<workflow::BroughtHome> whenDone);

struct KiosksNow {
    std::vector<workflow::KioskView> paired;
    workflow::PairedKiosks::Self self;
};
Ticket readKiosks(Desk& desk, const TripTools& trips, WhenDone<KiosksNow> whenDone);
struct Pairing {
    std::string code;
    std::string fingerprint; ///< to be compared before it is added
};
/// Of another kiosk, from a stick. FailureKind::refused where the file holds no code.
Ticket readPairing(Desk& desk, const TripTools& trips, std::string path, WhenDone<Pairing> whenDone);
/// Of this kiosk, onto a stick. Gives the path of the file.
Ticket writePairing(Desk& desk, const TripTools& trips, std::string folder, WhenDone<std::string> whenDone);
Ticket addKiosk(Desk& desk, const TripTools& trips, std::string name, std::string code, workflow::Actor by,
                WhenDone<workflow::KioskView> whenDone);
Ticket removeKiosk(Desk& desk, const TripTools& trips, std::string key, workflow::Actor by,
                   WhenDone<workflow::KioskView> whenDone);

} // namespace clearframe::gui
