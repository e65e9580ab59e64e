#include "tests/corpus/program.hpp"

#include "tests/support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <sstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace clearframe::tests {
namespace {

namespace fs = std::filesystem;

std::string textOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// What a process holds for itself, and what it shares with the others (the picture a worker hands over).
struct Held {
    long own = 0;
    long shared = 0;
};

Held heldBy(pid_t process) {
    std::ifstream file("/proc/" + std::to_string(process) + "/status");
    Held held;
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line);
        std::string key;
        long kilobytes = 0;
        if (!(words >> key >> kilobytes)) continue;
        if (key == "RssAnon:") held.own = kilobytes;
        if (key == "RssFile:" || key == "RssShmem:") held.shared += kilobytes;
    }
    return held;
}

void addFamily(pid_t process, Held& sum) {
    const Held held = heldBy(process);
    sum.own += held.own;
    sum.shared = std::max(sum.shared, held.shared);
    std::ifstream file("/proc/" + std::to_string(process) + "/task/" + std::to_string(process) + "/children");
    for (pid_t child = 0; file >> child;)
        addFamily(child, sum);
}

double megabytesOfFamily(pid_t process) {
    Held sum;
    addFamily(process, sum);
    return static_cast<double>(sum.own + sum.shared) / 1024.0;
}

double secondsOf(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

[[noreturn]] void become(const Words& words, const fs::path& output, const fs::path& errors) {
    std::vector<char*> arguments;
    for (const std::string& word : words)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    const int in = ::open("/dev/null", O_RDONLY);
    const int out = ::open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const int err = ::open(errors.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (::dup2(in, 0) == 0 && ::dup2(out, 1) == 1 && ::dup2(err, 2) == 2) ::execvp(arguments.front(), arguments.data());
    ::_exit(127);
}

} // namespace

nlohmann::json Answer::json() const {
    INFO("exit code " << exitCode << "\n" << errors);
    auto document = nlohmann::json::parse(output, nullptr, false);
    REQUIRE_FALSE(document.is_discarded());
    return document;
}

Answer run(const Words& words) {
    constexpr auto betweenSamples = std::chrono::milliseconds(10);
    const TemporaryFolder folder;
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) become(words, folder / "output", folder / "errors");
    Answer answer;
    int status = 0;
    rusage use{};
    while (::wait4(child, &status, WNOHANG, &use) == 0) {
        answer.wholeMegabytes = std::max(answer.wholeMegabytes, megabytesOfFamily(child));
        std::this_thread::sleep_for(betweenSamples);
    }
    answer.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    answer.processorSeconds = secondsOf(use.ru_utime) + secondsOf(use.ru_stime);
    answer.largestMegabytes = static_cast<double>(use.ru_maxrss) / 1024.0;
    answer.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    answer.output = textOf(folder / "output");
    answer.errors = textOf(folder / "errors");
    return answer;
}

Answer runKiosk(const fs::path& data, const Words& words) {
    Words line{CLEARFRAME_BINARY_DIR "/clearframe", "--json", "--data", data.string()};
    line.insert(line.end(), words.begin(), words.end());
    return run(line);
}

double crowding() {
    double load = 0;
    if (::getloadavg(&load, 1) != 1) return 1;
    return std::max(1.0, load / std::max(1U, std::thread::hardware_concurrency()));
}

} // namespace clearframe::tests
