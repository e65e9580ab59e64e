#include "gui/kit/text_area.hpp"

#include <algorithm>
#include <cmath>

namespace clearframe::gui::kit {
namespace {

constexpr Role role = Role::body;
constexpr int everything = 10000;

float pad(const Ui& ui) {
    return ui.m().pick(16, 10);
}

struct Line {
    std::string text;
    std::size_t begin = 0; ///< in the whole text
};

std::vector<Line> linesOf(const Ui& ui, std::string_view text, float width) {
    std::vector<Line> lines;
    std::size_t from = 0;
    for (auto& line : broken(ui.fonts(), role, text, width, everything)) {
        const auto found = text.find(line, from);
        const auto begin = found == std::string_view::npos ? from : found;
        from = std::min(text.size(), begin + line.size());
        lines.push_back({std::move(line), begin});
    }
    return lines;
}

float textHeight(const Ui& ui) {
    return lineHeight(ui.fonts(), role);
}

/// Right-to-left letters do not stand where they are written: then the whole line is marked.
bool leftToRight(std::string_view text) {
    return std::ranges::none_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xD6U && byte <= 0xDFU; // U+0580 … U+07FF in UTF-8: Hebrew, Arabic and their neighbours
    });
}

void mark(Ui& ui, const Box& row, const Line& line, const policy::TextSpan& span) {
    const auto end = std::min(span.begin + span.length, line.begin + line.text.size());
    const auto begin = std::max(span.begin, line.begin);
    if (begin >= end) return;
    const std::string_view text(line.text);
    const bool placed = leftToRight(text);
    const float before = placed ? widthOf(ui.fonts(), role, text.substr(0, begin - line.begin)) : 0;
    const float width = widthOf(ui.fonts(), role, placed ? text.substr(begin - line.begin, end - begin) : text);
    const auto& colours = ui.theme().review;
    const Box at{row.x + before - ui.m().px(3), row.y, width + ui.m().px(6), row.h};
    if (!ui.theme().highContrast) fill(ui, at, colours.fill, ui.m().px(4)); // the text keeps its ink there
    fill(ui, {at.x, at.bottom() - ui.m().px(3), at.w, ui.m().px(3)}, ui.theme().mark(colours));
}

bool isMarked(const Line& line, const std::optional<policy::TextSpan>& span) {
    return span && span->begin < line.begin + line.text.size() && line.begin < span->begin + span->length;
}

} // namespace

float textAreaHeight(const Ui& ui, float width, const TextAreaSpec& spec) {
    const auto text = linesOf(ui, spec.text, width - 2 * pad(ui)).size();
    const auto lines = std::max<std::size_t>(2, text + (spec.under.empty() ? 0 : 1));
    return std::ceil(static_cast<float>(lines) * textHeight(ui) + 2 * pad(ui));
}

bool textArea(Ui& ui, const Box& box, const TextAreaSpec& spec) {
    const Theme& t = ui.theme();
    const auto state = ui.tap(spec.id, box, spec.text.empty() ? spec.hint : spec.text);
    const float radius = ui.m().px(12);
    const float width = spec.active ? ui.m().px(3) : ui.m().px(2);
    fill(ui, box, spec.active ? t.primary : spec.marked ? t.mark(t.review) : t.edge, radius);
    fill(ui, box.inset(width), t.surface, radius - width);
    if (state.focused) focusRing(ui, box, radius);
    Box in = box.inset(pad(ui));
    const Clip inside(ui, box.inset(width));
    const float high = textHeight(ui);
    const auto row = [&] { return in.cutTop(high); };
    const auto caretAt = [&](float x, const Box& at) {
        if (spec.active)
            fill(ui, {std::round(x), at.y + ui.m().px(2), std::max(2.F, ui.m().px(2)), high - ui.m().px(4)}, t.primary);
    };
    if (spec.text.empty()) {
        const Box at = row();
        caretAt(at.x, at);
        line(ui, role, t.disabledText, at, spec.hint);
        return state.clicked;
    }
    const auto lines = linesOf(ui, spec.text, in.w);
    const bool last = !spec.under.empty() && in.h > 2.9F * high; // what was typed comes first
    const auto room = std::max<std::size_t>(1, static_cast<std::size_t>((in.h + 1) / high) - (last ? 1 : 0));
    std::size_t first = 0;
    if (lines.size() > room) {
        const auto marked = std::ranges::find_if(lines, [&](const Line& one) { return isMarked(one, spec.marked); });
        const auto wanted = spec.active ? lines.size() : static_cast<std::size_t>(marked - lines.begin()) + 1;
        first = spec.active || (marked != lines.end() && wanted > room) ? wanted - room : 0;
    }
    for (std::size_t i = first; i < std::min(lines.size(), first + room); ++i) {
        const Box at = row();
        if (isMarked(lines[i], spec.marked)) mark(ui, at, lines[i], *spec.marked);
        line(ui, role, t.ink, at, lines[i].text);
        if (i + 1 == lines.size()) caretAt(at.x + widthOf(ui.fonts(), role, lines[i].text) + ui.m().px(2), at);
    }
    if (last) line(ui, role, t.ink2, row(), spec.under);
    return state.clicked;
}

} // namespace clearframe::gui::kit
