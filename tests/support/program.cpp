#include "tests/support/program.hpp"

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <csignal>
#include <fstream>
#include <functional>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace clearframe::tests {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

std::filesystem::path emptyFile() {
    std::string name = (std::filesystem::temp_directory_path() / "clearframe-said-XXXXXX").string();
    const int file = ::mkstemp(name.data());
    if (file < 0) throw std::runtime_error("no temporary file");
    ::close(file);
    return name;
}

std::string contents(const std::filesystem::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

std::vector<std::string> environmentWith(const Program::Variables& changed) {
    std::vector<std::string> out;
    for (char** variable = environ; *variable != nullptr; ++variable) {
        const std::string text = *variable;
        const std::string name = text.substr(0, text.find('='));
        // A test never sees the data of the person who runs it.
        if (name != "CLEARFRAME_DATA" && !changed.contains(name)) out.push_back(text);
    }
    for (const auto& [name, value] : changed) {
        if (!value.empty()) out.push_back(name + "=" + value);
    }
    return out;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> out;
    for (std::string& word : words)
        out.push_back(word.data());
    out.push_back(nullptr);
    return out;
}

bool waitUntil(Clock::time_point end, const std::function<bool()>& done) {
    while (!done()) {
        if (Clock::now() >= end) return false;
        std::this_thread::sleep_for(1ms);
    }
    return true;
}

void checkWords(const Answer& answer) {
    std::string text = answer.out + answer.err;
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    INFO(answer.whole());
    for (const char* word : {"exception", "what()", "std::", "sqlite", "errno", "backtrace", "terminate called",
                             "core dumped", "sanitizer", "inside clearframe"}) {
        INFO(word);
        CHECK(text.find(word) == std::string::npos);
    }
}

} // namespace

Program::Program(const Arguments& arguments, const Variables& changed, const std::filesystem::path& binary)
    : started_(Clock::now()), out_(emptyFile()), err_(emptyFile()) {
    std::vector<std::string> words{binary.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    auto variables = environmentWith(changed);

    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, out_.c_str(), O_WRONLY | O_TRUNC, 0);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, err_.c_str(), O_WRONLY | O_TRUNC, 0);
    posix_spawnattr_t group;
    posix_spawnattr_init(&group);
    posix_spawnattr_setflags(&group, POSIX_SPAWN_SETPGROUP);
    const int error =
        ::posix_spawn(&pid_, words.front().c_str(), &files, &group, pointers(words).data(), pointers(variables).data());
    posix_spawnattr_destroy(&group);
    posix_spawn_file_actions_destroy(&files);
    if (error != 0) throw std::runtime_error(words.front() + " cannot be run. Build it first.");
}

Program::~Program() {
    if (!status_) {
        kill();
        ::waitpid(pid_, nullptr, 0);
    }
    std::error_code ignored;
    std::filesystem::remove(out_, ignored);
    std::filesystem::remove(err_, ignored);
}

bool Program::endsWithin(std::chrono::milliseconds limit) {
    return waitUntil(Clock::now() + limit, [this] {
        int status = 0;
        if (!status_ && ::waitpid(pid_, &status, WNOHANG) == pid_) {
            status_ = status;
            seconds_ = std::chrono::duration<double>(Clock::now() - started_).count();
        }
        return status_.has_value();
    });
}

void Program::kill() const {
    signal(SIGKILL);
}

void Program::signal(int number) const {
    if (!status_) ::kill(pid_, number);
}

Answer Program::answer(std::chrono::seconds limit) {
    if (!endsWithin(limit)) {
        kill();
        (void)endsWithin(10s);
        FAIL_CHECK("The program did not end within " << limit.count() << " s.");
    }
    Answer answer = said();
    checkWords(answer);
    return answer;
}

Answer Program::said() const {
    Answer answer{.code = -1, .out = contents(out_), .err = contents(err_), .seconds = seconds_};
    if (status_ && WIFEXITED(*status_)) answer.code = WEXITSTATUS(*status_);
    return answer;
}

bool Program::vanishesWithin(std::chrono::milliseconds limit) const {
    return waitUntil(Clock::now() + limit, [this] { return ::kill(-pid_, 0) != 0; });
}

} // namespace clearframe::tests
