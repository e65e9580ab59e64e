#include "gui/flow/grid_flow.hpp"
#include "gui/kiosk/shown.hpp"
#include "gui/screens/grid.hpp"

namespace clearframe::gui {
namespace {

class ShownGrid final : public Shown {
public:
    ShownGrid(Services& services, const SharedKnown& known, const std::string& event) : flow_(services, known, event) {}

    void frame(kit::Ui& ui, kit::Pictures& pictures) override {
        if (const auto intent = screens::draw(ui, flow_.model(), pictures)) flow_.handle(*intent);
    }
    std::optional<Route> takeRoute() override { return flow_.takeRoute(); }
    std::vector<PictureKey> wanted() const override { return flow_.wanted(); }

private:
    GridFlow flow_;
};

} // namespace

std::unique_ptr<Shown> showGrid(const route::Grid& route, Services& services, const SharedKnown& known) {
    return std::make_unique<ShownGrid>(services, known, route.event);
}

} // namespace clearframe::gui
