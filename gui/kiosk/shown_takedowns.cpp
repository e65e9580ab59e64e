#include "gui/flow/takedowns_flow.hpp"
#include "gui/kiosk/shown.hpp"
#include "gui/screens/takedowns.hpp"

namespace clearframe::gui {
namespace {

class ShownTakedowns final : public Shown {
public:
    explicit ShownTakedowns(Services& services) : flow_(services) {}

    void frame(kit::Ui& ui, kit::Pictures& pictures) override {
        if (const auto intent = screens::draw(ui, flow_.model(), pictures, keys_)) flow_.handle(*intent);
    }
    std::optional<Route> takeRoute() override { return flow_.takeRoute(); }
    std::vector<PictureKey> wanted() const override { return flow_.wanted(); }

private:
    TakedownsFlow flow_;
    kit::KeyboardView keys_;
};

} // namespace

std::unique_ptr<Shown> showTakedowns(Services& services) {
    return std::make_unique<ShownTakedowns>(services);
}

} // namespace clearframe::gui
