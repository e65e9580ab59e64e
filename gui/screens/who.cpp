#include "gui/screens/who.hpp"

#include "gui/kit/controls.hpp"
#include "gui/kit/over_photo.hpp"
#include "gui/kit/rows.hpp"
#include "gui/kit/sheets.hpp"
#include "gui/screens/photo_overlay.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<WhoIntent>;

constexpr float sheetWidth = 760;

/// The name with what was typed in bold, and the class under it.
void choiceText(Ui& ui, const Box& face, const WhoChoice& one) {
    const float pad = ui.m().px(16);
    const float x = face.x + pad;
    const float step = lineHeight(ui.fonts(), Role::body);
    const float y = face.centreY() - step * 0.45F;
    const Box room{x, y - step / 2, face.w - 2 * pad, step};
    if (one.bold.empty() || widthOf(ui.fonts(), Role::strong, one.name) > room.w) {
        line(ui, Role::body, ui.theme().ink, room, one.name);
    } else {
        float pen = x;
        std::size_t at = 0;
        const auto part = [&](Role role, std::size_t from, std::size_t length) {
            if (length > 0)
                pen += drawText(ui.list(), ui.fonts(), role, ui.theme().ink, pen, y, one.name.substr(from, length));
        };
        for (const auto& [from, length] : one.bold) {
            part(Role::body, at, from - at);
            part(Role::strong, from, length);
            at = from + length;
        }
        part(Role::body, at, one.name.size() - at);
    }
    line(ui, Role::small, ui.theme().ink2, {x, y + step * 0.45F, room.w, step}, one.group);
}

Intent results(Ui& ui, const WhoModel& model, const Box& box) {
    Intent intent;
    const bool tight = ui.m().small && !ui.m().portrait;
    const float height = ui.m().pick(66, 56) + ui.m().px(3);
    const float gap = ui.m().pick(11, 8);
    const int columns = tight ? 3 : 2;
    const float width = std::floor((box.w - static_cast<float>(columns - 1) * gap) / static_cast<float>(columns));
    const int rows = std::max(1, static_cast<int>((box.h + gap + ui.m().px(6)) / (height + gap)));
    const auto& choices = tight && model.query.empty() && !model.tagged.empty() ? model.tagged : model.found;
    const auto shown = std::min<std::size_t>(choices.size(), static_cast<std::size_t>(rows * columns));
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& choice = choices[i];
        const Box at{box.x + static_cast<float>(i % static_cast<std::size_t>(columns)) * (width + gap),
                     box.y + static_cast<float>(i / static_cast<std::size_t>(columns)) * (height + gap), width, height};
        const auto tapped = ui.tap(fmt::format("who.{}", choice.pupil.value), at, choice.name, !model.busy);
        const Theme& t = ui.theme();
        const Box face = lipped(ui, at, tapped.held, tapped.held ? t.inset : t.surface, t.edge,
                                std::max(1.F, 1.5F * ui.m().k), t.keyLip, 3, ui.m().px(14));
        if (tapped.focused) focusRing(ui, face, ui.m().px(14));
        choiceText(ui, face, choice);
        if (tapped.clicked) intent = who::Choose{choice.pupil};
    }
    if (choices.empty()) {
        const bool typed = !model.query.empty();
        paragraph(ui, Role::body, ui.theme().ink2, box, typed ? words::nobodyFound : words::typeAName, 2);
    }
    return intent;
}

Intent taggedRow(Ui& ui, const WhoModel& model, Box row) {
    Intent intent;
    if (!ui.m().small) {
        const Box label = row.cutLeft(ui.m().px(92), ui.m().px(12));
        const float step = lineHeight(ui.fonts(), Role::small);
        paragraph(ui, Role::small, ui.theme().ink2, {label.x, label.centreY() - step, label.w, label.h},
                  model.tagged.front().tagged ? words::taggedHere : words::recent, 2);
    }
    for (const auto& one : model.tagged) {
        const auto id = fmt::format("tagged.{}", one.pupil.value);
        const ChipSpec spec{
            .id = id, .label = one.name, .note = one.group, .icon = one.tagged ? Icon::tag : Icon::history};
        const float width = chipWidth(ui, spec);
        if (width > row.w) break;
        if (chip(ui, row.cutLeft(width, ui.m().px(10)), spec)) intent = who::Choose{one.pupil};
    }
    return intent;
}

