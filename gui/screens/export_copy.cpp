#include "gui/screens/export_parts.hpp"

#include "gui/kit/bars.hpp"
#include "gui/kit/controls.hpp"
#include "gui/kit/lead.hpp"
#include "gui/kit/sheets.hpp"
#include "gui/kit/signs.hpp"
#include "gui/screens/place_rows.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<ExportIntent>;
using Fact = ExportProblem::Fact;

void copied(Ui& ui, const ExportModel& model, const Box& box, Pictures& pictures) {
    const float gap = ui.m().pick(14, 10);
    const int columns = std::max(3, static_cast<int>((box.w + gap) / ui.m().pick(130 + 14, 108 + 10)));
    const float width = std::floor((box.w - static_cast<float>(columns - 1) * gap) / static_cast<float>(columns));
    const float height = std::round(width * 2 / 3);
    const int rows = std::max(1, static_cast<int>((box.h + gap) / (height + gap)));
    const auto shown = std::min(model.done, static_cast<int>(model.goingPictures.size()));
    const int first = std::max(0, (std::max(0, shown - 1) / columns) - rows + 1) * columns;
    for (int i = first; i < shown; ++i) {
        const int place = i - first;
        const Box at{box.x + static_cast<float>(place % columns) * (width + gap),
                     box.y + static_cast<float>(place / columns) * (height + gap), width, height};
        pictureCropped(ui, at, pictures, model.goingPictures[static_cast<std::size_t>(i)]);
    }
}

void heldCard(Ui& ui, const ExportModel& model, const Box& box) {
    card(ui, box);
    const float pad = ui.m().pick(20, 12);
    Box in = box;
    in.cutTop(pad);
    const Box head = in.cutTop(ui.m().px(28), ui.m().px(8)).inset(pad, 0);
    const bool none = model.held.empty();
    icon(ui, none ? Icon::checkCircle : Icon::lock, 26, none ? ui.theme().mark(ui.theme().clear) : ui.theme().danger,
         head.x + ui.m().px(13), head.centreY());
    line(ui, Role::title, ui.theme().ink, head.inset(ui.m().px(40), 0),
         none ? std::string(words::noneStays) : stayingWords(static_cast<int>(model.held.size())));
    heldRows(ui, in, model.held);
}

void resultCard(Ui& ui, const ExportModel& model, const Box& box) {
    card(ui, box);
    Box in = box.inset(ui.m().pick(36, 14), ui.m().pick(32, 12));
    const bool any = model.done > 0;
    const TextOnFill& look = any ? ui.theme().clear : ui.theme().review;
    std::string_view bold = words::safeToRemove;
    const auto under = fmt::format(fmt::runtime(words::safeToRemoveUnder), model.placeName);
    std::string_view rest = under;
    Tone tone = Tone::good;
    if (!any) {
        bold = {};
    } else if (model.placeSign == PlaceSign::folder) {
        bold = words::folderWhole;
        rest = words::folderWholeUnder;
    } else if (model.settling) {
        bold = words::stillWriting;
        rest = words::stillWritingUnder;
        tone = Tone::calm;
    } else if (!model.safeToRemove) {
        bold = words::settleFailed;
        rest = words::settleFailedUnder;
        tone = Tone::warning;
    }
    if (!bold.empty())
        banner(ui, in.cutBottom(bannerHeight(ui, in.w, bold, rest), ui.m().pick(20, 8)), tone, bold, rest);
    const float tile = ui.m().pick(96, 56);
    const auto title = !any              ? std::string(words::nothingWentOut)
                       : model.done == 1 ? std::string(words::oneExported)
                                         : fmt::format(fmt::runtime(words::manyExported), model.done);
    const auto text =
        any ? fmt::format(fmt::runtime(words::inFolder), model.folder) : std::string(words::nothingWentOutUnder);
    const float gap = ui.m().pick(24, 14);
    const float width = in.w - tile - gap;
    const float high =
        paragraphHeight(ui, Role::h1, title, width, 2) + ui.m().px(8) + paragraphHeight(ui, Role::body, text, width, 4);
    Box at = in.middle(in.w, std::max(tile, high));
    const Box sign = at.cutLeft(tile, gap).middle(tile, tile);
    fill(ui, sign, look.fill, ui.m().px(20));
    icon(ui, any ? Icon::checkCircle : Icon::lock, ui.m().small ? 34 : 54, look.text, sign.centreX(), sign.centreY());
    at.y = at.centreY() - high / 2;
    at.cutTop(paragraph(ui, Role::h1, ui.theme().ink, at, title, 2), ui.m().px(8));
    paragraph(ui, Role::body, ui.theme().ink2, at, text, 4);
}

