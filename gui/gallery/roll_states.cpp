#include "gui/gallery/scene_pictures.hpp"
#include "gui/gallery/states.hpp"
#include "gui/screens/roll.hpp"

#include <array>
#include <fmt/format.h>

namespace clearframe::gui::gallery {
namespace {

constexpr std::array<const char*, 30> osprey{"Aled Penrhyn",
                                             "Amara Okonjo",
                                             "Beatrix Nightingale-Forde",
                                             "Cadi Llewelfryn",
                                             "Dafydd Morlais",
                                             "Elif Karadeniz",
                                             "Esme Tolliver",
                                             "Finlay Garbutt",
                                             "Freya Ashcombe",
                                             "Gethin Prosser",
                                             "Harjot Dhalore",
                                             "Harriet Featherstone-Ogilvy-Brand",
                                             "Imogen Lathbury",
                                             "Isla Copperthwaite",
                                             "Jakub Wiśnicki",
                                             "Kofi Ansarah",
                                             "Leila Haddadin",
                                             "Łukasz Zielny",
                                             "Maximilian Featherstone-Ogilvy-Brand",
                                             "Mei-Lin Tsoi",
                                             "Nia Carrow",
                                             "Noah Underhill",
                                             "Olivia Marchbanks",
                                             "Priya Venkatesan",
                                             "Rhys ap Hafwen",
                                             "Saoirse Ní Bhraonáin",
                                             "Simran Kaurdale",
                                             "Tomos ap Hafwen",
                                             "Yusuf Demirtaş",
                                             "Zofia Brzeźnicka"};

RollModel fiveOsprey() {
    RollModel m;
    m.under = "Sports day";
    m.picture = {"relay"};
    m.size = sceneSize;
    m.groups = {"1 Robin", "2 Swift", "3 Heron", "4 Kestrel", "5 Osprey", "6 Eagle"};
    m.group = "5 Osprey";
    int number = 0;
    for (const auto* name : osprey)
        m.choices.push_back({{fmt::format("{}", ++number)}, name, {}, false});
    m.faces = 8;
    m.lastTicked = 6;
    return m;
}

void tickSome(RollModel& m, std::initializer_list<std::size_t> which) {
    for (const auto at : which)
        m.choices[at].ticked = true;
    m.ticked = static_cast<int>(which.size());
}

State state(std::string name, RollModel m) {
    return {std::move(name), [m = std::move(m)](kit::Ui& ui, kit::Pictures& pictures) {
                screens::StageView view;
                kit::KeyboardView keys;
                (void)screens::draw(ui, m, pictures, view, keys);
            }};
}

} // namespace

void addRoll(std::vector<State>& states) {
    auto five = fiveOsprey();
    tickSome(five, {1, 3, 10, 15, 17, 18, 19, 26});
    five.agrees = true;
    five.tickedWho = "Amara, Cadi, Harjot, Kofi, Łukasz, Maximilian, Mei-Lin and Simran";
    states.push_back(state("roll", five));
    states.push_back(state("roll-none", fiveOsprey()));
    auto fewer = fiveOsprey();
    tickSome(fewer, {1, 3, 10});
    fewer.tickedWho = "Amara, Cadi and Harjot";
    fewer.problem = "A newer list came just now. Look at the ticks again.";
    for (int i = 7; i < 30; ++i)
        fewer.groups.push_back(fmt::format("{} Wren", i));
    states.push_back(state("roll-problem", fewer));
    auto many = fewer;
    many.problem.clear();
    for (int i = 0; i < 30; ++i)
        many.choices.push_back({{fmt::format("m{}", i)}, osprey[static_cast<std::size_t>(i)], {}, false});
    states.push_back(state("roll-many", many));
    auto classes = many;
    classes.shows = RollShows::allGroups;
    states.push_back(state("roll-classes", classes));
    auto search = five;
    search.shows = RollShows::search;
    search.query = "ha";
    search.choices = {{{"1"}, "Harjot Dhalore", "5 Osprey", true},
                      {{"2"}, "Tomos ap Hafwen", "5 Osprey", false},
                      {{"3"}, "Harriet Featherstone-Ogilvy-Brand", "3 Heron", false},
                      {{"4"}, "محمد الكريمي", "1 Robin", false},
                      {{"5"}, "Олександр Ковальчук", "1 Robin", false},
                      {{"6"}, "Leila Haddadin", "5 Osprey", false}};
    states.push_back(state("roll-search", search));
    RollModel none;
    none.under = "Sports day";
    none.picture = {"relay"};
    none.size = sceneSize;
    none.faces = 8;
    none.problem = "There is no consent list, so there are no names.";
    states.push_back(state("roll-no-list", none));
}

} // namespace clearframe::gui::gallery
