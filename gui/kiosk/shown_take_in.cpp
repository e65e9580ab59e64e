#include "gui/flow/take_in_flow.hpp"
#include "gui/kiosk/shown.hpp"
#include "gui/screens/take_in.hpp"

namespace clearframe::gui {
namespace {

class ShownTakeIn final : public Shown {
public:
    explicit ShownTakeIn(Services& services) : services_(services), flow_(services, services.media) {}

    void frame(kit::Ui& ui, kit::Pictures& pictures) override {
        services_.media.tick(ui.now());
        flow_.update();
        if (const auto intent = screens::draw(ui, flow_.model(), pictures, keys_)) flow_.handle(*intent);
    }
    std::optional<Route> takeRoute() override { return flow_.takeRoute(); }
    std::vector<PictureKey> wanted() const override { return flow_.wanted(); }

private:
    Services& services_;
    TakeInFlow flow_;
    kit::KeyboardView keys_;
};

} // namespace

std::unique_ptr<Shown> showTakeIn(Services& services) {
    return std::make_unique<ShownTakeIn>(services);
}

} // namespace clearframe::gui
