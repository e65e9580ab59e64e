// A scene whose acts are given in numbered steps, as the workflow gives them.
#pragma once

#include "core/policy/undo.hpp"
#include "tests/policy/scene.hpp"

namespace clearframe::tests {

struct SteppedScene : Scene {
    SteppedScene& step(std::vector<Act> acts, const std::string& by = "Ms Reed", Time at = {}) {
        const int number = nextStep(decisions);
        for (auto& given : acts)
            decisions.push_back({std::move(given), by, at, {}, number});
        return *this;
    }
    SteppedScene& undo() { return step({act::Undo{lastStanding(decisions)->number}}); }
    /// Everything that a judgement says.
    [[nodiscard]] std::string text() const {
        const auto judgement = judged();
        std::string all = judgement.fingerprint(occasion.purpose);
        for (const auto& reason : judgement.reasons)
            all += "|" + reason.text;
        return all + "|" + std::to_string(judgement.fewestHeads) + "|" + std::to_string(judgement.mostHeads);
    }
    [[nodiscard]] ReviewState review() const { return replay(decisions, facts.faces); }
};

} // namespace clearframe::tests
