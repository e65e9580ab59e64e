#include "gui/flow/home_flow.hpp"
#include "gui/flow/media_watch.hpp"
#include "gui/kiosk/shown.hpp"
#include "gui/screens/home.hpp"

namespace clearframe::gui {
namespace {

class ShownHome final : public Shown {
public:
    explicit ShownHome(Services& services)
        : services_(services), flow_({services.desk, services.store, services.clock, services.device,
                                      services.signingIn.uptime, services.session.look.style},
                                     services.session.actor, services.session.carriedOn) {}

    void frame(kit::Ui& ui, kit::Pictures& pictures) override {
        services_.media.tick(ui.now());
        showSticks();
        if (ui.now() >= nextTick_) {
            flow_.tick();
            nextTick_ = ui.now() + 1;
        }
        if (const auto intent = screens::draw(ui, flow_.model(), pictures)) flow_.handle(*intent);
        services_.session.carriedOn = flow_.carriedOn();
    }
    std::optional<Route> takeRoute() override { return flow_.takeRoute(); }
    std::vector<PictureKey> wanted() const override { return flow_.wanted(); }

private:
    void showSticks() {
        if (revision_ == services_.media.revision()) return;
        revision_ = services_.media.revision();
        flow_.setSticks(sticksOf(services_.media));
    }

    Services& services_;
    HomeFlow flow_;
    double nextTick_ = 0;
    std::uint64_t revision_ = 0;
};

} // namespace

std::unique_ptr<Shown> showHome(Services& services) {
    return std::make_unique<ShownHome>(services);
}

} // namespace clearframe::gui
