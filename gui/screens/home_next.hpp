// The card of the one next step. Internal to screens.
#pragma once

#include "gui/kit/facts.hpp"
#include "gui/kit/picture.hpp"
#include "gui/model/home.hpp"

namespace clearframe::gui::screens {

/// True where its button was tapped.
bool homeNext(kit::Ui& ui, const HomeModel& model, const kit::Box& box, kit::Pictures& pictures);

/// A count as it stands on the background, or on the card of the next step.
kit::Tally tallyOf(const kit::Ui& ui, const HomeCount& count, bool onCard, bool withWord);

} // namespace clearframe::gui::screens
