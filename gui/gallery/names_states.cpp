#include "gui/gallery/states.hpp"
#include "gui/screens/names.hpp"

#include <fmt/format.h>

namespace clearframe::gui::gallery {
namespace {

NamesModel sportsDay() {
    NamesModel m;
    m.under = "List 42 · 6 of 12 names";
    m.event = "Sports day";
    m.of = NamesOf::event;
    m.groups = {"1 Robin", "2 Swift", "3 Heron", "4 Kestrel", "5 Osprey", "6 Eagle"};
    m.names = {{"Oliver Stanmoor", "1 Robin · Not on social media, on the website, in print.", false},
               {"Eirlys Gwynne-Tate", "3 Heron · Never in any photo.", true},
               {"Cadi Llewelfryn", "5 Osprey · Not on social media.", false},
               {"Łukasz Zielny", "5 Osprey · Only in groups of 5 or more.", false},
               {"Mei-Lin Tsoi", "5 Osprey · Not on social media. No close-up of the face.", false},
               {"Yusuf Demirtaş", "5 Osprey · Only until 1 June 2026.", false}};
    m.readers = {{"Mr Adeyemi", "Thursday 18 June, 16:05"}, {"Mrs Featherstone-Ogilvy-Brand", "Monday 15 June, 08:10"}};
    m.loaded = true;
    return m;
}

State state(std::string name, NamesModel m) {
    return {std::move(name), [m = std::move(m)](kit::Ui& ui, kit::Pictures&) { (void)screens::draw(ui, m); }};
}

} // namespace

void addNames(std::vector<State>& states) {
    states.push_back(state("names", sportsDay()));
    auto all = sportsDay();
    all.of = NamesOf::everybody;
    all.allShown = true;
    all.under = "List 42 · 60 names";
    for (int i = 0; i < 54; ++i) {
        switch (i % 4) {
        case 0:
            all.names.push_back({"Maximilian Featherstone-Ogilvy-Brand", "3 Heron · Not on social media.", false});
            break;
        case 1:
            all.names.push_back({"محمد الكريمي", "1 Robin · Never in any photo.", true});
            break;
        case 2:
            all.names.push_back({"Олександр Ковальчук",
                                 "5 Osprey · Only in groups of 5 or more. Not together with "
                                 "Aled Penrhyn. Ask the family each time.",
                                 false});
            break;
        default:
            all.names.push_back({fmt::format("Nguyễn Thị Ngọc Ánh {}", i), "6 Eagle · Not on the website.", false});
        }
    }
    states.push_back(state("names-many", all));
    auto read = sportsDay();
    read.of = NamesOf::everybody;
    read.allShown = read.readByMe = true;
    read.under = "List 42 · 6 names";
    read.note = "You read them on 19 June 2026.";
    read.readers.insert(read.readers.begin(), {"Ms Sandhar", "Friday 19 June, 15:20"});
    states.push_back(state("names-read", read));
    auto readers = read;
    readers.showsReaders = true;
    states.push_back(state("names-readers", readers));
    auto classes = sportsDay();
    classes.choosingGroup = true;
    states.push_back(state("names-classes", classes));
    auto nobody = sportsDay();
    nobody.names.clear();
    nobody.readers.clear();
    nobody.of = NamesOf::everybody;
    nobody.allShown = true;
    nobody.under = "List 42";
    nobody.groups.clear();
    states.push_back(state("names-nobody", nobody));
    NamesModel none;
    none.problem = "There is no consent list yet. Ask IT for the list.";
    states.push_back(state("names-no-list", none));
    auto changed = all;
    changed.problem = "A newer list has come since these names were shown. Read them again.";
    states.push_back(state("names-problem", changed));
}

} // namespace clearframe::gui::gallery
