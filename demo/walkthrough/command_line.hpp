// Runs `clearframe` as a script would: one command after the other, reading its JSON.
#pragma once

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace clearframe::demo {

using Arguments = std::vector<std::string>;

class CommandLine {
public:
    /// Every command is written to `log`, as it could be typed; the file is begun anew.
    CommandLine(std::filesystem::path program, std::filesystem::path data, std::filesystem::path log);

    struct Answer {
        int exitCode = 0;
        nlohmann::json json;
    };
    /// Adds `--data` and `--json`. Messages of the command go to the terminal. Throws std::runtime_error where the
    /// command could not be run, could not do it (2, 3) or gave no JSON; exit code 1 is an answer.
    Answer run(const Arguments& arguments);

private:
    std::filesystem::path program_;
    std::filesystem::path data_;
    std::filesystem::path log_;
};

} // namespace clearframe::demo
