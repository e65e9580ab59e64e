#include "exchange/contained/worker_process.hpp"

#include "exchange/contained/message_socket.hpp"

#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <string>
#include <sys/socket.h>
#include <sys/wait.h>
#include <vector>

namespace clearframe::exchange {
namespace {

using policy::fail;
using policy::FailureKind;

policy::Failure notAvailable() {
    return {
        FailureKind::unavailable,
        "The part of the kiosk that reads files did not start. Nothing was read. Start the kiosk again, or call IT."};
}

/// The worker inherits no environment but this: no path, no name, nothing that steers a library from outside.
std::vector<std::string> workerEnvironment() {
    std::vector<std::string> environment{"LC_ALL=C.UTF-8", "MALLOC_ARENA_MAX=1"};
#ifdef CLEARFRAME_SANITIZED
    for (const char* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS", "LSAN_OPTIONS"})
        if (const char* value = std::getenv(name)) environment.push_back(std::string(name) + "=" + value);
#endif
    return environment;
}

struct SpawnActions {
    posix_spawn_file_actions_t actions;
    SpawnActions() { posix_spawn_file_actions_init(&actions); }
    ~SpawnActions() { posix_spawn_file_actions_destroy(&actions); }
    SpawnActions(const SpawnActions&) = delete;
    SpawnActions& operator=(const SpawnActions&) = delete;
};

/// Starts the program with `socket` as its descriptor 3 and no other but /dev/null. -1 where it cannot be started.
pid_t spawn(const std::filesystem::path& program, int socket) {
    SpawnActions files;
    // From above every descriptor in use, so that the copy to 3 always is a copy and loses its close-on-exec mark.
    const UniqueFd high(::fcntl(socket, F_DUPFD_CLOEXEC, 64));
    if (!high.valid()) return -1;
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        posix_spawn_file_actions_addopen(&files.actions, standard, "/dev/null", O_RDWR, 0);
    posix_spawn_file_actions_adddup2(&files.actions, high.get(), protocol::workerSocket);
    posix_spawn_file_actions_addclosefrom_np(&files.actions, protocol::workerSocket + 1);

    std::string name = program.string();
    std::array<char*, 2> arguments{name.data(), nullptr};
    auto environment = workerEnvironment();
    std::vector<char*> variables;
    for (auto& variable : environment)
        variables.push_back(variable.data());
    variables.push_back(nullptr);

    pid_t process = -1;
    if (::posix_spawn(&process, name.c_str(), &files.actions, nullptr, arguments.data(), variables.data()) != 0)
        return -1;
    return process;
}

policy::Failure costItsChild(protocol::Outcome outcome, protocol::Task task) {
    const std::string instead =
        task == protocol::Task::readTable ? "Export it again as a plain CSV." : "Save it as a JPEG and add that.";
    switch (outcome) {
    case protocol::Outcome::outOfTime:
        return {FailureKind::refused, "This file took too long to read. " + instead};
    case protocol::Outcome::crashed:
        return {FailureKind::refused, "This file cannot be read safely. It is damaged or too large. " + instead};
    case protocol::Outcome::noResources:
        return {FailureKind::unavailable,
                "The kiosk has too little memory to read files now. Close other work and try again."};
    case protocol::Outcome::answered:
    case protocol::Outcome::uncontained:
        break;
    }
    return {FailureKind::unavailable,
            "This kiosk cannot shield itself from files. Nothing is read until IT has looked at it."};
}

} // namespace

WorkerProcess::WorkerProcess(std::filesystem::path program, std::chrono::milliseconds patience)
    : program_(std::move(program)), patience_(patience) {}

WorkerProcess::~WorkerProcess() {
    end();
}

policy::Done WorkerProcess::start() {
    std::array<int, 2> pair{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair.data()) != 0)
        return tl::unexpected(notAvailable());
    UniqueFd ours(pair[0]);
    const UniqueFd theirs(pair[1]);
    process_ = spawn(program_, theirs.get());
    if (process_ < 0) return tl::unexpected(notAvailable());
    socket_ = std::move(ours);
    return {};
}

void WorkerProcess::end() {
    socket_.reset();
    if (process_ < 0) return;
    ::kill(process_, SIGKILL);
    while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
    }
    process_ = -1;
}

policy::Result<ContainedAnswer> WorkerProcess::ask(protocol::Task task, std::span<const std::uint8_t> file) {
    if (file.size() > protocol::maxRequestBytes)
        return fail(FailureKind::refused, "This file is larger than 128 MB. Save it smaller and add it again.");
    usage_ = {};
    const UniqueFd memory = makeMemoryFile("clearframe-file");
    if (!memory.valid() || !writeWhole(memory, file) || !freeze(memory))
        return tl::unexpected(costItsChild(protocol::Outcome::noResources, task));
    return exchange(task, memory);
}

policy::Result<ContainedAnswer> WorkerProcess::exchange(protocol::Task task, const UniqueFd& file) {
    const std::array<int, 1> descriptors{file.get()};
    protocol::Request request;
    request.task = task;
    request.id = ++lastId_;
    // A worker that died since its last answer is replaced once; one that cannot take a request at all is a fault.
    bool sent = socket_.valid() && sendPlain(socket_.get(), request, descriptors);
    if (!sent) {
        end();
        if (const auto started = start(); !started) return tl::unexpected(started.error());
        sent = sendPlain(socket_.get(), request, descriptors);
    }
    protocol::Reply reply;
    auto message = sent ? receivePlain(socket_.get(), reply, patience_) : Message{};
    if (message.received == Received::timeout) {
        end();
        return tl::unexpected(costItsChild(protocol::Outcome::outOfTime, task));
    }
    if (message.received == Received::gone || reply.magic != protocol::version || reply.id != request.id) {
        end();
        return tl::unexpected(notAvailable());
    }
    usage_ = {reply.seconds, reply.peakKilobytes};
    if (reply.outcome != protocol::Outcome::answered) return tl::unexpected(costItsChild(reply.outcome, task));

    const bool pixels = task == protocol::Task::readPhoto;
    if (message.descriptors.size() != (pixels ? 2U : 1U))
        return tl::unexpected(costItsChild(protocol::Outcome::crashed, task));
    ContainedAnswer answer;
    const auto most = task == protocol::Task::readTable ? protocol::maxTableBytes : protocol::maxAnswerBytes;
    // The child is dead by now; freezing fails if anything of it still could write.
    if (!freeze(message.descriptors[0])) return tl::unexpected(costItsChild(protocol::Outcome::crashed, task));
    auto bytes = readWhole(message.descriptors[0], most);
    if (!bytes) return tl::unexpected(costItsChild(protocol::Outcome::crashed, task));
    answer.bytes = std::move(*bytes);
    if (pixels) {
        if (!freeze(message.descriptors[1])) return tl::unexpected(costItsChild(protocol::Outcome::crashed, task));
        answer.pixels = std::move(message.descriptors[1]);
    }
    return answer;
}

} // namespace clearframe::exchange
