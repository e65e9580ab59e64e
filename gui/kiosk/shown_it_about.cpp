#include "gui/kiosk/shown.hpp"
#include "gui/screens/it_about.hpp"

namespace clearframe::gui {
namespace {

/// Nothing of it changes, and nothing of it is for IT alone.
class ShownItAbout final : public Shown {
public:
    explicit ShownItAbout(const Installation& installation) : model_{.version = installation.version} {}

    void frame(kit::Ui& ui, kit::Pictures&) override {
        if (const auto intent = screens::draw(ui, model_)) {
            if (std::holds_alternative<it_about::Lock>(*intent))
                route_ = route::Lock{};
            else
                route_ = route::It{};
        }
    }
    std::optional<Route> takeRoute() override { return std::exchange(route_, std::nullopt); }

private:
    ItAboutModel model_;
    std::optional<Route> route_;
};

} // namespace

std::unique_ptr<Shown> showItAbout(Services& services) {
    return std::make_unique<ShownItAbout>(services.installation);
}

} // namespace clearframe::gui
