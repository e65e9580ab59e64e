// A newer list, signed by the school, that nobody could read: what happened, and IT's word that it does not count.
#pragma once

#include "gui/model/it.hpp"
#include "gui/model/typing.hpp"

#include <string>
#include <variant>

namespace clearframe::gui {

struct ItUnreadModel {
    ItGate gate;
    bool waits = false; ///< there is such a list
    std::string title;  ///< "List 44 could not be read. Nothing can go out."
    std::string text;
    bool asking = false; ///< for the note
    std::string typed;
    bool busy = false;
    std::string problem; ///< a sentence
};

namespace it_unread {
struct Bring {};
struct Resolve {}; ///< open the note
struct Type {
    Typed typed;
};
struct NoteDone {};
struct Cancel {};
struct Back {};
struct Lock {};
} // namespace it_unread

using ItUnreadIntent = std::variant<it_unread::Bring, it_unread::Resolve, it_unread::Type, it_unread::NoteDone,
                                    it_unread::Cancel, it_unread::Back, it_unread::Lock>;

} // namespace clearframe::gui
