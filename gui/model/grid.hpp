// All photos of one event: what stands in each cell, and what a person can do with them.
#pragma once

#include "core/policy/judge.hpp"
#include "core/policy/photo.hpp"
#include "gui/model/picture_ref.hpp"

#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace clearframe::gui {

enum class GridFilter { all, review, cover, clear, blocked };
enum class GridOrder { needsPersonFirst, asTaken };

struct GridCell {
    policy::PhotoId photo;
    policy::Verdict verdict = policy::Verdict::blocked;
    PictureRef picture;
    std::string reason;    ///< one line: the first thing to know
    bool approved = false; ///< a person said that it may go out
    bool hidden = true;    ///< the picture is not shown: blocked
};

struct GridModel {
    std::string event;
    std::string under; ///< "48 photos · taken in today by Ms Sandhar"
    std::string list;  ///< "List 42 · 11 days left"
    bool listGood = false;
    std::vector<GridCell> cells; ///< as filtered and sorted
    int all = 0, review = 0, cover = 0, clear = 0, blocked = 0;
    int waiting = 0; ///< photos that need a person: to review, or reviewed and not approved
    GridFilter filter = GridFilter::all;
    GridOrder order = GridOrder::needsPersonFirst;
    int ready = 0; ///< of those, seen and confirmed; only the checklist is missing
    bool selecting = false;
    std::set<policy::PhotoId> selected;
    bool loading = false;
    std::string note;      ///< "9 photos need a person"
    std::string noteUnder; ///< "About 4 minutes"
};

namespace grid {
struct Open {
    policy::PhotoId photo;
};
struct Filter {
    GridFilter filter;
};
struct SwitchOrder {};
struct SwitchSelecting {};
struct Toggle { ///< while selecting
    policy::PhotoId photo;
};
struct Review {};   ///< the next photo that needs a person
struct LastLook {}; ///< the checklist of those that are ready
struct Export {};
struct SayNo {}; ///< somebody asked not to be in photos
struct BlockSelected {};
struct Back {};
struct Lock {};
} // namespace grid

using GridIntent =
    std::variant<grid::Open, grid::Filter, grid::SwitchOrder, grid::SwitchSelecting, grid::Toggle, grid::Review,
                 grid::LastLook, grid::Export, grid::SayNo, grid::BlockSelected, grid::Back, grid::Lock>;

} // namespace clearframe::gui
