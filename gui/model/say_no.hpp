// Somebody asked not to be in photos: who it was, and what it means. What a family said is never shown here.
#pragma once

#include "core/policy/consent.hpp"
#include "gui/model/typing.hpp"

#include <string>
#include <variant>
#include <vector>

namespace clearframe::gui {

struct SayNoChoice {
    policy::PupilKey pupil;
    std::string name;
    std::string group; ///< class
};

enum class SayNoStep {
    search, ///< a pupil, by name
    note,   ///< somebody without a name, in words
    done,
};

struct SayNoModel {
    std::string event;
    SayNoStep step = SayNoStep::search;
    std::string query;
    std::vector<SayNoChoice> found;
    std::string note;
    std::string noteUnder;
    bool loading = true;
    bool busy = false;
    std::string problem; ///< a sentence

    bool asks = false; ///< the dialog before it is recorded
    std::string title; ///< of the dialog, then of what was done
    std::string text;
    std::string yes;
    std::string leave; ///< on the primary, once it is done
};

namespace say_no {
struct Type {
    Typed typed;
};
struct Choose {
    policy::PupilKey pupil;
};
struct Describe { ///< there is no name
    bool open;
};
struct Next {}; ///< the note is whole
struct Yes {};
struct Cancel {};
struct Leave {};
struct Back {};
struct Lock {};
} // namespace say_no

using SayNoIntent = std::variant<say_no::Type, say_no::Choose, say_no::Describe, say_no::Next, say_no::Yes,
                                 say_no::Cancel, say_no::Leave, say_no::Back, say_no::Lock>;

} // namespace clearframe::gui
