#include "gui/gallery/states.hpp"
#include "gui/screens/it_kiosks.hpp"
#include "gui/screens/it_prepare_trip.hpp"
#include "gui/screens/it_trips.hpp"

#include <fmt/format.h>
#include <utility>

namespace clearframe::gui::gallery {
namespace {

using policy::TripSide;

State state(std::string name, ItTripsModel m) {
    return {std::move(name), [m = std::move(m)](kit::Ui& ui, kit::Pictures&) { (void)screens::draw(ui, m); }};
}
State state(std::string name, ItKiosksModel m) {
    return {std::move(name), [m = std::move(m)](kit::Ui& ui, kit::Pictures&) {
                kit::KeyboardView keys;
                (void)screens::draw(ui, m, keys);
            }};
}
State state(std::string name, ItPrepareTripModel m) {
    return {std::move(name), [m = std::move(m)](kit::Ui& ui, kit::Pictures&) {
                kit::KeyboardView keys;
                (void)screens::draw(ui, m, keys);
            }};
}

ItTripsModel trips() {
    ItTripsModel m;
    m.gate.open = m.mayPrepare = true;
    m.trips = {{{"1"},
                "Year 4 castle trip",
                "Until Friday 12 June",
                "28 pupils · School Instagram",
                TripLook::running,
                TripSide::here,
                true,
                false,
                false},
               {{"2"},
                "Residential of the Federation of Larkmere Schools at Pen-y-bont-ar-Ogwr",
                "From Monday 15 June until Friday 19 June",
                "112 pupils · School Instagram · Federation of Larkmere Schools newsletter · with “Trip tablet”",
                TripLook::planned,
                TripSide::away,
                true,
                true,
                false},
               {{"3"},
                "Swimming",
                "Over since Wednesday 3 June. Bring its results home.",
                "9 pupils · School website · with “Trip tablet”",
                TripLook::over,
                TripSide::away,
                true,
                false,
                false},
               {{"4"},
                "Museum",
                "Came home on Friday 22 May",
                "School Instagram · with “Trip tablet”",
                TripLook::ended,
                TripSide::away,
                false,
                false,
                false}};
    return m;
}

void addTrips(std::vector<State>& states) {
    states.push_back(state("it-trips", trips()));
    ItTripsModel none;
    none.gate.open = none.mayPrepare = true;
    states.push_back(state("it-trips-none", none));
    auto staff = none;
    staff.mayPrepare = false;
    states.push_back(state("it-trips-staff", staff));
    auto many = trips();
    for (int i = 0; i < 30; ++i)
        many.trips.push_back({{fmt::format("many{}", i)},
                              fmt::format("Trip number {} of the year", i + 1),
                              "Ended on Friday 22 May",
                              "School Instagram",
                              TripLook::ended});
    states.push_back(state("it-trips-many", many));
    auto found = trips();
    found.files = {{"/a", "trip-5f3a.trip-results.age", "USB stick LARK-IT", true},
                   {"/b", "trip-5f3b-of-the-federation-of-larkmere-schools.trip-pack.age", "USB stick LARK-IT", false}};
    states.push_back(state("it-trips-found", found));
    auto refused = found;
    refused.problem = "This file was signed by a kiosk that this one is not paired with, or no longer. IT has to pair "
                      "the two.";
    states.push_back(state("it-trips-refused", refused));
    auto told = trips();
    told.told = "The pack of “Year 4 castle trip” is on USB stick LARK-IT. It can be taken out.";
    states.push_back(state("it-trips-told", told));
    auto open = trips();
    open.step = TripStep::trip;
    open.open = open.trips[1];
    states.push_back(state("it-trips-trip", open));
    auto ended = open;
    ended.open = ended.trips[3];
    states.push_back(state("it-trips-trip-ended", ended));
    auto place = open;
    place.step = TripStep::place;
    place.places = {{"a", PlaceSign::stick, "LARK-IT", "USB stick"},
                    {"b", PlaceSign::card, "CANON", "Camera card · nothing can be written to it", false}};
    states.push_back(state("it-trips-place", place));
    place.problem = "LARK-IT is full. Make room, or take another stick.";
    states.push_back(state("it-trips-place-full", place));
    place.problem.clear();
    place.places.clear();
    place.placeMissing = place.results = true;
    states.push_back(state("it-trips-place-none", place));
    auto ending = trips();
    ending.step = TripStep::end;
    ending.open = ending.trips[0];
    states.push_back(state("it-trips-end", ending));
    ending.open = ending.trips[1];
    states.push_back(state("it-trips-lost", ending));
    auto take = found;
    take.step = TripStep::take;
    states.push_back(state("it-trips-take", take));
    auto home = trips();
    home.step = TripStep::home;
    home.homeTitle = "“Residential of the Federation of Larkmere Schools at Pen-y-bont-ar-Ogwr” is home";
    home.homeText = "2 new noes. 48 photos went out on the trip. 3 photos have to be taken down.";
    home.takedowns = true;
    states.push_back(state("it-trips-home", home));
    home.homeText = "Nothing new came: no new no, and no photo that went out.";
    home.takedowns = false;
    states.push_back(state("it-trips-home-nothing", home));
}

ItPrepareTripModel prepare() {
    ItPrepareTripModel m;
    m.gate.open = true;
    m.answers = {{PrepareStep::name, "Year 4 castle trip"},
                 {PrepareStep::days, "Monday 8 June to Friday 12 June"},
                 {PrepareStep::classes, "4A, 4B, 2 single pupils"},
                 {PrepareStep::accounts, "School Instagram, Federation of Larkmere Schools newsletter"},
                 {PrepareStep::kiosk, "Trip tablet"}};
    m.leaseEnd = "Nothing goes out after Friday 12 June.";
    m.firstDay = "Monday 8 June";
    m.lastDay = "Friday 12 June";
    m.daysFit = true;
    return m;
}

void addPrepare(std::vector<State>& states) {
    auto fresh = prepare();
    for (auto& answer : fresh.answers)
        answer.said.clear();
    fresh.leaseEnd.clear();
    fresh.next = PrepareStep::name;
    states.push_back(state("it-prepare-fresh", fresh));
    states.push_back(state("it-prepare", prepare()));
    auto problem = prepare();
    problem.problem = "The kiosk is on “Swimming” from 8 June 2026 to 10 June 2026. End that trip first.";
    states.push_back(state("it-prepare-problem", problem));
    auto name = fresh;
    name.step = PrepareStep::name;
    states.push_back(state("it-prepare-name", name));
    auto days = fresh;
    days.step = PrepareStep::days;
    days.firstIsToday = true;
    states.push_back(state("it-prepare-days", days));
    days.daysFit = false;
    days.problem = "A trip lasts at most 31 days. Prepare two trips, or choose an earlier last day.";
    days.firstDay = days.lastDay = "Wednesday 30 September";
    states.push_back(state("it-prepare-days-long", days));
    auto classes = fresh;
    classes.step = PrepareStep::classes;
    for (int i = 0; i < 26; ++i)
        classes.ticks.push_back({fmt::format("c{}", i), fmt::format("{}{}", i / 2 + 1, i % 2 == 0 ? "A" : "B"),
                                 "28 pupils", i == 6 || i == 7});
    classes.ticks[3].label = "Reception (Mrs Featherstone-Ogilvy)";
    classes.someTicked = true;
    states.push_back(state("it-prepare-classes", classes));
    auto pupils = fresh;
    pupils.step = PrepareStep::pupils;
    pupils.typed = "ma";
    pupils.ticks = {{"1", "Max Featherstone-Ogilvy-Brand", "Reception (Mrs Featherstone)", true},
                    {"2", "Marged Llŷr", "4A", false},
                    {"3", "Mateusz Zieliński", "4B", false}};
    states.push_back(state("it-prepare-pupils", pupils));
    pupils.ticks.clear();
    pupils.typed.clear();
    states.push_back(state("it-prepare-pupils-none", pupils));
    auto accounts = fresh;
    accounts.step = PrepareStep::accounts;
    accounts.ticks = {{"a", "School Instagram", {}, false},
                      {"b", "Federation of Larkmere Schools newsletter", {}, false}};
    states.push_back(state("it-prepare-accounts", accounts));
    auto kiosk = fresh;
    kiosk.step = PrepareStep::kiosk;
    kiosk.kiosks = {{"This kiosk", "It works with this trip alone until it ends.", false},
                    {"Trip tablet", "A pack for it is written onto a stick next.", true}};
    states.push_back(state("it-prepare-kiosk", kiosk));
    ItPrepareTripModel noList;
    noList.gate.open = true;
    noList.noList = "The consent list has expired. Ask IT for a new one.";
    states.push_back(state("it-prepare-no-list", noList));
}

void addKiosks(std::vector<State>& states) {
    ItKiosksModel m;
    m.gate.open = m.mayChange = true;
    m.ownFingerprint = "3B6A 27BC CEB6 A42D 62A3 A8D0";
    m.ownKey = "3b6a 27bc ceb6 a42d 62a3 a8d0 2a6f 0d73 6532 1577 1de2 43a6 3ac0 48a1 8b59 da29";
    m.ownRecipient = "age1 zvkp 8xjq w2m5 0rhe 7ugl t4yd 3nsk f6ca 9pxv 2wqz 8hme 5jrt l7uy d4ns 0kfg 3c";
    states.push_back(state("it-kiosks-none", m));
    m.kiosks = {{"a", "Trip tablet", "8C41 09FE 11A2 70D3 55B0 E2F7", "Paired on 4 May 2026 by Ivy Tate", false},
                {"b", "Kiosk of the Federation of Larkmere Schools in the staff room upstairs",
                 "77A0 3391 C4D5 0B6E F218 90AC", "Paired on 5 May 2026 by Mrs Featherstone-Ogilvy-Brand", false},
                {"c", "Old tablet", "", "Removed. Nothing is shared with it.", true}};
    states.push_back(state("it-kiosks", m));
    auto found = m;
    found.files = {{"/a", "kiosk-8c4109fe.clearframe-kiosk.txt", "USB stick LARK-IT"}};
    found.problem = "This is no code of a kiosk. Copy the whole line that the other kiosk shows.";
    states.push_back(state("it-kiosks-found", found));
    auto compare = m;
    compare.step = KiosksStep::compare;
    compare.fingerprint = "8C41 09FE 11A2 70D3 55B0 E2F7";
    states.push_back(state("it-kiosks-compare", compare));
    auto name = m;
    name.step = KiosksStep::name;
    name.typed = "Trip tablet";
    name.problem = "The kiosk “Trip tablet” has this key and was removed. Set the other kiosk up anew.";
    states.push_back(state("it-kiosks-name", name));
    auto place = m;
    place.step = KiosksStep::place;
    place.places = {{"a", PlaceSign::stick, "LARK-IT", "USB stick"}};
    states.push_back(state("it-kiosks-place", place));
    auto own = m;
    own.step = KiosksStep::own;
    states.push_back(state("it-kiosks-own", own));
    auto open = m;
    open.step = KiosksStep::kiosk;
    open.open = open.kiosks[1];
    states.push_back(state("it-kiosks-kiosk", open));
    open.step = KiosksStep::remove;
    states.push_back(state("it-kiosks-remove", open));
}

} // namespace

void addItTrips(std::vector<State>& states) {
    addTrips(states);
    addPrepare(states);
    addKiosks(states);
}

} // namespace clearframe::gui::gallery
