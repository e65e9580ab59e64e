#include "gui/kiosk/shown.hpp"

namespace clearframe::gui {

std::unique_ptr<Shown> show(const Route& route, Services& services, const SharedKnown& known) {
    struct Visit {
        Services& services;
        const SharedKnown& known;
        using Out = std::unique_ptr<Shown>;
        Out operator()(const route::Lock&) const { return showLock(services); }
        Out operator()(const route::Home&) const { return showHome(services); }
        Out operator()(const route::Checklist& list) const { return showChecklist(list, services, known); }
        Out operator()(const route::TakeIn&) const { return showTakeIn(services); }
        Out operator()(const route::Export& out) const { return showExport(out, services, known); }
        Out operator()(const route::It&) const { return showIt(services); }
        Out operator()(const route::ItPeople&) const { return showItPeople(services); }
        Out operator()(const route::ItAccounts&) const { return showItAccounts(services); }
        Out operator()(const route::ItSettings&) const { return showItSettings(services); }
        Out operator()(const route::ItDevice&) const { return showItDevice(services); }
        Out operator()(const route::ItAbout&) const { return showItAbout(services); }
        Out operator()(const route::ItNoes&) const { return showItNoes(services); }
        Out operator()(const route::ItAddress&) const { return showItAddress(services); }
        Out operator()(const route::ItUnread&) const { return showItUnread(services); }
        Out operator()(const route::FirstStart&) const { return showFirstStart(services); }
        Out operator()(const route::ItTrips& trips) const { return showItTrips(trips, services); }
        Out operator()(const route::ItPrepareTrip&) const { return showItPrepareTrip(services, known); }
        Out operator()(const route::ItKiosks&) const { return showItKiosks(services); }
        Out operator()(const route::Grid& grid) const { return showGrid(grid, services, known); }
        Out operator()(const route::Photo& photo) const { return showPhoto(photo, services, known); }
        Out operator()(const route::Roll& roll) const { return showRoll(roll, services, known); }
        Out operator()(const route::SayNo& no) const { return showSayNo(no, services, known); }
        Out operator()(const route::NamesToKnow& names) const { return showNames(names, services); }
        Out operator()(const route::Takedowns&) const { return showTakedowns(services); }
        Out operator()(const route::History&) const { return showHistory(services); }
        Out operator()(const route::ListImport& bring) const { return showListImport(bring, services); }
    };
    return std::visit(Visit{services, known}, route);
}

} // namespace clearframe::gui
