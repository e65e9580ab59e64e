// Before a photo goes out: a person answers for how it looks (policy P7, P8, P10), and approves, refers, blocks or
// deletes it.
#pragma once

#include "core/policy/judge.hpp"
#include "gui/model/picture_ref.hpp"
#include "gui/model/typing.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace clearframe::gui {

enum class Answer { none, yes, no, notSure };

struct ChecklistRow {
    std::string question;
    Answer answer = Answer::none; ///< never given beforehand
};

/// "Delete at once", and what it is about in words: the picture is gone, and a note is kept for the business manager.
struct DeleteDialog {
    std::string note;
    bool canDelete = false;
};

struct ChecklistModel {
    std::string title;
    std::string under;
    PictureRef picture; ///< what goes out
    policy::Verdict verdict = policy::Verdict::blocked;
    std::string facts; ///< "3 covers · 8 people confirmed"
    std::vector<ChecklistRow> rows;
    std::string advice;  ///< under the rows
    std::string primary; ///< what it does, or how many answers are missing
    bool canApprove = false;
    bool mayDelete = true;
    std::optional<DeleteDialog> deleting;
    std::string problem; ///< why the last tap was not done
    bool busy = false;
};

namespace checklist {
struct Say {
    std::size_t row;
    Answer answer;
};
struct Approve {};
struct Refer {};
struct Block {};
struct Delete {
    bool open;
};
struct DeleteNote {
    Typed typed;
};
struct DeleteNow {};
struct Back {};
struct Lock {};
} // namespace checklist

using ChecklistIntent =
    std::variant<checklist::Say, checklist::Approve, checklist::Refer, checklist::Block, checklist::Delete,
                 checklist::DeleteNote, checklist::DeleteNow, checklist::Back, checklist::Lock>;

} // namespace clearframe::gui
