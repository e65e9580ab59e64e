#include "gui/screens/caption.hpp"

#include "gui/kit/sheets.hpp"
#include "gui/kit/signs.hpp"
#include "gui/kit/text_area.hpp"
#include "gui/screens/ask.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <vector>

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<CaptionIntent>;

float cardPad(const Ui& ui) {
    return ui.m().pick(20, 12);
}

TextAreaSpec areaOf(const CaptionModel& model) {
    TextAreaSpec spec{.id = "caption.text", .text = model.text, .hint = words::captionHint};
    if (!model.text.empty()) spec.under = model.credit;
    if (!model.issues.empty()) spec.marked = model.issues.front().where;
    return spec;
}

struct Choice {
    std::string id;
    std::string label;
    Icon icon = Icon::none;
    Look look = Look::secondary;
    CaptionIntent intent;
};

/// What can be done about the first issue; the best first.
std::vector<Choice> choicesOf(const CaptionIssue& issue) {
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < issue.instead.size(); ++i)
        choices.push_back({.id = fmt::format("caption.use.{}", i),
                           .label = fmt::format(fmt::runtime(words::captionUse), issue.instead[i]),
                           .icon = i == 0 ? Icon::check : Icon::none,
                           .intent = captions::Use{i}});
    if (issue.instead.empty() && issue.canBeTakenOut)
        choices.push_back(
            {.id = "caption.out", .label = std::string(words::captionTakeOut), .intent = captions::TakeOut{}});
    if (!issue.stay.empty()) choices.push_back({.id = "caption.keep", .label = issue.stay, .intent = captions::Keep{}});
    choices.push_back({.id = "caption.edit", .label = std::string(words::captionEdit), .intent = captions::Edit{true}});
    choices.front().look = Look::primary;
    return choices;
}

/// What is wrong and what to do, on the colour of a question.
class IssueBox {
public:
    IssueBox(Ui& ui, const CaptionModel& model, float width)
        : ui_(ui), issue_(model.issues.front()), more_(model.issues.size() - 1), width_(width),
          choices_(choicesOf(issue_)) {}

    [[nodiscard]] float height() const {
        return 2 * pad() + titleHeight() + textHeight() + moreHeight() + ui_.m().px(10) + buttons({}, nullptr);
    }
    Intent draw(const Box& box) const {
        const auto& t = ui_.theme();
        const auto& colours = t.review;
        const Colour ink = t.highContrast ? colours.text : t.ink;
        fill(ui_, box, colours.fill, ui_.m().px(14));
        fill(ui_, {box.x, box.y, ui_.m().px(5), box.h}, colours.text);
        Box in{box.x + ui_.m().px(20), box.y + pad(), inner(), box.h - 2 * pad()};
        Box title = in.cutTop(titleHeight());
        const Box sign = title.cutLeft(ui_.m().px(26), ui_.m().px(12));
        icon(ui_, Icon::alert, 26, colours.text, sign.centreX(),
             title.y + lineHeight(ui_.fonts(), Role::strong) / 2 + ui_.m().px(2));
        paragraph(ui_, Role::strong, ink, title, issue_.title, 2);
        in.cutTop(paragraph(ui_, Role::body, ink, in, issue_.text, 3));
        if (more_ > 0) in.cutTop(paragraph(ui_, Role::small, ink, in, more(), 1));
        in.cutTop(ui_.m().px(10));
        Intent intent;
        (void)buttons(in, &intent);
        return intent;
    }

private:
    [[nodiscard]] float pad() const { return ui_.m().pick(14, 8); }
    [[nodiscard]] float inner() const { return width_ - ui_.m().px(40); }
    [[nodiscard]] std::string more() const { return fmt::format(fmt::runtime(words::captionMore), more_); }
    [[nodiscard]] float titleHeight() const {
        return paragraphHeight(ui_, Role::strong, issue_.title, inner() - ui_.m().px(38), 2) + ui_.m().px(4);
    }
    [[nodiscard]] float textHeight() const { return paragraphHeight(ui_, Role::body, issue_.text, inner(), 3); }
    [[nodiscard]] float moreHeight() const {
        return more_ > 0 ? paragraphHeight(ui_, Role::small, more(), inner(), 1) : 0;
    }
    /// In as many rows as they need; drawn where `intent` is given. Gives the height.
    float buttons(const Box& in, Intent* intent) const {
        const float gap = ui_.m().pick(12, 8);
        const float high = ui_.m().button + ui_.m().px(3);
        float x = 0;
        float y = 0;
        for (const auto& choice : choices_) {
            const ButtonSpec spec{.id = choice.id, .label = choice.label, .icon = choice.icon, .look = choice.look};
            const float wide = std::min(inner(), buttonWidth(ui_, spec));
            if (x > 0 && x + wide > inner()) {
                x = 0;
                y += high + gap;
            }
            if (intent != nullptr && button(ui_, {in.x + x, in.y + y, wide, high}, spec)) *intent = choice.intent;
            x += wide + gap;
        }
        return y + high;
    }

