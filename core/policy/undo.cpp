#include "core/policy/undo.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::policy {
namespace {

struct HoldsBack {
    bool operator()(const act::Block&) const { return true; }
    bool operator()(const act::Refer&) const { return true; }
    bool operator()(const act::NeverSeen& a) const { return a.seen; }
    bool operator()(const act::CouldTell& a) const { return a.telling == act::Telling::block; }
    bool operator()(const act::AboutNo& a) const { return a.asked == act::Asked::block; }
    bool operator()(const auto&) const { return false; }
};

bool sameGiver(const Step& step, const PersonId& person, std::string_view name) {
    // Somebody who signed in and a name that was only typed: nobody can say whether they are the same.
    if (step.person.empty() != person.empty()) return false;
    return person.empty() ? !name.empty() && step.by == name : step.person == person;
}

} // namespace

bool holdsBack(const Step& step) {
    return std::ranges::any_of(step.acts, [](const Act& given) { return std::visit(HoldsBack{}, given); });
}

std::set<int> undoneSteps(const std::vector<Decision>& decisions) {
    std::set<int> steps;
    for (const auto& decision : decisions) {
        // A step without a number cannot be told from others like it.
        const auto* undo = std::get_if<act::Undo>(&decision.act);
        if (undo && undo->step > 0) steps.insert(undo->step);
    }
    return steps;
}

std::optional<Step> lastStanding(const std::vector<Decision>& decisions) {
    const auto gone = undoneSteps(decisions);
    std::optional<Step> last;
    for (const auto& decision : decisions) {
        if (decision.step <= 0 || gone.contains(decision.step) || std::holds_alternative<act::Undo>(decision.act))
            continue;
        if (!last || last->number != decision.step)
            last = Step{
                .number = decision.step, .by = decision.by, .person = decision.person, .at = decision.at, .acts = {}};
        last->acts.push_back(decision.act);
    }
    return last;
}

int nextStep(const std::vector<Decision>& decisions) {
    int last = 0;
    for (const auto& decision : decisions)
        last = std::max(last, decision.step);
    return last + 1;
}

Result<Step> stepToUndo(const std::vector<Decision>& decisions, const act::Undo& undo) {
    auto last = lastStanding(decisions);
    if (!last) return fail(FailureKind::conflict, "There is nothing to take back on this photo.");
    if (undo.step != 0 && undo.step != last->number)
        return fail(FailureKind::conflict,
                    "Something else was decided about this photo since. Look at it again before you take it back.");
    return *std::move(last);
}

Done checkTakingBack(const Step& step, const PersonId& person, std::string_view name, Time now) {
    if (!sameGiver(step, person, name))
        return fail(FailureKind::conflict,
                    fmt::format("{} held this photo back. Nobody else can take that back.", step.by));
    // A clock that was set back proves nothing.
    if (now < step.at || now - step.at > timeToTakeBack)
        return fail(
            FailureKind::conflict,
            fmt::format("This photo was held back more than {} minutes ago. It stays here.", timeToTakeBack.count()));
    return {};
}

} // namespace clearframe::policy
