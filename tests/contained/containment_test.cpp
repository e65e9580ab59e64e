// A child of the worker that was taken over by a file gets nowhere, and costs that file only.
#include "tests/contained/workers.hpp"

#include <catch2/catch.hpp>
#include <chrono>
#include <functional>

using namespace clearframe;
using namespace clearframe::tests;

namespace {

double secondsFor(const std::function<void()>& work) {
    const auto begun = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
}

void checkCostsOnlyItself(const std::string& what) {
    INFO(what);
    exchange::ContainedReader reader(hostileWorker());
    REQUIRE(servesOthers(reader));
    const int worker = reader.workerId();
    const auto photo = act(reader, what);
    REQUIRE_FALSE(photo);
    CHECK(photo.error().kind == policy::FailureKind::refused);
    CHECK(photo.error().text.ends_with("."));
    CHECK(servesOthers(reader));
    CHECK(reader.workerId() == worker); // the keeper itself was never harmed
}

} // namespace

#ifndef CLEARFRAME_SANITIZED // sanitizers need files and code of their own
TEST_CASE("every door out of the sandbox is shut") {
    exchange::ContainedReader reader(hostileWorker());
    const std::string door =
        GENERATE(as<std::string>{}, "read a file", "read a file by openat", "read a file by openat2", "write a file",
                 "list a folder", "look for a file", "read a link", "remove a file", "use the network",
                 "use a local socket", "make a pair of sockets", "start a program", "make a process",
                 "signal the keeper", "signal a thread of the keeper", "trace the keeper", "read the keeper's memory",
                 "map code", "turn data into code", "raise its limits", "keep other descriptors", "change the clock",
                 "use io_uring", "load a kernel program");
    CAPTURE(door);
    const auto answer = act(reader, door);
    REQUIRE_FALSE(answer);
    CHECK(answer.error().text == "shut");
    CHECK_FALSE(std::filesystem::exists("/tmp/clearframe-escaped"));
}

TEST_CASE("a file that eats memory is stopped at half a gigabyte") {
    exchange::ContainedReader reader(hostileWorker());
    const std::string what = GENERATE(as<std::string>{}, "eat memory", "fill the pixels");
    CHECK(secondsFor([&] { CHECK_FALSE(act(reader, what)); }) < 10);
    CHECK(reader.lastUsage().peakKilobytes < 512 * 1024);
    CHECK(servesOthers(reader));
}
#endif

TEST_CASE("a crash costs its own file only") {
    checkCostsOnlyItself("crash");
    checkCostsOnlyItself("abort");
    checkCostsOnlyItself("throw");
}

TEST_CASE("a child that leaves no answer, or garbage, costs its own file only") {
    checkCostsOnlyItself("leave");
    checkCostsOnlyItself("garbage");
}

TEST_CASE("a file that never ends costs ten seconds and its own file") {
    const std::string what = GENERATE(as<std::string>{}, "spin", "spin in a thread", "sleep");
    CHECK(secondsFor([&] { checkCostsOnlyItself(what); }) < 14);
}
