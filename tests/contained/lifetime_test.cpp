// When the worker starts, when it is started again, and that it never outlives the kiosk.
#include "tests/contained/workers.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <fstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace clearframe;
using namespace clearframe::tests;

namespace {

/// Gone, or dead and only waiting for a parent to notice.
bool runs(pid_t process) {
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    std::string line;
    if (!std::getline(file, line)) return false;
    const auto after = line.rfind(") ");
    return after != std::string::npos && line[after + 2] != 'Z' && line[after + 2] != 'X';
}

bool endsSoon(pid_t process) {
    for (int tries = 0; tries < 100; ++tries) {
        if (!runs(process)) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return false;
}

} // namespace

TEST_CASE("the worker starts with the first file and ends with its reader") {
    pid_t worker = -1;
    {
        exchange::ContainedReader reader(hostileWorker());
        CHECK(reader.workerId() == -1);
        REQUIRE(servesOthers(reader));
        worker = reader.workerId();
        REQUIRE(worker > 0);
        CHECK(runs(worker));
    }
    CHECK_FALSE(runs(worker));
}

TEST_CASE("a worker that was killed is started again with the next file") {
    exchange::ContainedReader reader(hostileWorker());
    REQUIRE(servesOthers(reader));
    const pid_t first = reader.workerId();
    REQUIRE(::kill(first, SIGKILL) == 0);
    REQUIRE(endsSoon(first));
    CHECK(servesOthers(reader));
    CHECK(reader.workerId() != first);
}

TEST_CASE("a worker that does not answer at all is ended after the kiosk's own patience") {
    exchange::ContainedReader reader(hostileWorker(), std::chrono::seconds(5));
    REQUIRE(servesOthers(reader));
    const pid_t first = reader.workerId();
    REQUIRE(::kill(first, SIGSTOP) == 0);
    const auto photo = act(reader, "honest");
    REQUIRE_FALSE(photo);
    CHECK(photo.error().kind == policy::FailureKind::refused);
    CHECK_FALSE(runs(first));
    CHECK(servesOthers(reader));
}

TEST_CASE("without a worker program nothing is read, and the sentence says what to do") {
    exchange::ContainedReader reader("/nowhere/clearframe-worker");
    const auto photo = reader.read(ports::PhotoFile{"a.jpg", {1}, {}});
    REQUIRE_FALSE(photo);
    CHECK(photo.error().kind == policy::FailureKind::unavailable);
    CHECK(photo.error().text.find("IT") != std::string::npos);
}

TEST_CASE("a program that is no worker is not waited for") {
    exchange::ContainedReader reader("/bin/false");
    const auto photo = reader.read(ports::PhotoFile{"a.jpg", {1}, {}});
    REQUIRE_FALSE(photo);
    CHECK(photo.error().kind == policy::FailureKind::unavailable);
}

TEST_CASE("no worker and no child outlives a kiosk that was killed") {
    std::array<int, 2> pipe{};
    REQUIRE(::pipe(pipe.data()) == 0);
    const pid_t kiosk = ::fork();
    if (kiosk == 0) {
        exchange::ContainedReader reader(hostileWorker());
        const bool serves = servesOthers(reader);
        const pid_t worker = serves ? reader.workerId() : -1;
        if (::write(pipe[1], &worker, sizeof worker) != sizeof worker) ::_exit(1);
        static_cast<void>(act(reader, "sleep")); // killed while a child is at work
        ::_exit(0);
    }
    pid_t worker = -1;
    REQUIRE(::read(pipe[0], &worker, sizeof worker) == sizeof worker);
    REQUIRE(worker > 0);
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    REQUIRE(::kill(kiosk, SIGKILL) == 0);
    REQUIRE(::waitpid(kiosk, nullptr, 0) == kiosk);
    CHECK(endsSoon(worker));
    ::close(pipe[0]);
    ::close(pipe[1]);
}
