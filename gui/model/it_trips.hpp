// Trips: those that go on, what can be done with each, and what sticks hold for one.
#pragma once

#include "core/policy/trip.hpp"
#include "gui/model/it.hpp"
#include "gui/model/place.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace clearframe::gui {

enum class TripLook { running, planned, over, ended };

struct ItTrip {
    policy::TripId id;
    std::string name;
    std::string state; ///< "Until Friday 12 June"; of one that is over, what to do
    std::string what;  ///< "28 pupils · School Instagram"; empty where nothing of it is kept
    TripLook look = TripLook::ended;
    policy::TripSide side = policy::TripSide::here;
    // offered to whoever is signed in; core decides
    bool mayEnd = false; ///< also: nothing of it will come home
    bool mayPack = false;
    bool mayHandOver = false;
};

/// On a stick.
struct ItTripFile {
    std::string path;
    std::string name;
    std::string place;    ///< "USB stick LARK-IT"
    bool results = false; ///< else a pack
};

enum class TripStep {
    list,
    trip,  ///< one of them
    end,   ///< asked once
    place, ///< where a pack or results are written
    take,  ///< asked once: this kiosk goes along
    home,  ///< what came
};

struct ItTripsModel {
    ItGate gate;
    std::vector<ItTrip> trips;
    std::vector<ItTripFile> files;
    bool mayPrepare = false; ///< offered; core decides
    std::string told;        ///< what was done just now
    std::string problem;     ///< a sentence about this step
    TripStep step = TripStep::list;
    std::optional<ItTrip> open;
    bool results = false;         ///< are written, else a pack
    std::vector<PlaceRow> places; ///< that can be written to
    bool placeMissing = false;    ///< it is known that there is none
    std::string homeTitle;
    std::string homeText;
    bool takedowns = false; ///< something has to be taken down
    bool busy = false;
};

namespace it_trips {
struct Open {
    policy::TripId trip;
};
struct Prepare {};
struct Kiosks {};
struct OpenFile {
    std::string path;
};
struct Take {}; ///< the pack that was tapped
struct AskEnd {};
struct End {};
struct WritePack {};
struct WriteResults {};
struct ChoosePlace {
    std::string place;
};
struct Takedowns {};
struct Cancel {};
struct Back {};
struct Lock {};
} // namespace it_trips

using ItTripsIntent =
    std::variant<it_trips::Open, it_trips::Prepare, it_trips::Kiosks, it_trips::OpenFile, it_trips::Take,
                 it_trips::AskEnd, it_trips::End, it_trips::WritePack, it_trips::WriteResults, it_trips::ChoosePlace,
                 it_trips::Takedowns, it_trips::Cancel, it_trips::Back, it_trips::Lock>;

} // namespace clearframe::gui