Intent otherAnswers(Ui& ui, const WhoModel& model, Box row) {
    struct Answer {
        ButtonSpec button;
        std::string_view shorter;
        WhoIntent means;
    };
    const bool may = !model.busy;
    std::vector<Answer> answers{
        {{.id = "who.adult", .label = words::adultWhoAgreed, .icon = Icon::accountCheck, .enabled = may},
         words::adultShort,
         who::Adult{true}},
        {{.id = "who.cover", .label = words::coverThisFace, .icon = Icon::eyeOff, .enabled = may},
         words::coverShort,
         who::Cover{}},
        {{.id = "who.notAFace", .label = words::notAFace, .icon = Icon::close, .enabled = may},
         words::notAFace,
         who::NotAFace{}},
        {{.id = "who.saidNo",
          .label = words::noSaid,
          .icon = Icon::commentAlert,
          .enabled = may,
          .says = words::noTitle},
         words::noSaid,
         who::SaidNo{}}};
    const float gap = ui.m().pick(12, 8);
    const auto room = [&] {
        float used = static_cast<float>(answers.size() - 1) * gap;
        for (const auto& one : answers)
            used += buttonWidth(ui, one.button);
        return row.w - used;
    };
    for (auto one = answers.begin(); one != answers.end() && room() < 0; ++one)
        one->button.label = one->shorter;
    const float more = std::max(0.F, room()) / static_cast<float>(answers.size());
    Intent intent;
    for (const auto& one : answers) {
        if (button(ui, row.cutLeft(std::min(row.w, buttonWidth(ui, one.button) + more), gap), one.button))
            intent = one.means;
    }
    return intent;
}

Intent chooseGroup(Ui& ui, const WhoModel& model, const Box& box) {
    std::vector<std::string_view> names{words::allClasses};
    names.insert(names.end(), model.groups.begin(), model.groups.end());
    const auto at = model.group.empty() ? names.begin() : std::ranges::find(names, model.group);
    const auto chosen = static_cast<std::size_t>(at - names.begin());
    const auto tapped = choiceGrid(ui, box, "group", names, ui.m().small ? 4 : 3, chosen);
    if (!tapped) return std::nullopt;
    return who::Group{*tapped == 0 ? std::string{} : std::string(names[*tapped])};
}

Intent adult(Ui& ui, const WhoModel& model, Box row, Box box) {
    Intent intent;
    const float height = ui.m().button + ui.m().px(3);
    (void)field(ui, row,
                {.id = "adult.who", .text = *model.adult, .hint = words::adultHint, .icon = Icon::accountCheck});
    Box ways = box.cutTop(ui.m().button + ui.m().px(8), ui.m().gap);
    if (const auto part = segment(ui, ways, {{"adult.visitor", words::visitor}, {"adult.staff", words::staff}},
                                  model.adultIsStaff ? 1 : 0))
        intent = who::AdultIsStaff{*part == 1};
    Box last = box.cutTop(height);
    const ButtonSpec back{.id = "adult.back", .label = words::cancel, .icon = Icon::arrowLeft};
    if (button(ui, last.cutLeft(buttonWidth(ui, back), ui.m().gap), back)) intent = who::Adult{false};
    if (button(ui, last,
               {.id = "adult.done",
                .label = model.adult->empty() ? words::sayWho : words::vouch,
                .icon = Icon::check,
                .look = Look::primary,
                .enabled = !model.adult->empty() && !model.busy}))
        intent = who::Vouch{};
    return intent;
}

Intent searchRow(Ui& ui, const WhoModel& model, Box row) {
    Intent intent;
    const auto group = model.group.empty() ? std::string(words::allClasses) : model.group;
    const ButtonSpec classes{.id = "who.classes", .label = group, .icon = Icon::filter, .role = Role::body};
    const float width = std::min(ui.m().px(260), buttonWidth(ui, classes));
    if (button(ui, row.cutRight(width, ui.m().px(12)), classes)) intent = who::ChooseGroup{true};
    (void)field(ui, row, {.id = "who.search", .text = model.query, .hint = words::typeAName, .icon = Icon::magnify});
    return intent;
}

