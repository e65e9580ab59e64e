#include "gui/flow/list_import_flow.hpp"
#include "gui/kiosk/shown.hpp"
#include "gui/screens/list_import.hpp"

namespace clearframe::gui {
namespace {

class ShownListImport final : public Shown {
public:
    ShownListImport(const route::ListImport& route, Services& services)
        : services_(services), flow_(services, route.fromAddress) {}

    void frame(kit::Ui& ui, kit::Pictures&) override {
        services_.media.tick(ui.now());
        flow_.update();
        if (const auto intent = screens::draw(ui, flow_.model(), view_)) flow_.handle(*intent);
    }
    std::optional<Route> takeRoute() override { return flow_.takeRoute(); }
    bool working() const override { return flow_.working(); }

private:
    Services& services_;
    ListImportFlow flow_;
    screens::ListImportView view_;
};

} // namespace

std::unique_ptr<Shown> showListImport(const route::ListImport& route, Services& services) {
    return std::make_unique<ShownListImport>(route, services);
}

} // namespace clearframe::gui
