#include "gui/flow/it_people_flow.hpp"
#include "gui/kiosk/shown.hpp"
#include "gui/screens/it_people.hpp"

namespace clearframe::gui {
namespace {

class ShownItPeople final : public Shown {
public:
    explicit ShownItPeople(Services& services) : flow_(services) {}

    void frame(kit::Ui& ui, kit::Pictures&) override {
        if (const auto intent = screens::draw(ui, flow_.model(), keys_)) flow_.handle(*intent);
    }
    std::optional<Route> takeRoute() override { return flow_.takeRoute(); }

private:
    ItPeopleFlow flow_;
    kit::KeyboardView keys_;
};

} // namespace

std::unique_ptr<Shown> showItPeople(Services& services) {
    return std::make_unique<ShownItPeople>(services);
}

} // namespace clearframe::gui
