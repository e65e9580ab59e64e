#include "gui/gallery/states.hpp"
#include "gui/screens/grid.hpp"

#include <array>

namespace clearframe::gui::gallery {
namespace {

using policy::Verdict;

struct Sample {
    const char* scene;
    Verdict verdict;
    const char* reason;
};

constexpr std::array samples{
    Sample{"relay", Verdict::review, "2 faces have no name"},
    Sample{"sprint", Verdict::review, "1 face has no name"},
    Sample{"field", Verdict::review, "No face found. Is that right?"},
    Sample{"cert", Verdict::review, "A name can be read"},
    Sample{"choir", Verdict::review, "Amara: which one?"},
    Sample{"crowd", Verdict::cover, "3 covers"},
    Sample{"podium", Verdict::cover, "1 cover"},
    Sample{"close2", Verdict::cover, "1 cover"},
    Sample{"team", Verdict::cover, "2 covers"},
    Sample{"tug", Verdict::clear, "4 people may be shown"},
    Sample{"castle", Verdict::clear, "5 people may be shown"},
    Sample{"coach", Verdict::clear, "3 people may be shown"},
    Sample{"egg", Verdict::clear, "3 people may be shown"},
    Sample{"wood", Verdict::clear, "3 people may be shown"},
    Sample{"cert1", Verdict::blocked, "Someone may never be shown"},
};

GridModel model(int photos) {
    GridModel m;
    m.event = "Sports day";
    m.under = std::to_string(photos) + " photos · taken in today by Ms Sandhar";
    m.list = "List 42 · 11 days left";
    m.listGood = true;
    m.all = photos;
    for (int i = 0; i < photos; ++i) {
        const Sample& sample = samples[static_cast<std::size_t>(i) % samples.size()];
        m.cells.push_back({.photo = {std::string(sample.scene)},
                           .verdict = sample.verdict,
                           .picture = {sample.scene},
                           .reason = sample.reason,
                           .approved = sample.verdict == Verdict::clear && i % 2 == 0,
                           .hidden = sample.verdict == Verdict::blocked});
        (sample.verdict == Verdict::review  ? m.review
         : sample.verdict == Verdict::cover ? m.cover
         : sample.verdict == Verdict::clear ? m.clear
                                            : m.blocked)++;
    }
    m.waiting = m.review;
    m.note = std::to_string(m.review) + " photos need a person";
    m.noteUnder = "About 4 minutes";
    return m;
}

State state(std::string name, GridModel m) {
    return {std::move(name),
            [m = std::move(m)](kit::Ui& ui, kit::Pictures& pictures) { (void)screens::draw(ui, m, pictures); }};
}

} // namespace

void addGrid(std::vector<State>& states) {
    states.push_back(state("grid", model(48)));
    states.push_back(state("grid-500", model(500)));
    auto selecting = model(15);
    selecting.selecting = true;
    selecting.selected = {{"relay"}, {"podium"}};
    states.push_back(state("grid-select", selecting));
    auto longNames = model(30);
    longNames.event = "Year 5 and Year 6 residential at Llanfairpwllgwyngyllgogerychwyrndrobwll, second week";
    for (auto& cell : longNames.cells)
        cell.reason = "Maximilian Featherstone-Ogilvy-Brand is tagged, but not placed";
    states.push_back(state("grid-long-names", longNames));
    auto empty = model(0);
    empty.listGood = false;
    empty.list = "List 42 has expired";
    states.push_back(state("grid-empty", empty));
}

} // namespace clearframe::gui::gallery
