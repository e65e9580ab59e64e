// One post that has to go: as a card in the list, and with what to do. Internal to screens.
#pragma once

#include "gui/kit/picture.hpp"
#include "gui/kit/ui.hpp"
#include "gui/model/takedowns.hpp"

#include <string_view>

namespace clearframe::gui::screens {

[[nodiscard]] float takedownCardHeight(kit::Ui& ui, const TakedownPost& post, float width);
/// True where it was tapped.
[[nodiscard]] bool takedownCard(kit::Ui& ui, const kit::Box& box, std::string_view id, const TakedownPost& post,
                                bool chosen, kit::Pictures& pictures);

/// In a card, scrolled where it does not fit. `refused`: why the last tap did nothing; may be empty.
void takedownPost(kit::Ui& ui, const kit::Box& box, const TakedownPost& post, std::string_view refused,
                  kit::Pictures& pictures);

} // namespace clearframe::gui::screens
