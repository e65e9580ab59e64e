// Asks a real socket, with an answer that a test chooses, as firmware/usb/stick gives it.
#include "exchange/media/mounted_media.hpp"
#include "exchange/media/stick_door.hpp"
#include "posix/unique_fd.hpp"
#include "tests/support/expect.hpp"
#include "tests/support/temporary_folder.hpp"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <cstring>
#include <fstream>
#include <thread>

using namespace clearframe;
using namespace clearframe::tests;
using exchange::StickDoor;

namespace {

/// One request, one answer, as often as it is asked.
class System {
public:
    System(const std::filesystem::path& socket, std::string answer)
        : answer_(std::move(answer)), socket_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        REQUIRE(socket.string().size() < sizeof address.sun_path);
        std::strcpy(address.sun_path, socket.c_str());
        REQUIRE(::bind(socket_.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
        REQUIRE(::listen(socket_.get(), 4) == 0);
        thread_ = std::thread([this] { serve(); });
    }
    ~System() {
        (void)::shutdown(socket_.get(), SHUT_RDWR);
        thread_.join();
    }
    System(const System&) = delete;
    System& operator=(const System&) = delete;

    std::string heard; ///< read it after the answer

private:
    void serve() {
        for (;;) {
            const posix::UniqueFd line(::accept(socket_.get(), nullptr, nullptr));
            if (line.get() < 0) return;
            std::array<char, 64> part{};
            for (ssize_t count = 0; (count = ::read(line.get(), part.data(), part.size())) > 0;)
                heard.append(part.data(), static_cast<std::size_t>(count));
            (void)::send(line.get(), answer_.data(), answer_.size(), MSG_NOSIGNAL);
        }
    }

    std::string answer_;
    posix::UniqueFd socket_;
    std::thread thread_;
};

struct DoorFixture {
    explicit DoorFixture(const std::string& options = "ro,nosuid", const std::string& type = "vfat") {
        std::filesystem::create_directories(stick / "DCIM");
        std::ofstream(folder / "mountinfo") << "28 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
                                            << "42 28 8:17 / " << stick.string() << " " << options << " - " << type
                                            << " /dev/sdb1 " << options.substr(0, 2) << "\n";
    }
    [[nodiscard]] std::filesystem::path socket() const { return folder / "sticks.sock"; }
    [[nodiscard]] StickDoor door() const {
        return StickDoor({.socket = socket().string(), .mounts = (folder / "mountinfo").string()});
    }

    TemporaryFolder folder;
    std::filesystem::path stick = folder / "media" / "SCHOOL";
};

} // namespace

TEST_CASE("A stick that the system keeps read-only is asked for by its device, also for a folder on it") {
    const DoorFixture f;
    System system(f.socket(), "ok\n");
    CHECK(f.door().open((f.stick / "DCIM").string()));
    CHECK(system.heard == "write sdb1\n");
}

TEST_CASE("A stick that stays read-only is a sentence, whatever the system answers") {
    for (const std::string answer : {"no read-only\n", "", "okay\n", "\n"}) {
        const DoorFixture f;
        System system(f.socket(), answer);
        const auto failure = failureOf(f.door().open(f.stick.string()));
        CHECK(failure.kind == policy::FailureKind::unavailable);
        CHECK(failure.text == "Nothing can be written to SCHOOL. Take another stick.");
    }
}

TEST_CASE("Where the system keeps no sticks, and where one is writable already, nothing is asked") {
    const DoorFixture closed;
    CHECK(closed.door().open(closed.stick.string()));
    CHECK_FALSE(closed.door().opens("vfat"));

    const DoorFixture writable("rw,nosuid");
    System system(writable.socket(), "no\n");
    CHECK(writable.door().open(writable.stick.string()));
    CHECK(writable.door().open("/home"));
    CHECK(system.heard.empty());
    CHECK_FALSE(writable.door().close(writable.stick.string()));
    CHECK(system.heard == "read sdb1\n");
}

TEST_CASE("A read-only stick is offered for exports where the system opens it, and one of Linux is not") {
    for (const auto& [type, offered] : {std::pair{"vfat", true}, {"exfat", true}, {"ntfs3", true}, {"ext4", false}}) {
        CAPTURE(type);
        const DoorFixture f("ro,nosuid", type);
        System system(f.socket(), "ok\n");
        std::filesystem::create_directories(f.folder / "devices" / "8:17");
        exchange::MountedMedia media({.roots = {(f.folder / "media").string()},
                                      .mounts = (f.folder / "mountinfo").string(),
                                      .devices = (f.folder / "devices").string(),
                                      .door = f.door()});
        const auto list = need(media.list());
        REQUIRE(list.size() == 1);
        CHECK(list[0].writable == offered);
    }
}
