// The text of a post, checked against the list in force (policy P7, P11, P14, P19).
#pragma once

#include "core/policy/caption.hpp"
#include "core/workflow/photo_view.hpp"

#include <string>
#include <vector>

namespace clearframe::workflow {

struct Caption {
    std::string text;                    ///< UTF-8; empty: the photos go out without one
    std::vector<policy::KeptWords> kept; ///< what a person looked at and says may stay
};

/// What a person has to look at, answered or not. Without a list nothing can be said, and nothing goes out either.
[[nodiscard]] std::vector<policy::CaptionFinding>
captionFindings(const Situation& situation, const ports::Account& account, const std::string& text);
/// The same for a screen, as somebody types. FailureKind::notFound where there is no such account.
[[nodiscard]] policy::Result<std::vector<policy::CaptionFinding>> captionFindings(ports::Store& store,
                                                                                  ports::Clock& clock, Known& known,
                                                                                  const std::string& account,
                                                                                  const std::string& text);

/// FailureKind::conflict with the first sentence, where something in it is not answered.
[[nodiscard]] policy::Done checkCaption(const Situation& situation, const ports::Account& account,
                                        const Caption& caption);

} // namespace clearframe::workflow
