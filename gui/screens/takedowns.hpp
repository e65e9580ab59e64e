#pragma once

#include "gui/kit/keyboard.hpp"
#include "gui/kit/picture.hpp"
#include "gui/model/takedowns.hpp"

#include <optional>

namespace clearframe::gui::screens {

std::optional<TakedownsIntent> draw(kit::Ui& ui, const TakedownsModel& model, kit::Pictures& pictures,
                                    kit::KeyboardView& keys);

} // namespace clearframe::gui::screens
