#include "gui/kit/paint.hpp"

#include <array>
#include <cmath>

namespace clearframe::gui::kit {
namespace {

struct Shade {
    float y, grow, alpha;
};

void shades(Ui& ui, const Box& box, float radius, Colour colour, const auto& all) {
    for (const Shade& shade : all) {
        const float grow = ui.m().px(shade.grow);
        fill(ui, box.grown(grow).moved(0, ui.m().px(shade.y)), faded(colour, shade.alpha), radius + grow);
    }
}

ImVec2 topLeft(const Box& box) {
    return {box.x, box.y};
}

ImVec2 bottomRight(const Box& box) {
    return {box.right(), box.bottom()};
}

/// Points along a rounded rectangle, closed, for lines that are not drawn all round.
std::vector<ImVec2> outline(const Box& box, float radius) {
    constexpr int steps = 8;
    constexpr float quarter = 1.5707963F;
    const std::array<ImVec2, 4> centres{ImVec2{box.right() - radius, box.y + radius},
                                        {box.right() - radius, box.bottom() - radius},
                                        {box.x + radius, box.bottom() - radius},
                                        {box.x + radius, box.y + radius}};
    std::vector<ImVec2> points;
    for (std::size_t corner = 0; corner < centres.size(); ++corner) {
        for (int step = 0; step <= steps; ++step) {
            const float angle = quarter * (static_cast<float>(corner) - 1 + static_cast<float>(step) / steps);
            points.push_back(
                {centres[corner].x + radius * std::cos(angle), centres[corner].y + radius * std::sin(angle)});
        }
    }
    points.push_back(points.front());
    return points;
}

} // namespace

void fill(Ui& ui, const Box& box, Colour colour, float radius) {
    ui.list().AddRectFilled(topLeft(box), bottomRight(box), colour, std::min(radius, std::min(box.w, box.h) / 2));
}

void stroke(Ui& ui, const Box& box, Colour colour, float width, float radius) {
    const Box middle = box.inset(width / 2);
    ui.list().AddRect(topLeft(middle), bottomRight(middle), colour,
                      std::max(0.F, std::min(radius, std::min(box.w, box.h) / 2) - width / 2), 0, width);
}

void hairline(Ui& ui, float x, float y, float width) {
    const float thick = std::max(1.F, std::round(ui.m().k));
    ui.list().AddRectFilled({x, std::round(y)}, {x + width, std::round(y) + thick}, ui.theme().line);
}

void card(Ui& ui, const Box& box, float drawnRadius) {
    static constexpr std::array all{Shade{4, 0, .035F}, Shade{2, 1, .05F}};
    const float radius = ui.m().px(drawnRadius);
    if (!ui.theme().highContrast) shades(ui, box, radius, rgb(0x281E0A), all);
    fill(ui, box, ui.theme().line, radius);
    const float border = ui.theme().highContrast ? 2 : 1;
    fill(ui, box.inset(border), ui.theme().surface, radius - border);
}

void floating(Ui& ui, const Box& box, Colour colour, float drawnRadius) {
    static constexpr std::array all{Shade{18, 8, .03F}, Shade{12, 6, .05F}, Shade{7, 4, .07F}, Shade{3, 2, .10F}};
    const float radius = ui.m().px(drawnRadius);
    shades(ui, box, radius, rgb(0x0A0E14), all);
    fill(ui, box, colour, radius);
    if (ui.theme().highContrast) stroke(ui, box, ui.theme().line, 2, radius);
}

void focusRing(Ui& ui, const Box& box, float radius) {
    const float away = ui.m().px(3);
    const float width = ui.m().px(3);
    stroke(ui, box.grown(away + width), ui.theme().focus, width, radius + away + width);
}

void dashed(Ui& ui, const Box& box, Colour colour, float width, float radius, float dash, float gap) {
    const auto points = outline(box.inset(width / 2), std::max(0.F, radius - width / 2));
    bool drawing = true;
    float left = dash;
    std::vector<ImVec2> run{points.front()};
    const auto flush = [&] {
        if (drawing && run.size() > 1)
            ui.list().AddPolyline(run.data(), static_cast<int>(run.size()), colour, 0, width);
    };
    for (std::size_t i = 1; i < points.size(); ++i) {
        ImVec2 from = points[i - 1];
        float length = std::hypot(points[i].x - from.x, points[i].y - from.y);
        while (length > left) {
            const float part = left / length;
            from = {from.x + (points[i].x - from.x) * part, from.y + (points[i].y - from.y) * part};
            run.push_back(from);
            flush();
            run.assign({from});
            drawing = !drawing;
            length -= left;
            left = drawing ? dash : gap;
        }
        left -= length;
        run.push_back(points[i]);
    }
    flush();
}

void corners(Ui& ui, const Box& box, Colour colour, float width, float radius, float part) {
    const Box in = box.inset(width / 2);
    const float r = std::max(0.F, radius - width / 2);
    const float x = std::max(r, in.w * part);
    const float y = std::max(r, in.h * part);
    constexpr float quarter = 1.5707963F;
    const auto corner = [&](float cx, float cy, float fromAngle, ImVec2 start, ImVec2 end) {
        auto& list = ui.list();
        list.PathLineTo(start);
        list.PathArcTo({cx, cy}, r, fromAngle, fromAngle + quarter, 8);
        list.PathLineTo(end);
        list.PathStroke(colour, 0, width);
        for (const ImVec2 tip : {start, end}) // round ends
            list.AddCircleFilled(tip, width / 2, colour, 12);
    };
    corner(in.x + r, in.y + r, 2 * quarter, {in.x, in.y + y}, {in.x + x, in.y});
    corner(in.right() - r, in.y + r, 3 * quarter, {in.right() - x, in.y}, {in.right(), in.y + y});
    corner(in.right() - r, in.bottom() - r, 0, {in.right(), in.bottom() - y}, {in.right() - x, in.bottom()});
    corner(in.x + r, in.bottom() - r, quarter, {in.x + x, in.bottom()}, {in.x, in.bottom() - y});
}

void line(Ui& ui, Role role, Colour colour, const Box& box, std::string_view text, Align align) {
    const float x = align == Align::left ? box.x : align == Align::centre ? box.centreX() : box.right();
    if (widthOf(ui.fonts(), role, text) <= box.w + 0.5F) {
        drawText(ui.list(), ui.fonts(), role, colour, x, box.centreY(), text, align);
        return;
    }
    for (const auto& cut : broken(ui.fonts(), role, text, box.w, 1))
        drawText(ui.list(), ui.fonts(), role, colour, x, box.centreY(), cut, align);
}

float paragraph(Ui& ui, Role role, Colour colour, const Box& box, std::string_view text, int lines, Align align) {
    const float step = lineHeight(ui.fonts(), role);
    const float x = align == Align::left ? box.x : align == Align::centre ? box.centreX() : box.right();
    float y = box.y;
    for (const auto& one : broken(ui.fonts(), role, text, box.w, lines)) {
        drawText(ui.list(), ui.fonts(), role, colour, x, y + step / 2, one, align);
        y += step;
    }
    return y - box.y;
}

float paragraphHeight(const Ui& ui, Role role, std::string_view text, float width, int lines) {
    return static_cast<float>(broken(ui.fonts(), role, text, width, lines).size()) * lineHeight(ui.fonts(), role);
}

void icon(Ui& ui, Icon which, float drawnSize, Colour colour, float middleX, float middleY) {
    drawIcon(ui.list(), ui.fonts(), which, ui.m().px(drawnSize), colour, middleX, middleY);
}

void scrollBar(Ui& ui, const Box& view, float offset, float contentHeight) {
    if (contentHeight <= view.h) return;
    const float width = ui.m().px(6);
    const Box track{view.right() + ui.m().pick(14, 5), view.y + ui.m().px(4), width, view.h - ui.m().px(8)};
    fill(ui, track, ui.theme().line, width / 2);
    const float thumb = std::max(ui.m().px(40), track.h * view.h / contentHeight);
    const float at = offset / (contentHeight - view.h) * (track.h - thumb);
    fill(ui, {track.x, track.y + at, width, thumb}, ui.theme().edge, width / 2);
}

void logo(Ui& ui, const Box& box, Colour corner, Colour dot) {
    const float width = box.w * 0.125F;
    corners(ui, box, corner, width, box.w * 0.22F, 0.3F);
    ui.list().AddCircleFilled({box.centreX(), box.centreY()}, box.w * 0.18F, dot, 32);
}

} // namespace clearframe::gui::kit
