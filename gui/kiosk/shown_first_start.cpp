#include "gui/flow/first_start_flow.hpp"
#include "gui/kiosk/shown.hpp"
#include "gui/screens/first_start.hpp"

namespace clearframe::gui {
namespace {

class ShownFirstStart final : public Shown {
public:
    explicit ShownFirstStart(Services& services) : services_(services), flow_(services) {}

    void frame(kit::Ui& ui, kit::Pictures&) override {
        if (ui.now() >= nextTick_) {
            flow_.tick();
            nextTick_ = ui.now() + 1;
        }
        if (const auto intent = screens::draw(ui, flow_.model(), keys_)) flow_.handle(*intent);
    }
    std::optional<Route> takeRoute() override { return flow_.takeRoute(); }
    /// Before anybody has a PIN there is nothing to lock, and the lock could not lead back here.
    [[nodiscard]] bool working() const override { return services_.session.actor.empty(); }

private:
    Services& services_;
    FirstStartFlow flow_;
    kit::KeyboardView keys_;
    double nextTick_ = 0;
};

} // namespace

std::unique_ptr<Shown> showFirstStart(Services& services) {
    return std::make_unique<ShownFirstStart>(services);
}

} // namespace clearframe::gui
