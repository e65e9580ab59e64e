#include "worker/keeper.hpp"

#include "exchange/contained/message_socket.hpp"
#include "worker/sandbox.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <exception>
#include <fstream>
#include <optional>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>

namespace clearframe::worker {
namespace {

namespace protocol = exchange::protocol;
using exchange::UniqueFd;
using Clock = std::chrono::steady_clock;

enum ExitCode { done = 0, noAnswer = 70, noSandbox = 71 };

/// Memory that a child may map beyond what it inherits: the whole budget less what a child shares with its keeper, and
/// less the pages of codecs that only get resident while it works.
std::uint64_t memoryForChild() {
    std::uint64_t pages = 0;
    std::uint64_t resident = 0;
    std::ifstream("/proc/self/statm") >> pages >> resident;
    const std::uint64_t codecs = std::uint64_t{24} << 20;
    const std::uint64_t inherited = resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE)) + codecs;
    return protocol::maxMemory - std::min(inherited, protocol::maxMemory / 2);
}

[[noreturn]] void runChild(const Sandbox& sandbox, const Errand& errand, protocol::Task task, const Desk& desk,
                           pid_t keeper, std::uint64_t memory) {
    // Dies with its keeper, also if that died before this line.
    if (::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0 || ::getppid() != keeper) ::_exit(noSandbox);
    const std::uint64_t largest =
        std::max(static_cast<std::uint64_t>(protocol::maxPixels) * 3, protocol::maxTableBytes);
    const std::array<int, 3> keep{desk.request.get(), desk.answer.get(), desk.pixels.get()};
    if (!sandbox.enter({memory, protocol::maxProcessorSeconds, largest}, keep)) ::_exit(noSandbox);
    try {
        ::_exit(errand(task, desk) ? done : noAnswer);
    } catch (const std::exception&) { // bad_alloc at the memory limit, or a library's own
        ::_exit(noAnswer);
    }
}

/// Waits until the child ends, its time is over, or the kiosk is gone; in the last two cases kills it. The process is
/// always reaped when this returns.
protocol::Outcome watch(pid_t child, int socket, rusage& used) {
    const UniqueFd process(static_cast<int>(::syscall(SYS_pidfd_open, child, 0)));
    const auto deadline = Clock::now() + protocol::maxSeconds;
    bool inTime = false;
    while (process.valid()) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0) break;
        std::array<pollfd, 2> waits{pollfd{process.get(), POLLIN, 0}, pollfd{socket, POLLRDHUP, 0}};
        const int ready = ::poll(waits.data(), waits.size(), static_cast<int>(left));
        if (ready < 0 && errno != EINTR) break;
        if (ready <= 0) continue;
        inTime = waits[0].revents != 0;
        break; // ended, or nobody waits for the answer any more
    }
    if (!inTime) ::kill(child, SIGKILL);
    int status = 0;
    while (::wait4(child, &status, 0, &used) < 0 && errno == EINTR) {
    }
    if (!inTime) return protocol::Outcome::outOfTime;
    if (WIFSIGNALED(status))
        return WTERMSIG(status) == SIGXCPU ||
                       used.ru_utime.tv_sec + used.ru_stime.tv_sec >= static_cast<long>(protocol::maxProcessorSeconds)
                   ? protocol::Outcome::outOfTime
                   : protocol::Outcome::crashed;
    if (WEXITSTATUS(status) == done) return protocol::Outcome::answered;
    return WEXITSTATUS(status) == noSandbox ? protocol::Outcome::uncontained : protocol::Outcome::crashed;
}

class Keeper {
public:
    Keeper(UniqueFd socket, const Errand& errand) : socket_(std::move(socket)), errand_(errand) {}

    int serve() {
        for (;;) {
            protocol::Request request;
            auto message = exchange::receivePlain(socket_.get(), request);
            if (message.received != exchange::Received::message) return 0;
            if (request.magic != protocol::version || message.descriptors.size() != 1) return 2;
            if (!handle(request, message.descriptors[0])) return 0;
        }
    }

private:
    /// False where the kiosk is gone.
    bool handle(const protocol::Request& request, const UniqueFd& file) {
        protocol::Reply reply;
        reply.id = request.id;
        const UniqueFd answer = exchange::makeMemoryFile("clearframe-answer");
        const UniqueFd pixels = exchange::makeMemoryFile("clearframe-pixels");
        if (!sandbox_.ready()) {
            reply.outcome = protocol::Outcome::uncontained;
        } else if (!answer.valid() || !pixels.valid()) {
            reply.outcome = protocol::Outcome::noResources;
        } else {
            run(request.task, {file, answer, pixels}, reply);
        }
        const std::array<int, 2> both{answer.get(), pixels.get()};
        const bool withPixels = request.task == protocol::Task::readPhoto;
        const auto descriptors = std::span<const int>(both).first(withPixels ? 2 : 1);
        if (reply.outcome != protocol::Outcome::answered) return exchange::sendPlain(socket_.get(), reply, {});
        return exchange::sendPlain(socket_.get(), reply, descriptors);
    }

    void run(protocol::Task task, const Desk& desk, protocol::Reply& reply) {
        const auto begun = Clock::now();
        const pid_t self = ::getpid();
        const pid_t child = ::fork();
        if (child < 0) {
            reply.outcome = protocol::Outcome::noResources;
            return;
        }
        if (child == 0) runChild(sandbox_, errand_, task, desk, self, memory_);
        rusage used{};
        reply.outcome = watch(child, socket_.get(), used);
        reply.peakKilobytes = static_cast<std::uint64_t>(used.ru_maxrss);
        reply.seconds = std::chrono::duration<double>(Clock::now() - begun).count();
    }

    UniqueFd socket_;
    const Errand& errand_;
    Sandbox sandbox_;
    std::uint64_t memory_ = memoryForChild();
};

} // namespace

int keepServing(UniqueFd socket, const Errand& errand) {
    return Keeper(std::move(socket), errand).serve();
}

} // namespace clearframe::worker
