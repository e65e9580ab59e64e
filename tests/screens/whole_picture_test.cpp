// Where a person answers for a photo, all of it is on the screen: also of one that stands upright, or is very wide.
#include "gui/screens/checklist.hpp"
#include "tests/kit/frame.hpp"

#include <algorithm>

using namespace clearframe;
using namespace clearframe::gui;
using namespace clearframe::gui::kit;
using clearframe::tests::Frame;

namespace {

class OnePicture final : public Pictures {
public:
    OnePicture(int width, int height) : shown_{&mark_, width, height} {}
    std::optional<Texture> find(const PictureRef&, float) override { return shown_; }
    [[nodiscard]] ImTextureID id() const { return shown_.id; }

private:
    int mark_ = 0;
    Texture shown_;
};

struct Part {
    float left = 1, top = 1, right = 0, bottom = 0; ///< of the picture, 0 … 1
};

/// What of the picture was drawn in the last frame.
Part partDrawn(ImTextureID id) {
    Part part;
    const ImDrawData* data = ImGui::GetDrawData();
    for (int n = 0; n < data->CmdListsCount; ++n) {
        const ImDrawList& list = *data->CmdLists[n];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            if (command.TextureId != id) continue;
            for (unsigned i = 0; i < command.ElemCount; ++i) {
                const auto index = list.IdxBuffer[static_cast<int>(command.IdxOffset + i)];
                const ImVec2 at = list.VtxBuffer[static_cast<int>(command.VtxOffset + index)].uv;
                part.left = std::min(part.left, at.x);
                part.right = std::max(part.right, at.x);
                part.top = std::min(part.top, at.y);
                part.bottom = std::max(part.bottom, at.y);
            }
        }
    }
    return part;
}

ChecklistModel checklistOf(std::size_t photos) {
    ChecklistModel model;
    model.title = "Before it goes out";
    model.several = photos > 1;
    model.pictures.assign(photos, {{"one"}, policy::Verdict::clear});
    model.rows = {{"Everyone is dressed for the activity"}};
    return model;
}

} // namespace

TEST_CASE("The checklist shows the whole of each photo, whatever its shape") {
    for (const Display& display : {Display{1280, 800, 149}, Display{800, 480, 133}, Display{800, 1280, 149}}) {
        for (const auto& [width, height] : {std::pair{800, 1200}, {1200, 800}, {3000, 700}}) {
            for (const std::size_t photos : {1, 2, 5, 6}) {
                Frame frame(display);
                OnePicture picture(width, height);
                frame.draw([&](Ui& ui, Pictures&) {
                    KeyboardView keys;
                    (void)screens::draw(ui, checklistOf(photos), picture, keys);
                });
                const Part part = partDrawn(picture.id());
                INFO(display.width << "x" << display.height << ", " << photos << " of " << width << "x" << height);
                CHECK(part.left == Approx(0).margin(0.02));
                CHECK(part.top == Approx(0).margin(0.02));
                CHECK(part.right == Approx(1).margin(0.02));
                CHECK(part.bottom == Approx(1).margin(0.02));
            }
        }
    }
}
