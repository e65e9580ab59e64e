// Where the kiosk can go. A flow says where next; only the kiosk goes there.
#pragma once

#include "core/policy/photo.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace clearframe::gui {

namespace route {
struct Lock {};
struct Home {};
struct TakeIn {};
struct Grid {
    std::string event;
};
struct Photo {
    std::string event;
    std::optional<policy::PhotoId> photo; ///< none: the first that needs a person
};
struct Checklist {
    std::string event;
    std::vector<policy::PhotoId> photos; ///< looked at together; one or more
    bool deletes = false;                ///< with the dialog "delete at once" open
};
struct Roll {
    std::string event;
    policy::PhotoId photo;
};
struct Export {
    std::string event;
};
struct SayNo { ///< somebody asked not to be in photos
    std::string event;
    std::optional<policy::PhotoId> photo = {};  ///< seen on this one
    policy::FaceId face = 0;                    ///< on this face of it
    std::optional<policy::PupilKey> pupil = {}; ///< known already
};
struct NamesToKnow {
    std::string event; ///< empty: of the whole school
};
struct Takedowns {};
struct History {};
struct It {};
struct ListImport {
    bool fromAddress = false; ///< fetched now, instead of chosen from a stick
};
struct ItPeople {};
struct ItAccounts {};
struct ItSettings {};
struct ItDevice {};
struct ItAbout {};
struct ItNoes {};
struct ItAddress {};
struct ItUnread {};   ///< a newer list that could not be read
struct FirstStart {}; ///< the kiosk is not set up yet
struct ItTrips {
    std::string told = {}; ///< what was done just now
};
struct ItPrepareTrip {};
struct ItKiosks {};
} // namespace route

using Route = std::variant<route::Lock, route::Home, route::TakeIn, route::Grid, route::Photo, route::Checklist,
                           route::Roll, route::Export, route::SayNo, route::NamesToKnow, route::Takedowns,
                           route::History, route::It, route::ListImport, route::ItPeople, route::ItAccounts,
                           route::ItSettings, route::ItDevice, route::ItAbout, route::ItNoes, route::ItAddress,
                           route::ItUnread, route::FirstStart, route::ItTrips, route::ItPrepareTrip, route::ItKiosks>;

} // namespace clearframe::gui
