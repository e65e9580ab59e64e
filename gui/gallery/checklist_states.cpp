#include "gui/gallery/states.hpp"
#include "gui/screens/checklist.hpp"

namespace clearframe::gui::gallery {
namespace {

ChecklistModel model() {
    ChecklistModel m;
    m.title = "Before the photo goes out";
    m.under = "Sports day · your answers are signed with your name";
    m.pictures = {{{"relay#after"}, policy::Verdict::cover}};
    m.facts = "3 covers · 8 people confirmed";
    m.rows = {{"Everyone is dressed for the activity", Answer::yes},
              {"Nobody is made fun of or could be embarrassed", Answer::yes},
              {"No name or badge can be read", Answer::none},
              {"Whoever took the photo agreed to its use", Answer::none}};
    m.advice = "Not sure? A senior leader can look at it. If in doubt, do not post.";
    m.primary = "Answer 2 more to approve";
    return m;
}

State state(std::string name, ChecklistModel m) {
    return {std::move(name), [m = std::move(m)](kit::Ui& ui, kit::Pictures& pictures) {
                kit::KeyboardView keys;
                (void)screens::draw(ui, m, pictures, keys);
            }};
}

} // namespace

void addChecklist(std::vector<State>& states) {
    states.push_back(state("checklist", model()));
    auto done = model();
    for (auto& row : done.rows)
        row.answer = Answer::yes;
    done.canApprove = true;
    done.primary = "Approve";
    states.push_back(state("checklist-ready", done));
    auto refused = done;
    refused.problem = "The list changed since you looked. Look at the photo again.";
    states.push_back(state("checklist-refused", refused));
    auto several = model();
    several.title = "Before these 6 photos go out";
    several.several = true;
    several.facts.clear();
    several.advice = "Something not right? Tap that photo and answer for it alone.";
    several.pictures.clear();
    for (const auto* scene : {"relay#after", "podium#after", "team", "castle", "sprint", "choir"})
        several.pictures.push_back(
            {{scene}, std::string_view(scene).ends_with("#after") ? policy::Verdict::cover : policy::Verdict::clear});
    states.push_back(state("checklist-several", several));
    auto two = several;
    two.title = "Before these 2 photos go out";
    two.pictures.resize(2);
    states.push_back(state("checklist-two", two));
    auto deleting = model();
    deleting.deleting = DeleteDialog{"A pupil has no top on", true};
    states.push_back(state("checklist-delete", deleting));
}

} // namespace clearframe::gui::gallery
