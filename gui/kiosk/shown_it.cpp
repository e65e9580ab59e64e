#include "gui/kiosk/shown.hpp"
#include "gui/screens/it.hpp"

namespace clearframe::gui {
namespace {

class ShownIt final : public Shown {
public:
    void frame(kit::Ui& ui, kit::Pictures&) override {
        if (const auto tapped = screens::drawIt(ui)) {
            if (*tapped == ItTap::lock)
                route_ = route::Lock{};
            else
                route_ = route::Home{};
        }
    }
    std::optional<Route> takeRoute() override { return std::exchange(route_, std::nullopt); }

private:
    std::optional<Route> route_;
};

} // namespace

std::unique_ptr<Shown> showIt() {
    return std::make_unique<ShownIt>();
}

} // namespace clearframe::gui
