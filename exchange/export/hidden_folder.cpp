#include "exchange/export/hidden_folder.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <random>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <string_view>

namespace clearframe::exchange {

namespace {

constexpr std::string_view prefix = ".clearframe-";
constexpr std::size_t digits = 16;

} // namespace

std::string newHiddenName() {
    // The name is made exclusively, so a clash would only be an error.
    std::random_device random;
    const std::uint64_t value = (static_cast<std::uint64_t>(random()) << 32U) | random();
    return fmt::format("{}{:016x}", prefix, value);
}

bool isHiddenName(const std::string& name) {
    return name.starts_with(prefix) && name.size() == prefix.size() + digits &&
           name.find_first_not_of("0123456789abcdef", prefix.size()) == std::string::npos;
}

posix::Expected<HiddenFolder> makeHiddenFolder(int destination) {
    HiddenFolder made{newHiddenName(), {}};
    if (::mkdirat(destination, made.name.c_str(), 0700) != 0) return posix::failed(posix::lastError());
    auto folder = posix::openAt(destination, made.name, O_RDONLY | O_DIRECTORY);
    if (!folder) return posix::failed(folder.error());
    if (auto error = posix::lockExclusively(folder->get(), {})) {
        ::unlinkat(destination, made.name.c_str(), AT_REMOVEDIR);
        return posix::failed(error);
    }
    // Between making and locking, another program may have taken it for abandoned.
    const auto named = posix::statusAt(destination, made.name);
    const auto held = posix::status(folder->get());
    if (!named || !held || named->st_ino != held->st_ino) {
        return posix::failed(std::make_error_code(std::errc::resource_unavailable_try_again));
    }
    made.folder = std::move(*folder);
    return made;
}

void removeFlatFolder(int destination, const std::string& name) {
    const auto folder = posix::openAt(destination, name, O_RDONLY | O_DIRECTORY);
    if (!folder) return;
    if (const auto names = posix::namesIn(folder->get())) {
        for (const std::string& file : *names)
            ::unlinkat(folder->get(), file.c_str(), 0);
    }
    ::unlinkat(destination, name.c_str(), AT_REMOVEDIR);
}

void removeAbandoned(int destination, const std::function<bool(const std::string& name, bool receipts)>& keep) {
    const auto names = posix::namesIn(destination);
    if (!names) return;
    for (const std::string& name : *names) {
        if (!isHiddenName(name)) continue;
        const auto folder = posix::openAt(destination, name, O_RDONLY | O_DIRECTORY);
        if (!folder || posix::lockExclusively(folder->get(), {})) continue;
        const bool receipts = posix::statusAt(folder->get(), receiptsName).has_value();
        if (!keep(name, receipts)) removeFlatFolder(destination, name);
    }
}

std::error_code nameFolder(int destination, const std::string& from, const std::string& to) {
    const std::error_code error = posix::renameNoReplace(destination, from, to);
    const bool cannot = error == std::errc::invalid_argument || error == std::errc::function_not_supported ||
                        error == std::errc::not_supported;
    return cannot ? nameFolderByReserving(destination, from, to) : error;
}

std::error_code nameFolderByReserving(int destination, const std::string& from, const std::string& to) {
    // An empty folder of our own reserves the name; renaming onto it succeeds only while it is empty.
    if (::mkdirat(destination, to.c_str(), 0700) != 0) return posix::lastError();
    if (::renameat(destination, from.c_str(), destination, to.c_str()) == 0) return {};
    const std::error_code error = posix::lastError();
    ::unlinkat(destination, to.c_str(), AT_REMOVEDIR);
    const bool taken = error == std::errc::directory_not_empty || error == std::errc::not_a_directory;
    return taken ? std::make_error_code(std::errc::file_exists) : error;
}

} // namespace clearframe::exchange
