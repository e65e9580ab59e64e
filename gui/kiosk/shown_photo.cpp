#include "gui/flow/photo_flow.hpp"
#include "gui/kiosk/shown.hpp"
#include "gui/screens/photo.hpp"
#include "gui/screens/who.hpp"

namespace clearframe::gui {
namespace {

class ShownPhoto final : public Shown {
public:
    ShownPhoto(Services& services, const SharedKnown& known, const route::Photo& route)
        : flow_(services, known, route.event, route.photo) {}

    void frame(kit::Ui& ui, kit::Pictures& pictures) override {
        flow_.tick(ui.now());
        if (flow_.photo() != seen_) {
            seen_ = flow_.photo();
            view_ = {};
        }
        if (const auto* who = flow_.who()) {
            if (who->face != face_) lookAt(ui, *who);
            if (const auto intent = screens::draw(ui, *who, flow_.model(), pictures, closeUp_, keys_))
                flow_.handle(*intent);
            return;
        }
        face_ = 0;
        if (const auto intent = screens::draw(ui, flow_.model(), pictures, view_)) flow_.handle(*intent);
    }
    std::optional<Route> takeRoute() override { return flow_.takeRoute(); }
    std::vector<PictureKey> wanted() const override { return flow_.wanted(); }

private:
    /// The face in the middle of what the sheet leaves free, as large as is good to see.
    void lookAt(const kit::Ui& ui, const WhoModel& who) {
        face_ = who.face;
        keys_ = {};
        closeUp_ = screens::closeUpOf(ui, who);
    }

    PhotoFlow flow_;
    std::optional<policy::PhotoId> seen_;
    policy::FaceId face_ = 0;
    screens::StageView view_;
    screens::StageView closeUp_;
    kit::KeyboardView keys_;
};

} // namespace

std::unique_ptr<Shown> showPhoto(const route::Photo& route, Services& services, const SharedKnown& known) {
    return std::make_unique<ShownPhoto>(services, known, route);
}

} // namespace clearframe::gui