Intent sheetContents(Ui& ui, const WhoModel& model, Pictures& pictures, Box box, KeyboardView& keys) {
    Intent intent;
    const Box keyboardBox = box.cutBottom(keyboardHeight(ui));
    if (const auto typed = keyboard(ui, keyboardBox, keys)) intent = who::Type{*typed};
    Box in = box.inset(ui.m().pick(25, 12), ui.m().pick(11, 6));
    const bool tight = ui.m().small && !ui.m().portrait; // five rows of keys leave three for everything else
    const float crop = ui.m().pick(70, 48);
    Box head = in.cutTop(std::max(crop, ui.m().button), ui.m().pick(13, 6));
    const Box face = head.cutLeft(crop, ui.m().px(16)).middle(crop, crop);
    faceCrop(ui, face, pictures, model.picture, model.box, model.size);
    if (button(ui, head.cutRight(ui.m().button, ui.m().px(10)).middle(ui.m().button, ui.m().button + ui.m().px(3)),
               {.id = "who.close", .label = {}, .icon = Icon::close, .says = words::close}))
        intent = who::Close{};
    if (!tight || model.choosingGroup) {
        const float h2 = ui.fonts().em(Role::h2);
        line(ui, Role::h2, ui.theme().ink, {head.x, head.centreY() - 1.5F * h2, head.w, 2 * h2},
             model.adult ? words::whoIsAdult : words::whoIsThis);
        line(ui, Role::small, model.problem.empty() ? ui.theme().ink2 : ui.theme().danger,
             {head.x, head.centreY() - 0.1F * h2, head.w, 1.4F * h2},
             model.problem.empty() ? words::sayWhoYouSee : std::string_view(model.problem));
    }
    if (model.adult) {
        const Box who = tight ? head : in.cutTop(ui.m().pick(60, 48), ui.m().gap);
        if (auto one = adult(ui, model, who, in)) intent = one;
        return intent;
    }
    if (model.choosingGroup) {
        if (auto one = chooseGroup(ui, model, in)) intent = one;
        return intent;
    }
    if (!model.tagged.empty() && !tight) {
        if (auto one = taggedRow(ui, model, in.cutTop(ui.m().chip, ui.m().pick(13, 8)))) intent = one;
    }
    if (auto one = searchRow(ui, model, tight ? head : in.cutTop(ui.m().pick(60, 50), ui.m().pick(12, 8))))
        intent = one;
    const Box others = in.cutBottom(ui.m().button + ui.m().px(3), ui.m().pick(12, 8));
    if (auto one = otherAnswers(ui, model, others)) intent = one;
    if (auto one = results(ui, model, in)) intent = one;
    return intent;
}

} // namespace

StageView closeUpOf(const Ui& ui, const WhoModel& model) {
    StageView view;
    const Box stage = besideSheet(ui, sheetWidth);
    if (model.size.empty() || stage.w < 1 || model.box.h <= 0) return view;
    constexpr float partOfStage = 0.32F;
    const Box whole = fitted(stage, static_cast<float>(model.size.width), static_cast<float>(model.size.height));
    const float face = static_cast<float>(model.box.h) / static_cast<float>(model.size.height) * whole.h;
    view.zoom = std::clamp(stage.h * partOfStage / face, 1.F, 8.F);
    view.centreX =
        (static_cast<float>(model.box.x) + static_cast<float>(model.box.w) / 2) / static_cast<float>(model.size.width);
    view.centreY =
        (static_cast<float>(model.box.y) + static_cast<float>(model.box.h) / 2) / static_cast<float>(model.size.height);
    return view;
}

Intent draw(Ui& ui, const WhoModel& model, const PhotoModel& photo, Pictures& pictures, StageView& view,
            KeyboardView& keys) {
    const Box stage = besideSheet(ui, sheetWidth);
    Intent intent;
    if (stage.w > 1) {
        moveStage(ui, stage, model.size, view, true);
        const StagePlace place(stage, model.size, view);
        drawStage(ui, stage, pictures, model.picture, place);
        drawFace(ui, photo, model.face, stage, place);
        const float pad = ui.m().px(16);
        if (button(
                ui, {pad, pad, ui.m().button, ui.m().button + ui.m().px(3)},
                {.id = "who.back", .label = {}, .icon = Icon::arrowLeft, .look = Look::onPhoto, .says = words::back}))
            intent = who::Close{};
        note(ui, {stage.x + pad, stage.bottom() - ui.m().px(46) - ui.m().px(20), stage.w - 2 * pad, ui.m().px(46)},
             model.note);
    }
    sheet(ui, "who", sheetWidth, [&](Box box) {
        if (auto one = sheetContents(ui, model, pictures, box, keys)) intent = one;
    });
    return intent;
}

} // namespace clearframe::gui::screens
