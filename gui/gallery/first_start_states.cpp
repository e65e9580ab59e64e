#include "gui/gallery/states.hpp"
#include "gui/screens/first_start.hpp"

#include <utility>

namespace clearframe::gui::gallery {
namespace {

State state(std::string name, FirstStartModel m) {
    return {std::move(name), [m = std::move(m)](kit::Ui& ui, kit::Pictures&) {
                kit::KeyboardView keys;
                (void)screens::draw(ui, m, keys);
            }};
}

FirstStartModel at(FirstStartPage page, FirstStartStep next) {
    FirstStartModel m;
    m.page = page;
    m.next = next;
    m.clock = "15:20";
    m.date = "Friday 19 June";
    m.question = "Is it Friday 19 June 2026, 15:20?";
    if (next != FirstStartStep::school) m.school = "Larkmere Primary School";
    return m;
}

} // namespace

void addFirstStart(std::vector<State>& states) {
    using Page = FirstStartPage;
    using Step = FirstStartStep;
    states.push_back(state("first", at(Page::overview, Step::school)));
    states.push_back(state("first-again", at(Page::overview, Step::person)));
    auto broken = at(Page::overview, Step::clock);
    broken.problem = "The data cannot be written: the disk is full. Free some space, then try again.";
    states.push_back(state("first-broken", broken));
    states.push_back(state("first-school", at(Page::school, Step::school)));
    auto urn = at(Page::urn, Step::school);
    urn.typed = "123";
    urn.problem = "A school has a name and a URN, which is 4 to 10 digits. See “Get information about schools”.";
    states.push_back(state("first-urn", urn));
    states.push_back(state("first-clock", at(Page::clock, Step::clock)));
    auto setting = at(Page::setClock, Step::clock);
    setting.setting = {.date = "23 / 09 / 2026", .time = "20 : 4_", .whole = false, .busy = false, .problem = {}};
    states.push_back(state("first-set-clock", setting));
    setting.setting.problem =
        "The system does not let the kiosk set its clock. Set it with “timedatectl set-time” in a "
        "shell, or give the kiosk a network for a moment.";
    states.push_back(state("first-set-clock-refused", setting));
    auto name = at(Page::name, Step::person);
    name.typed = "Ivy Tate";
    states.push_back(state("first-name", name));
    auto pin = at(Page::choosePin, Step::person);
    pin.pinFor = "Ivy Tate";
    pin.pinRule = "6 to 8 digits";
    pin.digits = 3;
    states.push_back(state("first-pin", pin));
    auto key = at(Page::key, Step::key);
    key.key.text = "age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg";
    key.key.grouped = "age1 lggy hqrw 2nlh cxpr m67z 43rt a597 azn8 gkna wjeh u9d9 dl0j q3yq qvfa fg";
    states.push_back(state("first-key", key));
    key.key = {.text = {}, .grouped = {}, .problem = "The program age is not there. Install it, then try again."};
    states.push_back(state("first-key-missing", key));
    states.push_back(state("first-done", at(Page::done, Step::key)));
}

} // namespace clearframe::gui::gallery
