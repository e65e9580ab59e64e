#include "gui/gallery/scene_pictures.hpp"
#include "gui/gallery/states.hpp"
#include "gui/screens/photo.hpp"
#include "gui/screens/who.hpp"

#include <map>

namespace clearframe::gui::gallery {
namespace {

PhotoModel relay(const std::string& scenes) {
    PhotoModel m;
    m.title = "Photo 12 of 48";
    m.titleShort = "12 of 48";
    m.under = "Sports day · for social media";
    m.size = sceneSize;
    m.before = {"relay"};
    m.after = {"relay#after"};
    m.verdict = policy::Verdict::review;
    m.count = "8 faces found";
    const std::map<std::string, std::pair<FaceLook, const char*>> looks{
        {"cadi", {FaceLook::cover, "Cadi"}},    {"kofi", {FaceLook::unnamed, "Who?"}},
        {"lukasz", {FaceLook::show, "Łukasz"}}, {"simran", {FaceLook::show, "Simran"}},
        {"mei", {FaceLook::cover, "Mei-Lin"}},  {"harjot", {FaceLook::unnamed, "Who?"}},
        {"amara", {FaceLook::show, "Amara"}},   {"zielny", {FaceLook::show, "Adult"}},
    };
    int id = 0;
    for (const auto& person : peopleOf(scenes, "relay")) {
        const auto& [look, label] = looks.at(person.id);
        m.faces.push_back({++id, person.face, look, label});
    }
    m.reasons = {{PhotoReason::Tone::review,
                  "2 faces have no name yet",
                  "Tap a face and say who it is. A face without a name goes out covered.",
                  {}},
                 {PhotoReason::Tone::cover, "Cadi is covered", "There is no consent to show Cadi on social media.", 1},
                 {PhotoReason::Tone::cover, "Mei-Lin is covered", "Mei-Lin asked today not to be in photos.", 5},
                 {PhotoReason::Tone::clear, "4 people may be shown", "Łukasz, Simran, Amara and 1 adult", {}}};
    m.heads = 8;
    m.hasNext = m.hasPrevious = m.canUndo = true;
    m.stepLabel = "Name the next face";
    return m;
}

State state(std::string name, PhotoModel m) {
    return {std::move(name), [m = std::move(m)](kit::Ui& ui, kit::Pictures& pictures) {
                screens::StageView view;
                (void)screens::draw(ui, m, pictures, view);
            }};
}

} // namespace

void addPhoto(std::vector<State>& states, const std::string& scenes) {
    states.push_back(state("photo", relay(scenes)));
    auto after = relay(scenes);
    after.showsAfter = true;
    after.verdict = policy::Verdict::cover;
    after.count = "3 covers";
    after.sizeOfAfter = "1,600 × 1,067";
    after.stepLabel = "Go to the checklist";
    after.pins = {
        {after.faces[0].box, "Cadi", "There is no consent to show Cadi on social media.", {}, false},
        {after.faces[1].box, "No name yet", "Nobody has said who this is.", after.faces[1].id, false},
        {after.faces[4].box, "Mei-Lin", "Mei-Lin asked today not to be in photos. Only IT can lift this.", {}, false}};
    after.afterSize = sceneSize;
    for (const auto& pin : after.pins)
        after.afterPins.push_back(pin.box);
    states.push_back(state("photo-after", after));
    auto notYet = after;
    notYet.verdict = policy::Verdict::review;
    notYet.stepLabel = "Name the next face";
    states.push_back(state("photo-after-review", notYet));
    auto question = relay(scenes);
    question.question =
        PhotoQuestion{"Is one of these pupils in the photo?",
                      "They may never be shown, not even covered. Look at every head, also those from behind.",
                      {"Eirlys Gwynne-Tate", "Maximilian Featherstone-Ogilvy-Brand"},
                      "Yes, I see one",
                      "No, none of them",
                      ""};
    states.push_back(state("photo-question", question));
    auto more = relay(scenes);
    more.hasMore = true;
    states.push_back(state("photo-more", more));
    auto toast = relay(scenes);
    toast.toast = PhotoToast{"Cadi is covered in this photo.", true};
    states.push_back(state("photo-toast", toast));
    auto failed = relay(scenes);
    failed.faces.clear();
    failed.reasons = {{PhotoReason::Tone::blocked,
                       "This photo cannot be opened",
                       "Its file on the kiosk is damaged. Take it in from the camera again.",
                       {}}};
    failed.before = {"missing"};
    failed.failed = "This photo cannot be opened. Take it in from the camera again.";
    failed.verdict = policy::Verdict::blocked;
    failed.stepEnabled = false;
    failed.stepLabel = "Nothing to do here";
    states.push_back(state("photo-failed", failed));
    WhoModel who;
    auto photo = relay(scenes);
    const auto& face = photo.faces[5];
    photo.selected = face.id;
    who.face = face.id;
    who.box = face.box;
    who.size = sceneSize;
    who.picture = photo.before;
    who.note = "Face 7 of 8. Pinch or double-tap to look closer.";
    who.query = "ha";
    who.tagged = {{{"harjot"}, "Harjot", "5 Osprey", {}, true}, {{"kofi"}, "Kofi", "5 Osprey", {}, true}};
    who.found = {{{"1"}, "Harjot Singh Dhalore", "5 Osprey", {{0, 2}}, true},
                 {{"2"}, "Tomos ap Hafwen", "5 Osprey", {{9, 2}}, false},
                 {{"3"}, "Harriet Featherstone-Ogilvy-Brand", "3 Heron", {{0, 2}}, false},
                 {{"4"}, "Hanna Brzeźnicka", "1 Robin", {{0, 2}}, false}};
    const auto whoState = [photo, face](std::string name, WhoModel m) {
        return State{std::move(name), [m = std::move(m), photo, face](kit::Ui& ui, kit::Pictures& pictures) {
                         auto view = screens::closeUpOf(ui, m);
                         kit::KeyboardView keys;
                         (void)screens::draw(ui, m, photo, pictures, view, keys);
                     }};
    };
    states.push_back(whoState("who", who));
    auto scripts = who;
    scripts.query = "";
    scripts.found = {{{"1"}, "Олександр Ковальчук", "5 Osprey", {}, false},
                     {{"2"}, "محمد الكريمي", "5 Osprey", {}, false},
                     {{"3"}, "Ελένη Παπαδοπούλου", "3 Heron", {}, false},
                     {{"4"}, "Nguyễn Thị Ngọc Ánh 𒀀", "1 Robin", {}, false}};
    states.push_back(whoState("who-scripts", scripts));
    auto adult = who;
    adult.adult = "Mr Zielny";
    states.push_back(whoState("who-adult", adult));
}

} // namespace clearframe::gui::gallery
