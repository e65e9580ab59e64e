#include "gui/gallery/states.hpp"
#include "gui/screens/takedowns.hpp"

#include <fmt/format.h>

namespace clearframe::gui::gallery {
namespace {

TakedownPost post(const std::string& event, int number, const std::string& account, const std::string& day,
                  const std::string& reason, const std::string& when, TakedownLook look, const std::string& scene) {
    return {.event = event,
            .account = account,
            .post = account + " · " + day,
            .title = fmt::format("{}, photo {}", event, number),
            .day = day,
            .file = fmt::format("awards-assembly-{:03}.jpg", number),
            .why = reason,
            .reasons = {reason},
            .since = "Known since list 42, 14 June 2026.",
            .caption = "Caption: “So proud of everyone who got an award today!”",
            .when = when,
            .look = look,
            .tried = {},
            .picture = PictureRef{scene}};
}

TakedownsModel three() {
    TakedownsModel m;
    m.loading = false;
    m.toDo = {
        post("Awards assembly", 7, "School Facebook page", "22 May 2026",
             "There is no consent to show Eirlys on social media.", "26 hours overdue", TakedownLook::overdue, "cert1"),
        post("Awards assembly", 3, "School website", "22 May 2026",
             "There is no consent to show Eirlys on the website.", "Due today, 17:10", TakedownLook::due, "stagetwo"),
        post("Castle trip", 12, "School Instagram", "11 June 2026", "Consent for Cadi ended on 1 June 2026.",
             "Due Monday, 09:00", TakedownLook::due, "castle")};
    for (int i = 0; i < 14; ++i)
        m.gone.push_back(post("Founders’ Day", i + 1, "School Instagram", "3 May 2026",
                              "Mr Adeyemi confirmed that it is gone.", "Taken down 9 May 2026, 10:02",
                              TakedownLook::gone, "podium"));
    for (auto& gone : m.gone) {
        gone.reasons.clear();
        gone.since = gone.why;
    }
    return m;
}

State state(std::string name, TakedownsModel m) {
    return {std::move(name), [m = std::move(m)](kit::Ui& ui, kit::Pictures& pictures) {
                kit::KeyboardView keys;
                (void)screens::draw(ui, m, pictures, keys);
            }};
}

} // namespace

void addTakedowns(std::vector<State>& states) {
    states.push_back(state("takedowns", three()));
    auto opened = three();
    opened.opened = true;
    opened.toDo[0].tried = "Ms Sandhar could not delete it. Mrs Featherstone-Ogilvy-Brand has the password.";
    opened.toDo[0].reasons.emplace_back("A pupil in it is not on the list any more. That counts as no.");
    states.push_back(state("takedowns-open", opened));
    auto hidden = opened;
    hidden.toDo[0].picture.reset();
    hidden.toDo[0].event = "Founders’ Day with the choir of the Lower School and the Brass Band";
    hidden.toDo[0].title = hidden.toDo[0].event + ", photo 112";
    hidden.toDo[0].account = "Larkmere Primary School and Nursery: the official page for families";
    hidden.refused = "Mr Lane has confirmed already that awards-assembly-007.jpg was taken down.";
    for (int i = 0; i < 12; ++i)
        hidden.toDo[0].reasons.push_back("There is no consent to show Maximilian-Alexander on social media.");
    states.push_back(state("takedowns-long", hidden));
    auto gone = three();
    gone.showsGone = true;
    states.push_back(state("takedowns-confirmed", gone));
    auto why = three();
    why.asksWhy = true;
    why.typed = "Mrs Hart has the password";
    states.push_back(state("takedowns-why", why));
    auto noted = three();
    noted.mustChoose = true;
    states.push_back(state("takedowns-noted", noted));
    TakedownsModel none;
    none.loading = false;
    states.push_back(state("takedowns-none", none));
    auto failed = none;
    failed.problem = "The database cannot be read. Call IT.";
    states.push_back(state("takedowns-failed", failed));
}

} // namespace clearframe::gui::gallery