float factHeight(const Ui& ui, float width, const Fact& fact) {
    return std::max(ui.m().pick(64, 44), std::ceil(leadHeight(ui, width, fact.bold, fact.rest)) + ui.m().pick(24, 12));
}

/// What became of the photos, one line each, in one quiet block.
void facts(Ui& ui, const Box& box, const std::vector<Fact>& all) {
    fill(ui, box, ui.theme().inset, ui.m().px(14));
    if (ui.theme().highContrast) stroke(ui, box, ui.theme().line, 2, ui.m().px(14));
    Box in = box;
    bool first = true;
    for (const Fact& fact : all) {
        const float width = box.w - ui.m().pick(84, 62);
        const Box row = in.cutTop(factHeight(ui, width, fact));
        if (!first) hairline(ui, row.x, row.y, row.w);
        first = false;
        const Icon sign = fact.sign == Fact::Sign::good      ? Icon::checkCircle
                          : fact.sign == Fact::Sign::removed ? Icon::remove
                                                             : Icon::helpCircle;
        const Theme& t = ui.theme();
        const Colour colour = fact.sign == Fact::Sign::good      ? t.mark(t.clear)
                              : fact.sign == Fact::Sign::removed ? t.ink2
                                                                 : t.mark(t.review);
        icon(ui, sign, 26, colour, row.x + ui.m().pick(34, 25), row.centreY());
        const float height = leadHeight(ui, width, fact.bold, fact.rest);
        lead(ui, t.ink, {row.x + ui.m().pick(64, 48), row.centreY() - height / 2, width, height}, fact.bold, fact.rest);
    }
}

float handHeight(const Ui& ui, float width, const ExportProblem& problem) {
    const float text = width - ui.m().pick(84, 62) - ui.m().px(16);
    return std::ceil(paragraphHeight(ui, Role::title, problem.handTitle, text, 2) +
                     paragraphHeight(ui, Role::small, problem.handText, text, 2)) +
           ui.m().pick(32, 14);
}

/// A step that hands do, not taps.
void hand(Ui& ui, const Box& box, const ExportProblem& problem, PlaceSign sign) {
    const Theme& t = ui.theme();
    fill(ui, box, t.soft, ui.m().px(14));
    ui.list().AddRectFilled({box.x, box.y}, {box.x + ui.m().px(5), box.bottom()}, t.onSoft, ui.m().px(7),
                            ImDrawFlags_RoundCornersLeft);
    icon(ui, signOf(sign), 34, t.onSoft, box.x + ui.m().pick(44, 30), box.centreY());
    Box text{box.x + ui.m().pick(84, 62), box.y + ui.m().pick(16, 7), box.w - ui.m().pick(84, 62) - ui.m().px(16),
             box.h};
    text.cutTop(paragraph(ui, Role::title, t.highContrast ? t.onSoft : t.ink, text, problem.handTitle, 2));
    paragraph(ui, Role::small, t.highContrast ? t.onSoft : t.ink, text, problem.handText, 2);
}

} // namespace

