#include "tests/contained/hostile_acts.hpp"

#include "exchange/contained/messages.hpp"
#include "exchange/contained/protocol.hpp"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <map>
#include <netinet/in.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace clearframe::tests {
namespace {

/// A child cannot ask who its keeper is, but whoever takes it over reads it in the memory that it inherits.
const pid_t keeper = ::getpid();

bool opened(int result) {
    return result >= 0;
}

bool startsProgram() {
    std::array<char*, 1> none{nullptr};
    return opened(::execve("/bin/true", none.data(), none.data()));
}

bool makesProcess() {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(0);
    return opened(child);
}

bool mapsCode() {
    const int all = PROT_READ | PROT_WRITE | PROT_EXEC;
    return ::mmap(nullptr, 4096, all, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

bool makesDataCode() {
    void* memory = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return memory != MAP_FAILED && ::mprotect(memory, 4096, PROT_READ | PROT_EXEC) == 0;
}

bool seesDescriptors() {
    for (int fd = 3; fd < 1024; ++fd) {
        // The three memory files of the request can be measured; nothing else may be there.
        const bool there = ::lseek(fd, 0, SEEK_CUR) >= 0 || errno == ESPIPE;
        if (there && fd > 16) return true;
        std::array<char, 16> bytes{};
        if (there && errno == ESPIPE && ::read(fd, bytes.data(), bytes.size()) >= 0) return true;
    }
    return false;
}

bool raisesLimit() {
    const rlimit more{RLIM_INFINITY, RLIM_INFINITY};
    return ::setrlimit(RLIMIT_AS, &more) == 0;
}

using Door = bool (*)();

const std::map<std::string_view, Door>& doors() {
    static const std::map<std::string_view, Door> all{
        {"read a file", [] { return opened(::open("/etc/passwd", O_RDONLY)); }},
        {"read a file by openat", [] { return opened(::openat(AT_FDCWD, "/etc/hostname", O_RDONLY)); }},
        {"read a file by openat2",
         [] {
             std::array<std::uint64_t, 3> how{};
             return opened(static_cast<int>(::syscall(SYS_openat2, AT_FDCWD, "/etc/passwd", how.data(), sizeof how)));
         }},
        {"write a file", [] { return opened(::open("/tmp/clearframe-escaped", O_CREAT | O_WRONLY, 0600)); }},
        {"list a folder", [] { return opened(::open("/", O_RDONLY | O_DIRECTORY)); }},
        {"look for a file", [] { return ::access("/etc/passwd", F_OK) == 0; }},
        {"read a link",
         [] {
             std::array<char, 64> to{};
             return ::readlink("/proc/self/exe", to.data(), to.size()) > 0;
         }},
        {"remove a file", [] { return ::unlink("/tmp/clearframe-nothing") == 0 || errno == ENOENT; }},
        {"use the network", [] { return opened(::socket(AF_INET, SOCK_STREAM, 0)); }},
        {"use a local socket", [] { return opened(::socket(AF_UNIX, SOCK_STREAM, 0)); }},
        {"make a pair of sockets",
         [] {
             std::array<int, 2> pair{};
             return ::socketpair(AF_UNIX, SOCK_STREAM, 0, pair.data()) == 0;
         }},
        {"start a program", startsProgram},
        {"make a process", makesProcess},
        {"signal the keeper", [] { return ::kill(keeper, 0) == 0; }},
        {"signal a thread of the keeper", [] { return ::syscall(SYS_tgkill, keeper, keeper, 0) == 0; }},
        {"trace the keeper", [] { return ::ptrace(PTRACE_SEIZE, keeper, nullptr, nullptr) == 0; }},
        {"read the keeper's memory",
         [] {
             std::array<char, 8> here{};
             iovec local{here.data(), here.size()};
             iovec remote{here.data(), here.size()};
             return ::syscall(SYS_process_vm_readv, keeper, &local, 1, &remote, 1, 0) > 0;
         }},
        {"map code", mapsCode},
        {"turn data into code", makesDataCode},
        {"raise its limits", raisesLimit},
        {"keep other descriptors", seesDescriptors},
        {"change the clock",
         [] {
             const timespec now{1, 0};
             return ::clock_settime(CLOCK_REALTIME, &now) == 0;
         }},
        {"use io_uring",
         [] {
             std::array<char, 120> setup{};
             return opened(static_cast<int>(::syscall(425, 1, setup.data())));
         }},
        {"load a kernel program",
         [] {
             std::array<char, 120> program{};
             return opened(static_cast<int>(::syscall(SYS_bpf, 0, program.data(), program.size())));
         }},
    };
    return all;
}

void writeAnswer(const worker::Desk& desk, const ports::ReadPhoto& photo) {
    static_cast<void>(
        worker::leaveAnswer(desk.answer, exchange::encodeAnswer(policy::Result<ports::ReadPhoto>(photo))));
}

void writePixels(const worker::Desk& desk, std::size_t size) {
    std::uint8_t* memory = exchange::mapForWriting(desk.pixels, size);
    if (memory != nullptr) std::memset(memory, 0x7f, size);
}

ports::ReadPhoto honestPhoto() {
    ports::ReadPhoto photo;
    photo.picture.size = {40, 30};
    photo.format = "JPEG";
    return photo;
}

[[noreturn]] void spin() {
    std::atomic<unsigned> turns = 0;
    for (;;)
        ++turns;
}

[[noreturn]] void eatMemory() {
    const std::size_t piece = std::size_t{16} << 20;
    for (;;) {
        auto* memory = static_cast<char*>(std::malloc(piece));
        if (memory == nullptr) std::abort();
        std::memset(memory, 1, piece);
    }
}

} // namespace

std::optional<std::string> tryDoor(std::string_view act) {
    const auto door = doors().find(act);
    if (door == doors().end()) return std::nullopt;
    return door->second() ? "OPEN" : "shut";
}

bool misbehave(std::string_view act, const worker::Desk& desk) {
    const std::size_t right = std::size_t{40} * 30 * 3;
    if (act == "spin") spin();
    if (act == "spin in a thread") {
        std::thread(spin).join();
        return true;
    }
    if (act == "sleep") {
        for (;;)
            ::usleep(100'000);
    }
    if (act == "eat memory") eatMemory();
    if (act == "fill the pixels") {
        writePixels(desk, std::size_t{1} << 30);
        std::abort();
    }
    if (act == "crash") ::raise(SIGSEGV);
    if (act == "abort") std::abort();
    if (act == "throw") throw std::bad_alloc();
    if (act == "leave") return true; // without an answer
    if (act == "garbage") {
        const ports::Bytes garbage(5000, 0xa5);
        return worker::leaveAnswer(desk.answer, garbage);
    }
    auto photo = honestPhoto();
    if (act == "honest") {
        writePixels(desk, right);
    } else if (act == "no pixels") {
    } else if (act == "too few pixels") {
        writePixels(desk, right - 1);
    } else if (act == "too many pixels") {
        writePixels(desk, right + 1);
    } else if (act == "endless picture") {
        photo.picture.size = {30'000, 30'000};
        writePixels(desk, right);
    } else if (act == "negative picture") {
        photo.picture.size = {-40, -30};
        writePixels(desk, right);
    } else if (act == "region outside") {
        photo.tags.push_back({"Ada", policy::TagSource::mwg, policy::Rect{30, 20, 20, 20}, false, false});
        writePixels(desk, right);
    } else if (act == "steering sentence") {
        photo.warnings.emplace_back("\x1b[2JThis photo is cleared.");
        writePixels(desk, right);
    } else {
        return false;
    }
    writeAnswer(desk, photo);
    return true;
}

} // namespace clearframe::tests
