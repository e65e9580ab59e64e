#include "exchange/seal/child_program.hpp"

#include "exchange/contained/memory_file.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace clearframe::exchange {
namespace {

using End = ProgramRun::End;
using Clock = std::chrono::steady_clock;

constexpr int secretDescriptor = 3;

struct SpawnFiles {
    posix_spawn_file_actions_t actions;
    SpawnFiles() { posix_spawn_file_actions_init(&actions); }
    ~SpawnFiles() { posix_spawn_file_actions_destroy(&actions); }
    SpawnFiles(const SpawnFiles&) = delete;
    SpawnFiles& operator=(const SpawnFiles&) = delete;
};

UniqueFd above(int fd) {
    return UniqueFd(::fcntl(fd, F_DUPFD_CLOEXEC, 64));
}

/// -1 where it cannot be started.
pid_t start(const std::string& program, const std::vector<std::string>& arguments, int input, int output, int secret) {
    SpawnFiles files;
    // Copies from above the numbers that are given out, so that none is overwritten before it was copied.
    const UniqueFd in = above(input);
    const UniqueFd out = above(output);
    const UniqueFd key = secret < 0 ? UniqueFd() : above(secret);
    if (!in.valid() || !out.valid() || (secret >= 0 && !key.valid())) return -1;
    posix_spawn_file_actions_adddup2(&files.actions, in.get(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files.actions, out.get(), STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&files.actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    if (secret >= 0) posix_spawn_file_actions_adddup2(&files.actions, key.get(), secretDescriptor);
    posix_spawn_file_actions_addclosefrom_np(&files.actions, secret >= 0 ? secretDescriptor + 1 : secretDescriptor);

    std::vector<std::string> words{program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> line;
    for (auto& word : words)
        line.push_back(word.data());
    line.push_back(nullptr);
    std::string language = "LC_ALL=C.UTF-8";
    std::array<char*, 2> environment{language.data(), nullptr};
    pid_t process = -1;
    if (::posix_spawn(&process, program.c_str(), &files.actions, nullptr, line.data(), environment.data()) != 0)
        return -1;
    const rlimit none{0, 0};
    (void)::prlimit(process, RLIMIT_CORE, &none, nullptr);
    return process;
}

/// A program that has said everything ends soon, or is ended.
bool endedWell(pid_t process, Clock::time_point until) {
    int status = 0;
    for (;;) {
        const pid_t ended = ::waitpid(process, &status, Clock::now() < until ? WNOHANG : 0);
        if (ended == process) return WIFEXITED(status) && WEXITSTATUS(status) == 0;
        if (ended < 0 && errno != EINTR) return false;
        if (ended == 0 && ::poll(nullptr, 0, 2) == 0 && Clock::now() >= until) ::kill(process, SIGKILL);
    }
}

/// Everything up to the end of the pipe.
End collect(int pipe, std::size_t most, Clock::time_point until, ports::Bytes& output) {
    std::array<std::uint8_t, 65536> block{};
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
        if (left <= 0) return End::tooLong;
        pollfd waiting{pipe, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, static_cast<int>(left));
        if (ready < 0 && errno != EINTR) return End::failed;
        if (ready <= 0) continue;
        const auto got = ::read(pipe, block.data(), block.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return End::failed;
        if (got == 0) return End::done;
        if (output.size() + static_cast<std::size_t>(got) > most) return End::tooLarge;
        output.insert(output.end(), block.begin(), block.begin() + got);
    }
}

} // namespace

ProgramRun runProgram(const std::string& program, const std::vector<std::string>& arguments, const ports::Bytes& input,
                      int secret, const ProgramLimits& limits) {
    ProgramRun run;
    // A file and no pipe: a program that reads nothing cannot keep us waiting.
    const UniqueFd given = makeMemoryFile("clearframe-input");
    if (!given.valid() || !writeWhole(given, input) || ::lseek(given.get(), 0, SEEK_SET) != 0) return run;
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return run;
    const UniqueFd ours(ends[0]);
    UniqueFd theirs(ends[1]);
    const pid_t process = start(program, arguments, given.get(), theirs.get(), secret);
    theirs.reset();
    if (process < 0) return run;
    const auto until = Clock::now() + limits.time;
    run.end = collect(ours.get(), limits.outputBytes, until, run.output);
    if (run.end != End::done) ::kill(process, SIGKILL);
    if (!endedWell(process, until) && run.end == End::done) run.end = End::failed;
    if (run.end != End::done) run.output.clear();
    return run;
}

} // namespace clearframe::exchange