    Ui& ui_;
    const CaptionIssue& issue_;
    std::size_t more_;
    float width_;
    std::vector<Choice> choices_;
};

float headHeight(const Ui& ui) {
    return ui.m().px(28) + ui.m().pick(12, 8);
}

float belowHeight(Ui& ui, const CaptionModel& model, float width) {
    const float gap = ui.m().pick(16, 8);
    if (!model.problem.empty()) return gap + bannerHeight(ui, width, words::captionNotChecked, model.problem);
    return model.issues.empty() ? 0 : gap + IssueBox(ui, model, width).height();
}

} // namespace

float captionCardHeight(Ui& ui, const CaptionModel& model, float width) {
    const float in = width - 2 * cardPad(ui);
    return std::ceil(2 * cardPad(ui) + headHeight(ui) + textAreaHeight(ui, in, areaOf(model)) +
                     belowHeight(ui, model, in));
}

Intent captionCard(Ui& ui, const CaptionModel& model, const Box& box) {
    Intent intent;
    card(ui, box);
    Box in = box.inset(cardPad(ui));
    const auto spec = areaOf(model);
    if (!model.issues.empty() && captionCardHeight(ui, model, box.w) > box.h && box.w > ui.m().px(600)) {
        // No room for one under the other: the whole height for the text, and what to do beside it.
        Box left = in.cutLeft(std::round(in.w * 0.42F), ui.m().gap);
        if (textArea(ui, left, spec)) intent = captions::Edit{true};
        const IssueBox issue(ui, model, in.w);
        if (auto one = issue.draw({in.x, in.y, in.w, std::min(in.h, issue.height())})) intent = one;
        return intent;
    }
    Box head = in.cutTop(headHeight(ui));
    head.h = ui.m().px(28);
    line(ui, Role::title, ui.theme().ink, head, words::caption);
    line(ui, Role::small, ui.theme().ink2, head,
         model.checking ? words::captionChecking : std::string_view(model.count), Align::right);
    const float below = belowHeight(ui, model, in.w);
    const Box foot = in.cutBottom(std::min(below, in.h));
    const float high = std::min(in.h, textAreaHeight(ui, in.w, spec));
    if (textArea(ui, {in.x, in.y, in.w, high}, spec)) intent = captions::Edit{true};
    if (below == 0) return intent;
    const float gap = ui.m().pick(16, 8);
    const Box at{in.x, in.y + high + gap, in.w, foot.h - gap};
    if (!model.problem.empty())
        banner(ui, at, Tone::bad, words::captionNotChecked, model.problem);
    else if (auto one = IssueBox(ui, model, in.w).draw(at))
        intent = one;
    return intent;
}

Intent captionSheet(Ui& ui, const CaptionModel& model, KeyboardView& keys) {
    Intent intent;
    sheet(ui, "caption", askWidth, [&](Box box) {
        if (auto typed = keyboard(ui, box.cutBottom(keyboardHeight(ui)), keys, KeySigns::sentences)) {
            const bool closes = std::holds_alternative<gui::typing::Close>(*typed) ||
                                std::holds_alternative<gui::typing::Enter>(*typed);
            intent = closes ? CaptionIntent{captions::Edit{false}} : CaptionIntent{captions::Type{std::move(*typed)}};
        }
        Box in = box.inset(ui.m().pick(28, 12), ui.m().pick(16, 6));
        if (sheetHead(ui, in, "caption", words::captionSheetTitle)) intent = captions::Edit{false};
        const ButtonSpec done{
            .id = "caption.done", .label = words::captionDone, .icon = Icon::check, .look = Look::primary};
        const float wide = buttonWidth(ui, done);
        const auto under = !model.issues.empty() ? std::string_view(model.issues.front().title) : words::captionRules;
        const float note = paragraphHeight(ui, Role::small, under, in.w, 1);
        Box foot = in.cutBottom(note, ui.m().pick(8, 4));
        line(ui, Role::small, ui.theme().ink2, foot, model.count, Align::right);
        paragraph(ui, Role::small, model.issues.empty() ? ui.theme().ink2 : ui.theme().mark(ui.theme().review), foot,
                  under, 1);
        const Box right = in.cutRight(wide, ui.m().gap);
        if (button(ui, {right.x, right.y, wide, ui.m().button + ui.m().px(3)}, done)) intent = captions::Edit{false};
        auto spec = areaOf(model);
        spec.id = "caption.typed"; // the card under the sheet has the other one
        spec.active = true;
        spec.under = {};
        (void)textArea(ui, in, spec);
    });
    return intent;
}

} // namespace clearframe::gui::screens
