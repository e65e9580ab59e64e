// What systemd hears of the real program: it starts a kiosk again that does not draw any more.
#include "posix/unique_fd.hpp"
#include "tests/support/kiosk.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <cstring>
#include <thread>

using namespace clearframe;
using namespace clearframe::tests;
using namespace std::chrono_literals;

namespace {

/// systemd's end of $NOTIFY_SOCKET (sd_notify(3)).
class Manager {
public:
    Manager() : socket_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0)) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        REQUIRE(path().size() < sizeof address.sun_path);
        std::strcpy(address.sun_path, path().c_str());
        REQUIRE(::bind(socket_.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    }

    [[nodiscard]] std::string path() const { return (folder_.path() / "notify").string(); }

    /// The next message; nothing where none comes in time.
    [[nodiscard]] std::string hears(std::chrono::milliseconds within) const {
        pollfd waiting{.fd = socket_.get(), .events = POLLIN, .revents = 0};
        if (::poll(&waiting, 1, static_cast<int>(within.count())) != 1) return {};
        std::string text(256, '\0');
        const auto length = ::recv(socket_.get(), text.data(), text.size(), 0);
        text.resize(static_cast<std::size_t>(std::max<ssize_t>(length, 0)));
        return text;
    }

    void forget() const {
        while (!hears(0ms).empty()) {
        }
    }

private:
    TemporaryFolder folder_;
    posix::UniqueFd socket_;
};

} // namespace

TEST_CASE("The service manager hears that the kiosk is on the screen, that it still draws, and that it ends") {
    const Kiosk kiosk;
    const Manager manager;
    Program program({"--data", kiosk.data().string(), "kiosk", "--window"},
                    {{"SDL_VIDEODRIVER", "dummy"}, {"NOTIFY_SOCKET", manager.path()}});
    REQUIRE(manager.hears(30s) == "READY=1");
    CHECK(manager.hears(5s) == "WATCHDOG=1");
    CHECK(manager.hears(5s) == "WATCHDOG=1"); // nobody touches it, and it draws all the same

    program.signal(SIGSTOP);
    std::this_thread::sleep_for(100ms);
    manager.forget();
    CHECK(manager.hears(3s).empty());

    program.signal(SIGCONT);
    CHECK(manager.hears(5s) == "WATCHDOG=1");
    program.signal(SIGTERM);
    std::string last;
    while (last != "STOPPING=1") {
        last = manager.hears(5s);
        REQUIRE_FALSE(last.empty());
    }
    CHECK(program.answer(10s).code == 0);
}
