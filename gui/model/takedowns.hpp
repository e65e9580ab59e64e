// Posts that have to be taken down, and those that were.
#pragma once

#include "gui/model/picture_ref.hpp"
#include "gui/model/typing.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace clearframe::gui {

enum class TakedownLook { overdue, due, gone };

struct TakedownPost {
    std::string event;   ///< "Awards assembly"
    std::string account; ///< "School Facebook page"
    std::string post;    ///< "School Facebook page · 22 May"
    std::string title;   ///< "Awards assembly, photo 7"
    std::string day;     ///< "22 May 2026"
    std::string file;
    std::string why;                  ///< the first reason, and how many more
    std::vector<std::string> reasons; ///< a sentence each
    std::string since;
    std::string caption; ///< "Caption: “…”"; empty: it had none
    std::string when;    ///< "26 hours overdue", "Due today, 17:10"
    TakedownLook look = TakedownLook::overdue;
    std::string tried; ///< who could not delete it, and why; empty: nobody tried in vain
    std::optional<PictureRef> picture;
};

struct TakedownsModel {
    bool loading = true;
    std::string problem;            ///< a sentence, where nothing could be read
    std::vector<TakedownPost> toDo; ///< the most urgent first
    std::vector<TakedownPost> gone; ///< the latest first
    bool showsGone = false;
    std::size_t chosen = 0;  ///< of what is shown
    bool opened = false;     ///< where there is no room for both: the post, not the list
    bool mustChoose = false; ///< one was just done with: a second tap at the same place must not mean the next post
    bool asksWhy = false;
    std::string typed;
    bool busy = false;
    std::string refused; ///< why the last tap did nothing

    [[nodiscard]] const std::vector<TakedownPost>& posts() const { return showsGone ? gone : toDo; }
};

namespace takedowns {
struct ShowGone {
    bool gone;
};
struct Choose {
    std::size_t index;
};
struct Confirm {};
struct Cannot {};
struct Type {
    Typed typed;
};
struct CannotDone {};
struct Cancel {};
struct Back {}; ///< from a post to the list, from the list home
struct Home {};
struct Lock {};
} // namespace takedowns

using TakedownsIntent =
    std::variant<takedowns::ShowGone, takedowns::Choose, takedowns::Confirm, takedowns::Cannot, takedowns::Type,
                 takedowns::CannotDone, takedowns::Cancel, takedowns::Back, takedowns::Home, takedowns::Lock>;

} // namespace clearframe::gui
