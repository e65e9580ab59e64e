#include "exchange/contained/memory_file.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>

namespace clearframe::exchange {
namespace {

std::optional<std::uint64_t> sizeOf(const UniqueFd& file) {
    // Not fstat: glibc makes it a call that takes a path, which the worker's sandbox does not open.
    const off_t end = file.valid() ? ::lseek(file.get(), 0, SEEK_END) : -1;
    if (end < 0) return std::nullopt;
    return static_cast<std::uint64_t>(end);
}

} // namespace

UniqueFd makeMemoryFile(const char* name) {
    return UniqueFd(::memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING));
}

bool writeWhole(const UniqueFd& file, std::span<const std::uint8_t> bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

std::optional<ports::Bytes> readWhole(const UniqueFd& file, std::uint64_t most) {
    const auto size = sizeOf(file);
    if (!size || *size > most) return std::nullopt;
    ports::Bytes bytes(*size);
    for (std::size_t have = 0; have < bytes.size();) {
        const ssize_t got = ::pread(file.get(), bytes.data() + have, bytes.size() - have, static_cast<off_t>(have));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return std::nullopt;
        have += static_cast<std::size_t>(got);
    }
    return bytes;
}

bool freeze(const UniqueFd& file) {
    return ::fcntl(file.get(), F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) == 0;
}

std::shared_ptr<const std::uint8_t> viewExactly(const UniqueFd& file, std::size_t size) {
    if (size == 0 || sizeOf(file) != size) return nullptr;
    void* memory = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file.get(), 0);
    if (memory == MAP_FAILED) return nullptr;
    return {static_cast<const std::uint8_t*>(memory), [memory, size](const std::uint8_t*) { ::munmap(memory, size); }};
}

std::uint8_t* mapForWriting(const UniqueFd& file, std::size_t size) {
    if (size == 0 || ::ftruncate(file.get(), static_cast<off_t>(size)) != 0) return nullptr;
    void* memory = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_POPULATE, file.get(), 0);
    return memory == MAP_FAILED ? nullptr : static_cast<std::uint8_t*>(memory);
}

void unmap(std::uint8_t* memory, std::size_t size) {
    ::munmap(memory, size);
}

} // namespace clearframe::exchange