void heldRows(Ui& ui, const Box& box, const std::vector<HeldRow>& held) {
    const float side = ui.m().pick(20, 12);
    const float pad = ui.m().pick(14, 10);
    const float sign = ui.m().px(26);
    const float gap = ui.m().pick(14, 10);
    const float width = box.w - 2 * side - sign - gap;
    const auto heightOf = [&](const HeldRow& one) {
        return paragraphHeight(ui, Role::strong, one.file, width, 2) +
               paragraphHeight(ui, Role::small, one.why, width, 6) + 2 * pad;
    };
    float all = 0;
    for (const auto& one : held)
        all += heightOf(one);
    const Box view = box.inset(ui.m().px(2));
    const float offset = ui.scrolled("export.held", view, all);
    {
        const Clip inside(ui, view);
        float y = view.y - offset;
        bool first = true;
        for (const auto& one : held) {
            const float height = heightOf(one);
            if (y < view.bottom() && y + height > view.y) {
                if (!first) hairline(ui, view.x, y, view.w);
                const auto look = lookOf(ui.theme(), one.verdict);
                Box at{box.x + side + sign + gap, y + pad, width, height};
                icon(ui, look.icon, 26, ui.theme().mark(look.colours), box.x + side + sign / 2,
                     at.y + lineHeight(ui.fonts(), Role::strong) / 2);
                at.cutTop(paragraph(ui, Role::strong, ui.theme().ink, at, one.file, 2));
                paragraph(ui, Role::small, ui.theme().ink, at, one.why, 6);
            }
            first = false;
            y += height;
        }
    }
    if (all > view.h) scrollBar(ui, {view.x, view.y, view.w - ui.m().pick(26, 14), view.h}, offset, all);
}

Intent exportCopy(Ui& ui, const ExportModel& model, Pictures& pictures) {
    Intent intent;
    Box below = bottomBar(ui);
    const Box box = content(ui);
    card(ui, box);
    Box in = box.inset(ui.m().pick(36, 14), ui.m().pick(28, 12));
    const auto title = fmt::format(fmt::runtime(words::copyingTo), model.placeName);
    const auto count = model.all == 0 ? std::string(words::gettingReady)
                                      : fmt::format(fmt::runtime(words::copiedOf), model.done, model.all);
    const float h1 = ui.fonts().em(Role::h1);
    Box head = in.cutTop(std::round(h1 * 1.3F), ui.m().pick(14, 6));
    if (!ui.m().portrait)
        line(ui, Role::body, ui.theme().ink2, head.cutRight(widthOf(ui.fonts(), Role::body, count) + 1, ui.m().px(16)),
             count, Align::right);
    line(ui, Role::h1, ui.theme().ink, head, title);
    if (ui.m().portrait)
        line(ui, Role::body, ui.theme().ink2, in.cutTop(lineHeight(ui.fonts(), Role::body), ui.m().px(8)), count);
    const float part = model.all > 0 ? static_cast<float>(model.done) / static_cast<float>(model.all) : 0;
    progressBar(ui, in.cutTop(ui.m().px(16), ui.m().pick(24, 10)), part);
    const auto rest = words::allOrNothing;
    const bool folder = model.placeSign == PlaceSign::folder;
    const std::string_view bold = folder ? words::allOrNothing : words::leaveItIn;
    const std::string_view more = folder ? std::string_view{} : rest;
    banner(ui, in.cutBottom(bannerHeight(ui, in.w, bold, more), ui.m().pick(20, 8)), Tone::calm, bold, more);
    copied(ui, model, in, pictures);
    if (secondary(ui, below,
                  {.id = "export.stop",
                   .label = model.stopping ? words::stopping : words::stopExport,
                   .icon = Icon::close,
                   .enabled = !model.stopping}))
        intent = exporting::Stop{};
    return intent;
}

