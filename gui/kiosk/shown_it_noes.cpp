#include "gui/flow/it_noes_flow.hpp"
#include "gui/kiosk/shown.hpp"
#include "gui/screens/it_noes.hpp"

namespace clearframe::gui {
namespace {

class ShownItNoes final : public Shown {
public:
    explicit ShownItNoes(Services& services) : flow_(services) {}

    void frame(kit::Ui& ui, kit::Pictures&) override {
        if (const auto intent = screens::draw(ui, flow_.model(), keys_)) flow_.handle(*intent);
    }
    std::optional<Route> takeRoute() override { return flow_.takeRoute(); }

private:
    ItNoesFlow flow_;
    kit::KeyboardView keys_;
};

} // namespace

std::unique_ptr<Shown> showItNoes(Services& services) {
    return std::make_unique<ShownItNoes>(services);
}

} // namespace clearframe::gui
