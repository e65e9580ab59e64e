#include "gui/screens/ask_place.hpp"

#include "gui/kit/sheets.hpp"
#include "gui/kit/signs.hpp"
#include "gui/screens/ask.hpp"
#include "gui/screens/place_rows.hpp"
#include "gui/words.hpp"

#include <fmt/format.h>

namespace clearframe::gui::screens {

using namespace kit;

AskedPlace askPlace(Ui& ui, const AskPlace& ask) {
    AskedPlace out;
    sheet(ui, ask.id, askWidth, [&](Box box) {
        Box in = box.inset(ui.m().pick(28, 12), ui.m().pick(16, 6));
        out.closed = sheetHead(ui, in, ask.id, words::tripWhereTo);
        const auto say = [&](Tone tone, std::string_view words) {
            banner(ui, in.cutTop(bannerHeight(ui, in.w, words, {}), ui.m().gap), tone, words, {});
        };
        if (ask.writing)
            say(Tone::calm, words::tripWriting);
        else if (!ask.problem.empty())
            say(Tone::bad, ask.problem);
        else
            in.cutTop(paragraph(ui, Role::body, ui.theme().ink2, in, ask.what, 4), ui.m().gap);
        if (ask.places.empty())
            paragraph(ui, Role::body, ui.theme().ink, in, ask.missing ? words::tripNoPlace : words::tripLooking, 3);
        else
            out.place = placeRows(ui, in, fmt::format("{}.places", ask.id), ask.places, {}, 1);
    });
    return out;
}

} // namespace clearframe::gui::screens
