#include "gui/flow/say_no_flow.hpp"
#include "gui/kiosk/shown.hpp"
#include "gui/screens/say_no.hpp"

namespace clearframe::gui {
namespace {

class ShownSayNo final : public Shown {
public:
    ShownSayNo(Services& services, const SharedKnown& known, const route::SayNo& route)
        : flow_(services, known, route) {}

    void frame(kit::Ui& ui, kit::Pictures&) override {
        if (const auto intent = screens::draw(ui, flow_.model(), keys_)) flow_.handle(*intent);
    }
    std::optional<Route> takeRoute() override { return flow_.takeRoute(); }

private:
    SayNoFlow flow_;
    kit::KeyboardView keys_;
};

} // namespace

std::unique_ptr<Shown> showSayNo(const route::SayNo& route, Services& services, const SharedKnown& known) {
    return std::make_unique<ShownSayNo>(services, known, route);
}

} // namespace clearframe::gui
