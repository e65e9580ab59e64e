#include "gui/screens/it_about.hpp"

#include "gui/kit/bars.hpp"
#include "gui/kit/fact_list.hpp"
#include "gui/words.hpp"

#include <cmath>
#include <fmt/format.h>

namespace clearframe::gui::screens {

using namespace kit;

std::optional<ItAboutIntent> draw(Ui& ui, const ItAboutModel& model) {
    std::optional<ItAboutIntent> intent;
    const auto version = fmt::format(fmt::runtime(words::aboutVersion), model.version);
    const auto bar = topBar(ui, {.title = words::itAbout, .under = version});
    Box box = content(ui);
    constexpr int whole = 9; // lines; a licence is never cut
    std::vector<Fact> facts{
        {.icon = Icon::information, .title = version, .text = words::aboutWhat, .textLines = whole},
        {.icon = Icon::bookOpen, .title = words::aboutLicence, .text = words::aboutLicenceUnder, .textLines = whole},
        {.icon = Icon::folder, .title = words::aboutSource, .text = words::aboutSourceUnder, .textLines = whole}};
    std::vector<Fact> parts;
    for (const auto& [name, licence] : words::aboutParts)
        parts.push_back({.icon = Icon::check, .title = name, .text = licence, .textLines = whole});
    const float pad = ui.m().pick(24, 12);
    const bool beside = !ui.m().portrait && !ui.m().small;
    if (beside) {
        const Box left = box.cutLeft(std::floor(box.w * 0.42F), ui.m().gutter);
        card(ui, left);
        factGrid(ui, left.inset(pad, ui.m().px(12)), "about.facts", facts, 1);
        card(ui, box);
        Box in = box.inset(pad, ui.m().px(16));
        in.cutTop(paragraph(ui, Role::h2, ui.theme().ink, in, words::aboutMadeWith, 1), ui.m().px(8));
        factGrid(ui, in, "about.parts", parts, ui.m().large ? 1 : 2);
    } else {
        facts.insert(facts.end(), parts.begin(), parts.end());
        card(ui, box);
        factGrid(ui, box.inset(pad, ui.m().px(6)), "about.facts", facts, 1);
    }
    Box below = bottomBar(ui);
    if (primary(ui, below, {.id = "about.back", .label = words::itBackToIt})) intent = it_about::Back{};
    if (bar.back) intent = it_about::Back{};
    if (bar.lock) intent = it_about::Lock{};
    return intent;
}

} // namespace clearframe::gui::screens
