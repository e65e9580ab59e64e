#include "gui/flow/it_accounts_flow.hpp"
#include "gui/kiosk/shown.hpp"
#include "gui/screens/it_accounts.hpp"

namespace clearframe::gui {
namespace {

class ShownItAccounts final : public Shown {
public:
    explicit ShownItAccounts(Services& services) : flow_(services) {}

    void frame(kit::Ui& ui, kit::Pictures&) override {
        if (const auto intent = screens::draw(ui, flow_.model(), keys_)) flow_.handle(*intent);
    }
    std::optional<Route> takeRoute() override { return flow_.takeRoute(); }

private:
    ItAccountsFlow flow_;
    kit::KeyboardView keys_;
};

} // namespace

std::unique_ptr<Shown> showItAccounts(Services& services) {
    return std::make_unique<ShownItAccounts>(services);
}

} // namespace clearframe::gui
