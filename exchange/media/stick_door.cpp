#include "exchange/media/stick_door.hpp"

#include "exchange/intake/display_name.hpp"
#include "exchange/media/mount_table.hpp"
#include "posix/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <optional>

namespace clearframe::exchange {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t largestTable = std::size_t{4} << 20U;
constexpr timeval patience{.tv_sec = 30, .tv_usec = 0};
/// What cameras and computers format sticks with. Others are read, and never written to.
constexpr std::array written{"vfat", "exfat", "ntfs3"};

/// The mount that a path is on: the longest one that it is below.
std::optional<Mount> mountOf(const std::string& path, const std::string& table) {
    const auto file = posix::openAt(AT_FDCWD, table, O_RDONLY);
    const auto bytes = file ? posix::readAll(file->get(), largestTable) : posix::failed(file.error());
    if (!bytes) return std::nullopt;
    std::optional<Mount> best;
    for (const Mount& mount : parseMounts({reinterpret_cast<const char*>(bytes->data()), bytes->size()})) {
        const bool holds = path == mount.path || path.starts_with(mount.path + '/');
        if (holds && (!best || mount.path.size() > best->path.size())) best = mount;
    }
    return best;
}

/// The answer's line; empty where there is none.
std::string askSocket(const std::string& socket, const std::string& request) {
    const posix::UniqueFd line(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (line.get() < 0 || socket.size() >= sizeof address.sun_path) return {};
    std::memcpy(address.sun_path, socket.c_str(), socket.size() + 1);
    (void)::setsockopt(line.get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    (void)::setsockopt(line.get(), SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    if (::connect(line.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) return {};
    if (::send(line.get(), request.data(), request.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(request.size()))
        return {};
    (void)::shutdown(line.get(), SHUT_WR);
    std::string answer;
    std::array<char, 256> part{};
    for (ssize_t count = 0; answer.size() < part.size(); answer.append(part.data(), static_cast<std::size_t>(count))) {
        count = ::recv(line.get(), part.data(), part.size(), 0);
        if (count <= 0) break;
    }
    return answer.substr(0, answer.find('\n'));
}

} // namespace

bool StickDoor::opens(const std::string& fileSystem) const {
    std::error_code error;
    return std::ranges::find(written, fileSystem) != written.end() && fs::is_socket(places_.socket, error);
}

policy::Done StickDoor::ask(const char* verb, const std::string& folder, bool writable) const {
    std::error_code error;
    const auto mount = mountOf(fs::weakly_canonical(folder, error).string(), places_.mounts);
    if (!mount || mount->writable == writable || !opens(mount->type)) return {};
    const auto name = fs::path(mount->source).filename().string();
    if (askSocket(places_.socket, fmt::format("{} {}\n", verb, name)) == "ok") return {};
    const auto stick = displayName(fs::path(mount->path).filename().string());
    return policy::fail(
        policy::FailureKind::unavailable,
        writable ? fmt::format("Nothing can be written to {}. Take another stick.", stick)
                 : fmt::format("The kiosk cannot see whether everything has arrived on {}. Look at the photos on a "
                               "computer before you rely on them.",
                               stick));
}

policy::Done StickDoor::open(const std::string& folder) const {
    return ask("write", folder, true);
}

policy::Done StickDoor::close(const std::string& folder) const {
    return ask("read", folder, false);
}

} // namespace clearframe::exchange
