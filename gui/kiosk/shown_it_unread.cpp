#include "gui/flow/it_unread_flow.hpp"
#include "gui/kiosk/shown.hpp"
#include "gui/screens/it_unread.hpp"

namespace clearframe::gui {
namespace {

class ShownItUnread final : public Shown {
public:
    explicit ShownItUnread(Services& services) : flow_(services) {}

    void frame(kit::Ui& ui, kit::Pictures&) override {
        if (const auto intent = screens::draw(ui, flow_.model(), keys_)) flow_.handle(*intent);
    }
    std::optional<Route> takeRoute() override { return flow_.takeRoute(); }

private:
    ItUnreadFlow flow_;
    kit::KeyboardView keys_;
};

} // namespace

std::unique_ptr<Shown> showItUnread(Services& services) {
    return std::make_unique<ShownItUnread>(services);
}

} // namespace clearframe::gui
