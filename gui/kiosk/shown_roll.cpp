#include "gui/flow/roll_flow.hpp"
#include "gui/kiosk/shown.hpp"
#include "gui/screens/roll.hpp"

namespace clearframe::gui {
namespace {

class ShownRoll final : public Shown {
public:
    ShownRoll(Services& services, const SharedKnown& known, const route::Roll& route)
        : flow_(services, known, route.event, route.photo) {}

    void frame(kit::Ui& ui, kit::Pictures& pictures) override {
        if (const auto intent = screens::draw(ui, flow_.model(), pictures, view_, keys_)) flow_.handle(*intent);
    }
    std::optional<Route> takeRoute() override { return flow_.takeRoute(); }
    std::vector<PictureKey> wanted() const override { return flow_.wanted(); }

private:
    RollFlow flow_;
    screens::StageView view_;
    kit::KeyboardView keys_;
};

} // namespace

std::unique_ptr<Shown> showRoll(const route::Roll& route, Services& services, const SharedKnown& known) {
    return std::make_unique<ShownRoll>(services, known, route);
}

} // namespace clearframe::gui
