#include "gui/flow/it_prepare_trip_flow.hpp"
#include "gui/kiosk/shown.hpp"
#include "gui/screens/it_prepare_trip.hpp"

namespace clearframe::gui {
namespace {

class ShownItPrepareTrip final : public Shown {
public:
    ShownItPrepareTrip(Services& services, const SharedKnown& known) : flow_(services, known) {}

    void frame(kit::Ui& ui, kit::Pictures&) override {
        if (const auto intent = screens::draw(ui, flow_.model(), keys_)) flow_.handle(*intent);
    }
    std::optional<Route> takeRoute() override { return flow_.takeRoute(); }

private:
    ItPrepareTripFlow flow_;
    kit::KeyboardView keys_;
};

} // namespace

std::unique_ptr<Shown> showItPrepareTrip(Services& services, const SharedKnown& known) {
    return std::make_unique<ShownItPrepareTrip>(services, known);
}

} // namespace clearframe::gui
