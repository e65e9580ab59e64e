#include "gui/flow/it_settings_flow.hpp"
#include "gui/kiosk/shown.hpp"
#include "gui/screens/it_settings.hpp"

namespace clearframe::gui {
namespace {

class ShownItSettings final : public Shown {
public:
    explicit ShownItSettings(Services& services) : flow_(services) {}

    void frame(kit::Ui& ui, kit::Pictures&) override {
        if (const auto intent = screens::draw(ui, flow_.model())) flow_.handle(*intent);
    }
    std::optional<Route> takeRoute() override { return flow_.takeRoute(); }

private:
    ItSettingsFlow flow_;
};

} // namespace

std::unique_ptr<Shown> showItSettings(Services& services) {
    return std::make_unique<ShownItSettings>(services);
}

} // namespace clearframe::gui
