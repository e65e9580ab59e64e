#include "gui/flow/checklist_flow.hpp"
#include "gui/kiosk/shown.hpp"
#include "gui/screens/checklist.hpp"

namespace clearframe::gui {
namespace {

class ShownChecklist final : public Shown {
public:
    ShownChecklist(Services& services, const SharedKnown& known, const route::Checklist& route)
        : flow_(services, known, route) {}

    void frame(kit::Ui& ui, kit::Pictures& pictures) override {
        flow_.tick();
        if (const auto intent = screens::draw(ui, flow_.model(), pictures, keys_)) flow_.handle(*intent);
    }
    std::optional<Route> takeRoute() override { return flow_.takeRoute(); }
    std::vector<PictureKey> wanted() const override { return flow_.wanted(); }

private:
    ChecklistFlow flow_;
    kit::KeyboardView keys_;
};

} // namespace

std::unique_ptr<Shown> showChecklist(const route::Checklist& route, Services& services, const SharedKnown& known) {
    return std::make_unique<ShownChecklist>(services, known, route);
}

} // namespace clearframe::gui
