// The text of a post, as it is typed, and what has to be looked at in it.
#pragma once

#include "core/policy/text_span.hpp"
#include "gui/model/typing.hpp"

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace clearframe::gui {

/// One thing in the caption that somebody has to answer.
struct CaptionIssue {
    std::string title; ///< "This is a pupil’s full name"
    std::string text;
    std::string toFix; ///< "The full name in the caption"
    policy::TextSpan where;
    std::vector<std::string> instead; ///< "Zosia", "Z. W."
    std::string stay;                 ///< on the button that leaves it as it is; empty: it may not stay
    bool canBeTakenOut = true;
};

struct CaptionModel {
    std::string text;
    std::string credit; ///< written under it
    std::string count;  ///< "100 of 2,200"
    bool typing = false;
    bool checking = false;
    std::string problem; ///< a sentence: it could not be checked
    std::vector<CaptionIssue> issues;

    /// Whether photos may go out with it. None at all is good.
    [[nodiscard]] bool good() const { return !checking && problem.empty() && issues.empty(); }
};

namespace captions {
struct Edit {
    bool open;
};
struct Type {
    Typed typed;
};
struct Use { ///< of the first issue's `instead`
    std::size_t which;
};
struct TakeOut {}; ///< the words of the first issue
struct Keep {};    ///< the first issue may stay
} // namespace captions

using CaptionIntent = std::variant<captions::Edit, captions::Type, captions::Use, captions::TakeOut, captions::Keep>;

} // namespace clearframe::gui
