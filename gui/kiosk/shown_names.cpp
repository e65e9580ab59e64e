#include "gui/flow/names_flow.hpp"
#include "gui/kiosk/shown.hpp"
#include "gui/screens/names.hpp"

namespace clearframe::gui {
namespace {

class ShownNames final : public Shown {
public:
    ShownNames(Services& services, const std::string& event) : flow_(services, event) {}

    void frame(kit::Ui& ui, kit::Pictures&) override {
        if (const auto intent = screens::draw(ui, flow_.model())) flow_.handle(*intent);
    }
    std::optional<Route> takeRoute() override { return flow_.takeRoute(); }

private:
    NamesFlow flow_;
};

} // namespace

std::unique_ptr<Shown> showNames(const route::NamesToKnow& route, Services& services) {
    return std::make_unique<ShownNames>(services, route.event);
}

} // namespace clearframe::gui
