#include "gui/kit/facts.hpp"

#include <algorithm>
#include <cmath>

namespace clearframe::gui::kit {
namespace {

float factTextX(const Ui& ui) {
    return ui.m().px(26) + ui.m().pick(18, 12);
}

float factTextHeight(const Ui& ui, float width, const Fact& spec) {
    return paragraphHeight(ui, Role::strong, spec.title, width, 2) +
           (spec.text.empty() ? 0 : paragraphHeight(ui, Role::small, spec.text, width, 2));
}

float tallyIcon(const Ui& ui, const Tally& spec) {
    return spec.compact ? ui.m().px(18) : ui.m().pick(22, 18);
}

float circle(const Ui& ui) {
    return ui.m().pick(44, 32);
}

float stepTextX(const Ui& ui) {
    return circle(ui) + ui.m().pick(18, 12);
}

} // namespace

void fact(Ui& ui, const Box& box, const Fact& spec) {
    const Theme& t = ui.theme();
    icon(ui, spec.icon, 26, spec.iconColour ? spec.iconColour : t.ink2, box.x + ui.m().px(13), box.centreY());
    Box text{box.x + factTextX(ui), 0, box.w - factTextX(ui), box.h};
    const float height = factTextHeight(ui, text.w, spec);
    text.y = box.centreY() - height / 2;
    text.cutTop(paragraph(ui, Role::strong, t.ink, text, spec.title, 2));
    if (!spec.text.empty()) paragraph(ui, Role::small, t.ink2, text, spec.text, 2);
}

float factHeight(const Ui& ui, float width, const Fact& spec) {
    return std::max(ui.m().pick(72, 54), std::ceil(factTextHeight(ui, width - factTextX(ui), spec)) + ui.m().px(16));
}

Role roleThatFits(const Ui& ui, std::string_view text, float width, float height, std::initializer_list<Role> roles) {
    for (const Role role : roles) {
        if (paragraphHeight(ui, role, text, width) <= height) return role;
    }
    return *(roles.end() - 1);
}

float tallyWidth(const Ui& ui, const Tally& spec) {
    const auto number = std::to_string(spec.number);
    float width = tallyIcon(ui, spec) + ui.m().px(8) +
                  widthOf(ui.fonts(), spec.compact ? Role::smallStrong : Role::strong, number);
    if (!spec.word.empty())
        width += ui.m().px(8) + widthOf(ui.fonts(), spec.compact ? Role::small : Role::body, spec.word);
    return std::ceil(width);
}

float tally(Ui& ui, float x, float middleY, const Tally& spec) {
    const float side = tallyIcon(ui, spec);
    icon(ui, spec.icon, spec.compact || ui.m().small ? 18 : 22, spec.iconColour, x + side / 2, middleY);
    float pen = x + side + ui.m().px(8);
    pen += drawText(ui.list(), ui.fonts(), spec.compact ? Role::smallStrong : Role::strong, spec.ink, pen, middleY,
                    std::to_string(spec.number));
    if (!spec.word.empty())
        pen += ui.m().px(8) + drawText(ui.list(), ui.fonts(), spec.compact ? Role::small : Role::body,
                                       spec.wordInk ? spec.wordInk : spec.ink, pen + ui.m().px(8), middleY, spec.word);
    return pen - x;
}

float numberedStepHeight(const Ui& ui, float width, std::string_view title, std::string_view text) {
    const float room = width - stepTextX(ui);
    const float words =
        paragraphHeight(ui, Role::title, title, room, 2) + paragraphHeight(ui, Role::body, text, room, 3);
    return std::max(circle(ui), std::ceil(words));
}

float numberedStep(Ui& ui, const Box& box, int number, std::string_view title, std::string_view text) {
    const Theme& t = ui.theme();
    const float height = numberedStepHeight(ui, box.w, title, text);
    const float side = circle(ui);
    const Box round{box.x, std::round(box.y + (height - side) / 2), side, side};
    fill(ui, round, t.primary, side / 2);
    drawText(ui.list(), ui.fonts(), Role::title, t.onPrimary, round.centreX(), round.centreY(), std::to_string(number),
             Align::centre);
    Box words{box.x + stepTextX(ui), box.y, box.w - stepTextX(ui), height};
    words.cutTop(paragraph(ui, Role::title, t.ink, words, title, 2));
    paragraph(ui, Role::body, t.ink2, words, text, 3);
    return height;
}

} // namespace clearframe::gui::kit
