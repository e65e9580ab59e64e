#include "vision/digest.hpp"

#include <array>
#include <sodium.h>

namespace clearframe::vision {
namespace {

template <std::size_t N> std::string hex(const std::array<std::uint8_t, N>& digest) {
    std::array<char, 2 * N + 1> text{};
    sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
    return text.data();
}

} // namespace

std::string sha256Hex(std::span<const std::uint8_t> bytes) {
    std::array<std::uint8_t, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), bytes.data(), bytes.size());
    return hex(digest);
}

std::string blake2bHex(std::span<const std::uint8_t> head, std::span<const std::uint8_t> body) {
    std::array<std::uint8_t, crypto_generichash_BYTES> digest{};
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, digest.size());
    crypto_generichash_update(&state, head.data(), head.size());
    crypto_generichash_update(&state, body.data(), body.size());
    crypto_generichash_final(&state, digest.data(), digest.size());
    return hex(digest);
}

} // namespace clearframe::vision
