#pragma once

#include "gui/kit/keyboard.hpp"
#include "gui/kit/picture.hpp"
#include "gui/model/take_in.hpp"

namespace clearframe::gui::screens {

std::optional<TakeInIntent> draw(kit::Ui& ui, const TakeInModel& model, kit::Pictures& pictures,
                                 kit::KeyboardView& keys);

} // namespace clearframe::gui::screens
