#include "gui/flow/it_device_flow.hpp"
#include "gui/kiosk/shown.hpp"
#include "gui/screens/it_device.hpp"

namespace clearframe::gui {
namespace {

class ShownItDevice final : public Shown {
public:
    explicit ShownItDevice(Services& services) : flow_(services) {}

    void frame(kit::Ui& ui, kit::Pictures&) override {
        if (ui.now() >= nextTick_) {
            flow_.tick();
            nextTick_ = ui.now() + 1;
        }
        if (const auto intent = screens::draw(ui, flow_.model())) flow_.handle(*intent);
    }
    std::optional<Route> takeRoute() override { return flow_.takeRoute(); }
    [[nodiscard]] bool working() const override { return flow_.model().check == ItLogCheck::checking; }

private:
    ItDeviceFlow flow_;
    double nextTick_ = 0;
};

} // namespace

std::unique_ptr<Shown> showItDevice(Services& services) {
    return std::make_unique<ShownItDevice>(services);
}

} // namespace clearframe::gui
