// The questions of a photo, with the names of the event it was taken at.
#pragma once

#include "core/policy/questions.hpp"
#include "core/workflow/photo_view.hpp"

namespace clearframe::workflow {

/// Classes of pupils whom photos of the event name, by a tag or by an answer, in the order of the list.
[[nodiscard]] policy::Result<std::vector<std::string>>
classesSeen(ports::Transaction& transaction, const Situation& situation, const std::string& event);

/// The never pupils to look for in photos of an event; they belong to the situation's list.
[[nodiscard]] policy::Result<std::vector<const policy::Pupil*>>
neverPupilsOf(ports::Transaction& transaction, const Situation& situation, const std::string& event);

/// Those of the view's questions that nobody has answered yet.
[[nodiscard]] policy::Result<std::vector<policy::Question>> openQuestions(ports::Transaction& transaction,
                                                                          const Situation& situation,
                                                                          const std::string& event,
                                                                          const PhotoView& view);

/// All questions that a photo asks now, answered or not.
[[nodiscard]] policy::Result<std::vector<policy::Question>> questionsOf(ports::Store& store, ports::Clock& clock,
                                                                        const policy::PhotoId& photo, Known& known);

} // namespace clearframe::workflow
