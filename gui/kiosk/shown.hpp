// The screen that is on: a flow, how it is drawn, and what belongs to the view alone. One small class for each.
#pragma once

#include "gui/flow/review_job.hpp"
#include "gui/flow/route.hpp"
#include "gui/kit/picture.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace clearframe::gui {

class Shown {
public:
    Shown() = default;
    Shown(const Shown&) = delete;
    Shown& operator=(const Shown&) = delete;
    virtual ~Shown() = default;

    /// Draws, and hands what was tapped to the flow.
    virtual void frame(kit::Ui& ui, kit::Pictures& pictures) = 0;
    [[nodiscard]] virtual std::optional<Route> takeRoute() = 0;
    /// What it may show now or soon, most important first.
    [[nodiscard]] virtual std::vector<PictureKey> wanted() const { return {}; }
    /// Something is under way that a person stands there for, with a stick to take out after it: the kiosk does not
    /// lock itself meanwhile. What goes on without them is not meant.
    [[nodiscard]] virtual bool working() const { return false; }
};

[[nodiscard]] std::unique_ptr<Shown> show(const Route& route, Services& services, const SharedKnown& known);

[[nodiscard]] std::unique_ptr<Shown> showLock(Services& services);
[[nodiscard]] std::unique_ptr<Shown> showHome(Services& services);
[[nodiscard]] std::unique_ptr<Shown> showChecklist(const route::Checklist& route, Services& services,
                                                   const SharedKnown& known);
[[nodiscard]] std::unique_ptr<Shown> showIt(Services& services);
[[nodiscard]] std::unique_ptr<Shown> showItPeople(Services& services);
[[nodiscard]] std::unique_ptr<Shown> showItAccounts(Services& services);
[[nodiscard]] std::unique_ptr<Shown> showItSettings(Services& services);
[[nodiscard]] std::unique_ptr<Shown> showItDevice(Services& services);
[[nodiscard]] std::unique_ptr<Shown> showItAbout(Services& services);
[[nodiscard]] std::unique_ptr<Shown> showItNoes(Services& services);
[[nodiscard]] std::unique_ptr<Shown> showItAddress(Services& services);
[[nodiscard]] std::unique_ptr<Shown> showItUnread(Services& services);
[[nodiscard]] std::unique_ptr<Shown> showFirstStart(Services& services);
[[nodiscard]] std::unique_ptr<Shown> showItTrips(const route::ItTrips& route, Services& services);
[[nodiscard]] std::unique_ptr<Shown> showItPrepareTrip(Services& services, const SharedKnown& known);
[[nodiscard]] std::unique_ptr<Shown> showItKiosks(Services& services);
[[nodiscard]] std::unique_ptr<Shown> showTakeIn(Services& services);
[[nodiscard]] std::unique_ptr<Shown> showExport(const route::Export& route, Services& services,
                                                const SharedKnown& known);
[[nodiscard]] std::unique_ptr<Shown> showGrid(const route::Grid& route, Services& services, const SharedKnown& known);
[[nodiscard]] std::unique_ptr<Shown> showPhoto(const route::Photo& route, Services& services, const SharedKnown& known);
[[nodiscard]] std::unique_ptr<Shown> showRoll(const route::Roll& route, Services& services, const SharedKnown& known);
[[nodiscard]] std::unique_ptr<Shown> showSayNo(const route::SayNo& route, Services& services, const SharedKnown& known);
[[nodiscard]] std::unique_ptr<Shown> showNames(const route::NamesToKnow& route, Services& services);
[[nodiscard]] std::unique_ptr<Shown> showTakedowns(Services& services);
[[nodiscard]] std::unique_ptr<Shown> showHistory(Services& services);
[[nodiscard]] std::unique_ptr<Shown> showListImport(const route::ListImport& route, Services& services);

} // namespace clearframe::gui
