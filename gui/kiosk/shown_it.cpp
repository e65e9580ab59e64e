#include "gui/flow/it_flow.hpp"
#include "gui/kiosk/shown.hpp"
#include "gui/screens/it.hpp"

namespace clearframe::gui {
namespace {

class ShownIt final : public Shown {
public:
    explicit ShownIt(Services& services) : flow_(services) {}

    void frame(kit::Ui& ui, kit::Pictures&) override {
        if (const auto intent = screens::draw(ui, flow_.model())) flow_.handle(*intent);
    }
    std::optional<Route> takeRoute() override { return flow_.takeRoute(); }

private:
    ItFlow flow_;
};

} // namespace

std::unique_ptr<Shown> showIt(Services& services) {
    return std::make_unique<ShownIt>(services);
}

} // namespace clearframe::gui
