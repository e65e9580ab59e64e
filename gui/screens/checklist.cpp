#include "gui/screens/checklist.hpp"

#include "gui/kit/bars.hpp"
#include "gui/kit/controls.hpp"
#include "gui/kit/sheets.hpp"
#include "gui/kit/signs.hpp"
#include "gui/words.hpp"

#include <cmath>
#include <fmt/format.h>

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<ChecklistIntent>;

struct AnswerWord {
    Answer answer;
    std::string_view word;
    std::string_view id;
};
constexpr float pictureShape = 2.F / 3; ///< height by width

constexpr AnswerWord answers[] = {
    {Answer::yes, words::yes, "yes"}, {Answer::no, words::no, "no"}, {Answer::notSure, words::notSure, "unsure"}};

float answersWidth(const Ui& ui) {
    float width = 2 * ui.m().px(8);
    for (const auto& one : answers)
        width += buttonWidth(ui, {.label = one.word, .icon = one.answer == Answer::yes ? Icon::check : Icon::none});
    return width;
}

Intent row(Ui& ui, const ChecklistModel& model, std::size_t index, const Box& box, bool current) {
    Intent intent;
    const auto& one = model.rows[index];
    if (current) {
        fill(ui, box, ui.theme().soft);
        fill(ui, {box.x, box.y, ui.m().px(5), box.h}, ui.theme().primary);
    }
    Box in = box.inset(ui.m().pick(24, 12), 0);
    const float height = ui.m().button + ui.m().px(3);
    const bool under = ui.m().portrait && box.w < ui.m().px(700);
    Box buttons = under ? in.cutBottom(height + ui.m().px(10)) : in.cutRight(answersWidth(ui), ui.m().px(14));
    buttons = {buttons.x, under ? buttons.y : buttons.centreY() - height / 2, buttons.w, height};
    for (const auto& answer : answers) {
        const auto id = fmt::format("checklist.{}.{}", index, answer.id);
        const bool chosen = one.answer == answer.answer;
        const float width =
            buttonWidth(ui, {.label = answer.word, .icon = answer.answer == Answer::yes ? Icon::check : Icon::none});
        if (button(ui, buttons.cutLeft(width, ui.m().px(8)),
                   {.id = id,
                    .label = answer.word,
                    .icon = chosen ? Icon::check : Icon::none,
                    .enabled = !model.busy,
                    .chosen = chosen}))
            intent = checklist::Say{index, answer.answer};
    }
    const Role role = current ? Role::strong : Role::body;
    const float text = paragraphHeight(ui, role, one.question, in.w, 2);
    paragraph(ui, role, ui.theme().ink, {in.x, in.centreY() - text / 2, in.w, text}, one.question, 2);
    return intent;
}

Intent rows(Ui& ui, const ChecklistModel& model, Box box) {
    Intent intent;
    const Box advice = box.cutBottom(ui.m().pick(52, 30));
    const bool bad = !model.problem.empty();
    icon(ui, bad ? Icon::alert : Icon::information, 22, bad ? ui.theme().danger : ui.theme().ink2,
         advice.x + ui.m().px(16), advice.centreY());
    line(ui, Role::small, bad ? ui.theme().danger : ui.theme().ink2,
         {advice.x + ui.m().px(35), advice.y, advice.w - ui.m().px(40), advice.h}, bad ? model.problem : model.advice);
    kit::card(ui, box);
    std::size_t current = model.rows.size();
    for (std::size_t i = model.rows.size(); i-- > 0;) {
        if (model.rows[i].answer == Answer::none) current = i;
    }
    const bool under = ui.m().portrait && box.w < ui.m().px(700);
    const float least = ui.m().button + ui.m().px(16) + (under ? 2 * lineHeight(ui.fonts(), Role::body) : 0);
    const float height =
        std::max(least, std::min(ui.m().px(128),
                                 std::floor(box.h / static_cast<float>(std::max<std::size_t>(1, model.rows.size())))));
    const float all = height * static_cast<float>(model.rows.size());
    const Box in = box.inset(2);
    const float offset = ui.scrolled("checklist.rows", in, all);
    const Clip inside(ui, in);
    for (std::size_t i = 0; i < model.rows.size(); ++i) {
        const Box at{in.x, in.y - offset + height * static_cast<float>(i), in.w, height};
        if (auto one = row(ui, model, i, at, i == current)) intent = one;
        if (i + 1 < model.rows.size()) hairline(ui, at.x, at.bottom(), at.w);
    }
    return intent;
}

