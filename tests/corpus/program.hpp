// The real program as a child process: what it answered, and what it cost.
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace clearframe::tests {

using Words = std::vector<std::string>;

struct Answer {
    int exitCode = -1; ///< 128 and the signal's number where it was killed
    std::string output;
    std::string errors;
    double seconds = 0;          ///< on the clock
    double processorSeconds = 0; ///< of the program and everything it started
    double largestMegabytes = 0; ///< of the largest of its processes
    double wholeMegabytes = 0;   ///< of all its processes at once, shared memory counted once; sampled

    [[nodiscard]] bool crashed() const { return exitCode < 0 || exitCode > 3; }
    /// The one document on standard output; a failed test where there is none.
    [[nodiscard]] nlohmann::json json() const;
};

/// Runs any program found on the path, without a shell.
[[nodiscard]] Answer run(const Words& words);

/// `clearframe --json --data DATA WORDS…` of this build.
[[nodiscard]] Answer runKiosk(const std::filesystem::path& data, const Words& words);

/// How much longer than alone a program takes while others use the processors too: 1 on a quiet machine.
[[nodiscard]] double crowding();

} // namespace clearframe::tests
