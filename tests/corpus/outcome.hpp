// How each file of a folder ended: a right export, or a clear refusal.
#pragma once

#include "core/policy/geometry.hpp"
#include "tests/corpus/school.hpp"

#include <map>
#include <string>
#include <vector>

namespace clearframe::tests {

struct Outcome {
    std::string source;  ///< file name
    policy::Size size;   ///< upright, as the program read it
    std::string refusal; ///< of a file that was not taken in
    std::string held;    ///< why a photo that was taken in stayed in
    std::filesystem::path output;

    [[nodiscard]] bool released() const { return !output.empty(); }
};

/// Settles and releases what `stage` answered, and checks everything that holds for any file: the answer is a sentence,
/// the export is clean and has the right size and a name that says nothing.
[[nodiscard]] std::vector<Outcome> workThrough(const School& school, const std::string& event,
                                               const nlohmann::json& staged);

/// One line for a person: how many went out, and why the others did not.
void print(const std::string& what, const std::vector<Outcome>& outcomes);

} // namespace clearframe::tests
