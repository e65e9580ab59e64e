#include "gui/gallery/states.hpp"
#include "gui/screens/take_in.hpp"

#include <array>

namespace clearframe::gui::gallery {
namespace {

constexpr std::array scenes{"relay",  "close2", "cert",  "field", "sprint", "team", "tug",
                            "castle", "podium", "crowd", "coach", "egg",    "wood", "choir"};

TakeInModel atSource() {
    TakeInModel m;
    m.places = {{"a", PlaceSign::stick, "LARK-CAM-2", "USB stick · 7.2 GB free"},
                {"b", PlaceSign::card, "EOS_DIGITAL", "Camera card · 21 GB free"},
                {"c", PlaceSign::folder, "Photos of the office", "Folder · 180 GB free"}};
    m.chosen = "a";
    return m;
}

TakeInModel atName() {
    TakeInModel m = atSource();
    m.step = TakeInStep::name;
    m.placeName = "USB stick LARK-CAM-2";
    m.name = "Sports day";
    m.nameGood = true;
    m.recent = {"Harvest assembly", "Year 4 at the castle", "Choir at St Mary’s"};
    return m;
}

TakeInModel atWork(int done, int all) {
    TakeInModel m = atName();
    m.step = TakeInStep::progress;
    m.going = "Sports day · looking for faces · about 40 seconds left";
    m.refused = {{"VID_0042.MP4", "This is a video. Videos are not cleared here yet.", true},
                 {"DSC_2210.CR2", "This is a raw camera file. Save it as a JPEG and take it in again."},
                 {"DSC_2231.JPG", "This file is damaged. Copy it from the camera again."}};
    m.done = done;
    m.all = all;
    const int taken = done - static_cast<int>(m.refused.size());
    for (int i = 0; i < taken; ++i)
        m.taken.push_back({.picture = {scenes[static_cast<std::size_t>(i) % scenes.size()]}, .hidden = i % 17 == 9});
    return m;
}

State state(std::string name, TakeInModel m) {
    return {std::move(name), [m = std::move(m)](kit::Ui& ui, kit::Pictures& pictures) {
                kit::KeyboardView keys;
                (void)screens::draw(ui, m, pictures, keys);
            }};
}

void addSource(std::vector<State>& states) {
    states.push_back(state("take-in-source", atSource()));
    auto nothing = atSource();
    nothing.places.clear();
    nothing.chosen.clear();
    states.push_back(state("take-in-source-none", nothing));
    auto many = atSource();
    many.chosen.clear();
    for (int i = 0; i < 9; ++i)
        many.places.push_back({std::string(1, static_cast<char>('k' + i)), PlaceSign::folder,
                               "Photographs taken by the residential’s second group at Llanfairpwllgwyngyll",
                               "Folder · 180 GB free"});
    states.push_back(state("take-in-source-many", many));
}

void addName(std::vector<State>& states) {
    states.push_back(state("take-in-name", atName()));
    auto empty = atName();
    empty.name.clear();
    empty.nameGood = false;
    states.push_back(state("take-in-name-empty", empty));
    auto pupil = atName();
    pupil.name = "Zosia Wiśniacka wins the relay";
    pupil.nameGood = false;
    pupil.nameProblem =
        "The event's name holds the full name of a pupil, and it goes into file names. Choose another one.";
    states.push_back(state("take-in-name-pupil", pupil));
    auto closed = atName();
    closed.typing = false;
    closed.recent.push_back("Year 5 and Year 6 residential at Llanfairpwllgwyngyllgogerychwyrndrobwll");
    closed.purpose = policy::Purpose::website;
    states.push_back(state("take-in-name-no-keys", closed));
}

void addProgress(std::vector<State>& states) {
    states.push_back(state("take-in-progress", atWork(31, 48)));
    auto first = atWork(3, 0);
    first.done = 0;
    first.refused.clear();
    first.going = "Sports day";
    states.push_back(state("take-in-first", first));
    auto gone = atWork(31, 48);
    gone.state = TakingIn::placeGone;
    gone.going = "Sports day";
    states.push_back(state("take-in-stick-out", gone));
    auto full = atWork(31, 48);
    full.state = TakingIn::failed;
    full.going = "Sports day";
    full.problem = "There is no space left on the kiosk. Call IT, then try again.";
    states.push_back(state("take-in-failed", full));
    auto model = atWork(3, 48);
    model.state = TakingIn::failed;
    model.done = 0;
    model.refused.clear();
    model.going = "Sports day";
    model.problem = "The face detector is missing from the kiosk. Call IT.";
    states.push_back(state("take-in-no-model", model));
    auto stopped = atWork(31, 48);
    stopped.state = TakingIn::stopped;
    stopped.going = "Sports day";
    states.push_back(state("take-in-stopped", stopped));
    auto nothing = atWork(3, 0);
    nothing.state = TakingIn::nothingThere;
    nothing.refused.clear();
    states.push_back(state("take-in-nothing", nothing));
    auto done = atWork(240, 240);
    done.state = TakingIn::done;
    done.going = "Sports day";
    states.push_back(state("take-in-done", done));
    auto refused = atWork(31, 48);
    refused.showsRefused = true;
    refused.refused.push_back({"DCIM/100CANON/Maximilian Featherstone-Ogilvy-Brand at the finish (edited copy 2).tiff",
                               "TIFF files are not taken in. Save it as a JPEG and take it in again."});
    for (int i = 0; i < 12; ++i)
        refused.refused.push_back(
            {"MOV_01" + std::to_string(10 + i) + ".MOV", "This is a video. Videos are not cleared here yet.", true});
    states.push_back(state("take-in-many-refused", refused));
}

} // namespace

void addTakeIn(std::vector<State>& states) {
    addSource(states);
    addName(states);
    addProgress(states);
}

} // namespace clearframe::gui::gallery
