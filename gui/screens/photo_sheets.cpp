// The questions a person answers about a photo, and the sheet of further acts.
#include "gui/kit/sheets.hpp"
#include "gui/screens/photo_panel.hpp"
#include "gui/words.hpp"

#include <fmt/format.h>
#include <numeric>

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<PhotoIntent>;

} // namespace

Intent photoQuestion(Ui& ui, const PhotoQuestion& question) {
    Intent intent;
    std::string names;
    for (const auto& name : question.names)
        names += (names.empty() ? "" : ", ") + name;
    const float wanted = names.empty() ? 0 : 76;
    dialog(ui,
           {.id = "question",
            .icon = Icon::helpCircle,
            .tile = ui.theme().review,
            .title = question.title,
            .text = question.text,
            .drawnContent = wanted},
           [&](Box content, Box buttons) {
               if (!names.empty()) paragraph(ui, Role::strong, ui.theme().ink, content, names, 3);
               int which = 0;
               const int count = question.third.empty() ? 2 : 3;
               const float width = (buttons.w - static_cast<float>(count - 1) * ui.m().gap) / static_cast<float>(count);
               for (const auto& word : {question.yes, question.no, question.third}) {
                   if (word.empty()) continue;
                   if (button(ui, buttons.cutLeft(width, ui.m().gap),
                              {.id = fmt::format("question.{}", which), .label = word}))
                       intent = photo::Answer{which};
                   ++which;
               }
           });
    return intent;
}

Intent photoMore(Ui& ui, const PhotoModel& model) {
    Intent intent;
    sheet(ui, "more", 460, [&](Box box) {
        Box in = box.inset(ui.m().margin, ui.m().pick(20, 10));
        Box head = in.cutTop(ui.m().button, ui.m().gap);
        if (button(ui, head.cutRight(ui.m().button),
                   {.id = "more.close", .label = {}, .icon = Icon::close, .says = words::close}))
            intent = photo::More{false};
        line(ui, Role::h2, ui.theme().ink, head, words::more);
        const float height = ui.m().button + ui.m().px(3);
        const auto row = [&](std::string_view id, std::string_view label, Icon sign, Look look, PhotoIntent what) {
            if (in.h < height) return;
            if (button(ui, in.cutTop(height, ui.m().pick(14, 8)),
                       {.id = id, .label = label, .icon = sign, .look = look, .enabled = !model.busy}))
                intent = std::move(what);
        };
        row("more.coverUnnamed", words::coverUnnamed, Icon::eyeOff, Look::secondary, photo::CoverUnnamed{});
        row("more.roll", words::rollCall, Icon::accountMultiple, Look::secondary, photo::Roll{});
        row("more.drawCover", words::drawCover, Icon::brush, Look::secondary,
            photo::UseTool{PhotoModel::Tool::drawCover});
        row("more.crop", words::crop, Icon::fullscreen, Look::secondary, photo::UseTool{PhotoModel::Tool::crop});
        row("more.full", words::fullPicture, Icon::fullscreen, Look::secondary, photo::FullPicture{true});
        row("more.delete", words::deleteAtOnce, Icon::removeForever, Look::danger, photo::Delete{});
    });
    return intent;
}

} // namespace clearframe::gui::screens
