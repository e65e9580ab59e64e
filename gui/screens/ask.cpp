#include "gui/screens/ask.hpp"

#include "gui/kit/controls.hpp"
#include "gui/kit/sheets.hpp"
#include "gui/kit/signs.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::gui::screens {

using namespace kit;

namespace {

Box insideSheet(const Ui& ui, const Box& box) {
    return box.inset(ui.m().pick(28, 12), ui.m().pick(16, 6));
}

void said(Ui& ui, Box& in, std::string_view under, std::string_view problem) {
    if (!problem.empty()) {
        const float height = bannerHeight(ui, in.w, problem, {});
        banner(ui, in.cutTop(height, ui.m().gap), Tone::bad, problem, {});
    } else if (!under.empty()) {
        in.cutTop(paragraph(ui, Role::body, ui.theme().ink2, in, under, 3), ui.m().gap);
    }
}

} // namespace

bool sheetHead(Ui& ui, Box& in, std::string_view id, std::string_view title) {
    const float least = ui.m().button + ui.m().px(3);
    const float width = in.w - ui.m().button - ui.m().px(12);
    const float high = paragraphHeight(ui, Role::h2, title, width, 3);
    Box head = in.cutTop(std::max(least, high), ui.m().pick(14, 6));
    const Box close = head.cutRight(ui.m().button, ui.m().px(12));
    const bool closed =
        button(ui, {close.x, close.y, close.w, least},
               {.id = fmt::format("{}.close", id), .label = {}, .icon = Icon::close, .says = words::close});
    head.cutTop(std::max(0.F, (head.h - high) / 2));
    paragraph(ui, Role::h2, ui.theme().ink, head, title, 3);
    return closed;
}

AskedWords askWords(Ui& ui, const AskWords& ask, KeyboardView& keys) {
    AskedWords out;
    sheet(ui, ask.id, askWidth, [&](Box box) {
        const Box board = box.cutBottom(keyboardHeight(ui));
        if (auto typed = keyboard(ui, board, keys, ask.signs)) {
            if (std::holds_alternative<gui::typing::Close>(*typed))
                out.closed = true;
            else if (std::holds_alternative<gui::typing::Enter>(*typed))
                out.done = true;
            else
                out.typed = std::move(*typed);
        }
        Box in = insideSheet(ui, box);
        if (sheetHead(ui, in, ask.id, ask.title)) out.closed = true;
        Box row = in.cutTop(ui.m().pick(60, 50), ui.m().pick(14, 6));
        const bool missing = ask.typed.empty();
        const auto done = fmt::format("{}.done", ask.id);
        const ButtonSpec next{.id = done,
                              .label = missing ? ask.missing : ask.next,
                              .trailing = missing ? Icon::none : Icon::arrowRight,
                              .look = Look::primary,
                              .enabled = !missing && ask.enabled};
        const float width = std::max(ui.m().pick(220, 160), buttonWidth(ui, next));
        if (button(ui, row.cutRight(width, ui.m().gap), next)) out.done = true;
        const auto type = fmt::format("{}.type", ask.id);
        (void)field(ui, row, {.id = type, .text = ask.typed, .hint = ask.hint, .icon = ask.icon});
        said(ui, in, ask.under, ask.problem);
    });
    return out;
}

AskedChoice askChoice(Ui& ui, const AskChoice& ask, const std::vector<RowSpec>& rows) {
    AskedChoice out;
    sheet(ui, ask.id, askWidth, [&](Box box) {
        Box in = insideSheet(ui, box);
        out.closed = sheetHead(ui, in, ask.id, ask.title);
        said(ui, in, ask.under, ask.problem);
        out.chosen = rowGrid(ui, in, fmt::format("{}.rows", ask.id), rows, 1);
    });
    return out;
}

} // namespace clearframe::gui::screens
