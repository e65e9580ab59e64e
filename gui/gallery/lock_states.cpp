#include "gui/gallery/states.hpp"
#include "gui/screens/lock.hpp"

namespace clearframe::gui::gallery {
namespace {

LockPerson person(std::string id, std::string name, std::string shortName, std::string role, std::string initials) {
    return {{std::move(id)}, std::move(name), std::move(shortName), std::move(role), std::move(initials)};
}

LockModel model() {
    LockModel m;
    m.clock = "15:20";
    m.date = "Friday 19 June";
    m.school = "Larkmere Primary School";
    m.notices = {{LockNotice::Tone::good, "Consent list is up to date", "Version 42 · 11 days left",
                  "List is up to date", "Version 42 · 11 days"},
                 {LockNotice::Tone::warning, "1 takedown is overdue", "Sign in to see which post", "1 takedown overdue",
                  "Sign in to see it"}};
    m.people = {person("1", "Ms H. Sandhar", "Ms Sandhar", "Staff", "HS"),
                person("2", "Mr T. Zielny", "Mr Zielny", "Staff", "TZ"),
                person("3", "Mrs N. Prys-Cartwright", "Mrs Prys-Cartwright", "Senior leader", "NP"),
                person("4", "Mr D. Okonjo-Finch", "Mr Okonjo-Finch", "Business manager", "DF"),
                person("5", "Ms I. Tate", "Ms Tate", "IT", "IT"),
                person("6", "Miss A. Brzeźnicka", "Miss Brzeźnicka", "Staff", "AB"),
                person("7", "Mr W. Featherstone-Ogilvy-Brand", "Mr Featherstone-Ogilvy-Brand", "Staff", "WF"),
                person("8", "Mrs Олена Ковальчук", "Mrs Олена Ковальчук", "Staff", "ОК")};
    m.chosen = policy::PersonId{"1"};
    m.digits = 4;
    m.canOpen = true;
    m.pinRule = "4 to 8 digits";
    return m;
}

State state(std::string name, LockModel m) {
    return {std::move(name), [m = std::move(m)](kit::Ui& ui, kit::Pictures&) {
                kit::KeyboardView keys;
                (void)screens::draw(ui, m, keys);
            }};
}

} // namespace

void addLock(std::vector<State>& states) {
    states.push_back(state("lock", model()));
    auto fresh = model();
    fresh.people.resize(2);
    fresh.chosen.reset();
    fresh.digits = 0;
    fresh.canOpen = false;
    fresh.notices = {{LockNotice::Tone::bad, "The consent list has expired", "Nothing can go out. Ask IT for list 43.",
                      "List has expired", "Nothing can go out."}};
    states.push_back(state("lock-two-people", fresh));
    auto wrong = model();
    wrong.digits = 0;
    wrong.canOpen = false;
    wrong.problem = "That PIN is not right.";
    wrong.advice = "Try again, or ask IT to reset it.";
    states.push_back(state("lock-wrong-pin", wrong));
    wrong.advice = "Try again in 28 seconds.";
    states.push_back(state("lock-wait", wrong));
    auto busy = model();
    busy.busy = true;
    busy.digits = 8;
    states.push_back(state("lock-busy", busy));
    auto names = model();
    names.school = "Ysgol Gynradd Gymraeg Llanfairpwllgwyngyll a'r Cylch, Federation of Larkmere Schools";
    names.people = {person("1", "Mr Maximilian W. Featherstone-Ogilvy-Brand", "Mr Maximilian Featherstone-Ogilvy-Brand",
                           "Business manager", "MF"),
                    person("2", "محمد الكريمي", "محمد الكريمي", "Staff", "مك"),
                    person("3", "Олександр Ковальчук", "Олександр Ковальчук", "Senior leader", "ОК"),
                    person("4", "Ελένη Παπαδοπούλου", "Ελένη Παπαδοπούλου", "IT", "ΕΠ")};
    states.push_back(state("lock-long-names", names));
    auto search = model();
    search.step = LockStep::search;
    search.typed = "";
    search.found = search.people;
    states.push_back(state("lock-search", search));
    search.typed = "xq";
    search.found.clear();
    states.push_back(state("lock-search-nobody", search));
    auto choose = model();
    choose.step = LockStep::choosePin;
    choose.pinRule = "6 to 8 digits";
    choose.digits = 3;
    choose.canOpen = false;
    states.push_back(state("lock-choose-pin", choose));
    choose.step = LockStep::repeatPin;
    choose.digits = 0;
    states.push_back(state("lock-repeat-pin", choose));
    choose.step = LockStep::choosePin;
    choose.problem = "The two PINs differ.";
    choose.advice = "Choose one again.";
    states.push_back(state("lock-choose-again", choose));
    auto nobody = model();
    nobody.step = LockStep::nobody;
    nobody.people.clear();
    nobody.chosen.reset();
    nobody.notices = {{LockNotice::Tone::bad, "There is no consent list yet",
                       "Nothing can go out. IT brings the first one.", "No list yet", "Nothing can go out."}};
    states.push_back(state("lock-nobody", nobody));
    nobody.step = LockStep::firstName;
    nobody.typed = "Ivy Tate";
    states.push_back(state("lock-first-name", nobody));
}

} // namespace clearframe::gui::gallery
