// Every English sentence of the screens, a file a screen. Another language is another such folder.
//
// What a rule says about a photo comes from core/policy with its reason; it is not repeated here.
#pragma once

#include "gui/words/caption.hpp"
#include "gui/words/checklist.hpp"
#include "gui/words/event.hpp"
#include "gui/words/everywhere.hpp"
#include "gui/words/export.hpp"
#include "gui/words/history.hpp"
#include "gui/words/home.hpp"
#include "gui/words/it.hpp"
#include "gui/words/it_about.hpp"
#include "gui/words/it_accounts.hpp"
#include "gui/words/it_device.hpp"
#include "gui/words/it_people.hpp"
#include "gui/words/it_settings.hpp"
#include "gui/words/it_trips.hpp"
#include "gui/words/list_import.hpp"
#include "gui/words/lock.hpp"
#include "gui/words/names.hpp"
#include "gui/words/photo.hpp"
#include "gui/words/roll.hpp"
#include "gui/words/say_no.hpp"
#include "gui/words/take_in.hpp"
#include "gui/words/takedowns.hpp"
