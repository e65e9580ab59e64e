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
        // Screens that are not there yet lead home.
        Out operator()(const route::TakeIn&) const { return showHome(services); }
        Out operator()(const route::Export&) const { return showHome(services); }
        Out operator()(const route::Roll&) const { return showHome(services); }
        Out operator()(const route::NamesToKnow&) const { return showHome(services); }
        Out operator()(const route::History&) const { return showHome(services); }
        Out operator()(const route::It&) const { return showHome(services); }
        Out operator()(const route::Grid& grid) const { return showGrid(grid, services, known); }
        Out operator()(const route::Photo& photo) const { return showPhoto(photo, services, known); }
    };
    return std::visit(Visit{services, known}, route);
}

} // namespace clearframe::gui