Intent exportResult(Ui& ui, const ExportModel& model) {
    Intent intent;
    Box below = bottomBar(ui);
    Box box = content(ui);
    if (ui.m().portrait) {
        heldCard(ui, model, box.cutBottom(std::round(box.h * 0.55F), ui.m().gutter));
        resultCard(ui, model, box);
    } else if (ui.m().small) {
        if (!model.held.empty()) {
            const auto stay = stayingWords(static_cast<int>(model.held.size()));
            const std::initializer_list<Part> tabs{{"export.tab.out", words::exportDone, Icon::checkCircle},
                                                   {"export.tab.stay", stay, Icon::lock}};
            const Box row = box.cutTop(ui.m().target + ui.m().px(8), ui.m().px(8));
            if (const auto tab = segment(ui, row, tabs, model.tab == ExportTab::stays ? 1 : 0))
                intent = exporting::Tab{*tab == 1 ? ExportTab::stays : ExportTab::goes};
        }
        if (model.tab == ExportTab::stays)
            heldCard(ui, model, box);
        else
            resultCard(ui, model, box);
    } else {
        const float width = std::round(box.w * 516 / 1216);
        heldCard(ui, model, box.cutRight(width, ui.m().gutter));
        resultCard(ui, model, box);
    }
    const ButtonSpec back{.id = "export.photos", .label = words::backToPhotos, .icon = Icon::arrowLeft};
    if (!ui.m().portrait && secondary(ui, below, back)) intent = exporting::Back{};
    if (primary(ui, below, {.id = "export.primary", .label = words::backToEvents})) intent = exporting::Primary{};
    if (ui.m().portrait && secondary(ui, below, back)) intent = exporting::Back{};
    return intent;
}

Intent exportStopped(Ui& ui, const ExportProblem& problem, PlaceSign sign) {
    Intent intent;
    const float width = std::min(ui.m().px(736), ui.m().width - 2 * ui.m().margin) - 2 * ui.m().pick(32, 18);
    float block = 0;
    for (const Fact& fact : problem.facts)
        block += factHeight(ui, width - ui.m().pick(84, 62), fact);
    const float step = problem.handTitle.empty() ? 0 : handHeight(ui, width, problem);
    const float gap = ui.m().pick(24, 10);
    const float content = block + step + (block > 0 && step > 0 ? gap : 0);
    using Kind = ExportProblem::Kind;
    const bool place = problem.kind == Kind::placeGone || problem.kind == Kind::placeFull;
    dialog(ui,
           {.id = "export.stopped",
            .icon = place                           ? signOf(sign)
                    : problem.kind == Kind::changed ? Icon::helpCircle
                                                    : Icon::alert,
            .tile = problem.kind == Kind::device ? ui.theme().blocked : ui.theme().review,
            .title = problem.title,
            .text = problem.text,
            .drawnContent = std::ceil(content / ui.m().k)},
           [&](Box in, Box row) {
               if (block > 0) facts(ui, in.cutTop(block, gap), problem.facts);
               if (step > 0) hand(ui, {in.x, in.y, in.w, step}, problem, sign);
               const bool go = problem.again || problem.checkAgain;
               const int count = (go ? 1 : 0) + (problem.otherPlace ? 1 : 0) + 1;
               const float each =
                   std::floor((row.w - static_cast<float>(count - 1) * ui.m().px(14)) / static_cast<float>(count));
               const Box stop = row.cutLeft(each, ui.m().px(14));
               if (button(ui, stop, {.id = "export.problem.stop", .label = words::stopExport, .icon = Icon::close}))
                   intent = exporting::Stop{};
               if (problem.otherPlace) {
                   const bool stick = sign == PlaceSign::stick;
                   if (button(ui, row.cutLeft(each, ui.m().px(14)),
                              {.id = "export.other",
                               .label = stick ? words::useAnotherStick : words::usePlace,
                               .icon = signOf(sign)}))
                       intent = exporting::ChangePlace{true};
               }
               if (go && button(ui, row,
                                {.id = "export.again",
                                 .label = problem.checkAgain ? words::checkAgain : words::tryAgain,
                                 .icon = Icon::undo,
                                 .look = Look::primary}))
                   intent =
                       problem.checkAgain ? ExportIntent{exporting::CheckAgain{}} : ExportIntent{exporting::Again{}};
           });
    return intent;
}

} // namespace clearframe::gui::screens
