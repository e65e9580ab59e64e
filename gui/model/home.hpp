// Where a person starts: the one next step, the events, and how the kiosk is. Only cleared pictures are shown.
#pragma once

#include "core/policy/judge.hpp"
#include "gui/model/attention.hpp"
#include "gui/model/picture_ref.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace clearframe::gui {

struct HomeCount {
    policy::Verdict verdict = policy::Verdict::blocked;
    int number = 0;
    std::string word; ///< "to review"
};

enum class HomeAct { takeIn, review, exportOut, look };

struct HomeNext {
    HomeAct act = HomeAct::takeIn;
    std::string event;
    std::string title; ///< "Sports day: 9 photos need a person"
    std::string under;
    std::string label; ///< "Carry on reviewing"
    std::vector<HomeCount> counts;
    std::optional<PictureRef> picture;
};

struct HomeEvent {
    std::string name;
    std::string under;             ///< "Tuesday 16 June · 22 photos"
    std::vector<HomeCount> counts; ///< the two that say most
    HomeAct act = HomeAct::look;
    std::optional<PictureRef> picture;
};

struct DeviceRow {
    enum class Kind { list, trip, stick, space, network, battery } kind = Kind::list;
    enum class Tone { calm, good, warning, bad } tone = Tone::calm;
    std::string title;
    std::string text;
};

struct HomeNotice {
    bool bad = false; ///< else a warning
    std::string title;
    std::string text;
    std::string button; ///< empty: nothing to tap
};

struct HomeModel {
    std::string greeting; ///< "Good afternoon, Ms Sandhar"
    std::string under;    ///< "Friday 19 June, 15:21 · Larkmere Primary School"
    std::string school;
    bool loading = true;
    HomeNext next;
    std::vector<HomeEvent> events; ///< all others, the newest first
    std::vector<DeviceRow> device;
    std::optional<HomeNotice> notice;
    int takedowns = 0;                       ///< posts that have to go
    std::string photosThere;                 ///< on sticks: "36", "900+"; empty where there are none
    bool canExport = false;                  ///< some event has photos that may go out
    std::optional<AttentionModel> attention; ///< fills the screen until a person carries on
};

namespace home {
struct Next {};
struct OpenEvent {
    std::string event;
};
struct TakeIn {};
struct Export {};
struct Takedowns {};
struct NamesToKnow {};
struct History {};
struct It {};
struct SeeNotice {};
struct CarryOn {};
struct Mend {}; ///< the primary of the attention screen
struct Lock {};
} // namespace home

using HomeIntent =
    std::variant<home::Next, home::OpenEvent, home::TakeIn, home::Export, home::Takedowns, home::NamesToKnow,
                 home::History, home::It, home::SeeNotice, home::CarryOn, home::Mend, home::Lock>;

} // namespace clearframe::gui