/// As many columns as make the pictures largest.
int columnsFor(const Box& box, std::size_t count, float gap) {
    int best = 1;
    float largest = 0;
    for (int columns = 1; columns <= static_cast<int>(count); ++columns) {
        const auto lines = (static_cast<int>(count) + columns - 1) / columns;
        const float wide = (box.w - static_cast<float>(columns - 1) * gap) / static_cast<float>(columns);
        const float high = (box.h - static_cast<float>(lines - 1) * gap) / static_cast<float>(lines);
        const float width = std::min(wide, high / pictureShape);
        if (width > largest) {
            largest = width;
            best = columns;
        }
    }
    return best;
}

Intent several(Ui& ui, const ChecklistModel& model, const Box& box, Pictures& pictures) {
    Intent intent;
    const float pad = ui.m().px(10);
    const Box in = box.inset(pad);
    const float gap = ui.m().px(8);
    const int columns = columnsFor(in, model.pictures.size(), gap);
    const auto lines = (static_cast<int>(model.pictures.size()) + columns - 1) / columns;
    const float wide = std::floor((in.w - static_cast<float>(columns - 1) * gap) / static_cast<float>(columns));
    const float high = std::min(std::floor((in.h - static_cast<float>(lines - 1) * gap) / static_cast<float>(lines)),
                                std::round(wide * pictureShape));
    kit::card(ui, {box.x, box.y, box.w, static_cast<float>(lines) * (high + gap) - gap + 2 * pad});
    for (std::size_t i = 0; i < model.pictures.size(); ++i) {
        const auto index = static_cast<int>(i);
        const Box at{in.x + static_cast<float>(index % columns) * (wide + gap),
                     in.y + static_cast<float>(index / columns) * (high + gap), wide, high};
        const auto id = fmt::format("checklist.photo.{}", i);
        const auto tapped = ui.tap(id, at, words::lookAlone, !model.busy);
        pictureWhole(ui, at, pictures, model.pictures[i].picture);
        if (tapped.focused) focusRing(ui, at, ui.m().px(12));
        if (tapped.clicked) intent = checklist::Alone{i};
    }
    return intent;
}

void one(Ui& ui, const ChecklistModel& model, const Box& box, Pictures& pictures) {
    if (model.pictures.empty()) return;
    const float facts = ui.m().pick(56, 40);
    const float pad = ui.m().px(10);
    const float height = std::min(box.h, std::round((box.w - 2 * pad) * pictureShape) + facts + pad);
    const Box at{box.x, box.y, box.w, height};
    kit::card(ui, at);
    Box in = at.inset(pad);
    Box below = in.cutBottom(facts - pad);
    pictureWhole(ui, in, pictures, model.pictures.front().picture);
    const float width = badge(ui, below.x + ui.m().px(6), below.y + (below.h - ui.m().badge) / 2 + ui.m().px(2),
                              model.pictures.front().verdict);
    below.cutLeft(width + ui.m().px(18));
    line(ui, Role::small, ui.theme().ink2, below, model.facts);
}

Intent picture(Ui& ui, const ChecklistModel& model, const Box& box, Pictures& pictures) {
    if (model.pictures.size() > 1) return several(ui, model, box, pictures);
    one(ui, model, box, pictures);
    return std::nullopt;
}

