#include "gui/flow/lock_flow.hpp"
#include "gui/kiosk/shown.hpp"
#include "gui/screens/lock.hpp"

namespace clearframe::gui {
namespace {

class ShownLock final : public Shown {
public:
    explicit ShownLock(Services& services)
        : services_(services),
          flow_({services.desk, services.signingIn, services.ids, services.session.signedInLately}) {}

    void frame(kit::Ui& ui, kit::Pictures&) override {
        if (ui.now() >= nextTick_) {
            flow_.tick();
            nextTick_ = ui.now() + 1;
        }
        if (const auto intent = screens::draw(ui, flow_.model(), keys_)) flow_.handle(*intent);
        if (auto actor = flow_.takeActor()) services_.session.actor = std::move(*actor);
    }
    std::optional<Route> takeRoute() override { return flow_.takeRoute(); }

private:
    Services& services_;
    LockFlow flow_;
    kit::KeyboardView keys_;
    double nextTick_ = 0;
};

} // namespace

std::unique_ptr<Shown> showLock(Services& services) {
    return std::make_unique<ShownLock>(services);
}

} // namespace clearframe::gui
