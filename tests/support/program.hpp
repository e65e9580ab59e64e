// The real program as a child process: what a person or a script would see of it.
#pragma once

#include <nlohmann/json.hpp>
#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace clearframe::tests {

using Arguments = std::vector<std::string>;

struct Answer {
    int code = -1; ///< -1 where a signal ended it
    std::string out;
    std::string err;
    double seconds = 0;

    /// Standard output as the one JSON document it has to be. Throws where it is anything else.
    [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(out); }
    /// For INFO.
    [[nodiscard]] std::string whole() const { return "exit code " + std::to_string(code) + "\n" + out + err; }
};

/// One run of the program, in a process group of its own.
class Program {
public:
    using Variables = std::map<std::string, std::string>;

    /// Starts the program that was built with these tests, or a copy of it. `changed` is laid over this process's
    /// environment; an empty value takes a variable away. Standard input is empty.
    explicit Program(const Arguments& arguments, const Variables& changed = {},
                     const std::filesystem::path& binary = CLEARFRAME_BINARY_DIR "/clearframe");
    ~Program(); ///< kills what still runs
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    /// Ended by itself within `limit`.
    [[nodiscard]] bool endsWithin(std::chrono::milliseconds limit);
    /// SIGKILL, to the program alone: its worker has to notice by itself.
    void kill() const;
    /// To the program alone.
    void signal(int number) const;
    /// Waits to the end. Past the limit it is killed, and the test failed. Each answer's words are checked: no library
    /// speaks to a teacher.
    [[nodiscard]] Answer answer(std::chrono::seconds limit = std::chrono::seconds(120));
    /// What it said up to now, unchecked.
    [[nodiscard]] Answer said() const;
    /// No process of this run is left.
    [[nodiscard]] bool vanishesWithin(std::chrono::milliseconds limit) const;

private:
    pid_t pid_ = -1;
    std::optional<int> status_;
    std::chrono::steady_clock::time_point started_;
    double seconds_ = 0;
    std::filesystem::path out_;
    std::filesystem::path err_;
};

[[nodiscard]] inline Answer run(const Arguments& arguments, const Program::Variables& changed = {},
                                const std::filesystem::path& binary = CLEARFRAME_BINARY_DIR "/clearframe") {
    return Program(arguments, changed, binary).answer();
}

} // namespace clearframe::tests