Intent deleteDialog(Ui& ui, const ChecklistModel& model, KeyboardView& keys) {
    Intent intent;
    sheet(ui, "delete", 760, [&](Box box) {
        if (const auto typed = keyboard(ui, box.cutBottom(keyboardHeight(ui)), keys, KeySigns::sentences))
            intent = checklist::DeleteNote{*typed};
        Box in = box.inset(ui.m().pick(25, 12), ui.m().pick(16, 8));
        Box head = in.cutTop(ui.m().button, ui.m().px(8));
        if (button(ui, head.cutRight(ui.m().button),
                   {.id = "delete.close", .label = {}, .icon = Icon::close, .says = words::close}))
            intent = checklist::Delete{false};
        line(ui, Role::h2, ui.theme().ink, head, words::deleteTitle);
        const bool tight = ui.m().small && !ui.m().portrait;
        if (!tight) in.cutTop(paragraph(ui, Role::body, ui.theme().ink2, in, words::deleteText, 4), ui.m().px(12));
        (void)field(
            ui, in.cutTop(ui.m().pick(60, 50), ui.m().px(12)),
            {.id = "delete.note", .text = model.deleting->note, .hint = words::deleteHint, .icon = Icon::commentAlert});
        const auto& problem = model.problem;
        if (!problem.empty() && !tight)
            in.cutTop(paragraph(ui, Role::small, ui.theme().danger, in, problem, 2), ui.m().px(8));
        const bool ready = model.deleting->canDelete && !model.busy;
        if (button(ui, in.cutTop(ui.m().primaryButton),
                   {.id = "delete.now",
                    .label = ready ? words::deleteNow : words::deleteSayWhy,
                    .icon = Icon::removeForever,
                    .look = Look::dangerFilled,
                    .enabled = ready}))
            intent = checklist::DeleteNow{};
    });
    return intent;
}

} // namespace

Intent draw(Ui& ui, const ChecklistModel& model, Pictures& pictures, KeyboardView& keys) {
    Intent intent;
    const auto bar = topBar(ui, {.title = model.title, .under = model.under});
    if (bar.back) intent = checklist::Back{};
    if (bar.lock) intent = checklist::Lock{};
    Box all = content(ui);
    if (ui.m().portrait) {
        if (auto one = picture(ui, model, all.cutTop(std::round(all.h * 0.38F), ui.m().px(16)), pictures)) intent = one;
    } else if (auto one = picture(ui, model, all.cutLeft(ui.m().pick(496, 250), ui.m().gutter), pictures)) {
        intent = one;
    }
    if (auto one = rows(ui, model, all)) intent = one;
    Box below = bottomBar(ui);
    const auto act = [&](const ButtonSpec& spec, ChecklistIntent what) {
        if (secondary(ui, below, spec)) intent = std::move(what);
    };
    const auto next = [&] {
        if (primary(ui, below,
                    {.id = "checklist.primary",
                     .label = model.primary,
                     .icon = model.canApprove ? Icon::check : Icon::none,
                     .arrow = false,
                     .enabled = model.canApprove && !model.busy}))
            intent = checklist::Approve{};
    };
    next();
    const bool free = !model.busy;
    if (!model.several) {
        act({.id = "checklist.refer", .label = words::refer, .icon = Icon::commentQuestion, .enabled = free},
            checklist::Refer{});
        act({.id = "checklist.block", .label = words::block, .icon = Icon::blockHelper, .enabled = free},
            checklist::Block{});
    }
    if (!model.several && model.mayDelete)
        act({.id = "checklist.delete",
             .label = ui.m().small ? words::deleteShort : words::deleteAtOnce,
             .icon = Icon::removeForever,
             .look = Look::danger,
             .enabled = free},
            checklist::Delete{true});
    if (model.deleting) {
        if (auto one = deleteDialog(ui, model, keys)) intent = one;
    }
    return intent;
}

} // namespace clearframe::gui::screens
