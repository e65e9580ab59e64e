#include "gui/flow/it_address_flow.hpp"
#include "gui/kiosk/shown.hpp"
#include "gui/screens/it_address.hpp"

namespace clearframe::gui {
namespace {

class ShownItAddress final : public Shown {
public:
    explicit ShownItAddress(Services& services) : flow_(services) {}

    void frame(kit::Ui& ui, kit::Pictures&) override {
        if (const auto intent = screens::draw(ui, flow_.model(), keys_)) flow_.handle(*intent);
    }
    std::optional<Route> takeRoute() override { return flow_.takeRoute(); }

private:
    ItAddressFlow flow_;
    kit::KeyboardView keys_;
};

} // namespace

std::unique_ptr<Shown> showItAddress(Services& services) {
    return std::make_unique<ShownItAddress>(services);
}

} // namespace clearframe::gui
