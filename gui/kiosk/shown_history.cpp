#include "gui/flow/history_flow.hpp"
#include "gui/kiosk/shown.hpp"
#include "gui/screens/history.hpp"

namespace clearframe::gui {
namespace {

class ShownHistory final : public Shown {
public:
    explicit ShownHistory(Services& services) : flow_(services) {}

    void frame(kit::Ui& ui, kit::Pictures&) override {
        if (const auto intent = screens::draw(ui, flow_.model(), view_)) flow_.handle(*intent);
    }
    std::optional<Route> takeRoute() override { return flow_.takeRoute(); }

private:
    HistoryFlow flow_;
    screens::HistoryView view_;
};

} // namespace

std::unique_ptr<Shown> showHistory(Services& services) {
    return std::make_unique<ShownHistory>(services);
}

} // namespace clearframe::gui
