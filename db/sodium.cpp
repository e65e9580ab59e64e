#include "db/sodium.hpp"

#include <sodium.h>

#include <cstdlib>

namespace clearframe::db {

void startSodium() {
    static const bool started = ::sodium_init() >= 0;
    if (!started) std::abort();
}

std::string toHex(std::span<const std::uint8_t> bytes) {
    std::string hex(bytes.size() * 2 + 1, '\0');
    ::sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
    hex.pop_back();
    return hex;
}

std::optional<std::vector<std::uint8_t>> fromHex(std::string_view hex, std::size_t size) {
    std::vector<std::uint8_t> bytes(size);
    std::size_t length = 0;
    const char* end = nullptr;
    if (hex.size() != size * 2 ||
        ::sodium_hex2bin(bytes.data(), bytes.size(), hex.data(), hex.size(), nullptr, &length, &end) != 0 ||
        length != size) {
        return std::nullopt;
    }
    return bytes;
}

std::vector<std::uint8_t> randomBytes(std::size_t size) {
    startSodium();
    std::vector<std::uint8_t> bytes(size);
    ::randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

} // namespace clearframe::db
