#include "gui/flow/it_kiosks_flow.hpp"
#include "gui/kiosk/shown.hpp"
#include "gui/screens/it_kiosks.hpp"

namespace clearframe::gui {
namespace {

class ShownItKiosks final : public Shown {
public:
    explicit ShownItKiosks(Services& services) : media_(services.media), flow_(services) {}

    void frame(kit::Ui& ui, kit::Pictures&) override {
        media_.tick(ui.now());
        flow_.update();
        if (const auto intent = screens::draw(ui, flow_.model(), keys_)) flow_.handle(*intent);
    }
    std::optional<Route> takeRoute() override { return flow_.takeRoute(); }
    [[nodiscard]] bool working() const override { return flow_.working(); }

private:
    MediaWatch& media_;
    ItKiosksFlow flow_;
    kit::KeyboardView keys_;
};

} // namespace

std::unique_ptr<Shown> showItKiosks(Services& services) {
    return std::make_unique<ShownItKiosks>(services);
}

} // namespace clearframe::gui
