#pragma once

#include "gui/kit/keyboard.hpp"
#include "gui/model/it_people.hpp"

#include <optional>

namespace clearframe::gui::screens {

std::optional<ItPeopleIntent> draw(kit::Ui& ui, const ItPeopleModel& model, kit::KeyboardView& keys);

} // namespace clearframe::gui::screens
