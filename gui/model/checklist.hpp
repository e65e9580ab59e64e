// Before photos go out: a person answers for how they look (policy P7, P8, P10), and approves them. One that is looked
// at alone can also be referred, blocked or deleted.
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

struct ChecklistPicture {
    PictureRef picture; ///< what goes out
    policy::Verdict verdict = policy::Verdict::blocked;
};

struct ChecklistModel {
    std::string title;
    std::string under;
    std::vector<ChecklistPicture> pictures; ///< every answer is about all of them
    bool several = false;                   ///< more than one picture: they are approved together, or looked at alone
    std::string facts;                      ///< of one alone: "3 covers · 8 people confirmed"
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
struct Alone { ///< this photo, by itself
    std::size_t picture;
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
    std::variant<checklist::Say, checklist::Alone, checklist::Approve, checklist::Refer, checklist::Block,
                 checklist::Delete, checklist::DeleteNote, checklist::DeleteNow, checklist::Back, checklist::Lock>;

} // namespace clearframe::gui
