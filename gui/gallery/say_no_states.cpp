#include "gui/gallery/states.hpp"
#include "gui/screens/say_no.hpp"

namespace clearframe::gui::gallery {
namespace {

SayNoModel sportsDay() {
    SayNoModel m;
    m.event = "Sports day";
    m.loading = false;
    return m;
}

State state(std::string name, SayNoModel m) {
    return {std::move(name), [m = std::move(m), keys = kit::KeyboardView{}](kit::Ui& ui, kit::Pictures&) mutable {
                (void)screens::draw(ui, m, keys);
            }};
}

} // namespace

void addSayNo(std::vector<State>& states) {
    states.push_back(state("say-no", sportsDay()));
    auto found = sportsDay();
    found.query = "mei";
    found.found = {{{"upn:1"}, "Mei-Lin Tsoi", "5 Osprey"},
                   {{"upn:2"}, "Meirion Gwynne-Tate", "3 Heron"},
                   {{"upn:3"}, "Meike Featherstone-Ogilvy-Brand", "1 Robin"}};
    states.push_back(state("say-no-found", found));
    auto asks = found;
    asks.asks = true;
    asks.title = "Mei-Lin Tsoi asked not to be in photos?";
    asks.text = "Mei-Lin is covered in every photo from now on. Only IT can lift it.";
    asks.yes = "Yes, cover Mei-Lin";
    states.push_back(state("say-no-ask", asks));
    auto note = sportsDay();
    note.step = SayNoStep::note;
    note.noteUnder = "Say how to know them. The kiosk asks at every photo of Sports day.";
    states.push_back(state("say-no-note", note));
    note.note = "Eirlys Gwynne-Tate";
    note.problem = "“Eirlys Gwynne-Tate” is a pupil on the list. Choose the pupil: then it holds in every photo.";
    states.push_back(state("say-no-note-pupil", note));
    auto done = sportsDay();
    done.step = SayNoStep::done;
    done.title = "Mei-Lin is covered from now on";
    done.text = "Approved photos that show Mei-Lin wait for a new look. What was posted stands under Takedowns.";
    done.leave = "Back to all photos";
    states.push_back(state("say-no-done", done));
}

} // namespace clearframe::gui::gallery
