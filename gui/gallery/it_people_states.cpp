#include "gui/gallery/states.hpp"
#include "gui/screens/it_people.hpp"

#include <utility>

namespace clearframe::gui::gallery {
namespace {

State state(std::string name, ItPeopleModel m) {
    return {std::move(name), [m = std::move(m)](kit::Ui& ui, kit::Pictures&) {
                kit::KeyboardView keys;
                (void)screens::draw(ui, m, keys);
            }};
}

ItPeopleModel people() {
    ItPeopleModel m;
    m.gate.open = true;
    m.under = "6 people can sign in";
    m.roles = {"Staff", "Senior leader", "IT", "Business manager"};
    const std::string can = "Can sign in";
    m.people = {{{"1"}, "Ivy Tate", "IT", can},
                {{"2"}, "Ian Todd", "IT", "Has to choose a PIN of their own"},
                {{"3"}, "Mrs N. Prys-Cartwright", "Senior leader", can},
                {{"4"}, "Ms H. Sandhar", "Staff", can},
                {{"5"}, "Mr T. Zielny", "Staff", "Wrong PINs: can try again in 2 minutes", false, true},
                {{"6"}, "Mr D. Okonjo-Finch", "Business manager", can},
                {{"7"}, "Miss A. Brzeźnicka", "Staff", "Cannot sign in", true}};
    return m;
}

} // namespace

void addItPeople(std::vector<State>& states) {
    states.push_back(state("it-people", people()));
    auto told = people();
    told.told = "Mr Reed can sign in now, and then chooses a PIN of their own.";
    states.push_back(state("it-people-told", told));
    auto first = people();
    first.people.resize(1);
    first.under = "1 person can sign in";
    first.warnings = {
        "This kiosk has no senior leader. It needs two, or a leader and a deputy: while one is away, nobody "
        "can clear a referred photo or approve an account.",
        "There is only one person of IT on this kiosk. Add a second one: nobody else can help where that "
        "PIN is lost."};
    states.push_back(state("it-people-missing", first));
    auto names = people();
    names.people = {
        {{"1"}, "Mr Maximilian W. Featherstone-Ogilvy-Brand", "Business manager", "Has to choose a PIN of their own"},
        {{"2"}, "محمد الكريمي", "Staff", "Can sign in"},
        {{"3"}, "Олександр Ковальчук", "Senior leader", "Wrong PINs: can try again in an hour"},
        {{"4"}, "Nguyễn Thị Ngọc Ánh", "IT", "Can sign in"}};
    for (int i = 0; i < 36; ++i)
        names.people.push_back({{"more" + std::to_string(i)}, "Person " + std::to_string(i), "Staff", "Can sign in"});
    states.push_back(state("it-people-long-names", names));
    auto open = people();
    open.step = PeopleStep::person;
    open.open = names.people[0];
    states.push_back(state("it-people-person", open));
    open.problem = "Ivy Tate is the only person of IT. Add another one first, or nobody could let anybody in any more.";
    states.push_back(state("it-people-refused", open));
    auto gone = people();
    gone.step = PeopleStep::person;
    gone.open = gone.people[6];
    states.push_back(state("it-people-disabled", gone));
    auto ask = open;
    ask.problem.clear();
    ask.step = PeopleStep::disable;
    states.push_back(state("it-people-disable", ask));
    auto name = people();
    name.step = PeopleStep::name;
    states.push_back(state("it-people-name", name));
    name.typed = "Mr Maximilian Featherstone-Ogilvy-Brand";
    name.problem = "There is a person called Mr Reed already. Choose a name that tells them apart, like “Mr Reed 2”.";
    states.push_back(state("it-people-name-taken", name));
    auto role = people();
    role.step = PeopleStep::role;
    role.pinFor = "Mr Maximilian Featherstone-Ogilvy-Brand";
    states.push_back(state("it-people-role", role));
    auto pin = role;
    pin.step = PeopleStep::choosePin;
    pin.pinRule = "4 to 8 digits";
    pin.digits = 3;
    states.push_back(state("it-people-pin", pin));
    pin.problem = "The two PINs differ. Choose one again.";
    pin.digits = 0;
    states.push_back(state("it-people-pin-again", pin));
    auto repeat = pin;
    repeat.problem.clear();
    repeat.step = PeopleStep::repeatPin;
    repeat.digits = 4;
    repeat.canGoOn = true;
    states.push_back(state("it-people-pin-repeat", repeat));
    ItPeopleModel refused;
    refused.gate.refused = "Ms H. Sandhar is a member of staff here and may not manage people and their PINs. Ask IT.";
    states.push_back(state("it-people-not-yours", refused));
}

} // namespace clearframe::gui::gallery
