#include "gui/screens/it_trips.hpp"

#include "gui/kit/bars.hpp"
#include "gui/kit/rows.hpp"
#include "gui/kit/sheets.hpp"
#include "gui/kit/signs.hpp"
#include "gui/screens/ask.hpp"
#include "gui/screens/ask_place.hpp"
#include "gui/screens/it_gate.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::gui::screens {
namespace {

using namespace kit;
using Intent = std::optional<ItTripsIntent>;

Icon iconOf(TripLook look) {
    switch (look) {
    case TripLook::running:
        return Icon::checkCircle;
    case TripLook::planned:
        return Icon::calendarClock;
    case TripLook::over:
        return Icon::alert;
    case TripLook::ended:
        break;
    }
    return Icon::history;
}

/// What was done or refused, from the top of the box.
void notices(Ui& ui, const ItTripsModel& model, Box& box) {
    const auto one = [&](Tone tone, std::string_view words) {
        banner(ui, box.cutTop(bannerHeight(ui, box.w, words, {}), ui.m().gap), tone, words, {});
    };
    const bool here = model.step == TripStep::list;
    if (here && model.busy) one(Tone::calm, words::tripReading);
    if (here && !model.problem.empty()) one(Tone::bad, model.problem);
    if (!model.told.empty()) one(Tone::good, model.told);
}

/// What sticks hold first, then the trips.
Intent list(Ui& ui, const ItTripsModel& model, Box box) {
    notices(ui, model, box);
    if (model.trips.empty() && model.files.empty()) {
        (void)emptyState(ui, box, Icon::calendarClock, words::tripsNone,
                         model.mayPrepare ? words::tripsNoneUnder : words::tripsNoneYours);
        return {};
    }
    std::vector<std::string> ids;
    std::vector<std::string> unders;
    const auto all = model.files.size() + model.trips.size();
    ids.reserve(all);
    unders.reserve(all);
    std::vector<RowSpec> rows;
    for (const auto& file : model.files) {
        ids.push_back(fmt::format("trips.file.{}", ids.size()));
        unders.push_back(fmt::format(fmt::runtime(words::tripFileWhere), file.name, file.place));
        rows.push_back({.id = ids.back(),
                        .title = file.results ? words::tripFileResults : words::tripFilePack,
                        .under = unders.back(),
                        .icon = Icon::usb,
                        .trailing = Icon::chevronRight,
                        .enabled = !model.busy});
    }
    for (const auto& trip : model.trips) {
        ids.push_back(fmt::format("trips.{}", trip.id.value));
        unders.push_back(trip.what.empty() ? trip.state : fmt::format("{} · {}", trip.state, trip.what));
        rows.push_back({.id = ids.back(),
                        .title = trip.name,
                        .under = unders.back(),
                        .icon = iconOf(trip.look),
                        .trailing = Icon::chevronRight,
                        .enabled = !model.busy});
    }
    const bool wide = !ui.m().portrait && !ui.m().large && !ui.m().small;
    const auto tapped = rowGrid(ui, box, "trips.rows", rows, wide ? 2 : 1);
    if (!tapped) return {};
    if (*tapped < model.files.size()) return it_trips::OpenFile{model.files[*tapped].path};
    return it_trips::Open{model.trips[*tapped - model.files.size()].id};
}

struct Ending {
    std::string_view act, under, title, text, yes;
};

/// Of a trip of this kiosk, of one whose results are waited for, of one that somebody waits for.
Ending endingOf(policy::TripSide side) {
    switch (side) {
    case policy::TripSide::away:
        return {words::tripLost, words::tripLostUnder, words::tripLostTitle, words::tripLostText, words::tripLostYes};
    case policy::TripSide::guest:
        return {words::tripDrop, words::tripDropUnder, words::tripDropTitle, words::tripDropText, words::tripDropYes};
    case policy::TripSide::here:
        break;
    }
    return {words::tripEndIt, words::tripEndItUnder, words::tripEndTitle, words::tripEndText, words::tripEndYes};
}

Intent trip(Ui& ui, const ItTripsModel& model) {
    const ItTrip& one = *model.open;
    std::vector<ItTripsIntent> acts;
    std::vector<RowSpec> rows;
    const auto offer = [&](std::string_view id, std::string_view title, std::string_view under, Icon icon,
                           ItTripsIntent act) {
        rows.push_back({.id = id,
                        .title = title,
                        .under = under,
                        .icon = icon,
                        .trailing = Icon::chevronRight,
                        .enabled = !model.busy});
        acts.push_back(std::move(act));
    };
    if (one.mayPack) offer("trip.pack", words::tripPack, words::tripPackUnder, Icon::usb, it_trips::WritePack{});
    if (one.mayHandOver)
        offer("trip.results", words::tripResults,
              one.look == TripLook::ended ? words::tripResultsAgain : words::tripResultsEnds, Icon::usb,
              it_trips::WriteResults{});
    const auto ending = endingOf(one.side);
    if (one.mayEnd)
        offer("trip.end", ending.act, ending.under, one.side == policy::TripSide::here ? Icon::check : Icon::close,
              it_trips::AskEnd{});
    auto under = one.what.empty() ? one.state : fmt::format("{} · {}", one.state, one.what);
    if (rows.empty()) under += fmt::format(". {}", words::tripNothingToDo);
    const auto asked =
        askChoice(ui, {.id = "trip.sheet", .title = one.name, .under = under, .problem = model.problem}, rows);
    if (asked.closed) return it_trips::Cancel{};
    if (asked.chosen) return acts[*asked.chosen];
    return {};
}

struct Ask {
    const char* id;
    std::string_view title, text, yes;
    Look look = Look::primary;
};

/// A question with one way on; 1 for it, −1 for none.
int asked(Ui& ui, const Ask& ask, const TextOnFill& tile, bool enabled) {
    int answer = 0;
    dialog(ui, {.id = ask.id, .icon = Icon::helpCircle, .tile = tile, .title = ask.title, .text = ask.text},
           [&](Box, Box row) {
               const auto yesId = fmt::format("{}.yes", ask.id);
               const auto noId = fmt::format("{}.no", ask.id);
               const ButtonSpec yes{
                   .id = yesId, .label = ask.yes, .icon = Icon::check, .look = ask.look, .enabled = enabled};
               const ButtonSpec no{.id = noId, .label = words::cancel, .enabled = enabled};
               const float width = std::min(buttonWidth(ui, yes), row.w - buttonWidth(ui, no) - ui.m().gap);
               if (button(ui, row.cutRight(width, ui.m().gap), yes)) answer = 1;
               if (button(ui, row.cutLeft(buttonWidth(ui, no)), no)) answer = -1;
           });
    return answer;
}

Intent end(Ui& ui, const ItTripsModel& model) {
    const auto ending = endingOf(model.open->side);
    const bool here = model.open->side == policy::TripSide::here;
    const auto title = fmt::format(fmt::runtime(ending.title), model.open->name);
    const int answer = asked(ui,
                             {.id = "trip.ask",
                              .title = title,
                              .text = ending.text,
                              .yes = ending.yes,
                              .look = here ? Look::primary : Look::dangerFilled},
                             here ? TextOnFill{ui.theme().onSoft, ui.theme().soft} : ui.theme().blocked, !model.busy);
    if (answer > 0) return it_trips::End{};
    if (answer < 0) return it_trips::Cancel{};
    return {};
}

Intent take(Ui& ui, const ItTripsModel& model) {
    const int answer = asked(ui,
                             {.id = "trip.take",
                              .title = words::tripTakeTitle,
                              .text = model.busy ? words::tripReading : words::tripTakeText,
                              .yes = words::tripTakeYes},
                             {ui.theme().onSoft, ui.theme().soft}, !model.busy);
    if (answer > 0) return it_trips::Take{};
    if (answer < 0) return it_trips::Cancel{};
    return {};
}

Intent place(Ui& ui, const ItTripsModel& model) {
    const auto what =
        fmt::format(fmt::runtime(model.results ? words::tripWhereToResults : words::tripWhereToPack), model.open->name);
    const auto asked = askPlace(ui, {.id = "trip.place",
                                     .what = what,
                                     .places = model.places,
                                     .missing = model.placeMissing,
                                     .writing = model.busy,
                                     .problem = model.problem});
    if (asked.closed) return it_trips::Cancel{};
    if (asked.place) return it_trips::ChoosePlace{*asked.place};
    return {};
}

Intent home(Ui& ui, const ItTripsModel& model) {
    Intent intent;
    dialog(ui,
           {.id = "trip.home",
            .icon = model.takedowns ? Icon::alert : Icon::checkCircle,
            .tile = model.takedowns ? ui.theme().review : ui.theme().clear,
            .title = model.homeTitle,
            .text = model.homeText},
           [&](Box, Box row) {
               const ButtonSpec see{.id = "trip.home.takedowns",
                                    .label = words::tripHomeTakedowns,
                                    .trailing = Icon::arrowRight,
                                    .look = Look::primary};
               const ButtonSpec close{.id = "trip.home.close",
                                      .label = words::close,
                                      .look = model.takedowns ? Look::secondary : Look::primary};
               if (!model.takedowns) {
                   if (button(ui, row.cutRight(buttonWidth(ui, close)), close)) intent = it_trips::Cancel{};
                   return;
               }
               const float width = std::min(buttonWidth(ui, see), row.w - buttonWidth(ui, close) - ui.m().gap);
               if (button(ui, row.cutRight(width, ui.m().gap), see)) intent = it_trips::Takedowns{};
               if (button(ui, row.cutLeft(buttonWidth(ui, close)), close)) intent = it_trips::Cancel{};
           });
    return intent;
}

Intent over(Ui& ui, const ItTripsModel& model) {
    switch (model.step) {
    case TripStep::trip:
        return model.open ? trip(ui, model) : Intent{};
    case TripStep::end:
        return model.open ? end(ui, model) : Intent{};
    case TripStep::place:
        return model.open ? place(ui, model) : Intent{};
    case TripStep::take:
        return take(ui, model);
    case TripStep::home:
        return home(ui, model);
    case TripStep::list:
        break;
    }
    return {};
}

} // namespace

Intent draw(Ui& ui, const ItTripsModel& model) {
    Intent intent;
    const auto bar = topBar(ui, {.title = words::itTrips, .under = words::tripsUnder});
    const Box box = content(ui);
    const bool shown = passes(ui, box, model.gate);
    if (shown) intent = list(ui, model, box);
    Box below = bottomBar(ui);
    if (shown && model.mayPrepare) {
        if (primary(ui, below,
                    {.id = "trips.prepare", .label = words::tripsPrepare, .icon = Icon::plus, .enabled = !model.busy}))
            intent = it_trips::Prepare{};
        if (secondary(ui, below,
                      {.id = "trips.kiosks", .label = words::tripsKiosks, .icon = Icon::usb, .enabled = !model.busy}))
            intent = it_trips::Kiosks{};
    } else if (primary(ui, below, {.id = "trips.back", .label = words::itBackToIt})) {
        intent = it_trips::Back{};
    }
    if (bar.back) intent = it_trips::Back{};
    if (bar.lock) intent = it_trips::Lock{};
    if (auto one = over(ui, model)) intent = one;
    return intent;
}

} // namespace clearframe::gui::screens
