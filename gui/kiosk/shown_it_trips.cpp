#include "gui/flow/it_trips_flow.hpp"
#include "gui/kiosk/shown.hpp"
#include "gui/screens/it_trips.hpp"

namespace clearframe::gui {
namespace {

class ShownItTrips final : public Shown {
public:
    ShownItTrips(const route::ItTrips& route, Services& services)
        : media_(services.media), flow_(services, route.told) {}

    void frame(kit::Ui& ui, kit::Pictures&) override {
        media_.tick(ui.now());
        flow_.update();
        if (const auto intent = screens::draw(ui, flow_.model())) flow_.handle(*intent);
    }
    std::optional<Route> takeRoute() override { return flow_.takeRoute(); }
    [[nodiscard]] bool working() const override { return flow_.working(); }

private:
    MediaWatch& media_;
    ItTripsFlow flow_;
};

} // namespace

std::unique_ptr<Shown> showItTrips(const route::ItTrips& route, Services& services) {
    return std::make_unique<ShownItTrips>(route, services);
}

} // namespace clearframe::gui
