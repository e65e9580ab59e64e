#include "gui/flow/export_flow.hpp"
#include "gui/kiosk/shown.hpp"
#include "gui/screens/export.hpp"

namespace clearframe::gui {
namespace {

class ShownExport final : public Shown {
public:
    ShownExport(Services& services, const SharedKnown& known, const std::string& event)
        : services_(services), flow_(services, known, services.media, event) {}

    void frame(kit::Ui& ui, kit::Pictures& pictures) override {
        services_.media.tick(ui.now());
        flow_.update();
        if (const auto intent = screens::draw(ui, flow_.model(), pictures, keys_)) flow_.handle(*intent);
    }
    std::optional<Route> takeRoute() override { return flow_.takeRoute(); }
    std::vector<PictureKey> wanted() const override { return flow_.wanted(); }
    bool working() const override { return flow_.working(); }

private:
    Services& services_;
    ExportFlow flow_;
    kit::KeyboardView keys_;
};

} // namespace

std::unique_ptr<Shown> showExport(const route::Export& route, Services& services, const SharedKnown& known) {
    return std::make_unique<ShownExport>(services, known, route.event);
}

} // namespace clearframe::gui
