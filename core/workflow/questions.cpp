#include "core/workflow/questions.hpp"

#include <algorithm>
#include <set>

namespace clearframe::workflow {
namespace {

policy::Result<std::vector<policy::Question>> allQuestions(ports::Transaction& transaction, const Situation& situation,
                                                           const std::string& event, const PhotoView& view) {
    if (!situation.roster()) return std::vector<policy::Question>();
    auto never = neverPupilsOf(transaction, situation, event);
    if (!never) return tl::unexpected(never.error());
    return policy::questionsOf(view.judgement, view.review, *situation.roster(), *never);
}

} // namespace

policy::Result<std::vector<std::string>> classesSeen(ports::Transaction& transaction, const Situation& situation,
                                                     const std::string& event) {
    std::vector<std::string> classes;
    if (!situation.roster()) return classes;
    auto seen = transaction.photos().namesSeen(event);
    if (!seen) return tl::unexpected(seen.error());
    std::set<const policy::Pupil*> pupils;
    for (const auto& name : seen->tagged) {
        // Whoever it could be: a class too many only gives more names to read.
        for (const auto* candidate : situation.roster()->match(name).candidates)
            pupils.insert(candidate);
    }
    for (const auto& key : seen->answered) {
        if (const auto* pupil = situation.roster()->find(key)) pupils.insert(pupil);
    }
    for (const auto* pupil : pupils) { // in the order of the list, whose pupils stand one after the other
        if (!pupil->group.empty() && std::ranges::find(classes, pupil->group) == classes.end())
            classes.push_back(pupil->group);
    }
    return classes;
}

policy::Result<std::vector<const policy::Pupil*>> neverPupilsOf(ports::Transaction& transaction,
                                                                const Situation& situation, const std::string& event) {
    if (!situation.list()) return std::vector<const policy::Pupil*>();
    auto classes = classesSeen(transaction, situation, event);
    if (!classes) return tl::unexpected(classes.error());
    return policy::neverPupilsFor(*situation.list(), *classes);
}

policy::Result<std::vector<policy::Question>> openQuestions(ports::Transaction& transaction, const Situation& situation,
                                                            const std::string& event, const PhotoView& view) {
    auto questions = allQuestions(transaction, situation, event, view);
    if (questions) std::erase_if(*questions, &policy::Question::answered);
    return questions;
}

policy::Result<std::vector<policy::Question>> questionsOf(ports::Store& store, ports::Clock& clock,
                                                          const policy::PhotoId& photo, Known& known) {
    auto transaction = store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto ready = known.refresh(**transaction, clock.reading()); !ready) return tl::unexpected(ready.error());
    auto stored = needPhoto(**transaction, photo);
    if (!stored) return tl::unexpected(stored.error());
    auto view = viewPhoto(**transaction, *stored, known.situation(), known.pictures(), stored->purpose);
    if (!view) return tl::unexpected(view.error());
    return allQuestions(**transaction, known.situation(), stored->event, *view);
}

} // namespace clearframe::workflow
